//! Which documents a folder holds.
//!
//! In: what the user named. Out: a [`Spec`] for each document, sorted by name. A folder with an `openapi.yaml` is one
//! document; so is each file in a folder that has `openapi` (or `swagger`) among its keys. Where documents are spread over
//! several files, an `index.tsv` says which of them are the entries.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

/// The entry document of a folder that is one.
const ENTRIES: [&str; 3] = ["openapi.yaml", "openapi.yml", "openapi.json"];

/// What names the entries of a folder of trees: columns `dir` and `entry`, separated by tabs.
const INDEX: &str = "index.tsv";

/// A document.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(crate) struct Spec {
    /// What it is called: its path from the folder above the one that the user named, with `/`.
    pub(crate) name: String,
    /// The folder that its references may not leave.
    pub(crate) root: PathBuf,
    /// The entry document, as seen from `root`.
    pub(crate) entry: String,
}

impl Spec {
    /// The name of the crate that is made of it, which is that of no other document and of no dependency.
    pub(crate) fn crate_name(&self) -> String {
        let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
        let name: String = self.name.chars().map(plain).collect();
        format!("spec-{name}").to_ascii_lowercase()
    }
}

/// The documents at `path`, a folder or a file.
///
/// # Errors
///
/// When there is none, or a folder cannot be read.
pub(crate) fn find(path: &Path) -> Result<Vec<Spec>, String> {
    let full = path
        .canonicalize()
        .map_err(|e| format!("cannot read {}: {e}", path.display()))?;
    let mut found = Vec::new();
    if full.is_dir() {
        let name = name_of(&full);
        folder(&full, &name, &mut found)?;
    } else if let (Some(root), Some(entry)) = (full.parent(), full.file_name()) {
        let entry = entry.to_string_lossy().into_owned();
        found.push(spec(root, &entry, &name_of(root)));
    }
    found.sort();
    if found.is_empty() {
        return Err(format!(
            "there is no OpenAPI document in {}",
            path.display()
        ));
    }
    match found
        .windows(2)
        .find(|two| matches!(two, [a, b] if a.crate_name() == b.crate_name()))
    {
        Some([one, other]) => Err(format!(
            "{} and {} would be crates of the same name; rename one of the files",
            one.name, other.name
        )),
        _ => Ok(found),
    }
}

/// Adds the documents of a folder that is called `name`.
fn folder(path: &Path, name: &str, found: &mut Vec<Spec>) -> Result<(), String> {
    if let Some(entry) = ENTRIES.iter().find(|entry| path.join(entry).is_file()) {
        found.push(Spec {
            name: name.to_owned(),
            root: path.to_owned(),
            entry: (*entry).to_owned(),
        });
        return Ok(());
    }
    if let Some(entries) = index(path) {
        for (folder, entry) in entries {
            found.push(spec(
                &path.join(&folder),
                &entry,
                &format!("{name}/{folder}"),
            ));
        }
        return Ok(());
    }
    let failed = |e| format!("cannot read {}: {e}", path.display());
    for file in fs::read_dir(path).map_err(failed)? {
        let file = file.map_err(failed)?.path();
        if file.is_dir() {
            folder(&file, &format!("{name}/{}", name_of(&file)), found)?;
        } else if is_document(&file) {
            found.push(spec(path, &name_of(&file), name));
        }
    }
    Ok(())
}

fn spec(root: &Path, entry: &str, folder: &str) -> Spec {
    Spec {
        name: format!("{folder}/{entry}"),
        root: root.to_owned(),
        entry: entry.to_owned(),
    }
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_else(|| OsStr::new("."));
    name.to_string_lossy().into_owned()
}

/// The folders and entries that an index lists; none when there is no index or it is about something else.
fn index(folder: &Path) -> Option<Vec<(String, String)>> {
    let text = fs::read_to_string(folder.join(INDEX)).ok()?;
    let mut lines = text.lines().map(|line| line.split('\t'));
    let mut head = lines.next()?;
    if (head.next(), head.next()) != (Some("dir"), Some("entry")) {
        return None;
    }
    let mut out = Vec::new();
    for mut line in lines {
        let (Some(folder), Some(entries)) = (line.next(), line.next()) else {
            continue;
        };
        // What stands in parentheses is for people.
        let entries = entries.split('(').next().unwrap_or_default().split(',');
        let entries = entries.map(str::trim).filter(|entry| !entry.is_empty());
        out.extend(entries.map(|entry| (folder.to_owned(), entry.to_owned())));
    }
    Some(out)
}

/// Whether a file is an OpenAPI document rather than a part of one, or something else.
fn is_document(path: &Path) -> bool {
    let extension = path.extension().and_then(OsStr::to_str);
    let json = match extension {
        Some("json") => true,
        Some("yaml" | "yml") => false,
        _ => return false,
    };
    let Ok(text) = fs::read_to_string(path) else {
        // Not to be read as text: the generator says why.
        return true;
    };
    let json = json || text.trim_start().starts_with('{');
    ["openapi", "swagger"].iter().any(|key| {
        if json {
            text.contains(&format!("\"{key}\""))
        } else {
            let bare = |line: &str| line.trim_start_matches(['"', '\'']).starts_with(key);
            text.lines().any(bare)
        }
    })
}
