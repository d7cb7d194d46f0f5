// Written by `cargo xtask codegen` from #/components/schemas/Nickname.

/// At most 3 characters.
pub type Nickname = String;
