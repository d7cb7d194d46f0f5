//! `[select]`: which operations are generated.
//!
//! In: what the user lists, and an operation's tags, path, method and id. Out: whether it is wanted. Types follow: with a
//! selection there are those that the selected operations reach.

use serde::Deserialize;

/// `[select]`. An operation has to be in each list that is given.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct SelectConfig {
    /// Tags, of which the operation has one.
    pub tags: Vec<String>,
    /// Paths, in which `*` stands for any text.
    pub paths: Vec<String>,
    /// Methods, such as `get`.
    pub methods: Vec<String>,
    /// Values of `operationId`.
    pub operations: Vec<String>,
    /// Whether there are types and no client.
    pub types_only: bool,
}

/// What a selection is made by.
#[derive(Debug, Clone, Copy)]
pub struct Traits<'a> {
    /// Its tags.
    pub tags: &'a [String],
    /// Its path, or the name of a webhook.
    pub path: &'a str,
    /// Its method.
    pub method: &'a str,
    /// Its `operationId`.
    pub id: Option<&'a str>,
}

impl SelectConfig {
    /// Whether every operation is wanted.
    pub fn is_everything(&self) -> bool {
        self.lists().all(|(_, list)| list.is_empty())
    }

    /// Whether an operation is wanted.
    pub fn selects(&self, operation: Traits<'_>) -> bool {
        self.lists().all(|(by, list)| {
            list.is_empty() || list.iter().any(|entry| by.matches(entry, operation))
        })
    }

    /// The entries that no operation is selected by.
    pub fn unmatched<'a>(&'a self, operations: &[Traits<'_>]) -> Vec<&'a str> {
        let entries = self
            .lists()
            .flat_map(|(by, list)| list.iter().map(move |entry| (by, entry)));
        entries
            .filter(|(by, entry)| !operations.iter().any(|one| by.matches(entry, *one)))
            .map(|(_, entry)| entry.as_str())
            .collect()
    }

    fn lists(&self) -> impl Iterator<Item = (By, &[String])> {
        [
            (By::Tag, self.tags.as_slice()),
            (By::Path, &self.paths),
            (By::Method, &self.methods),
            (By::Id, &self.operations),
        ]
        .into_iter()
    }
}

/// What the entries of a list are.
#[derive(Debug, Clone, Copy)]
enum By {
    Tag,
    Path,
    Method,
    Id,
}

impl By {
    fn matches(self, entry: &str, operation: Traits<'_>) -> bool {
        match self {
            Self::Tag => operation.tags.iter().any(|tag| tag == entry),
            Self::Path => is_like(operation.path, entry),
            Self::Method => operation.method.eq_ignore_ascii_case(entry),
            Self::Id => operation.id == Some(entry),
        }
    }
}

/// Whether a text is what a pattern says, in which `*` stands for any text.
fn is_like(text: &str, pattern: &str) -> bool {
    let Some((start, rest)) = pattern.split_once('*') else {
        return text == pattern;
    };
    let Some(text) = text.strip_prefix(start) else {
        return false;
    };
    let mut ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    ends.any(|at| is_like(&text[at..], rest))
}

#[cfg(test)]
mod tests {
    use super::is_like;

    #[test]
    fn a_star_is_any_text() {
        for (text, pattern, like) in [
            ("/pets", "/pets", true),
            ("/pets/{id}", "/pets", false),
            ("/pets/{id}", "/pets*", true),
            ("/pets", "/pets/*", false),
            ("/v1/pets/{id}/toys", "*/pets/*/toys", true),
            ("/v1/pets/{id}/toys/{toy}", "*/pets/*/toys", false),
            ("/é/x", "/*x", true),
            ("", "*", true),
        ] {
            assert_eq!(is_like(text, pattern), like, "{text} {pattern}");
        }
    }
}
