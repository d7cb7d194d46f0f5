//! From evidence, in the terms of JSON Schema, to a plan in the terms of the runtime.

use crate::document::JsonType;
use crate::ir::analysis::Evidence;

use super::model::Plan;

/// The plan that follows from evidence.
pub(super) fn plan(evidence: &Evidence) -> Plan {
    let inner = |evidence: &Evidence| Box::new(plan(evidence));
    match evidence {
        Evidence::One(at) => Plan::One(*at),
        Evidence::Tag {
            key,
            integers,
            arms,
            fallback,
        } => Plan::Tag {
            key: key.clone(),
            integers: *integers,
            arms: arms
                .iter()
                .map(|(tags, evidence)| (tags.clone(), inner(evidence)))
                .collect(),
            fallback: inner(fallback),
        },
        Evidence::Kind(arms, fallback) => Plan::Kind(
            arms.iter()
                .map(|(kinds, evidence)| {
                    (kinds.iter().map(|k| kind(*k)).collect(), inner(evidence))
                })
                .collect(),
            inner(fallback),
        ),
        Evidence::Key(arms, fallback) => Plan::Key(
            arms.iter()
                .map(|(key, evidence)| (key.clone(), inner(evidence)))
                .collect(),
            inner(fallback),
        ),
        Evidence::Tries(order, fallback) => Plan::Tries(order.clone(), inner(fallback)),
        Evidence::Unknown => Plan::Unknown,
        Evidence::Refuse => Plan::Refuse,
    }
}

/// The runtime's name of a kind.
fn kind(kind: JsonType) -> &'static str {
    match kind {
        JsonType::Null => "Null",
        JsonType::Boolean => "Bool",
        JsonType::Integer => "Integer",
        JsonType::Number => "Number",
        JsonType::String => "String",
        JsonType::Array => "Array",
        JsonType::Object => "Object",
    }
}

impl Plan {
    /// Whether some value ends in the variant for what is not known.
    pub(super) fn keeps_unknown(&self) -> bool {
        match self {
            Self::Unknown => true,
            Self::One(_) | Self::Refuse => false,
            Self::Tag { arms, fallback, .. } => {
                fallback.keeps_unknown() || arms.iter().any(|(_, plan)| plan.keeps_unknown())
            }
            Self::Kind(arms, fallback) => {
                fallback.keeps_unknown() || arms.iter().any(|(_, plan)| plan.keeps_unknown())
            }
            Self::Key(arms, fallback) => {
                fallback.keeps_unknown() || arms.iter().any(|(_, plan)| plan.keeps_unknown())
            }
            Self::Tries(_, fallback) => fallback.keeps_unknown(),
        }
    }
}
