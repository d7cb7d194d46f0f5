//! What overlays do to a document, where its parts are found afterwards, and what is reported.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use crate::diagnostic::{Code, Diagnostic, Sink, render};
use crate::source::tests::Memory;
use crate::source::{Node, NodeId, Sources, Value};

const ENTRY: &str = "a.yaml";

/// An overlay of the given actions, which begin in line 4.
fn overlay(version: &str, actions: &str) -> String {
    format!("overlay: {version}\ninfo: {{title: t, version: v}}\nactions:\n{actions}")
}

fn load(document: &str, overlays: &[(&str, &str)]) -> (Sources, Vec<Diagnostic>) {
    let sink = Sink::new();
    let sources = Sources::load_with(&Memory::new(&[(ENTRY, document)]), ENTRY, overlays, &sink);
    let list = sink.into_sorted(&sources);
    let sources = sources.with_labels("spec/a.yaml", "spec/");
    numbered(&sources);
    (sources, list)
}

/// Ids must follow the order of the document, and lead back to their nodes.
fn numbered(sources: &Sources) {
    fn all<'a>(node: &'a Node, out: &mut Vec<&'a Node>) {
        out.push(node);
        match &node.value {
            Value::Array(items) => items.iter().for_each(|n| all(n, out)),
            Value::Object(object) => object.values().for_each(|n| all(n, out)),
            _ => {}
        }
    }
    let mut nodes = Vec::new();
    all(&sources.entry().root, &mut nodes);
    assert!(nodes.windows(2).all(|pair| pair[0].id < pair[1].id));
    for node in nodes {
        assert!(std::ptr::eq(sources.node(node.id).unwrap(), node));
        let pointer = sources.pointer(node.id);
        let found = sources.entry().root.at(pointer.strip_prefix('#').unwrap());
        assert_eq!(found.unwrap().id, node.id, "{pointer}");
    }
}

/// The document after one overlay of version 1.0 that has nothing wrong with it.
fn changed(document: &str, actions: &str) -> String {
    changed_as("1.0.0", document, actions)
}

fn changed_as(version: &str, document: &str, actions: &str) -> String {
    let (sources, list) = load(document, &[("o.yaml", &overlay(version, actions))]);
    assert_eq!(lines(&sources, &list), [""; 0]);
    serde_json::to_string(&sources.entry().root).unwrap()
}

/// What is reported about an overlay of version 1.0.
fn reported(document: &str, actions: &str) -> Vec<String> {
    let (sources, list) = load(document, &[("o.yaml", &overlay("1.0.0", actions))]);
    lines(&sources, &list)
}

/// `error[overlay-no-match] o.yaml:4:13 message`.
fn lines(sources: &Sources, list: &[Diagnostic]) -> Vec<String> {
    let line = |d: &Diagnostic| {
        let place = d.place.clone();
        let at = place.unwrap_or_else(|| sources.location(d.at.unwrap()));
        let label = sources.label(&at.path);
        let place = format!("{label}:{}:{}", at.line, at.column);
        format!("{}[{}] {place} {}", d.severity.name(), d.code, d.message)
    };
    list.iter().map(line).collect()
}

/// `path:line pointer` of what stands at a pointer.
fn place(sources: &Sources, pointer: &str) -> String {
    let id: NodeId = sources.entry().root.at(pointer).unwrap().id;
    let at = sources.location(id);
    let label = sources.label(&at.path);
    format!("{label}:{} {}", at.line, sources.pointer(id))
}

#[test]
fn objects_are_merged() {
    let text = changed(
        "info: {title: old, contact: {name: n}}\npaths: {}\n",
        "  - target: $.info\n    update: {title: new, contact: {url: u, x: null}, more: [1]}\n",
    );
    let wanted = r#"{"info":{"title":"new","contact":{"name":"n","url":"u","x":null},"more":[1]},"paths":{}}"#;
    assert_eq!(text, wanted);
}

#[test]
fn the_root_and_objects_with_many_members_are_merged() {
    let many: String = (0..20).map(|i| format!("k{i}: {i}\n")).collect();
    let text = changed(
        &many,
        "  - target: $\n    update: {k7: seven, new: [], k19: 0}\n",
    );
    assert!(text.contains(r#""k6":6,"k7":"seven","k8":8"#), "{text}");
    assert!(text.ends_with(r#""k18":18,"k19":0,"new":[]}"#), "{text}");
}

#[test]
fn arrays_get_what_is_added_and_those_in_objects_are_concatenated() {
    let document = "tags: [a]\nop: {tags: [b]}\n";
    let one = "  - {target: $.tags, update: c}\n  - {target: $.op, update: {tags: [d, e]}}\n";
    let wanted = r#"{"tags":["a","c"],"op":{"tags":["b","d","e"]}}"#;
    assert_eq!(changed(document, one), wanted);
}

#[test]
fn an_array_added_to_an_array_is_one_item_in_1_0_and_many_in_1_1() {
    let (document, action) = ("tags: [a]\n", "  - {target: $.tags, update: [b, c]}\n");
    assert_eq!(
        changed_as("1.0.1", document, action),
        r#"{"tags":["a",["b","c"]]}"#
    );
    assert_eq!(
        changed_as("1.1.0", document, action),
        r#"{"tags":["a","b","c"]}"#
    );
    assert_eq!(
        changed_as("1.0", document, action),
        r#"{"tags":["a",["b","c"]]}"#
    );
}

#[test]
fn a_value_that_is_no_container_is_replaced() {
    let text = changed(
        "info: {title: old, n: 1}\n",
        "  - {target: $.info.title, update: 5}\n",
    );
    assert_eq!(text, r#"{"info":{"title":5,"n":1}}"#);
}

#[test]
fn members_and_items_are_removed() {
    let text = changed(
        "a: {b: 1, c: {d: 2, e: 3}}\nlist: [0, 1, 2, 3, 4]\n",
        "  - {target: \"$.list[0,3,1]\", remove: true}\n  - {target: \"$..['d', 'b']\", remove: true}\n",
    );
    assert_eq!(text, r#"{"a":{"c":{"e":3}},"list":[2,4]}"#);
}

#[test]
fn what_is_removed_takes_selected_parts_of_it_along() {
    let text = changed(
        "a: {b: {c: {d: 1}}}\nz: 1\n",
        "  - {target: $.a..*, remove: true}\n",
    );
    assert_eq!(text, r#"{"a":{},"z":1}"#);
}

#[test]
fn wildcards_and_filters_select_many() {
    let document = "paths:\n  /a: {get: {x-beta: true}, put: {}}\n  /b: {get: {}}\n  /c~1: {get: {x-beta: true}}\n";
    let text = changed(
        document,
        "  - {target: \"$.paths[?@.get['x-beta'] == true].get\", update: {deprecated: true}}\n  - {target: \"$.paths.*.*\", update: {t: 1}}\n",
    );
    let wanted = concat!(
        r#"{"paths":{"/a":{"get":{"x-beta":true,"deprecated":true,"t":1},"put":{"t":1}},"#,
        r#""/b":{"get":{"t":1}},"/c~1":{"get":{"x-beta":true,"deprecated":true,"t":1}}}}"#
    );
    assert_eq!(text, wanted);
}

#[test]
fn targets_inside_targets_are_all_updated() {
    let text = changed("a: {a: {a: {}}}\n", "  - {target: $..a, update: {x: 1}}\n");
    assert_eq!(text, r#"{"a":{"a":{"a":{"x":1},"x":1},"x":1}}"#);
}

#[test]
fn overlays_and_actions_see_what_came_before() {
    let first = overlay("1.0.0", "  - target: $.a\n    update:\n      b: {c: 1}\n");
    let second = overlay(
        "1.0.0",
        "  - {target: $.a.b, update: {d: 2}}\n  - {target: $.a.b.c, remove: true}\n",
    );
    let (sources, list) = load("a: {}\n", &[("1.yaml", &first), ("o/2.yaml", &second)]);
    assert_eq!(lines(&sources, &list), [""; 0]);
    let text = serde_json::to_string(&sources.entry().root).unwrap();
    assert_eq!(text, r#"{"a":{"b":{"d":2}}}"#);
    assert_eq!(place(&sources, "/a"), "spec/a.yaml:1 #/a");
    assert_eq!(place(&sources, "/a/b"), "1.yaml:6 #/a/b");
    assert_eq!(place(&sources, "/a/b/d"), "o/2.yaml:4 #/a/b/d");
}

#[test]
fn a_place_is_where_it_was_written_and_a_pointer_where_it_is_now() {
    let actions = "  - {target: \"$.list[0]\", remove: true}\n  - target: $.list\n    update:\n      name: new\n  - target: $.info\n    update:\n      title: other\n";
    let document = "list:\n  - 1\n  - two: 2\ninfo:\n  title: t\nlast: 1\n";
    let (sources, list) = load(document, &[("o.yaml", &overlay("1.0.0", actions))]);
    assert_eq!(lines(&sources, &list), [""; 0]);
    assert_eq!(place(&sources, "/list/0/two"), "spec/a.yaml:3 #/list/0/two");
    assert_eq!(place(&sources, "/list/1/name"), "o.yaml:7 #/list/1/name");
    assert_eq!(place(&sources, "/info"), "spec/a.yaml:4 #/info");
    assert_eq!(place(&sources, "/info/title"), "o.yaml:10 #/info/title");
    assert_eq!(place(&sources, "/last"), "spec/a.yaml:6 #/last");
}

#[test]
fn a_finding_in_an_overlaid_part_shows_the_line_of_the_overlay() {
    let files = Memory::new(&[(ENTRY, "a: {}\nb: {}\n")]);
    let actions = "  - target: $.*\n    update:\n      schema: {$ref: missing.yaml}\n";
    // Called like the entry, which must not confuse the two.
    let text = overlay("1.0.0", actions);
    let sink = Sink::new();
    let sources = Sources::load_with(&files, ENTRY, &[(ENTRY, &text)], &sink);
    let sources = sources.with_labels("spec/a.yaml", "spec/");
    let list = sink.into_sorted(&sources);
    assert_eq!(list.len(), 1);
    assert_eq!(list[0].code, Code::MissingFile);
    let text = render(&list, &sources, false);
    assert!(text.contains("--> a.yaml:6:22"), "{text}");
    assert!(
        text.contains("6 |       schema: {$ref: missing.yaml}"),
        "{text}"
    );
    assert!(text.contains("at #/a/schema/$ref"), "{text}");
}

#[test]
fn references_in_overlays_start_from_the_document() {
    let files = [("d/a.yaml", "a: {}\n"), ("d/b.yaml", "x: 1\n")];
    let text = overlay("1.0.0", "  - {target: $.a, update: {$ref: b.yaml#/x}}\n");
    let sink = Sink::new();
    let sources = Sources::load_with(
        &Memory::new(&files),
        "d/a.yaml",
        &[("elsewhere/o.yaml", &text)],
        &sink,
    );
    assert!(sink.is_empty());
    let from = sources.entry().root.at("/a/$ref").unwrap().id;
    let (root, fragment) = sources.resolve_ref(from, "b.yaml#/x").unwrap();
    assert_eq!(fragment, "/x");
    let x = root.at(&fragment).unwrap().id;
    assert_eq!(sources.location(x).path, "d/b.yaml");
    assert_eq!(sources.pointer(x), "#/x");
}

#[test]
fn findings_about_the_text_keep_their_places() {
    let document = "a: !tag 1\nb: {}\n";
    let actions = "  - {target: $.a, remove: true}\n  - {target: $.b, update: {c: !tag 2}}\n";
    let wanted = [
        "warning[yaml-tag] spec/a.yaml:1:4 the YAML tag `!tag` means nothing in an OpenAPI document",
        "warning[yaml-tag] o.yaml:5:31 the YAML tag `!tag` means nothing in an OpenAPI document",
    ];
    assert_eq!(reported(document, actions), wanted);
}

#[test]
fn a_target_that_selects_nothing_is_an_error_and_the_others_are_applied() {
    let actions = "  - target: $.x\n    remove: true\n  - target: $.a[?@.x == 1]\n    update: {}\n  - {target: $.a, update: {b: 1}}\n";
    let (sources, list) = load("a: {}\n", &[("o.yaml", &overlay("1.0.0", actions))]);
    let wanted = [
        "error[overlay-no-match] o.yaml:4:13 nothing in the document matches this target, so there is nothing to remove",
        "error[overlay-no-match] o.yaml:6:13 nothing in the document matches this target, so there is nothing to update",
    ];
    assert_eq!(lines(&sources, &list), wanted);
    let text = serde_json::to_string(&sources.entry().root).unwrap();
    assert_eq!(text, r#"{"a":{"b":1}}"#);
}

#[test]
fn targets_that_are_no_jsonpath_are_errors() {
    let wrong = |target: &str| {
        let found = reported(
            "a: {}\n",
            &format!("  - {{target: {target:?}, remove: true}}\n"),
        );
        let before = "error[invalid-overlay] o.yaml:4:14 the target is no JSONPath: ";
        assert_eq!(found.len(), 1, "{found:?}");
        found[0].strip_prefix(before).unwrap().to_owned()
    };
    assert_eq!(wrong("paths"), "it does not begin with `$`");
    assert_eq!(wrong("$.paths["), "it cannot be read from `[` on");
    assert_eq!(wrong("$.é-x"), "it cannot be read from `-x` on");
    assert!(wrong("$[?nope(@.a)]").starts_with("it cannot be read from `nope(@.a)]` on: "));
    let nested = format!("$[?{}@.a{}]", "@[?".repeat(40), "]".repeat(40));
    assert_eq!(wrong(&nested), "brackets are nested more than 10 deep");
    let deep = format!("${}", "[?(".repeat(50_000));
    assert_eq!(wrong(&deep), "brackets are nested more than 10 deep");
}

#[test]
fn brackets_in_quotes_do_not_nest() {
    let key = "((((((((((((".to_owned();
    let text = changed(
        &format!("\"{key}'\": 1\na: 2\n"),
        &format!("  - {{target: \"$['{key}\\\\'']\", remove: true}}\n"),
    );
    assert_eq!(text, r#"{"a":2}"#);
}

#[test]
fn kinds_that_do_not_go_together_are_errors() {
    let actions = "  - {target: $.a, update: 1}\n  - {target: $.a, update: {list: {}, b: [1]}}\n  - {target: $, remove: true}\n";
    let (sources, list) = load(
        "a: {list: [], b: 5}\n",
        &[("o.yaml", &overlay("1.0.0", actions))],
    );
    let wanted = [
        "error[invalid-overlay] o.yaml:4:27 an integer cannot be merged into an object",
        "error[invalid-overlay] o.yaml:5:28 an object cannot be merged into an array",
        "error[invalid-overlay] o.yaml:5:38 an array cannot be merged into an integer",
        "error[invalid-overlay] o.yaml:6:14 the document as a whole cannot be removed",
    ];
    assert_eq!(lines(&sources, &list), wanted);
    assert_eq!(sources.location(list[1].related[0].0).line, 1);
}

#[test]
fn actions_that_are_none_are_errors() {
    let actions = "  - 5\n  - {target: $, description: d}\n  - {update: 1}\n  - {target: 3, remove: true}\n  - {target: $, remove: 'yes'}\n  - {target: $, copy: $.a}\n  - {target: $.a, remove: true, update: {}}\n";
    let wanted = [
        "error[invalid-overlay] o.yaml:4:5 an action is an object, not an integer",
        "error[invalid-overlay] o.yaml:5:5 the action changes nothing: it has neither `update` nor `remove: true`",
        "error[invalid-overlay] o.yaml:6:5 the action lacks a `target` that is a string",
        "error[invalid-overlay] o.yaml:7:14 the action lacks a `target` that is a string",
        "error[invalid-overlay] o.yaml:8:25 `remove` is true or false, not a string",
        "error[invalid-overlay] o.yaml:9:23 `copy` is not supported",
        "warning[invalid-overlay] o.yaml:10:33 `update` has no effect on what is removed",
    ];
    assert_eq!(reported("a: {}\n", actions), wanted);
}

#[test]
fn unknown_keys_are_reported_and_extensions_are_not() {
    let text = "overlay: 1.0.0\nextends: a.yaml\nx-a: 1\nother: 1\ninfo: {title: t, version: v, nmae: n, x-b: 2}\nactions:\n  - {target: $.a, updated: 1, x-c: 2, remove: true}\n";
    let (sources, list) = load("a: {}\n", &[("o.yaml", text)]);
    let wanted = [
        "warning[unknown-key] o.yaml:4:8 `other` is not a key of an overlay and is ignored",
        "warning[unknown-key] o.yaml:5:36 `nmae` is not a key of an overlay's `info` and is ignored",
        "warning[unknown-key] o.yaml:7:28 `updated` is not a key of an action and is ignored",
    ];
    assert_eq!(lines(&sources, &list), wanted);
    assert_eq!(serde_json::to_string(&sources.entry().root).unwrap(), "{}");
}

#[test]
fn files_that_are_no_overlays_are_errors() {
    let only = |text: &str| {
        let (sources, list) = load("a: {}\n", &[("o.yaml", text)]);
        let found = lines(&sources, &list);
        assert_eq!(found.len(), 1, "{found:?}");
        found.into_iter().next().unwrap()
    };
    let e = "error[invalid-overlay] o.yaml";
    assert_eq!(
        only("openapi: 3.1.0\n"),
        format!("{e}:1:1 this is no overlay: the key `overlay` is missing")
    );
    assert_eq!(
        only("overlay: 2.0.0\n"),
        format!("{e}:1:10 version `2.0.0` of the Overlay Specification is not known")
    );
    assert_eq!(
        only("overlay: 1.0.0\ninfo: {}\n"),
        format!("{e}:1:1 the overlay lacks a list of at least one action")
    );
    assert_eq!(
        only("overlay: 1.0.0\ninfo: {}\nactions: []\n"),
        format!("{e}:3:1 the overlay lacks a list of at least one action")
    );
    let info = only("overlay: 1.0.0\nactions: [{target: $.a, remove: true}]\n");
    assert_eq!(
        info,
        "warning[invalid-overlay] o.yaml:1:1 the overlay lacks the object `info`"
    );
    assert_eq!(
        only("\n"),
        "error[syntax-error] o.yaml:1:1 the file is empty"
    );
    let broken = only("{\"overlay\": ");
    assert!(
        broken.starts_with("error[syntax-error] o.yaml:1:"),
        "{broken}"
    );
}

#[test]
fn a_document_with_errors_is_left_as_it_is() {
    let text = overlay("1.0.0", "  - {target: $.x, remove: true}\n");
    let (sources, list) = load("a: {\n", &[("o.yaml", &text)]);
    assert_eq!(list.len(), 1);
    assert_eq!(list[0].code, Code::SyntaxError);
    assert!(sources.entry().root.is_null());
}

/// A few actions could otherwise ask for more memory than there is, or for a deeper stack.
#[test]
fn growth_has_limits() {
    let document = format!("list: [{}]\n", "{}, ".repeat(5000));
    let many = format!(
        "  - {{target: $.list.*, update: {{x: [{}]}}}}\n",
        "0, ".repeat(5000)
    );
    let wanted = "error[too-deep] o.yaml:4:14 with this update the document would have more than 16777216 values";
    assert_eq!(reported(&document, &many), [wanted]);

    let (levels, way) = ("{a: ".repeat(60), ".a".repeat(60));
    let deep = format!("{levels}{{}}{}", "}".repeat(60));
    let actions = format!(
        "  - {{target: $, update: {deep}}}\n  - {{target: ${way}, update: {deep}}}\n  - {{target: ${way}{way}, update: {deep}}}\n"
    );
    let wanted = "error[too-deep] o.yaml:6:14 with this update the document would have values nested more than 127 deep";
    assert_eq!(reported("b: 1\n", &actions), [wanted]);
}
