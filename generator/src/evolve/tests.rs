//! Comparisons of small documents: what is matched with what, and what is said once and not twice.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use super::report::{Heading, html, human, markdown};
use super::{Class, Evolution, Kind, Side, Step, bump, compare, version};
use crate::source::{FileError, Files};
use crate::{Input, Model, model};

struct One(String);

impl Files for One {
    fn read(&self, _: &str) -> Result<Vec<u8>, FileError> {
        Ok(self.0.clone().into_bytes())
    }
}

fn read(text: &str) -> Model {
    let files = One(text.to_owned());
    let model = model(&Input::new(&files, "openapi.yaml", "zoo"));
    assert!(model.krate.is_some(), "{:?}", model.diagnostics);
    model
}

fn evolution(old: &Model, new: &Model) -> Evolution {
    let side = |model: &'_ Model| model.krate.clone().unwrap();
    let (old_crate, new_crate) = (side(old), side(new));
    compare(
        Side {
            krate: &old_crate,
            sources: &old.sources,
        },
        Side {
            krate: &new_crate,
            sources: &new.sources,
        },
    )
}

/// A document with these schemas, and an operation that sends and receives the first.
fn schemas(text: &str) -> String {
    let first = text.trim_start().split(':').next().unwrap();
    format!(
        "openapi: 3.1.0\ninfo: {{title: Zoo, version: '1'}}\npaths:\n  /a:\n    put:\n      operationId: put\n      \
         tags: [t]\n      requestBody:\n        required: true\n        content: {{application/json: {{schema: \
         {{$ref: '#/components/schemas/{first}'}}}}}}\n      responses:\n        '200':\n          description: x\n          \
         content: {{application/json: {{schema: {{$ref: '#/components/schemas/{first}'}}}}}}\ncomponents:\n  schemas:\n{text}"
    )
}

/// The changes between two lists of schemas: kind and item.
fn changes(old: &str, new: &str) -> Vec<String> {
    let found = evolution(&read(&schemas(old)), &read(&schemas(new)));
    let mut found: Vec<String> = found
        .changes()
        .map(|change| format!("{} {}", change.kind.name(), change.item))
        .collect();
    found.sort();
    found
}

const PET: &str =
    "    Pet: {type: object, properties: {name: {type: string}, kind: {enum: [cat, dog]}}}\n";

#[test]
fn nothing_changed_between_a_document_and_itself() {
    assert!(changes(PET, PET).is_empty());
}

#[test]
fn order_is_no_change() {
    let house =
        "    House: {type: object, properties: {pet: {$ref: '#/components/schemas/Pet'}}}\n";
    let one = format!("    Top: {{allOf: [{{$ref: '#/components/schemas/House'}}]}}\n{house}{PET}");
    let other =
        format!("    Top: {{allOf: [{{$ref: '#/components/schemas/House'}}]}}\n{PET}{house}");
    assert!(changes(&one, &other).is_empty());
}

/// Where a renamed type is used nothing else has changed, and what stands in it goes with it.
#[test]
fn a_type_of_the_same_content_is_renamed() {
    let house = |name: &str| {
        format!(
            "    House: {{type: object, required: [pet], properties: {{pet: {{$ref: '#/components/schemas/{name}'}}}}}}\n"
        )
    };
    let old = format!("{}{PET}", house("Pet"));
    let new = format!("{}{}", house("Animal"), PET.replace("Pet", "Animal"));
    assert_eq!(
        changes(&old, &new),
        [
            "type-renamed types::Animal",
            "type-renamed types::AnimalKind"
        ]
    );
}

/// A place that is told by counting is another one once something is put before it.
#[test]
fn a_member_in_front_of_others_is_the_only_change() {
    let union = |members: &str| format!("    Food: {{oneOf: [{members}]}}\n");
    let hay = "{title: Hay, type: object, required: [bales], properties: {bales: {type: integer}}}";
    let meat =
        "{title: Meat, type: object, required: [grams], properties: {grams: {type: integer}}}";
    let fish = "{title: Fish, type: object, required: [fins], properties: {fins: {type: integer}}}";
    let old = union(&format!("{hay}, {meat}"));
    let new = union(&format!("{fish}, {hay}, {meat}"));
    assert_eq!(
        changes(&old, &new),
        [
            "type-added types::FoodFish",
            "variant-added types::Food::Fish"
        ]
    );
}

/// A name for a type that there was already is not another type.
#[test]
fn an_alias_is_what_it_stands_for() {
    let old = "    Pet: {type: object, properties: {name: {type: string}}}\n";
    let new = "    Pet: {type: object, properties: {name: {$ref: '#/components/schemas/Name'}}}\n    Name: {type: string}\n";
    assert_eq!(changes(old, new), ["type-added types::Name"]);
}

#[test]
fn what_only_arrives_may_get_required_fields() {
    let answer = |text: &str| {
        format!(
            "openapi: 3.1.0\ninfo: {{title: Zoo, version: '1'}}\npaths:\n  /a:\n    get:\n      operationId: get\n      responses:\n        \
             '200':\n          description: x\n          content: {{application/json: {{schema: {{$ref: \
             '#/components/schemas/Pet'}}}}}}\ncomponents:\n  schemas:\n    Pet: {text}\n"
        )
    };
    let old = read(&answer("{type: object, properties: {a: {type: string}}}"));
    let new = read(&answer(
        "{type: object, required: [b], properties: {a: {type: string}, b: {type: string}}}",
    ));
    let found = evolution(&old, &new);
    let kinds: Vec<Kind> = found.changes().map(|change| change.kind).collect();
    assert!(kinds.contains(&Kind::FieldAdded), "{kinds:?}");
    assert!(!kinds.contains(&Kind::RequiredFieldAdded), "{kinds:?}");
}

#[test]
fn changes_have_places_in_both_documents() {
    let old = read(&schemas(PET));
    let new = read(&schemas(
        &PET.replace("name: {type: string}", "name: {type: integer}"),
    ));
    let found = evolution(&old, &new);
    let change = found.changes().next().unwrap();
    assert_eq!(change.kind, Kind::FieldTypeChanged);
    let (old, new) = (change.old.as_ref().unwrap(), change.new.as_ref().unwrap());
    assert_eq!(old.pointer, "#/components/schemas/Pet/properties/name");
    assert_eq!(old, new);
    assert_eq!(old.to_string(), "openapi.yaml:17:38");
}

/// A document cannot write into a report: neither markup nor mentions nor control characters.
#[test]
fn what_a_document_says_is_escaped() {
    let hostile = "</code><script>alert(1)</script>`@team\\u001b[31m\\u202e";
    let new = PET.replace(
        "name: {type: string}",
        &format!("\"{hostile}\": {{type: string, default: \"{hostile}\"}}, name: {{type: string, default: \"{hostile}\"}}"),
    );
    let found = evolution(&read(&schemas(PET)), &read(&schemas(&new)));
    let heading = Heading {
        old: "<old>",
        new: hostile,
        versions: None,
    };
    let page = html(&found, &heading);
    assert!(page.contains("&lt;script&gt;"), "{page}");
    assert!(!page.contains("<script"), "{page}");
    for report in [page, markdown(&found, &heading), human(&found, &heading)] {
        let hidden = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        assert!(!report.contains(hidden), "{report}");
    }
    let text = markdown(&found, &heading);
    let outside = text.split('`').step_by(2);
    assert!(
        outside.clone().all(|text| !text.contains("<script")),
        "{text}"
    );
    assert!(outside.clone().all(|text| !text.contains('@')), "{text}");
}

#[test]
fn a_comment_has_room_for_it() {
    let fields: String = (0..500)
        .map(|at| format!("f{at}: {{type: string}}, "))
        .collect();
    let old =
        format!("    Pet: {{type: object, properties: {{{fields} name: {{type: string}}}}}}\n");
    let found = evolution(&read(&schemas(&old)), &read(&schemas(PET)));
    let heading = Heading {
        old: "old",
        new: "new",
        versions: None,
    };
    let text = markdown(&found, &heading);
    assert!(text.len() < 65_536, "{}", text.len());
    assert!(text.contains("for which a comment has no room"));
}

#[test]
fn versions_follow_cargos_rules() {
    let after = |step: Step, version: &str| step.after(version).unwrap();
    assert_eq!(after(Step::Major, "0.0.3"), "0.0.4");
    assert_eq!(after(Step::Minor, "0.0.3"), "0.0.4");
    assert_eq!(after(Step::Major, "0.3.1"), "0.4.0");
    assert_eq!(after(Step::Minor, "0.3.1"), "0.3.2");
    assert_eq!(after(Step::Patch, "0.3.1"), "0.3.2");
    assert_eq!(after(Step::Major, "1.3.1"), "2.0.0");
    assert_eq!(after(Step::Minor, "1.3.1"), "1.4.0");
    assert_eq!(after(Step::Patch, "1.3.1"), "1.3.2");
    assert_eq!(after(Step::None, "1.3.1"), "1.3.1");
    for odd in ["1.0.0-rc.1", "1.0", "x", "1.0.0.0"] {
        assert!(Step::Major.after(odd).is_err(), "{odd}");
    }
}

#[test]
fn the_step_is_that_of_the_most_severe_change() {
    assert_eq!(Step::of(None), Step::None);
    assert_eq!(Step::of(Some(Class::Documentation)), Step::Patch);
    assert_eq!(Step::of(Some(Class::Additive)), Step::Minor);
    assert_eq!(Step::of(Some(Class::Behaviour)), Step::Minor);
    assert_eq!(Step::of(Some(Class::Breaking)), Step::Major);
}

#[test]
fn a_version_goes_up_once_and_nothing_else_changes() {
    let text = "[package]\nname = \"zoo\" # ours\nversion = \"0.3.1\" # keep\n\n[dependencies]\n";
    let bumped = bump(text, "0.3.1", Step::Major).unwrap().unwrap();
    assert_eq!(bumped, text.replace("0.3.1", "0.4.0"));
    assert_eq!(bump(&bumped, "0.3.1", Step::Major).unwrap(), None);
    assert_eq!(bump(&bumped, "0.3.1", Step::Minor).unwrap(), None);
    assert_eq!(version(&bumped).unwrap(), "0.4.0");
    let inherited = "[package]\nversion.workspace = true\n";
    assert!(bump(inherited, "0.3.1", Step::Major).is_err());
}
