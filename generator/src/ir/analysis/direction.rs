//! Which types are sent, which arrive.

use super::super::api::Api;
use super::super::types::{Shape, TypeId};

/// The directions a type travels in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Direction {
    /// It is part of a request.
    pub sent: bool,
    /// It is part of an answer.
    pub received: bool,
    /// It is written as JSON in any case, not only where everything is.
    pub encoded: bool,
    /// It is read from JSON in any case, not only where everything is.
    pub decoded: bool,
}

/// Finds the directions of every type. A type that no operation reaches travels in both: only its user knows. That makes
/// no difference to what it is made of, or a schema that nothing uses would change the types of others.
pub fn directions(api: &Api) -> Vec<Direction> {
    let mut found = vec![Direction::default(); api.types.len()];
    spread(api, api.sent(), |id| {
        std::mem::replace(&mut found[id.index()].sent, true)
    });
    spread(api, api.received(), |id| {
        std::mem::replace(&mut found[id.index()].received, true)
    });
    let mut idle: Vec<TypeId> = Vec::new();
    for (id, _) in api.types.iter() {
        let direction = &mut found[id.index()];
        if *direction == Direction::default() {
            idle.push(id);
            (direction.sent, direction.received) = (true, true);
        }
        (direction.encoded, direction.decoded) = (direction.sent, direction.received);
    }
    narrow(api, &idle, &mut found);
    // One that is made of what is only sent and of what is only received would have no half; it gets the one for reading.
    let neither = idle.into_iter().filter(|id| {
        let direction = found[id.index()];
        !direction.encoded && !direction.decoded
    });
    spread(api, neither.collect(), |id| {
        std::mem::replace(&mut found[id.index()].decoded, true)
    });
    found
}

/// Leaves to the types that no operation reaches what all that they are made of have in any case.
fn narrow(api: &Api, idle: &[TypeId], found: &mut [Direction]) {
    loop {
        let mut is_done = true;
        for id in idle {
            let mut direction = found[id.index()];
            for child in api.types[*id].shape.children() {
                if !is_whole(&api.types[child].shape) {
                    direction.encoded &= found[child.index()].encoded;
                    direction.decoded &= found[child.index()].decoded;
                }
            }
            is_done &= direction == found[id.index()];
            found[id.index()] = direction;
        }
        if is_done {
            return;
        }
    }
}

/// Whether a type is written and read whatever its directions are.
fn is_whole(shape: &Shape) -> bool {
    match shape {
        Shape::StringEnum(_) | Shape::IntegerEnum(_) => true,
        _ => !shape.is_item() && shape.children().is_empty(),
    }
}

fn spread(api: &Api, mut open: Vec<TypeId>, mut seen: impl FnMut(TypeId) -> bool) {
    while let Some(id) = open.pop() {
        if !seen(id) {
            open.extend(api.types[id].shape.children());
        }
    }
}
