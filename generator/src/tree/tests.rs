//! Plans, conflicts and diffs.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use super::*;

const HEADER: &str = "// Written by `cargo xtask codegen` from #/x.\n";

struct Memory(BTreeMap<String, Vec<u8>>);

impl Folder for Memory {
    fn files(&self) -> Result<Vec<String>, FolderError> {
        Ok(self.0.keys().rev().cloned().collect())
    }

    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, FolderError> {
        if path == "locked.rs" {
            let (path, message) = (path.to_owned(), "may not be read".to_owned());
            return Err(FolderError { path, message });
        }
        Ok(self.0.get(path).cloned())
    }

    fn head(&self, path: &str) -> Result<Vec<u8>, FolderError> {
        Ok(self.0.get(path).cloned().unwrap_or_default())
    }
}

fn memory(files: &[(&str, &str)]) -> Memory {
    let files = files.iter();
    Memory(
        files
            .map(|(p, t)| ((*p).to_owned(), t.as_bytes().to_vec()))
            .collect(),
    )
}

fn tree(files: &[(&str, &str)]) -> Tree {
    let files = files
        .iter()
        .map(|(p, t)| ((*p).to_owned(), (*t).to_owned()));
    Tree {
        files: files.collect(),
    }
}

fn marked(text: &str) -> String {
    format!("{HEADER}{text}")
}

#[test]
fn a_plan_creates_updates_and_removes() {
    let (a, b, c) = (marked("a\n"), marked("b\n"), marked("c\n"));
    let disk = memory(&[
        ("src/a.rs", &a),
        ("src/b.rs", &b),
        ("src/gone.rs", &c),
        ("src/mine.rs", "fn mine() {}\n"),
        ("Cargo.toml", "old\n"),
    ]);
    let want = tree(&[
        ("src/a.rs", &a),
        ("src/b.rs", &marked("new\n")),
        ("src/c.rs", &c),
        ("Cargo.toml", "new\n"),
    ]);
    let plan = plan(&want, &disk).unwrap();
    let changes: Vec<_> = plan
        .changes
        .iter()
        .map(|c| (c.path.as_str(), c.kind))
        .collect();
    assert_eq!(
        changes,
        [
            ("Cargo.toml", Kind::Updated),
            ("src/b.rs", Kind::Updated),
            ("src/c.rs", Kind::Created),
            ("src/gone.rs", Kind::Removed),
        ]
    );
    assert_eq!((plan.unchanged, plan.conflicts.len()), (1, 0));
    assert_eq!(
        (
            plan.count(Kind::Created),
            plan.count(Kind::Updated),
            plan.count(Kind::Removed)
        ),
        (1, 2, 1)
    );
    assert!(!plan.is_current());
}

#[test]
fn the_same_tree_again_is_no_change() {
    let a = marked("a\n");
    // A file without a mark is no conflict as long as its text is the wanted one.
    let files = [("src/a.rs", a.as_str()), ("README.md", "hello\n")];
    let plan = plan(&tree(&files), &memory(&files)).unwrap();
    assert!(plan.is_current());
    assert_eq!(plan.unchanged, 2);
}

#[test]
fn files_of_the_user_are_conflicts_or_left_alone() {
    let late = format!("fn mine() {{}}\n{HEADER}");
    let disk = memory(&[
        ("src/lib.rs", &late),
        ("src/other.rs", &late),
        ("Cargo.toml", "x"),
    ]);
    let plan = plan(&tree(&[("src/lib.rs", &marked(""))]), &disk).unwrap();
    assert_eq!(plan.conflicts, ["src/lib.rs"]);
    assert!(plan.changes.is_empty() && !plan.is_current());
}

#[test]
fn an_unreadable_file_is_an_error() {
    let error = plan(&tree(&[("locked.rs", "")]), &memory(&[])).unwrap_err();
    assert_eq!(error.to_string(), "locked.rs: may not be read");
}

#[test]
fn files_that_are_not_text_have_no_mark() {
    assert!(!is_marked(&[0xFF, 0x00]));
    assert!(!is_marked(b""));
    assert!(is_marked(HEADER.as_bytes()));
    assert!(is_marked(b"# Written by `cargo xtask codegen`.\r\nx"));
}

#[test]
fn diffs_are_unified_and_name_dev_null() {
    let disk = memory(&[("b.rs", &marked("one\ntwo\n")), ("c.rs", HEADER)]);
    let plan = plan(
        &tree(&[("a.rs", "a\n"), ("b.rs", &marked("one\n2\n"))]),
        &disk,
    )
    .unwrap();
    let expected = format!(
        "\
--- /dev/null
+++ b/generated/a.rs
@@ -0,0 +1 @@
+a
--- a/generated/b.rs
+++ b/generated/b.rs
@@ -1,3 +1,3 @@
 {HEADER} one
-two
+2
--- a/generated/c.rs
+++ /dev/null
@@ -1 +0,0 @@
-{HEADER}"
    );
    assert_eq!(diff(&plan, "generated/"), expected);
    assert!(diff(&plan, "").starts_with("--- /dev/null\n+++ b/a.rs\n"));
}

#[test]
fn the_first_difference_leaves_common_ends_out() {
    let find = |old: &str, new: &str| {
        let change = Change {
            path: String::new(),
            kind: Kind::Updated,
            old: old.to_owned(),
            new: new.to_owned(),
        };
        let found = first_difference(&change, 2);
        (found.line, found.old.join("|"), found.new.join("|"))
    };
    let is = |line, old: &str, new: &str| (line, old.to_owned(), new.to_owned());
    assert_eq!(find("a\nb\nc\n", "a\nx\nc\n"), is(2, "b", "x"));
    assert_eq!(find("a\nc\n", "a\nb\nc\n"), is(2, "", "b"));
    assert_eq!(find("a\na\n", "a\na\na\n"), is(3, "", "a"));
    assert_eq!(find("1\n2\n3\n4\n", ""), is(1, "1|2", ""));
    assert_eq!(find("a\n", "a"), is(2, "", ""));
}

#[test]
fn lines_are_counted_and_trees_compared() {
    let old = tree(&[("a.rs", &marked("one\ntwo\n")), ("b.rs", HEADER)]);
    let new = tree(&[
        ("a.rs", &marked("one\n2\nthree\n")),
        ("c.rs", &marked("c\n")),
    ]);
    let plan = plan(&new, &old).unwrap();
    let lines = Lines::of(&plan);
    assert_eq!((lines.added, lines.removed, lines.total()), (4, 2, 6));
    assert_eq!(Lines::between("a\nb\n", "b\na\n").total(), 2);
}

#[test]
fn a_file_says_what_it_is_made_from() {
    assert_eq!(origin(&marked("x\n")), Some("#/x"));
    assert_eq!(
        origin("// Copied by `cargo xtask codegen` from its runtime; changes are lost.\n"),
        None
    );
    assert_eq!(origin("fn mine() {}\n"), None);
    assert_eq!(origin(""), None);
}
