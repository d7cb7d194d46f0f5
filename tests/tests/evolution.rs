//! What a change of a spec costs: the patch of each case as it was accepted, within its budget.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeMap;

use tests::evolution::{Cost, cases, folder};

/// What a case may cost at most: lines of code added and removed, files, lines of names.lock, names that move.
#[derive(Debug, PartialEq, Eq)]
struct Budget {
    added: usize,
    removed: usize,
    files: usize,
    names: usize,
    moved: usize,
}

/// The budgets by case.
fn budgets() -> BTreeMap<String, Budget> {
    let text = std::fs::read_to_string(folder().join("budgets.txt")).unwrap();
    let lines = text
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    let budget = |line: &str| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [name, added, removed, files, names, moved] = words[..] else {
            panic!("no budget: {line}");
        };
        let [added, removed, files, names, moved] =
            [added, removed, files, names, moved].map(|word| word.parse().unwrap());
        let budget = Budget {
            added,
            removed,
            files,
            names,
            moved,
        };
        (name.to_owned(), budget)
    };
    lines.map(budget).collect()
}

impl Budget {
    fn holds(&self, cost: &Cost) -> bool {
        cost.code.added <= self.added
            && cost.code.removed <= self.removed
            && cost.files <= self.files
            && cost.names.total() <= self.names
            && cost.moved.len() <= self.moved
    }
}

/// A line of `budgets.txt` that says what is so.
fn measured(name: &str, cost: &Cost) -> String {
    let Cost {
        code,
        files,
        names,
        moved,
    } = cost;
    let (added, removed, names, moved) = (code.added, code.removed, names.total(), moved.len());
    format!("{name:<44}{added:>5}{removed:>8}{files:>7}{names:>7}{moved:>7}")
}

#[test]
fn every_change_costs_what_was_accepted() {
    let update = std::env::var_os("UPDATE_GOLDEN").is_some_and(|value| value == "1");
    let mut budgets = budgets();
    let mut wrong = String::new();
    for case in cases() {
        let (patch, cost) = case.run();
        let line = measured(&case.name, &cost);
        println!("{line}");
        wrong.push_str(&case.check(&patch, update));
        match budgets.remove(&case.name) {
            Some(budget) if budget.holds(&cost) => {}
            Some(_) => {
                let moved = cost.moved.join("\n");
                wrong.push_str(&format!("over its budget:\n{line}\n{moved}\n"));
            }
            None => wrong.push_str(&format!("no line in budgets.txt:\n{line}\n")),
        }
    }
    assert!(
        wrong.is_empty(),
        "{wrong}\nIf the patches are as they should be, accept them and review the diff:\n\n    \
         UPDATE_GOLDEN=1 cargo test -p tests --test evolution\n"
    );
    assert!(budgets.is_empty(), "no such case: {budgets:?}");
}
