//! Writing.

use std::collections::BTreeMap;

use serde_json::json;

use crate::json::{Encode, Patch, Writer, to_string, to_value, to_vec};

fn written(write: impl FnOnce(&mut Writer)) -> String {
    let mut writer = Writer::new();
    write(&mut writer);
    String::from_utf8(writer.finish().unwrap()).unwrap()
}

#[test]
fn scalars() {
    assert_eq!(written(Writer::null), "null");
    assert_eq!(written(|writer| writer.bool(false)), "false");
    assert_eq!(
        written(|writer| writer.i64(i64::MIN)),
        "-9223372036854775808"
    );
    assert_eq!(
        written(|writer| writer.u64(u64::MAX)),
        "18446744073709551615"
    );
    assert_eq!(written(|writer| writer.f64(1.0)), "1.0");
    assert_eq!(written(|writer| writer.f32(1.1)), "1.1");
    assert_eq!(written(|writer| writer.str("a\"\u{7}é")), r#""a\"\u0007é""#);
    assert_eq!(
        written(|writer| writer.display(&format_args!("{}\"", 1))),
        r#""1\"""#
    );
    assert_eq!(
        written(|writer| writer.value(&json!({"a": [1]}))),
        r#"{"a":[1]}"#
    );
}

#[test]
fn objects() {
    let text = written(|writer| {
        let mut object = writer.object();
        object.optional("absent", &None::<u8>);
        object.patch("absent too", &Patch::<u8>::Absent);
        object.field("a\"", "x");
        object.optional("b", &Some(1));
        object.patch("c", &Patch::<u8>::Null);
        object.patch("d", &Patch::Value(vec![1, 2]));
        object.extra(&BTreeMap::from([("e".to_owned(), 1), ("f".to_owned(), 2)]));
        object.extra_map(json!({"g": {}}).as_object().unwrap());
    });
    assert_eq!(
        text,
        r#"{"a\"":"x","b":1,"c":null,"d":[1,2],"e":1,"f":2,"g":{}}"#
    );
    assert_eq!(written(|writer| drop(writer.object())), "{}");
}

#[test]
fn arrays() {
    let text = written(|writer| {
        let mut array = writer.array();
        array.item(&1);
        array.item("x");
        array.item(&Vec::<u8>::new());
    });
    assert_eq!(text, r#"[1,"x",[]]"#);
    assert_eq!(written(|writer| drop(writer.array())), "[]");
}

struct Point(f64, f64);

impl Encode for Point {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("x", &self.0);
        object.field("y", &self.1);
    }
}

/// W14: serde_json writes `null` silently.
#[test]
fn not_finite_numbers_are_errors() {
    for (value, shown) in [
        (f64::NAN, "NaN"),
        (f64::INFINITY, "inf"),
        (f64::NEG_INFINITY, "-inf"),
    ] {
        let message = format!("{shown} is not a JSON number");
        assert_eq!(
            to_vec(&value).unwrap_err().to_string(),
            format!("{message} at $")
        );
        assert_eq!(to_string(&(value as f32)).unwrap_err().message(), message);
        assert!(to_value(&value).is_err());
    }
}

#[test]
fn the_first_error_is_reported_with_its_path() {
    let points = vec![
        Point(1.0, 2.0),
        Point(0.5, f64::NAN),
        Point(f64::INFINITY, 0.0),
    ];
    let map = BTreeMap::from([(r#"}],"\ x"#.to_owned(), points)]);
    let error = to_vec(&map).unwrap_err();
    assert_eq!(error.path(), r#"$["}],\"\\ x"][1].y"#);
    assert_eq!(
        error.to_string(),
        r#"NaN is not a JSON number at $["}],\"\\ x"][1].y"#
    );
    assert_eq!(
        format!("{error:?}"),
        format!("EncodeError({:?})", error.to_string())
    );
    let values = vec![("[{\":".to_owned(), 1.0), ("b".to_owned(), f64::NAN)];
    let mut writer = Writer::new();
    {
        let mut array = writer.array();
        for (text, number) in &values {
            array.item(text);
            array.item(number);
        }
    }
    assert_eq!(writer.finish().unwrap_err().path(), "$[3]");
}

#[test]
fn fail_leaves_the_text_well_formed() {
    struct Never;
    impl Encode for Never {
        fn encode(&self, writer: &mut Writer) {
            writer.fail("never");
        }
    }
    assert_eq!(
        to_vec(&vec![Never, Never]).unwrap_err().to_string(),
        "never at $[0]"
    );
}
