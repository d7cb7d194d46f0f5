//! Which edges of the graph need a `Box`, and which aliases a type of their own (types.md T12).
//!
//! An edge is boxed when following it by value leads back to where it starts. That is asked of strongly connected
//! components, so the answer does not depend on where a walk begins.

use super::super::types::{Shape, TypeId, Types};

/// What recursion asks for.
#[derive(Debug)]
pub struct Recursion {
    by_value: Vec<usize>,
    opaque: Vec<bool>,
}

/// Finds the cycles of the graph.
pub fn recursion(types: &Types) -> Recursion {
    let by_value = components(types, |shape| match shape {
        // A vector or a map is a pointer already.
        Shape::Array(_) | Shape::Set(_) | Shape::Map(_) => Vec::new(),
        Shape::Tuple(tuple) => tuple.items.clone(),
        Shape::Struct(object) => object.fields.iter().map(|field| field.ty).collect(),
        shape => shape.children(),
    });
    // Aliases that contain one another without a struct or an enum between them are no types in Rust.
    let names = components(types, |shape| {
        if shape.is_item() {
            Vec::new()
        } else {
            shape.children()
        }
    });
    let mut sizes = vec![0_usize; types.len()];
    for component in &names {
        sizes[*component] += 1;
    }
    let opaque = types
        .iter()
        .map(|(id, ty)| {
            let looped = sizes[names[id.index()]] > 1 || ty.shape.children().contains(&id);
            looped && !ty.shape.is_item()
        })
        .collect();
    Recursion { by_value, opaque }
}

impl Recursion {
    /// Whether the value of type `to` inside a value of type `from` must be boxed.
    pub fn boxed(&self, from: TypeId, to: TypeId) -> bool {
        self.by_value[from.index()] == self.by_value[to.index()]
    }

    /// Whether the type is part of a cycle of aliases, which only a type of its own can break.
    pub fn opaque(&self, id: TypeId) -> bool {
        self.opaque[id.index()]
    }
}

/// The number of each type's strongly connected component (Tarjan's algorithm, without recursion).
fn components(types: &Types, edges: impl Fn(&Shape) -> Vec<TypeId>) -> Vec<usize> {
    const UNSEEN: usize = usize::MAX;
    let count = types.len();
    let mut index = vec![UNSEEN; count];
    let mut low = vec![0; count];
    let mut component = vec![UNSEEN; count];
    let (mut next, mut done) = (0, 0);
    let mut stack: Vec<TypeId> = Vec::new();
    for (root, _) in types.iter() {
        if index[root.index()] != UNSEEN {
            continue;
        }
        let mut work: Vec<(TypeId, Vec<TypeId>)> = vec![(root, edges(&types[root].shape))];
        index[root.index()] = next;
        low[root.index()] = next;
        next += 1;
        stack.push(root);
        while let Some((at, open)) = work.last_mut() {
            let at = *at;
            if let Some(to) = open.pop() {
                if index[to.index()] == UNSEEN {
                    index[to.index()] = next;
                    low[to.index()] = next;
                    next += 1;
                    stack.push(to);
                    work.push((to, edges(&types[to].shape)));
                } else if component[to.index()] == UNSEEN {
                    low[at.index()] = low[at.index()].min(index[to.index()]);
                }
                continue;
            }
            work.pop();
            if let Some((parent, _)) = work.last() {
                low[parent.index()] = low[parent.index()].min(low[at.index()]);
            }
            if low[at.index()] == index[at.index()] {
                while let Some(member) = stack.pop() {
                    component[member.index()] = done;
                    if member == at {
                        break;
                    }
                }
                done += 1;
            }
        }
    }
    component
}
