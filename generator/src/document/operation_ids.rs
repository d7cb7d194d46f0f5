//! `operationId`s that occur more than once.
//!
//! In: the operations of a document. Out: the same, with ids that are unique. OAS 3.2, 4.10.1 asks for that; where it is
//! not so, the document is refused, or under [`Resolver::lenient`] none of the operations keeps the id, so that which of
//! them comes first decides no name.

use rustc_hash::FxHashMap;

use crate::diagnostic::{Code, Diagnostic, Severity};

use super::model::Operation;
use super::resolve::Resolver;

/// Reports ids that several operations have.
pub(super) fn tell_apart(resolver: Resolver<'_>, operations: &mut [Operation<'_>]) {
    let mut by_id: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (at, operation) in operations.iter().enumerate() {
        if let Some(id) = &operation.id {
            by_id.entry(id).or_default().push(at);
        }
    }
    let mut repeated: Vec<usize> = Vec::new();
    for (id, places) in by_id {
        let [first, others @ ..] = places.as_slice() else {
            continue;
        };
        for other in others {
            let diagnostic = Diagnostic::new(
                Code::DuplicateOperationId,
                operations[*other].at,
                format!("the operationId `{id}` is that of another operation already"),
            )
            .related(operations[*first].at, "first given here");
            resolver.sink().push(if resolver.is_lenient() {
                diagnostic
                    .severity(Severity::Warning)
                    .help("rename one of the two; until then both are named by method and path")
            } else {
                diagnostic
                    .help("rename one of the two, or name both by method and path with `--lenient`")
            });
        }
        if !others.is_empty() {
            repeated.extend(&places);
        }
    }
    for at in repeated {
        operations[at].id = None;
    }
}
