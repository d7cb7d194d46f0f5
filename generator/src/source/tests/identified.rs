//! Anchors are found within the resource that they are asked of, the first of each name.

use super::*;

const SPEC: &str = "
openapi: 3.1.0
components:
  schemas:
    A: {$anchor: one, $dynamicAnchor: same}
    B: {properties: {inner: {$anchor: one}, other: {$dynamicAnchor: same}}}
    C: {$id: 'https://c.example/c', $defs: {D: {$anchor: one}}}
    E: {$ref: 'other.yaml#/F'}
";

fn loaded() -> Sources {
    let files = [
        ("openapi.yaml", SPEC),
        ("other.yaml", "F: {$anchor: one}\n"),
    ];
    load(&files).0
}

#[test]
fn an_anchor_is_looked_for_in_one_resource() {
    let sources = loaded();
    let root = &sources.entry().root;
    let found = |root: &Node, name: &str| {
        let node = sources.anchor(root, name)?;
        Some(sources.pointer(node.id))
    };
    let schema = |name: &str| root.at(&format!("/components/schemas/{name}")).unwrap();
    assert_eq!(found(root, "one").unwrap(), "#/components/schemas/A");
    assert_eq!(found(root, "same").unwrap(), "#/components/schemas/A");
    let inner = "#/components/schemas/B/properties/inner";
    assert_eq!(found(schema("B"), "one").unwrap(), inner);
    assert_eq!(
        found(schema("C"), "one").unwrap(),
        "#/components/schemas/C/$defs/D"
    );
    assert_eq!(found(schema("C"), "same"), None);
    assert_eq!(found(root, "none"), None);
    let other = &sources.by_path("other.yaml").unwrap().root;
    assert_eq!(found(other, "one").unwrap(), "#/F");
}

#[test]
fn dynamic_anchors_are_counted_in_one_file() {
    let sources = loaded();
    let (root, other) = (
        &sources.entry().root,
        &sources.by_path("other.yaml").unwrap().root,
    );
    assert_eq!(sources.dynamic_anchors(root.id, "same"), 2);
    assert_eq!(sources.dynamic_anchors(root.id, "one"), 0);
    assert_eq!(sources.dynamic_anchors(other.id, "same"), 0);
}

#[test]
fn an_overlay_may_add_an_anchor() {
    let overlay = "overlay: 1.0.0\ninfo: {title: O, version: '1'}\nactions: [{target: $.x, update: {$anchor: late}}]\n";
    let sources = Sources::load_with(
        &Memory::new(&[("openapi.yaml", "x: {}\n")]),
        "openapi.yaml",
        &[("o.yaml", overlay)],
        &Sink::new(),
    );
    let root = &sources.entry().root;
    let found = sources.anchor(root, "late").unwrap();
    assert_eq!(sources.pointer(found.id), "#/x");
}
