//! A value of a type: what the document gives as an example, or else one that follows from the schema.
//!
//! In: the graph, a type, and what documentation says of the place. Out: JSON, with everything optional in it but what would
//! go on for ever. Examples that contradict their schema are passed over.

use regex_syntax::hir::{Class, Hir, HirKind};
use serde_json::{Map, Value};

use super::super::types::{
    Docs, Format, Integer, Number, Shape, Struct, TypeId, Types, Union, Variant,
};

/// How deep values nest before optional members are left out.
const DEPTH: usize = 6;

/// How deep an example is compared with its schema.
const COMPARED: usize = 32;

/// A value of the type, with the documentation of the place it stands at; `None` where there is none.
pub fn sample(types: &Types, id: TypeId, docs: &Docs) -> Option<Value> {
    let mut sampler = Sampler {
        types,
        open: Vec::new(),
    };
    sampler.at(id, docs)
}

struct Sampler<'a> {
    types: &'a Types,
    /// The structs and unions that are being made.
    open: Vec<TypeId>,
}

impl Sampler<'_> {
    fn at(&mut self, id: TypeId, docs: &Docs) -> Option<Value> {
        if let Some(value) = self.stated(id, docs) {
            return Some(value);
        }
        let ty = &self.types[id];
        if let Some(value) = self.stated(id, &ty.docs) {
            return Some(value);
        }
        let constraints = [docs, &ty.docs];
        match &ty.shape {
            Shape::Alias(target) | Shape::Nullable(target) => {
                // What is said of an alias is said of what stands behind it.
                let docs = Docs {
                    constraints: constraints
                        .iter()
                        .flat_map(|docs| docs.constraints.clone())
                        .collect(),
                    ..Docs::default()
                };
                self.at(*target, &docs)
            }
            shape => self.shape(id, shape, &Rules(constraints)),
        }
    }

    /// The first example, or else the default, that is of the type.
    fn stated(&self, id: TypeId, docs: &Docs) -> Option<Value> {
        docs.examples
            .iter()
            .chain(&docs.default)
            .filter_map(|text| serde_json::from_str::<Value>(text).ok())
            .find(|value| !value.is_null() && fits(self.types, id, value, 0))
    }

    fn shape(&mut self, id: TypeId, shape: &Shape, rules: &Rules<'_>) -> Option<Value> {
        Some(match shape {
            Shape::Pending | Shape::Never => return None,
            Shape::Any => Value::from("text"),
            Shape::Null => Value::Null,
            Shape::Boolean => Value::from(true),
            Shape::Integer(kind) => rules.integer(*kind),
            Shape::Number(_) => rules.number(),
            Shape::String(format) => Value::from(rules.text(*format)),
            // An empty text cannot be part of a path.
            Shape::StringEnum(values) => {
                let mut listed = values.values.iter();
                let found = listed.find(|listed| !listed.value.is_empty());
                Value::from(found.or(values.values.first())?.value.clone())
            }
            Shape::IntegerEnum(values) => Value::from(values.values.first()?.value),
            Shape::LiteralEnum(values) => {
                serde_json::from_str(&values.values.first()?.value).ok()?
            }
            // What a type of the user's own looks like only its user knows.
            Shape::Foreign(_) => return None,
            Shape::Array(item) | Shape::Set(item) => {
                let least = rules.size("minItems").unwrap_or(0);
                let count = rules
                    .size("maxItems")
                    .unwrap_or(usize::MAX)
                    .min(least.max(1));
                let unique = rules.get("uniqueItems") == Some(Value::from(true));
                let value = self.at(*item, &Docs::default());
                match value {
                    Some(value) if unique || matches!(shape, Shape::Set(_)) => {
                        let items = (0..count).map(|at| self.other(*item, &value, at));
                        Value::Array(items.collect())
                    }
                    Some(value) => Value::Array(vec![value; count]),
                    None if least == 0 => Value::Array(Vec::new()),
                    None => return None,
                }
            }
            Shape::Tuple(tuple) => {
                let items = tuple.items.iter();
                let items = items.map(|item| self.at(*item, &Docs::default()));
                Value::Array(items.collect::<Option<Vec<Value>>>()?)
            }
            Shape::Map(map) => {
                let key = match map.key {
                    Some(key) => self.at(key, &Docs::default())?.as_str()?.to_owned(),
                    None => "key".to_owned(),
                };
                let value = self.at(map.value, &Docs::default());
                Value::Object(value.map(|value| (key, value)).into_iter().collect())
            }
            Shape::Struct(object) => self.within(id, |this| this.object(object))?,
            Shape::Union(union) => self.within(id, |this| this.union(union))?,
            Shape::Nullable(inner) | Shape::Alias(inner) => self.at(*inner, &Docs::default())?,
        })
    }

    /// A value like `first` for the place `at` of an array whose items differ, where that is plain to make.
    fn other(&self, id: TypeId, first: &Value, at: usize) -> Value {
        let Some(before) = at.checked_sub(1) else {
            return first.clone();
        };
        let other = match &self.types[id].shape {
            Shape::Alias(target) | Shape::Nullable(target) => {
                return self.other(*target, first, at);
            }
            Shape::StringEnum(values) => {
                let listed = values.values.iter().map(|v| Value::from(v.value.clone()));
                listed.filter(|value| value != first).nth(before)
            }
            Shape::IntegerEnum(values) => {
                let listed = values.values.iter().map(|v| Value::from(v.value));
                listed.filter(|value| value != first).nth(before)
            }
            // Digits are counted on: they are ids, of which patterns often say that they are numbers.
            Shape::String(Format::Plain) => first.as_str().map(|text| {
                let number = text.parse::<u64>().ok();
                let next = number.and_then(|number| number.checked_add(u64::try_from(at).ok()?));
                Value::from(next.map_or_else(|| format!("{text}{at}"), |next| next.to_string()))
            }),
            Shape::Integer(_) => {
                let step = i64::try_from(at).unwrap_or(i64::MAX);
                first
                    .as_i64()
                    .map(|first| Value::from(first.saturating_add(step)))
            }
            _ => None,
        };
        other.unwrap_or_else(|| first.clone())
    }

    /// Goes into a type, unless that would go on for ever.
    fn within(
        &mut self,
        id: TypeId,
        make: impl FnOnce(&mut Self) -> Option<Value>,
    ) -> Option<Value> {
        let again = self.open.iter().filter(|open| **open == id).count();
        if again > 0 || self.open.len() > COMPARED {
            return None;
        }
        self.open.push(id);
        let value = make(self);
        self.open.pop();
        value
    }

    fn object(&mut self, object: &Struct) -> Option<Value> {
        let mut members = Map::new();
        let deep = self.open.len() > DEPTH;
        for field in object.fields.iter().filter(|field| !field.read_only) {
            if !field.required && (deep || field.docs.deprecated) {
                continue;
            }
            match self.at(field.ty, &field.docs) {
                Some(value) => {
                    members.insert(field.name.clone(), value);
                }
                None if field.required => return None,
                None => {}
            }
        }
        Some(Value::Object(members))
    }

    /// The first value that only one of the variants takes, as `oneOf` wants it, or else the first that there is.
    fn union(&mut self, union: &Union) -> Option<Value> {
        let mut first = None;
        for variant in &union.variants {
            let Some(mut value) = self.at(variant.ty, &variant.docs) else {
                continue;
            };
            if let (Some(tag), Some(word), Value::Object(members)) =
                (&union.tag, variant.tags.first(), &mut value)
            {
                members.insert(tag.clone(), Value::from(word.clone()));
            }
            let takes = |variant: &&Variant| variant_fits(self.types, union, variant, &value, 0);
            if union.variants.iter().filter(takes).count() == 1 {
                return Some(value);
            }
            first = first.or(Some(value));
        }
        first
    }
}

/// What a value must satisfy beyond its type.
struct Rules<'a>([&'a Docs; 2]);

impl Rules<'_> {
    fn get(&self, keyword: &str) -> Option<Value> {
        let mut all = self.0.iter().flat_map(|docs| &docs.constraints);
        let (_, text) = all.find(|(name, _)| *name == keyword)?;
        serde_json::from_str(text).ok()
    }

    fn bound(&self, keyword: &str) -> Option<f64> {
        self.get(keyword)?.as_f64()
    }

    fn size(&self, keyword: &str) -> Option<usize> {
        usize::try_from(self.get(keyword)?.as_u64()?).ok()
    }

    fn number(&self) -> Value {
        let least = self.bound("minimum");
        let above = self.bound("exclusiveMinimum").map(|bound| bound + 0.5);
        let most = self.bound("maximum");
        let below = self.bound("exclusiveMaximum").map(|bound| bound - 0.5);
        let low = least.or(above).unwrap_or(1.5);
        let high = most.or(below).unwrap_or(f64::MAX);
        let step = self.bound("multipleOf").filter(|step| *step > 0.0);
        let wanted = if low > high { high } else { low };
        Value::from(step.map_or(wanted, |step| (wanted / step).ceil() * step))
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "bounds beyond i64 are cut off, and so are values"
    )]
    fn integer(&self, kind: Integer) -> Value {
        let least = self.bound("minimum").map(f64::ceil);
        let above = self
            .bound("exclusiveMinimum")
            .map(|bound| bound.floor() + 1.0);
        let most = self.bound("maximum").map(f64::floor);
        let below = self
            .bound("exclusiveMaximum")
            .map(|bound| bound.ceil() - 1.0);
        let low = least.or(above).unwrap_or(1.0) as i64;
        let high = most.or(below).map_or(i64::MAX, |bound| bound as i64);
        let unsigned = matches!(
            kind,
            Integer::U8 | Integer::U16 | Integer::U32 | Integer::U64
        );
        let wanted = low.min(high).max(if unsigned { 0 } else { i64::MIN });
        let step = self
            .bound("multipleOf")
            .map_or(1, |step| step as i64)
            .max(1);
        Value::from(
            wanted.div_euclid(step) * step + if wanted.rem_euclid(step) > 0 { step } else { 0 },
        )
    }

    fn text(&self, format: Format) -> String {
        let text = match format {
            Format::DateTime => "2024-01-02T03:04:05Z",
            Format::Date => "2024-01-02",
            Format::Time => "03:04:05Z",
            Format::Duration => "PT1H",
            Format::Uuid => "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
            Format::Ipv4 => "192.0.2.1",
            Format::Ipv6 => "2001:db8::1",
            Format::Base64 | Format::Base64Url => "dGV4dA==",
            Format::Plain | Format::Password | Format::Binary => {
                return self.plain();
            }
        };
        text.to_owned()
    }

    fn plain(&self) -> String {
        let format = self.get("format");
        match format.as_ref().and_then(Value::as_str) {
            Some("uri" | "url" | "iri") => return "https://example.com/text".to_owned(),
            Some("uri-reference" | "iri-reference" | "json-pointer") => return "/text".to_owned(),
            Some("email" | "idn-email") => return "text@example.com".to_owned(),
            Some("hostname" | "idn-hostname") => return "example.com".to_owned(),
            _ => {}
        }
        let matching = self
            .get("pattern")
            .and_then(|pattern| matching(pattern.as_str()?));
        let mut text = matching.unwrap_or_else(|| "text".to_owned());
        let least = self.size("minLength").unwrap_or(0);
        let most = self.size("maxLength").unwrap_or(usize::MAX);
        while text.chars().count() < least {
            let last = text.chars().next_back().unwrap_or('x');
            text.push(last);
        }
        text.chars().take(most).collect()
    }
}

/// A text that matches a pattern, if it is one that is understood.
fn matching(pattern: &str) -> Option<String> {
    let hir = regex_syntax::parse(pattern).ok()?;
    let mut out = String::new();
    write_match(&hir, &mut out)?;
    Some(out)
}

fn write_match(hir: &Hir, out: &mut String) -> Option<()> {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => {}
        HirKind::Literal(literal) => out.push_str(std::str::from_utf8(&literal.0).ok()?),
        HirKind::Class(Class::Unicode(class)) => {
            let ranges = class.ranges();
            // Letters and digits survive every place that a text may travel in.
            let plain = ranges.iter().find_map(|range| {
                let (from, to) = (range.start(), range.end());
                ['a', 'A', '0']
                    .into_iter()
                    .find(|wanted| (from..=to).contains(wanted))
                    .or_else(|| from.is_ascii_alphanumeric().then_some(from))
            });
            out.push(plain.or_else(|| ranges.first().map(|range| range.start()))?);
        }
        HirKind::Class(Class::Bytes(class)) => {
            out.push(char::from(class.ranges().first()?.start()));
        }
        HirKind::Repetition(repetition) => {
            let most = repetition.max.unwrap_or(u32::MAX);
            for _ in 0..repetition.min.max(1).min(most) {
                write_match(&repetition.sub, out)?;
            }
        }
        HirKind::Capture(capture) => write_match(&capture.sub, out)?,
        HirKind::Concat(parts) => {
            for part in parts {
                write_match(part, out)?;
            }
        }
        HirKind::Alternation(parts) => write_match(parts.first()?, out)?,
    }
    Some(())
}

/// Whether a value is of a type, as far as its kind, its enumerations and its required members go.
fn fits(types: &Types, id: TypeId, value: &Value, depth: usize) -> bool {
    if depth > COMPARED {
        return true;
    }
    let within = |id: TypeId, value: &Value| fits(types, id, value, depth + 1);
    match &types[id].shape {
        Shape::Any | Shape::Foreign(_) => true,
        Shape::Pending | Shape::Never => false,
        Shape::Null => value.is_null(),
        Shape::Boolean => value.is_boolean(),
        Shape::Integer(_) => value.is_i64() || value.is_u64(),
        Shape::Number(Number::F32 | Number::F64) => value.is_number(),
        Shape::String(format) => value.as_str().is_some_and(|text| is_of(*format, text)),
        Shape::StringEnum(values) => values
            .values
            .iter()
            .any(|listed| value.as_str() == Some(&listed.value)),
        Shape::IntegerEnum(values) => values
            .values
            .iter()
            .any(|listed| value.as_i64() == Some(listed.value)),
        Shape::LiteralEnum(values) => values
            .values
            .iter()
            .any(|listed| serde_json::from_str::<Value>(&listed.value).is_ok_and(|v| v == *value)),
        Shape::Array(item) | Shape::Set(item) => value
            .as_array()
            .is_some_and(|items| items.iter().all(|value| within(*item, value))),
        Shape::Tuple(tuple) => value.as_array().is_some_and(|items| {
            items.len() >= tuple.required
                && tuple
                    .items
                    .iter()
                    .zip(items)
                    .all(|(item, value)| within(*item, value))
        }),
        Shape::Map(map) => value
            .as_object()
            .is_some_and(|members| members.values().all(|value| within(map.value, value))),
        Shape::Struct(object) => value.as_object().is_some_and(|members| {
            object
                .fields
                .iter()
                .all(|field| match members.get(&field.name) {
                    Some(Value::Null) if !field.required => true,
                    Some(value) => within(field.ty, value),
                    None => !field.required || field.read_only,
                })
        }),
        Shape::Union(union) => union
            .variants
            .iter()
            .any(|variant| variant_fits(types, union, variant, value, depth + 1)),
        Shape::Nullable(inner) => value.is_null() || within(*inner, value),
        Shape::Alias(inner) => within(*inner, value),
    }
}

fn variant_fits(
    types: &Types,
    union: &Union,
    variant: &Variant,
    value: &Value,
    depth: usize,
) -> bool {
    let tagged = union.tag.as_ref().is_none_or(|tag| {
        let word = value.get(tag).and_then(Value::as_str);
        variant.tags.iter().any(|tag| Some(tag.as_str()) == word)
    });
    tagged && fits(types, variant.ty, value, depth)
}

/// Whether a text is of a format, as far as that is seen at a glance.
fn is_of(format: Format, text: &str) -> bool {
    let digits = |range: std::ops::Range<usize>| {
        text.get(range)
            .is_some_and(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let date = digits(0..4) && digits(5..7) && digits(8..10);
    match format {
        Format::Plain | Format::Password | Format::Binary => true,
        Format::DateTime => {
            date && text.len() >= 20
                && (text.ends_with(['Z', 'z']) || text[19..].contains(['+', '-']))
        }
        Format::Date => date && text.len() == 10,
        Format::Uuid => {
            text.len() == 36
                && text
                    .bytes()
                    .all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
        }
        Format::Ipv4 => text.parse::<std::net::Ipv4Addr>().is_ok(),
        Format::Ipv6 => text.parse::<std::net::Ipv6Addr>().is_ok(),
        // Times, durations and base64 have too many forms to be told apart here.
        Format::Time | Format::Duration | Format::Base64 | Format::Base64Url => false,
    }
}

#[cfg(test)]
#[path = "sample_tests.rs"]
mod tests;
