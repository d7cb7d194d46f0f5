//! Where two trees differ, whatever they are trees of.
//!
//! In: the roots of two versions of a file. Out: a [`Difference`] for each outermost value that is not the same, in the order
//! of the new tree, then what is gone. The order of members counts for nothing; a list of another length is one difference.

use super::{Node, Value};

/// A value that is not the same in two trees.
#[derive(Clone, Debug)]
pub struct Difference<'a> {
    /// The JSON Pointer (RFC 6901), with the number sign.
    pub pointer: String,
    /// What stands there in the old tree.
    pub old: Option<&'a Node>,
    /// What stands there in the new tree.
    pub new: Option<&'a Node>,
}

/// Compares two trees.
pub fn differences<'a>(old: &'a Node, new: &'a Node) -> Vec<Difference<'a>> {
    let mut found = Vec::new();
    compare("#", Some(old), Some(new), &mut found);
    found
}

fn compare<'a>(
    pointer: &str,
    old: Option<&'a Node>,
    new: Option<&'a Node>,
    found: &mut Vec<Difference<'a>>,
) {
    let both = old.zip(new);
    match both.map(|(old, new)| (&old.value, &new.value)) {
        Some((Value::Object(before), Value::Object(after))) => {
            for (key, new) in after.iter() {
                compare(&below(pointer, key), before.get(key), Some(new), found);
            }
            for (key, old) in before.iter() {
                if after.get(key).is_none() {
                    compare(&below(pointer, key), Some(old), None, found);
                }
            }
        }
        Some((Value::Array(before), Value::Array(after))) if before.len() == after.len() => {
            for (at, (old, new)) in before.iter().zip(after).enumerate() {
                compare(
                    &below(pointer, &at.to_string()),
                    Some(old),
                    Some(new),
                    found,
                );
            }
        }
        Some((Value::Null, Value::Null)) => {}
        Some((Value::Bool(before), Value::Bool(after))) if before == after => {}
        Some((Value::Number(before), Value::Number(after))) if before == after => {}
        Some((Value::String(before), Value::String(after))) if before == after => {}
        _ => found.push(Difference {
            pointer: pointer.to_owned(),
            old,
            new,
        }),
    }
}

fn below(pointer: &str, key: &str) -> String {
    format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"))
}
