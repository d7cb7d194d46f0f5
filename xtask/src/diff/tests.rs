//! Documents of revisions, with the files that they refer to and what is beside them.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::{Path, PathBuf};
use std::process::Command;

use generator::evolve::{self, Kind, Side};

use super::read;
use super::side::Document;

const SPEC: &str = "openapi: 3.1.0\ninfo: {title: Zoo, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    Pet: {$ref: 'parts/pet.yaml'}\n";

/// A repository of one commit: a document of two files with settings and an overlay, in `spec/`.
fn repository() -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let spec = dir.path().join("spec");
    write(&spec.join("openapi.yaml"), SPEC);
    write(
        &spec.join("parts/pet.yaml"),
        "type: object\nproperties:\n  name: {type: string}\n",
    );
    write(
        &spec.join("codegen.toml"),
        "[types.names]\nPet = \"Animal\"\n",
    );
    let overlay = "overlay: 1.0.0\ninfo: {title: o, version: '1'}\nactions:\n  - target: $.info\n    update: {title: Farm}\n";
    write(&spec.join("overlays/title.yaml"), overlay);
    write(
        &dir.path().join("Cargo.toml"),
        "[package]\nversion = \"0.1.0\"\n",
    );
    git(dir.path(), &["init", "--quiet"]);
    git(dir.path(), &["add", "."]);
    let identity = [
        "-c",
        "user.name=t",
        "-c",
        "user.email=t@t",
        "-c",
        "commit.gpgsign=false",
    ];
    git(
        dir.path(),
        &[&identity[..], &["commit", "--quiet", "-m", "one"]].concat(),
    );
    let entry = spec.join("openapi.yaml");
    (dir, entry)
}

fn write(path: &Path, text: &str) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

fn git(folder: &Path, args: &[&str]) {
    let done = Command::new("git")
        .arg("-C")
        .arg(folder)
        .args(args)
        .status();
    assert!(done.unwrap().success(), "git {args:?}");
}

fn kinds(old: &Document, new: &Document) -> Vec<Kind> {
    let [old, new] = [old, new].map(|document| read(document, None, false).unwrap());
    let side = |model: &'_ generator::Model| model.krate.clone().unwrap();
    let (old_crate, new_crate) = (side(&old), side(&new));
    let evolution = evolve::compare(
        Side {
            krate: &old_crate,
            sources: &old.sources,
        },
        Side {
            krate: &new_crate,
            sources: &new.sources,
        },
    );
    evolution.changes().map(|change| change.kind).collect()
}

fn find(asked: &str, default: &Path) -> Result<Document, String> {
    Document::find(Path::new(asked), default, None)
}

#[test]
fn a_revision_is_read_with_all_that_it_had() {
    let (dir, entry) = repository();
    let old = find("git:HEAD", &entry).unwrap();
    let new = find(&entry.to_string_lossy(), &entry).unwrap();
    assert!(kinds(&old, &new).is_empty());
    assert_eq!(old.overlays.len(), 1);
    assert!(old.config.is_some());
    assert!(old.label().starts_with("HEAD:"), "{}", old.label());
    let manifest = dir.path().join("Cargo.toml");
    write(&manifest, "[package]\nversion = \"0.2.0\"\n");
    assert!(old.beside(&manifest).unwrap().contains("0.1.0"));

    let pet = dir.path().join("spec/parts/pet.yaml");
    write(&pet, "type: object\nproperties:\n  name: {type: integer}\n");
    assert_eq!(kinds(&old, &new), [Kind::FieldTypeChanged]);
    std::fs::remove_file(dir.path().join("spec/codegen.toml")).unwrap();
    let new = find(&entry.to_string_lossy(), &entry).unwrap();
    assert!(kinds(&old, &new).contains(&Kind::TypeRenamed));
}

#[test]
fn a_document_that_is_gone_is_read_where_it_was() {
    let (dir, entry) = repository();
    std::fs::remove_dir_all(dir.path().join("spec")).unwrap();
    let asked = format!("git:HEAD:{}", entry.display());
    let old = find(&asked, Path::new("other.yaml")).unwrap();
    assert!(read(&old, None, false).unwrap().krate.is_some());
}

#[test]
fn what_is_no_revision_is_said() {
    let (_dir, entry) = repository();
    for (asked, why) in [
        ("git:nothing", "git knows no revision `nothing`"),
        ("git:--help", "`--help` is no revision"),
        ("git:", "`` is no revision"),
    ] {
        let error = find(asked, &entry).err().unwrap();
        assert!(error.contains(why), "{error}");
    }
    let missing = format!("git:HEAD:{}", entry.with_file_name("no.yaml").display());
    let missing = find(&missing, &entry).unwrap();
    assert!(read(&missing, None, false).is_err());
}
