// Written by `cargo xtask codegen` from #/components/schemas/Map.

use serde_json::Value;

pub type Map = serde_json::Map<String, Value>;
