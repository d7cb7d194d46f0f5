//! Cursors, objects and arrays.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::json::{Decode, Json, Kind, Tape};

fn with<R>(text: &str, look: impl FnOnce(Json<'_>) -> R) -> R {
    look(Tape::parse(text.as_bytes()).unwrap().root())
}

#[test]
fn kinds() {
    let table = [
        ("null", Kind::Null, "null"),
        ("true", Kind::Bool, "a boolean"),
        ("0", Kind::Integer, "an integer"),
        ("-1", Kind::Integer, "an integer"),
        ("18446744073709551615", Kind::Integer, "an integer"),
        ("1.0", Kind::Integer, "an integer"),
        ("1e19", Kind::Integer, "an integer"),
        ("1e20", Kind::Number, "a number"),
        ("-1e19", Kind::Number, "a number"),
        ("1.5", Kind::Number, "a number"),
        (r#""""#, Kind::String, "a string"),
        ("[]", Kind::Array, "an array"),
        ("{}", Kind::Object, "an object"),
    ];
    for (text, kind, shown) in table {
        assert_eq!(with(text, |json| json.kind()), kind, "{text}");
        assert_eq!(kind.to_string(), shown);
        assert_eq!(with(text, |json| json.is_null()), kind == Kind::Null);
    }
}

#[test]
fn scalars() {
    assert_eq!(
        with(r#""a\n""#, |json| json.as_str().map(str::to_owned)),
        Some("a\n".to_owned())
    );
    assert!(with(r#""cat""#, |json| json.is("cat") && !json.is("dog")));
    assert!(!with("1", |json| json.is("1")));
    assert_eq!(with("true", |json| json.as_bool()), Some(true));
    assert_eq!(with("1", |json| json.as_bool()), None);
    assert_eq!(with("-5", |json| json.as_i64()), Some(-5));
    assert_eq!(with("5.0", |json| json.as_i64()), Some(5));
    assert_eq!(with("18446744073709551615", |json| json.as_i64()), None);
    assert_eq!(
        with("18446744073709551615", |json| json.as_u64()),
        Some(u64::MAX)
    );
    assert_eq!(with("-5", |json| json.as_u64()), None);
    assert_eq!(with("5", |json| json.as_f64()), Some(5.0));
    assert_eq!(with("null", |json| json.as_f64()), None);
}

#[test]
fn strings_are_borrowed_where_they_can_be() {
    let text = r#"["plain","esc\u0061ped"]"#;
    with(text, |json| {
        let borrowed: Vec<bool> = json
            .array()
            .unwrap()
            .map(|item| matches!(item.as_cow(), Some(std::borrow::Cow::Borrowed(_))))
            .collect();
        assert_eq!(borrowed, [true, false]);
    });
}

const MEMBERS: &str = r#"{"a":1,"b":{"a":[2,{"c":3}]},"c":null,"d":"x"}"#;

#[test]
fn lookups_in_every_order() {
    let keys = ["a", "b", "c", "d"];
    for rotation in 0..keys.len() {
        for reversed in [false, true] {
            let mut order = keys;
            order.rotate_left(rotation);
            if reversed {
                order.reverse();
            }
            with(MEMBERS, |json| {
                let object = json.object().unwrap();
                for key in order {
                    assert!(object.get("absent").is_none());
                    let found = object.get(key).map(Json::to_value);
                    assert_eq!(
                        found,
                        json.to_value().get(key).cloned(),
                        "{key} in {order:?}"
                    );
                }
                // Twice the same.
                assert_eq!(object.required::<i64>("a").unwrap(), 1);
                assert_eq!(object.required::<i64>("a").unwrap(), 1);
            });
        }
    }
}

#[test]
fn get_on_anything() {
    with(MEMBERS, |json| {
        assert_eq!(
            json.get("b").and_then(|b| b.get("a")).and_then(|a| a
                .array()
                .ok()?
                .get(1)?
                .get("c")?
                .as_i64()),
            Some(3)
        );
        assert!(json.get("e").is_none());
        assert!(json.get("a").unwrap().get("a").is_none());
        assert_eq!(json.get("d").unwrap().decode::<String>().unwrap(), "x");
    });
    assert!(with("{}", |json| json.get("a").is_none()));
}

#[test]
fn entries_in_order() {
    with(MEMBERS, |json| {
        let object = json.object().unwrap();
        let names: Vec<&str> = object.iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["a", "b", "c", "d"]);
        assert_eq!(object.iter().last().unwrap().1.as_str(), Some("x"));
        assert!(
            object
                .iter()
                .any(|(name, value)| name == "c" && value.is_null())
        );
    });
    assert_eq!(with("{}", |json| json.object().unwrap().iter().count()), 0);
}

#[test]
fn extra_members() {
    with(MEMBERS, |json| {
        let object = json.object().unwrap();
        let rest: BTreeMap<String, Value> = object.extra(&["a", "d"]).unwrap();
        assert_eq!(
            serde_json::to_value(rest).unwrap(),
            json!({"b": {"a": [2, {"c": 3}]}, "c": null})
        );
        let some: BTreeMap<String, i64> = object.extra_where(|key| key == "a").unwrap();
        assert_eq!(some, BTreeMap::from([("a".to_owned(), 1)]));
        assert!(object.extra::<i64>(&["a"]).is_err());
    });
    let last: BTreeMap<String, i64> = with(r#"{"x":1,"x":2}"#, |json| {
        json.object().unwrap().extra(&[]).unwrap()
    });
    assert_eq!(last["x"], 2);
}

#[test]
fn arrays() {
    with("[1,[2,3],{},4]", |json| {
        let mut array = json.array().unwrap();
        assert!(!array.is_empty());
        assert_eq!(array.get(3).and_then(Json::as_i64), Some(4));
        assert!(array.get(4).is_none());
        assert_eq!(array.next().and_then(Json::as_i64), Some(1));
        assert_eq!(array.get(0).map(Json::kind), Some(Kind::Array));
        assert_eq!(array.by_ref().count(), 3);
        assert!(array.is_empty() && array.next().is_none());
    });
}

#[test]
fn debug_shows_the_json() {
    with(r#"{"a":[1]}"#, |json| {
        assert_eq!(format!("{json:?}"), r#"{"a":[1]}"#);
        assert_eq!(format!("{:?}", json.object().unwrap()), r#"{"a":[1]}"#);
        assert_eq!(
            format!("{:?}", json.get("a").unwrap().array().unwrap()),
            "[1]"
        );
        assert_eq!(
            format!("{:?}", json.object().unwrap().iter()),
            r#"{"a": [1]}"#
        );
    });
}

/// A value laid out from a tree is the value parsed from its text.
#[test]
fn from_value_and_back() {
    let value =
        json!({"a": [1, -1, u64::MAX, 1.5, "s", null, true, [], {}], "b": {"c": {"d": []}}});
    assert_eq!(Tape::from_value(&value).root().to_value(), value);
    assert_eq!(Tape::from_value(&value).decode::<Value>().unwrap(), value);
    assert_eq!(
        with(&value.to_string(), |json| json.to_map().unwrap()),
        *value.as_object().unwrap()
    );
}

/// `arbitrary_precision`, which any crate in a build can turn on, shows numbers as a map.
#[test]
fn numbers_of_arbitrary_precision() {
    let number = |text: &str| json!({ "$serde_json::private::Number": text });
    let read =
        |text: &str| Tape::parse_str(&number(text).to_string()).map(|tape| tape.root().to_value());
    assert_eq!(read("12").unwrap(), json!(12));
    assert_eq!(read("-12").unwrap(), json!(-12));
    assert_eq!(read("18446744073709551615").unwrap(), json!(u64::MAX));
    assert_eq!(read("1.25").unwrap(), json!(1.25));
    assert!(
        read("1e400")
            .unwrap_err()
            .to_string()
            .contains("number out of range")
    );
}

#[test]
fn nesting_is_limited() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(Tape::parse_str(&nested(127)).is_ok());
    let error = Tape::parse_str(&nested(100_000)).unwrap_err();
    assert!(
        error.is_syntax() && error.message().contains("recursion limit"),
        "{error}"
    );
}

#[test]
fn decode_by_path_of_options() {
    struct Inner(Option<i64>);
    impl Decode for Inner {
        fn decode(json: Json<'_>) -> Result<Self, crate::json::DecodeError> {
            Ok(Self(json.object()?.required("n")?))
        }
    }
    // Required and nullable (W11): null is a value, absence is an error.
    assert_eq!(
        crate::json::from_str::<Inner>(r#"{"n":null}"#).unwrap().0,
        None
    );
    assert_eq!(
        crate::json::from_str::<Inner>(r#"{"n":1}"#).unwrap().0,
        Some(1)
    );
    assert!(crate::json::from_str::<Inner>("{}").is_err());
}
