//! References as text: splitting, decoding and joining.
//!
//! In: what stands under `$ref` and the path of the file it stands in. Out: the path of the file meant, relative to the
//! root, and the decoded fragment (RFC 3986 §4.2 and §5; OAS 3.2 §4.4). `$id` does not move the base: references are
//! resolved against files, as every tool that bundles documents does.

use std::fmt;

use super::NodeId;
use crate::diagnostic::{Code, Diagnostic};

/// Why a reference leads to no file of the run.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum RefError {
    /// It names another host or scheme, which is never fetched.
    Remote,
    /// It names a file outside the folder that references may not leave, which was reported while the files were loaded.
    OutsideRoot {
        /// The path as it is written.
        path: String,
    },
    /// It names a file that is not there or cannot be read.
    Missing {
        /// The path, relative to the folder of the entry document.
        path: String,
        /// Whether an error has been reported for this file while the files were loaded.
        reported: bool,
    },
    /// It holds a `%` that no two hexadecimal digits follow, or bytes that are not UTF-8.
    Malformed,
}

impl fmt::Display for RefError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Remote => f.write_str("remote references are not fetched"),
            Self::OutsideRoot { path } => {
                write!(
                    f,
                    "`{path}` is outside the folder that references may not leave"
                )
            }
            Self::Missing { path, .. } => write!(f, "the file `{path}` was not read"),
            Self::Malformed => f.write_str("the percent-encoding of the reference is not valid"),
        }
    }
}

impl std::error::Error for RefError {}

impl RefError {
    /// What to say of the reference `text` at `at`; `None` where loading said it.
    pub fn diagnostic(&self, at: NodeId, text: &str) -> Option<Diagnostic> {
        let (code, help) = match self {
            Self::Remote => (
                Code::RemoteRef,
                "copy the document beside this one and refer to the copy",
            ),
            Self::OutsideRoot { .. } => return None,
            Self::Missing { reported: true, .. } => return None,
            Self::Missing { .. } => (Code::MissingFile, "add the file, or correct the path"),
            Self::Malformed => (
                Code::DanglingRef,
                "write each `%` as `%25`, or correct the two digits after it",
            ),
        };
        Some(Diagnostic::new(code, at, format!("`{text}`: {self}")).help(help))
    }
}

/// A reference in its parts, decoded.
#[derive(Debug, Eq, PartialEq)]
pub(super) struct Target {
    /// The file, relative to the root; `None` is the file of the reference itself.
    pub(super) path: Option<String>,
    /// What follows `#`, without it; empty when there is none.
    pub(super) fragment: String,
}

/// An absolute URI without its fragment, and the decoded fragment.
pub(super) fn absolute(reference: &str) -> Option<(&str, String)> {
    let (uri, fragment) = reference.split_once('#').unwrap_or((reference, ""));
    Some((uri, decode(fragment)?)).filter(|_| has_scheme(uri))
}

/// Splits and joins `reference`, which stands in the file `base`.
pub(super) fn parse(base: &str, reference: &str) -> Result<Target, RefError> {
    let (file, fragment) = reference.split_once('#').unwrap_or((reference, ""));
    let fragment = decode(fragment).ok_or(RefError::Malformed)?;
    if file.is_empty() {
        return Ok(Target {
            path: None,
            fragment,
        });
    }
    if has_scheme(file) || file.starts_with("//") {
        return Err(RefError::Remote);
    }
    let file = decode(file).ok_or(RefError::Malformed)?;
    let path = join(base, &file).ok_or(RefError::OutsideRoot { path: file })?;
    Ok(Target {
        path: Some(path),
        fragment,
    })
}

/// Whether a value of `discriminator.mapping`, which may also be the name of a schema, is meant as a file.
pub(super) fn looks_like_file(text: &str) -> bool {
    let file = text.split('#').next().unwrap_or_default();
    let extension = [".yaml", ".yml", ".json"].iter().any(|e| file.ends_with(e));
    extension || file.starts_with("./") || file.starts_with("../")
}

/// Whether the text begins as an absolute URI does (RFC 3986 §3.1). A Windows drive does so too and is refused with it.
pub(super) fn has_scheme(text: &str) -> bool {
    text.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
    })
}

/// `file` relative to the folder of `base`, without `.` and `..`; `None` when it leaves the root.
fn join(base: &str, file: &str) -> Option<String> {
    // A backslash separates folders on some systems, so `..\x` could slip past the check below.
    if file.starts_with('/') || file.contains(['\\', '\0']) {
        return None;
    }
    let folder = base.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut parts: Vec<&str> = Vec::new();
    for part in folder.split('/').chain(file.split('/')) {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// How many folders above the root `file` leads at most; `None` where no number of them is enough.
pub(super) fn folders_above(base: &str, file: &str) -> Option<usize> {
    if file.starts_with('/') || file.contains(['\\', '\0']) {
        return None;
    }
    let mut depth = base.matches('/').count();
    let mut above = 0;
    for part in file.split('/') {
        match part {
            "" | "." => {}
            ".." if depth == 0 => above += 1,
            ".." => depth -= 1,
            _ => depth += 1,
        }
    }
    Some(above)
}

/// Undoes percent-encoding (RFC 3986 §2.1).
fn decode(text: &str) -> Option<String> {
    if !text.contains('%') {
        return Some(text.to_owned());
    }
    let mut bytes = text.bytes();
    let mut out = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let high = char::from(bytes.next()?).to_digit(16)?;
            let low = char::from(bytes.next()?).to_digit(16)?;
            out.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            out.push(byte);
        }
    }
    String::from_utf8(out).ok()
}
