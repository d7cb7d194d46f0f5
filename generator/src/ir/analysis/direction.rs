//! Which types are sent, which arrive.

use super::super::api::Api;
use super::super::types::TypeId;

/// The directions a type travels in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Direction {
    /// It is part of a request.
    pub sent: bool,
    /// It is part of an answer.
    pub received: bool,
}

/// Finds the directions of every type. A type that no operation reaches travels in both: only its user knows.
pub fn directions(api: &Api) -> Vec<Direction> {
    let mut found = vec![Direction::default(); api.types.len()];
    spread(api, api.sent(), |id| {
        std::mem::replace(&mut found[id.index()].sent, true)
    });
    spread(api, api.received(), |id| {
        std::mem::replace(&mut found[id.index()].received, true)
    });
    let idle: Vec<TypeId> = api
        .types
        .iter()
        .filter(|(id, _)| found[id.index()] == Direction::default())
        .map(|(id, _)| id)
        .collect();
    let mut seen = rustc_hash::FxHashSet::default();
    spread(api, idle, |id| {
        found[id.index()] = Direction {
            sent: true,
            received: true,
        };
        !seen.insert(id)
    });
    found
}

fn spread(api: &Api, mut open: Vec<TypeId>, mut seen: impl FnMut(TypeId) -> bool) {
    while let Some(id) = open.pop() {
        if !seen(id) {
            open.extend(api.types[id].shape.children());
        }
    }
}
