//! Which versions there are.
//!
//! In: a folder with an `index.tsv`, whose columns `api` and `file` say where each version is. Out: a [`Chain`] for each
//! document, its versions in the order of the list.

use std::fs;
use std::path::{Path, PathBuf};

/// The list of versions.
const INDEX: &str = "index.tsv";

/// The history of a document.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Chain {
    /// What it is called, which is the name of its folder.
    pub(super) name: String,
    /// The folder.
    pub(super) folder: PathBuf,
    /// The files of its versions in that folder, the oldest first.
    pub(super) versions: Vec<String>,
}

/// The histories in a folder.
///
/// # Errors
///
/// When there is no list, or it has no such columns.
pub(super) fn find(folder: &Path) -> Result<Vec<Chain>, String> {
    let list = folder.join(INDEX);
    let text =
        fs::read_to_string(&list).map_err(|e| format!("cannot read {}: {e}", list.display()))?;
    parse(&text, folder).ok_or_else(|| {
        format!(
            "{} does not begin with the columns `api` and `file`",
            list.display()
        )
    })
}

/// Reads the list; `None` if it has other columns.
pub(super) fn parse(text: &str, folder: &Path) -> Option<Vec<Chain>> {
    let mut lines = text.lines();
    let columns: Vec<&str> = lines.next()?.split('\t').collect();
    let column = |name: &str| columns.iter().position(|column| *column == name);
    let (api, file) = (column("api")?, column("file")?);
    let mut chains: Vec<Chain> = Vec::new();
    for line in lines.filter(|line| !line.trim().is_empty()) {
        let cells: Vec<&str> = line.split('\t').collect();
        let (name, file) = (*cells.get(api)?, *cells.get(file)?);
        match chains.iter_mut().find(|chain| chain.name == name) {
            Some(chain) => chain.versions.push(file.to_owned()),
            None => chains.push(Chain {
                name: name.to_owned(),
                folder: folder.join(name),
                versions: vec![file.to_owned()],
            }),
        }
    }
    Some(chains)
}
