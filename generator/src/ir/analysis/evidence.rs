//! How the members of a union are told apart (types.md T9): decided here, at generation time.
//!
//! In this order: the tag; the kind of JSON value; a member whose value is constant; a required member that no other has;
//! and only then trying each in turn, the most demanding first.

use crate::document::JsonType;

use super::super::types::{Shape, Struct, Type, TypeId, Types, Union};

/// How a value finds its variant, by position.
#[derive(Debug, Clone, PartialEq)]
pub enum Evidence {
    /// This one.
    One(usize),
    /// By the value of a member.
    Tag {
        /// The member.
        key: String,
        /// Whether its values are whole numbers, and not text.
        integers: bool,
        /// Its values, and what follows from each.
        arms: Vec<(Vec<String>, Evidence)>,
        /// What follows from any other value, or from none.
        fallback: Box<Evidence>,
    },
    /// By the kind of JSON value.
    Kind(Vec<(Vec<JsonType>, Evidence)>, Box<Evidence>),
    /// By the presence of members.
    Key(Vec<(String, Evidence)>, Box<Evidence>),
    /// Each in turn.
    Tries(Vec<usize>, Box<Evidence>),
    /// What is not known is kept.
    Unknown,
    /// None fits.
    Refuse,
}

/// Decides how the members of `union` are told apart.
pub fn evidence(types: &Types, union: &Union) -> Evidence {
    let rest = if union.open {
        Evidence::Unknown
    } else {
        Evidence::Refuse
    };
    let members: Vec<usize> = (0..union.variants.len()).collect();
    let judge = Judge { types, union };
    if let Some(key) = &union.tag {
        return judge.tagged(key, &members, rest);
    }
    judge.by_kind(&members, rest)
}

struct Judge<'a> {
    types: &'a Types,
    union: &'a Union,
}

impl Judge<'_> {
    fn tagged(&self, key: &str, members: &[usize], rest: Evidence) -> Evidence {
        let variants = &self.union.variants;
        let (tagged, plain): (Vec<usize>, Vec<usize>) = members
            .iter()
            .partition(|member| !variants[**member].tags.is_empty());
        if tagged.is_empty() {
            return self.by_kind(members, rest);
        }
        // Two members may have one tag: what else tells them apart decides within the arm.
        let mut arms: Vec<(Vec<String>, Vec<usize>)> = Vec::new();
        for member in tagged {
            for tag in &variants[member].tags {
                match arms.iter_mut().find(|(tags, _)| tags.contains(tag)) {
                    Some((_, members)) => members.push(member),
                    None => arms.push((vec![tag.clone()], vec![member])),
                }
            }
        }
        let mut merged: Vec<(Vec<String>, Vec<usize>)> = Vec::new();
        for (tags, members) in arms {
            match merged.iter_mut().find(|(_, other)| *other == members) {
                Some((all, _)) => all.extend(tags),
                None => merged.push((tags, members)),
            }
        }
        let arms = merged
            .into_iter()
            .map(|(tags, members)| (tags, self.objects(&members, Evidence::Refuse)))
            .collect();
        let fallback = if plain.is_empty() {
            rest
        } else {
            self.by_kind(&plain, rest)
        };
        Evidence::Tag {
            key: key.to_owned(),
            integers: false,
            arms,
            fallback: Box::new(fallback),
        }
    }

    fn by_kind(&self, members: &[usize], rest: Evidence) -> Evidence {
        let kinds: Vec<Vec<JsonType>> = members
            .iter()
            .map(|member| kinds(self.types, self.union.variants[*member].ty, 0))
            .collect();
        let mut arms: Vec<(Vec<JsonType>, Vec<usize>)> = Vec::new();
        for kind in [
            JsonType::Null,
            JsonType::Boolean,
            JsonType::Integer,
            JsonType::Number,
            JsonType::String,
            JsonType::Array,
            JsonType::Object,
        ] {
            let of_kind: Vec<usize> = members
                .iter()
                .zip(&kinds)
                .filter(|(_, kinds)| kinds.contains(&kind))
                .map(|(member, _)| *member)
                .collect();
            if of_kind.is_empty() {
                continue;
            }
            match arms.iter_mut().find(|(_, other)| *other == of_kind) {
                Some((kinds, _)) => kinds.push(kind),
                None => arms.push((vec![kind], of_kind)),
            }
        }
        let complete =
            arms.iter().map(|(kinds, _)| kinds.len()).sum::<usize>() == JsonType::ALL.len();
        let mut arms: Vec<(Vec<JsonType>, Evidence)> = arms
            .into_iter()
            .map(|(kinds, members)| {
                let within = match kinds.as_slice() {
                    [JsonType::Object] => self.objects(&members, Evidence::Refuse),
                    _ => self.tries(&members, Evidence::Refuse),
                };
                (kinds, within)
            })
            .collect();
        // Where every kind is taken nothing is left over: the widest arm is written as what remains.
        if complete && let Some(widest) = (0..arms.len()).max_by_key(|at| arms[*at].0.len()) {
            let (_, within) = arms.remove(widest);
            if arms.is_empty() {
                return within;
            }
            return Evidence::Kind(arms, Box::new(within));
        }
        Evidence::Kind(arms, Box::new(rest))
    }

    fn objects(&self, members: &[usize], rest: Evidence) -> Evidence {
        if let [only] = members {
            return Evidence::One(*only);
        }
        let structs: Vec<Option<&Struct>> = members
            .iter()
            .map(|member| as_struct(self.types, self.union.variants[*member].ty))
            .collect();
        self.by_constant(members, &structs, &rest)
            .or_else(|| self.by_key(members, &structs, &rest))
            .unwrap_or_else(|| self.tries(members, rest))
    }

    /// A required member whose listed values no two of the types share.
    fn by_constant(
        &self,
        members: &[usize],
        structs: &[Option<&Struct>],
        rest: &Evidence,
    ) -> Option<Evidence> {
        let first = structs.iter().find_map(|object| *object)?;
        for field in first.fields.iter().filter(|field| field.required) {
            let values: Option<Vec<(bool, Vec<String>)>> = structs
                .iter()
                .map(|object| constants(self.types, (*object)?, &field.name))
                .collect();
            let Some(values) = values else { continue };
            let integers = values.iter().all(|(integers, _)| *integers);
            if !integers && values.iter().any(|(integers, _)| *integers) {
                continue;
            }
            let values: Vec<Vec<String>> = values.into_iter().map(|(_, values)| values).collect();
            let mut all: Vec<&String> = values.iter().flatten().collect();
            let count = all.len();
            all.sort_unstable();
            all.dedup();
            if all.len() == count {
                let arms = values
                    .iter()
                    .cloned()
                    .zip(members.iter().map(|member| Evidence::One(*member)))
                    .collect();
                let fallback = match rest {
                    // A constant that nobody lists: perhaps a member of tomorrow.
                    Evidence::Refuse if self.union.open => Evidence::Unknown,
                    Evidence::Refuse => self.tries(members, Evidence::Refuse),
                    rest => rest.clone(),
                };
                return Some(Evidence::Tag {
                    key: field.name.clone(),
                    integers,
                    arms,
                    fallback: Box::new(fallback),
                });
            }
        }
        None
    }

    /// Required members that no other type knows; at most one type may be left without.
    fn by_key(
        &self,
        members: &[usize],
        structs: &[Option<&Struct>],
        rest: &Evidence,
    ) -> Option<Evidence> {
        let mut arms = Vec::new();
        let mut without = Vec::new();
        for (at, (member, object)) in members.iter().zip(structs).enumerate() {
            let object = (*object)?;
            let alone = object.fields.iter().find(|field| {
                let others = structs.iter().enumerate().filter(|(other, _)| *other != at);
                let known = |object: &Struct| object.fields.iter().any(|f| f.name == field.name);
                field.required
                    && others
                        .into_iter()
                        .all(|(_, object)| !object.is_some_and(known))
            });
            match alone {
                Some(field) => arms.push((field.name.clone(), Evidence::One(*member))),
                None => without.push(*member),
            }
        }
        // A value of several types at once has the keys of all: only trying tells which claims the most.
        if arms.is_empty() || self.union.any_of {
            return None;
        }
        let fallback = match without.as_slice() {
            // None of the keys is there: trying says for each member why it does not fit.
            [] if *rest == Evidence::Refuse => self.tries(members, Evidence::Refuse),
            [] => rest.clone(),
            [only] => Evidence::One(*only),
            several => self.tries(several, rest.clone()),
        };
        Some(Evidence::Key(arms, Box::new(fallback)))
    }

    /// Each in turn, the most demanding first.
    fn tries(&self, members: &[usize], rest: Evidence) -> Evidence {
        if let [only] = members {
            return Evidence::One(*only);
        }
        let mut order = members.to_vec();
        // A stable sort: types that demand the same keep the document's order.
        order.sort_by_key(|member| {
            std::cmp::Reverse(demand(self.types, self.union.variants[*member].ty, 0))
        });
        Evidence::Tries(order, Box::new(rest))
    }
}

/// The struct behind aliases.
pub(super) fn as_struct(types: &Types, id: TypeId) -> Option<&Struct> {
    let mut at = id;
    for _ in 0..64 {
        match &types[at].shape {
            Shape::Struct(object) => return Some(object),
            Shape::Alias(target) => at = *target,
            _ => return None,
        }
    }
    None
}

/// The values of a required member, where they are listed, and whether they are whole numbers.
fn constants(types: &Types, object: &Struct, name: &str) -> Option<(bool, Vec<String>)> {
    let field = object
        .fields
        .iter()
        .find(|field| field.name == name && field.required)?;
    match &behind(types, field.ty).shape {
        Shape::StringEnum(values) => Some((
            false,
            values
                .values
                .iter()
                .map(|value| value.value.clone())
                .collect(),
        )),
        Shape::IntegerEnum(values) => Some((
            true,
            values
                .values
                .iter()
                .map(|value| value.value.to_string())
                .collect(),
        )),
        _ => None,
    }
}

/// The type behind aliases.
fn behind(types: &Types, id: TypeId) -> &Type {
    let mut at = id;
    for _ in 0..64 {
        match types[at].shape {
            Shape::Alias(target) => at = target,
            _ => break,
        }
    }
    &types[at]
}

/// The kinds of JSON value that a type takes.
pub(super) fn kinds(types: &Types, id: TypeId, depth: usize) -> Vec<JsonType> {
    use JsonType as J;
    if depth > 64 {
        return J::ALL.to_vec();
    }
    match &types[id].shape {
        Shape::Any | Shape::Pending => J::ALL.to_vec(),
        Shape::Never => Vec::new(),
        Shape::Null => vec![J::Null],
        Shape::Boolean => vec![J::Boolean],
        Shape::Integer(_) | Shape::IntegerEnum(_) => vec![J::Integer],
        Shape::Number(_) => vec![J::Integer, J::Number],
        Shape::String(_) | Shape::StringEnum(_) => vec![J::String],
        Shape::LiteralEnum(values) => {
            let mut kinds: Vec<J> = values
                .values
                .iter()
                .map(|value| literal_kind(&value.value))
                .collect();
            kinds.sort_unstable();
            kinds.dedup();
            kinds
        }
        Shape::Foreign(foreign) => foreign.kinds.clone(),
        Shape::Array(_) | Shape::Set(_) | Shape::Tuple(_) => vec![J::Array],
        Shape::Map(_) | Shape::Struct(_) => vec![J::Object],
        Shape::Nullable(inner) => {
            let mut all = kinds(types, *inner, depth + 1);
            all.push(J::Null);
            all
        }
        Shape::Alias(target) => kinds(types, *target, depth + 1),
        Shape::Union(union) if union.tag.is_some() => vec![J::Object],
        Shape::Union(union) => {
            let mut all: Vec<J> = union
                .variants
                .iter()
                .flat_map(|variant| kinds(types, variant.ty, depth + 1))
                .collect();
            all.sort_unstable();
            all.dedup();
            all
        }
    }
}

fn literal_kind(json: &str) -> JsonType {
    match json.as_bytes().first() {
        Some(b'n') => JsonType::Null,
        Some(b't' | b'f') => JsonType::Boolean,
        Some(b'"') => JsonType::String,
        Some(b'[') => JsonType::Array,
        Some(b'{') => JsonType::Object,
        _ if json.contains(['.', 'e', 'E']) => JsonType::Number,
        _ => JsonType::Integer,
    }
}

/// How much a type asks of a value: types that ask more are tried first, so that one that takes anything hides none.
fn demand(types: &Types, id: TypeId, depth: usize) -> usize {
    if depth > 8 {
        return 0;
    }
    match &types[id].shape {
        Shape::Any | Shape::Pending => 0,
        Shape::Map(map) => 1 + demand(types, map.value, depth + 1).min(1),
        Shape::Struct(object) => {
            let required = object.fields.iter().filter(|field| field.required).count();
            3 + 16 * required + object.fields.len().min(15)
        }
        Shape::String(super::super::types::Format::Plain) => 1,
        Shape::Number(_) => 1,
        Shape::Integer(_) => 2,
        Shape::String(_) => 3,
        Shape::StringEnum(values) => {
            if values.open {
                2
            } else {
                4
            }
        }
        Shape::IntegerEnum(_) | Shape::LiteralEnum(_) => 4,
        Shape::Foreign(_) => 3,
        Shape::Array(items) | Shape::Set(items) => 1 + demand(types, *items, depth + 1),
        Shape::Tuple(tuple) => 2 + 16 * tuple.required,
        Shape::Nullable(inner) | Shape::Alias(inner) => demand(types, *inner, depth + 1),
        Shape::Union(union) => union
            .variants
            .iter()
            .map(|variant| demand(types, variant.ty, depth + 1))
            .min()
            .unwrap_or(0),
        Shape::Never | Shape::Null | Shape::Boolean => 5,
    }
}
