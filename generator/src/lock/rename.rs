//! Giving something another name on purpose.
//!
//! In: a lock, the path of what is meant, the new name. Out: the lock with that name, which the next run keeps.

use std::fmt;

use super::report::public;
use super::{Lock, key};
use crate::nearest::nearest;
use crate::rust::name;

/// Why something was not renamed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RenameError {
    /// The lock has nothing of this path; the nearest that it has.
    Unknown(Option<String>),
    /// The new name would be written otherwise.
    Style(String),
    /// Something else has the new path already: its key.
    Taken(String),
    /// The new path is in another place than the old one.
    Elsewhere,
}

impl fmt::Display for RenameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(Some(near)) => write!(f, "nothing has that name; did you mean `{near}`?"),
            Self::Unknown(None) => f.write_str("nothing has that name"),
            Self::Style(name) => write!(f, "such a name is written `{name}`"),
            Self::Taken(key) => write!(f, "the name is taken by {key}"),
            Self::Elsewhere => f.write_str(
                "only the last word can change: where a type or a method stands is up to the document",
            ),
        }
    }
}

impl std::error::Error for RenameError {}

/// Renames what has the path `old`, such as `types::Pet`, `types::Pet::photo_urls` or `pets::list`, to `new`: a path of the
/// same place, or the last word alone.
///
/// # Errors
///
/// When there is nothing of that path, or the new name cannot be had.
pub fn rename(lock: &mut Lock, old: &str, new: &str) -> Result<(), RenameError> {
    let paths: Vec<(String, String)> = lock
        .iter()
        .map(|(key, entry)| (key.to_owned(), path_of(lock, key, &entry.path)))
        .collect();
    let Some((key, path)) = paths.iter().find(|(_, path)| path == old) else {
        let near = nearest(paths.iter().map(|(_, path)| &**path), old);
        return Err(RenameError::Unknown(near.map(str::to_owned)));
    };
    let (place, last) = path.rsplit_once("::").unwrap_or(("", path));
    let word = match new.rsplit_once("::") {
        Some((there, word)) if there == place => word,
        Some(_) => return Err(RenameError::Elsewhere),
        None => new,
    };
    let style = style_of(key, last);
    let written = style(word);
    if written.trim_start_matches("r#") != word {
        return Err(RenameError::Style(written));
    }
    let wanted = format!("{place}::{word}");
    if let Some((other, _)) = paths.iter().find(|(_, path)| *path == wanted) {
        return Err(RenameError::Taken(other.clone()));
    }
    if let Some(entry) = lock.entries.get_mut(key) {
        let head = entry.path.len() - last.len();
        entry.path.truncate(head);
        // The file of a type is called after it.
        let file = format!("::{}::", name::module_name(last));
        if entry.path.ends_with(&file) {
            entry.path = entry
                .path
                .replace(&file, &format!("::{}::", name::module_name(word)));
        }
        entry.path.push_str(word);
    }
    Ok(())
}

/// The path of an entry as people write it: what belongs to something stands behind it.
fn path_of(lock: &Lock, text: &str, path: &str) -> String {
    if path.contains("::") {
        return public(path);
    }
    let (place, ..) = key::parts(text);
    let method = format!("{place} method");
    let owner = lock.get(place).or_else(|| {
        let mut methods = lock.entries.range(method.clone()..);
        let (key, entry) = methods.next()?;
        key.starts_with(&method).then_some(entry)
    });
    match owner {
        Some(owner) => format!("{}::{path}", public(&owner.path)),
        None => path.to_owned(),
    }
}

/// How the names of such a thing are written.
fn style_of(text: &str, last: &str) -> fn(&str) -> String {
    match key::parts(text).1 {
        Some("variant") => name::variant_name,
        Some("constant" | "env") => name::constant_name,
        _ if last.starts_with(char::is_uppercase) => name::type_name,
        _ => name::field_name,
    }
}
