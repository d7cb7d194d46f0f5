//! Constraints that no type and no check has (types.md T7, T14): each is a loss, told where it stands.

use crate::config::Validate;
use crate::diagnostic::Code;
use crate::pattern;

use super::Lower;
use super::conjunction::Conjunction;

/// Keywords that speak of a value as a whole, in a way that neither types nor `validate` follow. `then` and `else` are
/// part of `if`.
const UNENFORCED: &[&str] = &[
    "contains",
    "minContains",
    "maxContains",
    "dependentRequired",
    "dependentSchemas",
    "dependencies",
    "not",
    "if",
];

impl<'s> Lower<'_, 's> {
    /// Reports what of a schema nothing enforces.
    pub(super) fn report_unenforced(&self, conjunction: &Conjunction<'s>) {
        for (keyword, value) in conjunction.parts.iter().flat_map(|part| &part.constraints) {
            if UNENFORCED.contains(keyword) {
                self.report(
                    Code::UnenforcedConstraint,
                    value,
                    format!("`{keyword}` is not enforced"),
                );
            }
            let checked = self.config.types.validate != Validate::Never;
            let pattern = value.as_str().filter(|_| *keyword == "pattern" && checked);
            if pattern.is_some_and(|pattern| pattern::translate(pattern).is_none()) {
                self.report(
                    Code::UnenforcedConstraint,
                    value,
                    "this pattern is beyond what the `regex` crate reads (look-around, back-references); it is not enforced",
                );
            }
        }
    }
}
