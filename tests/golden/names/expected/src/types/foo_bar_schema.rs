// Written by `cargo xtask codegen` from #/components/schemas/Foo_Bar.

use serde_json::{Map, Value};

pub type FooBarSchema = Map<String, Value>;
