// Written by `cargo xtask codegen` from #/components/schemas/foo.bar_Baz-qux.

use serde_json::{Map, Value};

pub type FooBarBazQux = Map<String, Value>;
