//! The faults of the judges.
//!
//! In: `tests/wire/judges.toml`: for each fault the judge, words that it says, the evidence that it is the judge's, and the operations
//! that meet it. Out: whether a failure is one of them, and which of the operations do not meet it any more.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

/// The list.
#[derive(Debug, Default)]
pub(super) struct Faults {
    list: Vec<Fault>,
    /// Operations that a fault was met by: its place in the list, the document and the operation.
    met: RefCell<BTreeSet<(usize, String, String)>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    fault: Vec<Fault>,
}

/// Something that a judge gets wrong.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Fault {
    judge: String,
    /// Words of what it says.
    says: String,
    /// Why it is wrong.
    evidence: String,
    /// By document.
    operations: BTreeMap<String, Vec<String>>,
}

impl Faults {
    /// Reads the list that is called `label` in messages.
    ///
    /// # Errors
    ///
    /// When it is not such a list, or gives no evidence.
    pub(super) fn read(label: &str, text: &str) -> Result<Self, String> {
        let file: File = toml::from_str(text).map_err(|e| format!("{label}: {e}"))?;
        if let Some(fault) = file.fault.iter().find(|fault| fault.evidence.is_empty()) {
            return Err(format!(
                "{label}: there is no evidence that {:?} is a fault of {}",
                fault.says, fault.judge
            ));
        }
        Ok(Self {
            list: file.fault,
            met: RefCell::default(),
        })
    }

    /// Whether what a judge says of an operation is listed.
    pub(super) fn excuse(&self, spec: &str, operation: &str, judge: &str, reason: &str) -> bool {
        let mut listed = false;
        for (place, fault) in self.list.iter().enumerate() {
            let operations = fault.operations.get(spec);
            if fault.judge == judge
                && reason.contains(&fault.says)
                && operations.is_some_and(|list| list.iter().any(|name| name == operation))
            {
                let met = (place, spec.to_owned(), operation.to_owned());
                self.met.borrow_mut().insert(met);
                listed = true;
            }
        }
        listed
    }

    /// What is listed for a document that was tried, and did not happen.
    pub(super) fn unneeded(&self, spec: &str) -> Vec<String> {
        let (mut unneeded, met) = (Vec::new(), self.met.borrow());
        for (place, fault) in self.list.iter().enumerate() {
            for operation in fault.operations.get(spec).into_iter().flatten() {
                if !met.contains(&(place, spec.to_owned(), operation.clone())) {
                    let Fault { judge, says, .. } = fault;
                    unneeded.push(format!("{spec} | {operation} | {judge} | {says}"));
                }
            }
        }
        unneeded
    }
}
