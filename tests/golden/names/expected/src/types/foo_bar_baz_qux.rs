// Written by `cargo xtask codegen` from #/components/schemas/foo.bar_Baz-qux.

use serde_json::Map;
use serde_json::Value;

pub type FooBarBazQux = Map<String, Value>;
