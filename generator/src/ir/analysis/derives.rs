//! Which traits each type can derive (types.md T18): monotone fixpoints that begin with "all can" and take away.

use super::super::types::{Shape, TypeId, Types};

/// The traits that a type can have beside `Debug`, `Clone` and `PartialEq`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Derives {
    /// `Eq`: nothing in it is a float.
    pub eq: bool,
    /// `Hash`.
    pub hash: bool,
}

/// Finds the derives of every type; `maps` says whether maps have `Hash`.
pub fn derives(types: &Types, maps: bool) -> Vec<Derives> {
    let mut found: Vec<Derives> = types.iter().map(|(_, ty)| own(&ty.shape, maps)).collect();
    // Who holds a type loses what it has not, so each type that lost something is looked at once more.
    let mut holders: Vec<Vec<TypeId>> = vec![Vec::new(); types.len()];
    for (id, ty) in types.iter() {
        for child in ty.shape.children() {
            holders[child.index()].push(id);
        }
    }
    let lost = |derives: &Derives| !(derives.eq && derives.hash);
    let ids = types.iter().map(|(id, _)| id);
    let mut due: Vec<TypeId> = ids.filter(|id| lost(&found[id.index()])).collect();
    while let Some(child) = due.pop() {
        let lacks = found[child.index()];
        for holder in &holders[child.index()] {
            let before = found[holder.index()];
            let after = Derives {
                eq: before.eq && lacks.eq,
                hash: before.hash && lacks.hash,
            };
            if after != before {
                found[holder.index()] = after;
                due.push(*holder);
            }
        }
    }
    found
}

fn own(shape: &Shape, maps: bool) -> Derives {
    let (eq, hash) = match shape {
        Shape::Number(_) => (false, false),
        Shape::Map(_) => (true, maps),
        Shape::Foreign(foreign) => (foreign.eq, foreign.hash),
        _ => (true, true),
    };
    Derives { eq, hash }
}
