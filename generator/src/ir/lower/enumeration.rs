//! Enumerations and constants (types.md T4).

use crate::diagnostic::{Code, Diagnostic};
use crate::document::JsonType;
use crate::source::{Node, Value};

use super::super::types::{Enum, EnumValue, Shape};
use super::Lower;
use super::conjunction::Conjunction;
use super::docs::canonical;

/// The values that a conjunction lists.
pub(super) struct Values<'s> {
    values: Vec<Listed<'s>>,
    constant: bool,
}

struct Listed<'s> {
    node: &'s Node,
    name: Option<&'s str>,
    description: Option<&'s str>,
}

impl<'s> Lower<'_, 's> {
    /// The values that every `enum` and `const` of the conjunction lists, null apart; `None` where there is no list.
    ///
    /// # Errors
    ///
    /// If the lists have no value in common.
    pub(super) fn enumerated(
        &mut self,
        conjunction: &Conjunction<'s>,
    ) -> Result<Option<Values<'s>>, Box<Diagnostic>> {
        let mut result: Option<Values<'s>> = None;
        let mut lists = Vec::new();
        for part in &conjunction.parts {
            let listed = part.enumeration.map(|values| {
                let text = |nodes: Option<&'s [Node]>, at: usize| nodes?.get(at)?.as_str();
                values
                    .iter()
                    .enumerate()
                    .map(|(at, node)| Listed {
                        node,
                        name: text(part.enum_names, at),
                        description: text(part.enum_descriptions, at),
                    })
                    .collect::<Vec<_>>()
            });
            let constant = part.constant.map(|node| {
                vec![Listed {
                    node,
                    name: None,
                    description: None,
                }]
            });
            for (list, constant) in [(listed, false), (constant, true)] {
                let Some(list) = list else { continue };
                lists.push(part.node);
                result = Some(match result {
                    None => Values {
                        values: list,
                        constant,
                    },
                    Some(before) => Values {
                        values: before
                            .values
                            .into_iter()
                            .filter(|a| list.iter().any(|b| canonical(a.node) == canonical(b.node)))
                            .collect(),
                        constant: before.constant || constant,
                    },
                });
            }
        }
        let Some(mut values) = result else {
            return Ok(None);
        };
        if values.values.is_empty() {
            let mut diagnostic = Diagnostic::new(
                Code::Unsatisfiable,
                conjunction.outer.node.id,
                "no value is allowed here: the lists of values have none in common",
            )
            .help("correct one of the lists; as it stands, every answer would be refused");
            for list in lists {
                diagnostic = diagnostic.related(list.id, "one list");
            }
            return Err(Box::new(diagnostic));
        }
        if let Some(types) = conjunction.types() {
            values.values.retain(|listed| {
                let fits = kind(listed.node).is_some_and(|kind| types.contains(kind));
                // A null that the type does not allow is how 3.0 documents spell nullable; `nullable` decides.
                fits || listed.node.is_null()
            });
        }
        Ok(Some(values))
    }

    /// The shape of a list of values.
    pub(super) fn enumeration(
        &mut self,
        conjunction: &Conjunction<'s>,
        values: Values<'s>,
    ) -> Shape {
        let null = values.values.iter().any(|listed| listed.node.is_null());
        let listed: Vec<&Listed<'s>> = values
            .values
            .iter()
            .filter(|listed| !listed.node.is_null())
            .collect();
        if listed.is_empty() {
            return if null { Shape::Null } else { Shape::Never };
        }
        let open = self.is_open(conjunction.outer.node.id);
        let shape = if listed.iter().all(|listed| listed.node.as_str().is_some()) {
            Shape::StringEnum(collect(&listed, open, values.constant, |node| {
                node.as_str().map(str::to_owned)
            }))
        } else if listed.iter().all(|listed| whole(listed.node).is_some()) {
            Shape::IntegerEnum(collect(&listed, open, values.constant, whole))
        } else if listed.len() == 2 && listed.iter().all(|listed| listed.node.as_bool().is_some()) {
            Shape::Boolean
        } else {
            Shape::LiteralEnum(collect(&listed, open, values.constant, |node| {
                Some(canonical(node))
            }))
        };
        let types = conjunction.types();
        let nullable = null && types.is_none_or(|types| types.contains(JsonType::Null));
        if nullable && !conjunction.nullable() {
            return Shape::Nullable(self.types.add(super::super::types::Type {
                at: conjunction.outer.node.id,
                role: super::super::types::Role::Own,
                docs: self.docs(&conjunction.outer),
                shape,
            }));
        }
        shape
    }
}

fn collect<T: PartialEq>(
    listed: &[&Listed<'_>],
    open: bool,
    constant: bool,
    value: impl Fn(&Node) -> Option<T>,
) -> Enum<T> {
    let mut values: Vec<EnumValue<T>> = Vec::with_capacity(listed.len());
    for listed in listed {
        let Some(value) = value(listed.node) else {
            continue;
        };
        if values.iter().all(|other| other.value != value) {
            values.push(EnumValue {
                value,
                name: listed.name.map(str::to_owned),
                description: listed.description.map(str::to_owned),
            });
        }
    }
    Enum {
        values,
        open,
        constant,
    }
}

/// The node as a whole number; `1.0` is one (JSON Schema core 6.1.1).
fn whole(node: &Node) -> Option<i64> {
    node.as_number()?.as_i64()
}

fn kind(node: &Node) -> Option<JsonType> {
    Some(match &node.value {
        Value::Null => JsonType::Null,
        Value::Bool(_) => JsonType::Boolean,
        Value::Number(_) if whole(node).is_some() => JsonType::Integer,
        Value::Number(_) => JsonType::Number,
        Value::String(_) => JsonType::String,
        Value::Array(_) => JsonType::Array,
        Value::Object(_) => JsonType::Object,
    })
}
