// Written by `cargo xtask codegen` from #/components/schemas/Address.

pub type Address = std::net::IpAddr;
