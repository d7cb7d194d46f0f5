//! What is known to fail, and why.
//!
//! In: the text of a list, a line for each: `file | group | test | reason`, in the words of what is tried; `*` for the test
//! stands for all of the group. Empty lines and lines with `#` say nothing. Out: which of them are needed.

use std::cell::Cell;

/// The list.
#[derive(Debug, Default)]
pub(crate) struct Exceptions {
    entries: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    file: String,
    group: String,
    test: String,
    /// Whether a case failed that it is about.
    needed: Cell<bool>,
}

impl Exceptions {
    /// Reads the list that is called `label` in messages.
    ///
    /// # Errors
    ///
    /// When a line has not the four parts, or one is empty.
    pub(crate) fn read(label: &str, text: &str) -> Result<Self, String> {
        let mut entries = Vec::new();
        for (number, line) in text.lines().enumerate() {
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            let parts: Vec<_> = line.splitn(4, '|').map(str::trim).collect();
            let [file, group, test, reason] = parts[..] else {
                return Err(malformed(label, number));
            };
            if [file, group, test, reason].contains(&"") {
                return Err(malformed(label, number));
            }
            entries.push(Entry {
                file: file.to_owned(),
                group: group.to_owned(),
                test: test.to_owned(),
                needed: Cell::new(false),
            });
        }
        Ok(Self { entries })
    }

    /// Whether a case that failed is listed. Its entries are needed from now on.
    pub(crate) fn excuse(&self, file: &str, group: &str, test: &str) -> bool {
        let about = |entry: &&Entry| {
            entry.file == file && entry.group == group && (entry.test == test || entry.test == "*")
        };
        let mut listed = false;
        for entry in self.entries.iter().filter(about) {
            entry.needed.set(true);
            listed = true;
        }
        listed
    }

    /// The entries that no case that failed asked for.
    pub(crate) fn unneeded(&self) -> Vec<String> {
        let entries = self.entries.iter().filter(|entry| !entry.needed.get());
        entries
            .map(
                |Entry {
                     file, group, test, ..
                 }| format!("{file} | {group} | {test}"),
            )
            .collect()
    }
}

fn malformed(label: &str, number: usize) -> String {
    format!(
        "{label}:{}: a line has four parts with `|` between them, and the last is the reason",
        number + 1
    )
}
