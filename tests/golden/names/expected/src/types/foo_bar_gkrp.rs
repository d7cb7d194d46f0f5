// Written by `cargo xtask codegen` from #/components/schemas/Foo_Bar.

use serde_json::Map;
use serde_json::Value;

pub type FooBarSchema = Map<String, Value>;
