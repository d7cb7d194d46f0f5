// Written by `cargo xtask codegen` from #/components/schemas/async.

pub type Async = Vec<String>;
