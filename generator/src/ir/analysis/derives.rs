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

/// Finds the derives of every type.
pub fn derives(types: &Types) -> Vec<Derives> {
    let mut found: Vec<Derives> = types.iter().map(|(_, ty)| own(&ty.shape)).collect();
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

fn own(shape: &Shape) -> Derives {
    let float = matches!(shape, Shape::Number(_));
    Derives {
        eq: !float,
        hash: !float,
    }
}
