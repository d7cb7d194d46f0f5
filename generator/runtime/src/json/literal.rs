// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Values as one text each, for schemas that list values of any kind.

use serde_json::{Number, Value};

use super::Json;

/// The text of a value in which everything that JSON Schema takes for equal is spelled in one way: members are sorted
/// by key, and a whole number has no fraction (2020-12 core, section 4.2.2).
#[must_use]
pub fn literal(value: Json<'_>) -> String {
    let mut value = value.to_value();
    settle(&mut value);
    value.to_string()
}

fn settle(value: &mut Value) {
    match value {
        Value::Number(number) => {
            if let Some(whole) = whole(number) {
                *number = whole;
            }
        }
        Value::Array(items) => items.iter_mut().for_each(settle),
        Value::Object(members) => {
            let mut sorted: Vec<(String, Value)> = std::mem::take(members).into_iter().collect();
            // Already so, unless another crate of the program asked serde_json to keep the order.
            sorted.sort_by(|a, b| a.0.cmp(&b.0));
            for (key, mut member) in sorted {
                settle(&mut member);
                members.insert(key, member);
            }
        }
        Value::Null | Value::Bool(_) | Value::String(_) => {}
    }
}

/// A float that is a whole number which a double holds exactly.
fn whole(number: &Number) -> Option<Number> {
    let float = number.as_f64().filter(|_| number.is_f64())?;
    let exact = float.fract() == 0.0 && float.abs() < 9_007_199_254_740_992.0;
    exact.then(|| Number::from(float as i64))
}
