//! What `validate` checks: rules of members, of the items of members, and of what members hold (types.md T14).

use crate::config::Validate;
use crate::ir::{Field, Format, Shape, Struct, TypeId};
use crate::pattern;

use super::model::{CheckItem, CheckKind};
use super::types::Writer;

impl Writer<'_> {
    /// Whether a type has a `validate`.
    pub(super) fn is_checked(&self, id: TypeId) -> bool {
        self.cx.config.types.validate != Validate::Never
            && self.cx.directions[id.index()].sent
            && self.cx.checks[id.index()]
    }

    /// The checks of a struct, in the order of its fields; `None` where it has no `validate`.
    pub(super) fn struct_checks(
        &mut self,
        id: TypeId,
        object: &Struct,
        names: &[String],
    ) -> Option<Vec<CheckItem>> {
        if !self.is_checked(id) {
            return None;
        }
        let mut checks = Vec::new();
        for (field, name) in object.fields.iter().zip(names) {
            let mut add = |kind| {
                checks.push(CheckItem {
                    field: name.clone(),
                    key: field.name.clone(),
                    kind,
                });
            };
            let (own, within) = self.field_rules(field);
            if !own.is_empty() {
                add(CheckKind::Member(own));
            }
            if !within.is_empty() {
                add(CheckKind::Items(within));
            }
            if self.holds_checked(field.ty) {
                add(CheckKind::Nested);
            }
        }
        if checks
            .iter()
            .any(|check| !matches!(check.kind, CheckKind::Nested))
        {
            self.imports.path("crate::runtime::validate::Rule");
        }
        self.imports.path("crate::runtime::validate");
        Some(checks)
    }

    /// The rules of a field, and those of its items.
    fn field_rules(&self, field: &Field) -> (Vec<String>, Vec<String>) {
        let (mut constraints, target) = self.constraints(field.ty);
        constraints.extend(&field.docs.constraints);
        let types = &self.cx.api.types;
        let within = match types[target].shape {
            Shape::Array(items) | Shape::Set(items) => {
                let (constraints, target) = self.constraints(items);
                rules(&types[target].shape, &constraints)
            }
            _ => Vec::new(),
        };
        (rules(&types[target].shape, &constraints), within)
    }

    /// The constraints of a type and of those it is another name for, and the last of these.
    fn constraints(&self, id: TypeId) -> (Vec<&(&'static str, String)>, TypeId) {
        let types = &self.cx.api.types;
        let mut found = Vec::new();
        let mut at = id;
        for _ in 0..64 {
            found.extend(&types[at].docs.constraints);
            match types[at].shape {
                Shape::Alias(inner) | Shape::Nullable(inner) => at = inner,
                _ => break,
            }
        }
        (found, at)
    }

    /// Whether a value of the type holds, behind names and in containers, something that has a `validate`.
    pub(super) fn holds_checked(&self, id: TypeId) -> bool {
        let mut at = id;
        for _ in 0..64 {
            match &self.cx.api.types[at].shape {
                Shape::Struct(_) | Shape::Union(_) => return self.is_checked(at),
                Shape::Alias(inner) | Shape::Nullable(inner) | Shape::Array(inner) => at = *inner,
                Shape::Map(map) => at = map.value,
                _ => return false,
            }
        }
        false
    }

    /// Whether a variant of a union holds something that has a `validate`.
    pub(super) fn is_checked_variant(&self, union: TypeId, variant: TypeId) -> bool {
        self.is_checked(union) && self.holds_checked(variant)
    }
}

/// Constraints as the runtime's rules, those that speak of values of the shape.
fn rules(shape: &Shape, constraints: &[&(&'static str, String)]) -> Vec<String> {
    let rule = |(keyword, value): &&(&'static str, String)| {
        let number = || Some(format!("{:?}", value.parse::<f64>().ok()?));
        let count = || Some(value.parse::<f64>().ok().filter(|n| n.fract() == 0.0)? as u64);
        let (name, argument) = match (shape, *keyword) {
            (Shape::String(Format::Plain), "minLength") => ("MinLength", count()?.to_string()),
            (Shape::String(Format::Plain), "maxLength") => ("MaxLength", count()?.to_string()),
            (Shape::String(Format::Plain), "pattern") => {
                let text: String = serde_json::from_str(value).ok()?;
                let translated = pattern::translate(&text)?;
                (
                    "Pattern",
                    proc_macro2::Literal::string(&translated).to_string(),
                )
            }
            (Shape::Integer(_) | Shape::Number(_), "minimum") => ("Minimum", number()?),
            (Shape::Integer(_) | Shape::Number(_), "maximum") => ("Maximum", number()?),
            (Shape::Integer(_) | Shape::Number(_), "exclusiveMinimum") => {
                ("ExclusiveMinimum", number()?)
            }
            (Shape::Integer(_) | Shape::Number(_), "exclusiveMaximum") => {
                ("ExclusiveMaximum", number()?)
            }
            (Shape::Integer(_) | Shape::Number(_), "multipleOf") => ("MultipleOf", number()?),
            (Shape::Array(_) | Shape::Set(_), "minItems") => ("MinCount", count()?.to_string()),
            (Shape::Array(_) | Shape::Set(_), "maxItems") => ("MaxCount", count()?.to_string()),
            (Shape::Array(_), "uniqueItems") if value == "true" => {
                return Some("Rule::Unique".to_owned());
            }
            (Shape::Map(_), "minProperties") => ("MinCount", count()?.to_string()),
            (Shape::Map(_), "maxProperties") => ("MaxCount", count()?.to_string()),
            _ => return None,
        };
        Some(format!("Rule::{name}({argument})"))
    };
    let mut rules: Vec<String> = Vec::new();
    for rule in constraints.iter().filter_map(rule) {
        // A type and the schema that names it often say the same.
        if !rules.contains(&rule) {
            rules.push(rule);
        }
    }
    rules
}
