// Written by `cargo xtask codegen` from #/components/schemas/Count.

pub type Count = i64;
