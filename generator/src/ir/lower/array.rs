//! Arrays and tuples (types.md T7).

use crate::config::UniqueItems;
use crate::source::Node;

use super::super::types::{Format, Shape, Tuple, TypeId};
use super::Lower;
use super::conjunction::Conjunction;

impl<'s> Lower<'_, 's> {
    pub(super) fn array(&mut self, conjunction: &Conjunction<'s>) -> Shape {
        let items: Vec<&'s Node> = conjunction
            .parts
            .iter()
            .filter_map(|part| part.items)
            .collect();
        let prefix = conjunction
            .parts
            .iter()
            .map(|part| part.prefix_items)
            .max_by_key(|p| p.len());
        match prefix {
            Some(prefix) if !prefix.is_empty() => self.tuple(conjunction, prefix, &items),
            _ if items.is_empty() => Shape::Array(self.any(conjunction.outer.node.id)),
            _ => {
                let items = self.every(&items);
                if self.is_set(conjunction, items) {
                    Shape::Set(items)
                } else {
                    Shape::Array(items)
                }
            }
        }
    }

    /// Whether the user asked for a set, and the items have the order that one needs.
    fn is_set(&self, conjunction: &Conjunction<'s>, items: TypeId) -> bool {
        let mut constraints = conjunction.parts.iter().flat_map(|part| &part.constraints);
        self.config.types.unique_items == UniqueItems::Set
            && constraints
                .any(|(name, value)| *name == "uniqueItems" && value.as_bool() == Some(true))
            && matches!(
                self.types[self.behind(items)].shape,
                Shape::String(Format::Plain | Format::Uuid | Format::Date)
                    | Shape::Integer(_)
                    | Shape::StringEnum(_)
                    | Shape::IntegerEnum(_)
            )
    }

    fn tuple(
        &mut self,
        conjunction: &Conjunction<'s>,
        prefix: &'s [Node],
        items: &[&'s Node],
    ) -> Shape {
        let least = conjunction.bound("minItems", f64::max).unwrap_or(0.0);
        let most = conjunction
            .bound("maxItems", f64::min)
            .unwrap_or(f64::INFINITY);
        let closed =
            items.iter().any(|items| items.as_bool() == Some(false)) || most <= prefix.len() as f64;
        let rest = match items {
            _ if closed => None,
            [] => Some(self.any(conjunction.outer.node.id)),
            items => Some(self.every(items)),
        };
        Shape::Tuple(Tuple {
            items: prefix.iter().map(|item| self.schema(item)).collect(),
            required: prefix
                .iter()
                .enumerate()
                .filter(|(at, _)| (*at as f64) < least)
                .count(),
            rest,
        })
    }
}
