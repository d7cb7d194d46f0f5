// Written by `cargo xtask codegen` from #/components/schemas/Names.

pub type Names = Vec<String>;
