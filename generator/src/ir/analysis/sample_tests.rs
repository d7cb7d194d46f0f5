//! Values that follow from schemas.

use super::*;
use crate::ir::{Role, Type};

fn text(constraints: &[(&'static str, &str)]) -> String {
    let docs = Docs {
        constraints: constraints
            .iter()
            .map(|(keyword, value)| (*keyword, (*value).to_owned()))
            .collect(),
        ..Docs::default()
    };
    Rules([&docs, &Docs::default()]).plain()
}

#[test]
fn patterns_are_matched() {
    for (pattern, expected) in [
        ("^[A-Z]{2}-\\d+$", Some("AA-0")),
        ("^(red|blue)?$", Some("red")),
        ("^a.c$", Some("aac")),
        ("(?=look)", None),
    ] {
        assert_eq!(matching(pattern).as_deref(), expected, "{pattern}");
    }
}

#[test]
fn lengths_and_formats_are_kept() {
    assert_eq!(text(&[("minLength", "6")]), "texttt");
    assert_eq!(text(&[("maxLength", "2")]), "te");
    assert_eq!(text(&[("format", "\"email\"")]), "text@example.com");
    assert_eq!(text(&[("format", "\"unheard-of\"")]), "text");
}

#[test]
fn numbers_are_within_their_bounds() {
    let docs = Docs {
        constraints: vec![
            ("exclusiveMinimum", "10".to_owned()),
            ("multipleOf", "4".to_owned()),
        ],
        ..Docs::default()
    };
    let rules = Rules([&docs, &Docs::default()]);
    assert_eq!(rules.integer(Integer::I64), Value::from(12));
    assert_eq!(rules.number(), Value::from(12.0));
}

#[test]
fn items_that_must_differ_do() {
    let mut types = Types::default();
    let sources =
        crate::source::Sources::load(&NoFiles, "none", &crate::diagnostic::Sink::default());
    let mut add = |shape, constraints| {
        types.add(Type {
            at: sources.entry().root.id,
            role: Role::Own,
            docs: Docs {
                constraints,
                ..Docs::default()
            },
            shape,
        })
    };
    let text = add(Shape::String(Format::Plain), Vec::new());
    let number = add(Shape::Integer(Integer::I64), Vec::new());
    let digits = vec![("pattern", r#""^(0|[1-9][0-9]*)$""#.to_owned())];
    let digits = add(Shape::String(Format::Plain), digits);
    let texts = add(Shape::Set(text), Vec::new());
    let numbers = add(Shape::Array(number), Vec::new());
    let ids = add(Shape::Array(digits), Vec::new());
    let rules = |unique: &str| Docs {
        constraints: vec![
            ("minItems", "3".to_owned()),
            ("uniqueItems", unique.to_owned()),
        ],
        ..Docs::default()
    };
    for (id, unique, expected) in [
        (texts, "true", serde_json::json!(["text", "text1", "text2"])),
        (numbers, "true", serde_json::json!([1, 2, 3])),
        (ids, "true", serde_json::json!(["0", "1", "2"])),
        (numbers, "false", serde_json::json!([1, 1, 1])),
    ] {
        assert_eq!(sample(&types, id, &rules(unique)), Some(expected));
    }
}

#[test]
fn an_example_that_contradicts_its_schema_is_passed_over() {
    let mut types = Types::default();
    let sources =
        crate::source::Sources::load(&NoFiles, "none", &crate::diagnostic::Sink::default());
    let id = types.add(Type {
        at: sources.entry().root.id,
        role: Role::Own,
        docs: Docs::default(),
        shape: Shape::String(Format::Plain),
    });
    let docs = Docs {
        examples: vec!["7".to_owned(), "\"seven\"".to_owned()],
        ..Docs::default()
    };
    assert_eq!(sample(&types, id, &docs), Some(Value::from("seven")));
}

#[test]
fn a_value_of_a_union_is_of_one_member_only_where_that_can_be() {
    let mut types = Types::default();
    let sources =
        crate::source::Sources::load(&NoFiles, "none", &crate::diagnostic::Sink::default());
    let at = sources.entry().root.id;
    let mut add = |shape| {
        types.add(Type {
            at,
            role: Role::Own,
            docs: Docs::default(),
            shape,
        })
    };
    let members = [
        add(Shape::Number(Number::F64)),
        add(Shape::Integer(Integer::I64)),
        add(Shape::String(Format::Plain)),
    ];
    let variant = |ty| Variant {
        at,
        ty,
        label: String::new(),
        tags: Vec::new(),
        docs: Docs::default(),
    };
    let mut union = |members: &[TypeId]| {
        add(Shape::Union(Union {
            variants: members.iter().copied().map(variant).collect(),
            tag: None,
            open: false,
            any_of: false,
        }))
    };
    let [number, integer, text] = members;
    let (all, numbers) = (union(&[integer, text]), union(&[integer, number]));
    let twice = union(&[integer, integer]);
    let sample = |id| sample(&types, id, &Docs::default());
    assert_eq!(sample(all), Some(Value::from(1)));
    assert_eq!(sample(numbers), Some(Value::from(1.5)));
    assert_eq!(sample(twice), Some(Value::from(1)));
}

struct NoFiles;

impl crate::source::Files for NoFiles {
    fn read(&self, _: &str) -> Result<Vec<u8>, crate::source::FileError> {
        Ok(b"{}".to_vec())
    }
}
