//! The file, and renaming in it.

#![allow(clippy::unwrap_used)]

use super::{Lock, RenameError, key, rename};
use crate::diagnostic::Sink;

const TEXT: &str = "\
#/components/schemas/Pet = types::pet::Pet : Default Eq
#/components/schemas/Pet field photoUrls = photo_urls
#/components/schemas/Pet/properties/status = types::pet::PetStatus
#/components/schemas/Pet/properties/status variant in%20stock = InStock
#/paths/~1pets/get method listPets = pets::list
#/paths/~1pets/get parameter query.limit = limit
#/tags/pets = pets::Pets
";

fn read(text: &str) -> Lock {
    let sink = Sink::new();
    let lock = Lock::read("names.lock", text, &sink);
    assert!(sink.is_empty(), "{text}");
    lock
}

#[test]
fn what_is_written_is_read() {
    let lock = read(TEXT);
    assert!(lock.text().ends_with(TEXT));
    assert_eq!(read(&lock.text()), lock);
    let entry = lock.get("#/components/schemas/Pet").unwrap();
    assert_eq!(
        (entry.name(), entry.module(), entry.derives.as_slice()),
        (
            "Pet",
            Some("pet"),
            ["Default".to_owned(), "Eq".to_owned()].as_slice()
        )
    );
}

#[test]
fn names_that_moved_are_those_of_a_key_that_both_have() {
    let old = read(TEXT);
    let text = TEXT
        .replace("= InStock", "= There")
        .replace("#/tags/pets", "#/tags/animals");
    let new = read(&text);
    let moved: Vec<_> = old.moved(&new).collect();
    let key = "#/components/schemas/Pet/properties/status variant in%20stock";
    assert_eq!(moved, [(key, "InStock", "There")]);
}

#[test]
fn a_merge_that_kept_both_sides_is_read() {
    let text = format!(
        "<<<<<<< HEAD\n#/tags/pets = pets::Pets\n||||||| base\n=======\n#/tags/pets = pets::PetsApi\n>>>>>>> other\n{TEXT}"
    );
    assert_eq!(read(&text), read(TEXT));
}

#[test]
fn a_line_that_is_no_entry_is_told() {
    for line in [
        "#/components/schemas/Pet",
        "#/components/schemas/Pet = ",
        "#/components/schemas/Pet = types::pet::self",
        "#/components/schemas/Pet = types::pet::Pet{} : Eq",
        "#/components/schemas/Pet = Pet : Eq, Hash",
        "#/components/schemas/Pet = types::::Pet",
    ] {
        let sink = Sink::new();
        let lock = Lock::read("names.lock", line, &sink);
        assert!(sink.has_errors(), "{line}");
        assert_eq!(lock, Lock::default());
    }
}

#[test]
fn words_cannot_end_a_key() {
    assert_eq!(key::word("in stock"), "in%20stock");
    assert_eq!(key::word("a = b\n\u{202e}%"), "a%20=%20b%0A%E2%80%AE%25");
    assert_eq!(key::word(""), "\"\"");
    assert_eq!(key::word("\"\""), "%22%22");
}

#[test]
fn names_are_changed_by_their_path() {
    for (old, new, line) in [
        (
            "types::Pet",
            "types::Animal",
            "#/components/schemas/Pet = types::animal::Animal : Default Eq",
        ),
        (
            "types::Pet",
            "Animal",
            "#/components/schemas/Pet = types::animal::Animal : Default Eq",
        ),
        ("types::PetStatus", "Status", "status = types::pet::Status"),
        (
            "types::Pet::photo_urls",
            "photos",
            "#/components/schemas/Pet field photoUrls = photos",
        ),
        (
            "types::PetStatus::InStock",
            "There",
            "variant in%20stock = There",
        ),
        (
            "pets::list",
            "pets::all",
            "#/paths/~1pets/get method listPets = pets::all",
        ),
        ("pets::list::limit", "type", "parameter query.limit = type"),
    ] {
        let mut lock = read(TEXT);
        rename(&mut lock, old, new).unwrap();
        assert!(
            lock.text().contains(&format!("{line}\n")),
            "{old}: {}",
            lock.text()
        );
    }
}

#[test]
fn names_that_cannot_be_had_are_refused() {
    for (old, new, error) in [
        (
            "types::Pets",
            "Animal",
            RenameError::Unknown(Some("types::Pet".to_owned())),
        ),
        (
            "types::Pet",
            "animal",
            RenameError::Style("Animal".to_owned()),
        ),
        (
            "types::Pet",
            "Option",
            RenameError::Style("OptionType".to_owned()),
        ),
        ("types::Pet", "pets::Pet2", RenameError::Elsewhere),
        (
            "pets::list::limit",
            "self",
            RenameError::Style("self_".to_owned()),
        ),
        (
            "types::Pet",
            "PetStatus",
            RenameError::Taken("#/components/schemas/Pet/properties/status".to_owned()),
        ),
    ] {
        let mut lock = read(TEXT);
        assert_eq!(rename(&mut lock, old, new), Err(error), "{old} {new}");
        assert_eq!(lock, read(TEXT));
    }
}
