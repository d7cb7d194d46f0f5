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
    loop {
        let mut changed = false;
        for (id, ty) in types.iter() {
            let before = found[id.index()];
            let after = ty
                .shape
                .children()
                .into_iter()
                .fold(before, |all, child: TypeId| {
                    let child = found[child.index()];
                    Derives {
                        eq: all.eq && child.eq,
                        hash: all.hash && child.hash,
                    }
                });
            if after != before {
                found[id.index()] = after;
                changed = true;
            }
        }
        if !changed {
            return found;
        }
    }
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
