//! What errors say, and where.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::json::{Decode, DecodeError, Json, Key, from_slice, from_str, from_value};

use super::{Job, Part};

#[track_caller]
fn check<T: Decode>(text: &str, message: &str, path: &str) {
    let Err(error) = from_str::<T>(text) else {
        panic!("{text} was accepted")
    };
    assert_eq!(error.message(), message);
    assert_eq!(error.path(), path);
    assert_eq!(error.to_string(), format!("{message} at {path}"));
    assert!(!error.is_syntax());
    let value: Value = serde_json::from_str(text).unwrap();
    let Err(error) = from_value::<T>(&value) else {
        panic!("{value} was accepted")
    };
    assert_eq!(error.path(), path);
}

#[test]
fn paths() {
    check::<Job>("[]", "expected an object, found an array", "$");
    check::<Job>("{}", "missing member `id`", "$");
    check::<Job>(
        r#"{"id":"1"}"#,
        "expected an integer, found a string",
        "$.id",
    );
    check::<Job>(
        r#"{"id":1,"parts":[{"size":1},{}]}"#,
        "missing member `size`",
        "$.parts[1]",
    );
    check::<Job>(
        r#"{"parts":[{"size":1},{"size":[]},{"size":{}}],"id":1}"#,
        "expected an integer, found an array",
        "$.parts[1].size",
    );
    check::<Vec<Vec<bool>>>(
        "[[],[true,0]]",
        "expected a boolean, found an integer",
        "$[1][1]",
    );
    let nested = r#"{"a b":{"":{"q\"":{"é-1":0}}}}"#;
    type Nested<T> = BTreeMap<String, T>;
    check::<Nested<Nested<Nested<Nested<bool>>>>>(
        nested,
        "expected a boolean, found an integer",
        r#"$["a b"][""]["q\""].é-1"#,
    );
}

#[test]
fn keys_that_do_not_fit() {
    #[derive(PartialEq, Eq, PartialOrd, Ord)]
    struct Digit(u8);
    impl Key for Digit {
        fn from_key(key: &str) -> Result<Self, String> {
            key.parse()
                .map(Digit)
                .map_err(|_| format!("{key:?} is not a digit"))
        }

        fn as_key(&self) -> std::borrow::Cow<'_, str> {
            self.0.to_string().into()
        }
    }
    check::<BTreeMap<Digit, bool>>(r#"{"1":true,"x":true}"#, r#""x" is not a digit"#, "$.x");
    let map: BTreeMap<Digit, bool> = from_str(r#"{"1":true}"#).unwrap();
    assert_eq!(crate::json::to_string(&map).unwrap(), r#"{"1":true}"#);
}

#[test]
fn syntax() {
    let table: [(&[u8], &str); 9] = [
        (
            b"",
            "invalid JSON: EOF while parsing a value at line 1 column 0 (byte 0)",
        ),
        (
            b"{",
            "invalid JSON: EOF while parsing an object at line 1 column 1 (byte 0)",
        ),
        (
            b"[1,]",
            "invalid JSON: trailing comma at line 1 column 4 (byte 3)",
        ),
        (
            b"[1\n,x]",
            "invalid JSON: expected value at line 2 column 2 (byte 4)",
        ),
        (
            b"\xef\xbb\xbf[1\n,x]",
            "invalid JSON: expected value at line 2 column 2 (byte 7)",
        ),
        (
            b"1 2",
            "invalid JSON: trailing characters at line 1 column 3 (byte 2)",
        ),
        (
            b"{\"a\":NaN}",
            "invalid JSON: expected value at line 1 column 6 (byte 5)",
        ),
        (
            b"<html>",
            "invalid JSON: expected value at line 1 column 1 (byte 0)",
        ),
        (b"\"a\xff\"", "invalid JSON: not UTF-8 at byte 2"),
    ];
    for (bytes, message) in table {
        let error = from_slice::<Value>(bytes).unwrap_err();
        assert_eq!(error.to_string(), message);
        assert_eq!(error.message(), message);
        assert_eq!(error.path(), "$");
        assert!(error.is_syntax());
    }
}

#[derive(Debug)]
enum Pet {
    Cat,
    Part,
}

impl Decode for Pet {
    fn decode(json: Json<'_>) -> Result<Self, DecodeError> {
        let cat = match json.decode::<Vec<bool>>() {
            Ok(_) => return Ok(Pet::Cat),
            Err(error) => error,
        };
        let part = match json.decode::<Part>() {
            Ok(_) => return Ok(Pet::Part),
            Err(error) => error,
        };
        Err(DecodeError::no_variant(
            json,
            "Pet",
            vec![("Cat", cat), ("Part", part)],
        ))
    }
}

#[test]
fn unions() {
    assert!(matches!(from_str("[true]"), Ok(Pet::Cat)));
    assert!(matches!(from_str(r#"{"size":1}"#), Ok(Pet::Part)));
    let error = from_str::<BTreeMap<String, Pet>>(r#"{"p":{"size":-1}}"#).unwrap_err();
    assert_eq!(error.path(), "$.p");
    assert_eq!(error.message(), "no variant of `Pet` fits an object");
    assert_eq!(
        error.to_string(),
        "no variant of `Pet` fits an object at $.p (`Cat`: expected an array, found an object at $.p; \
         `Part`: expected an integer from 0 to 255, found -1 at $.p.size)"
    );
    let places: Vec<_> = error
        .variants()
        .map(|(name, error)| (name, error.path()))
        .collect();
    assert_eq!(places, [("Cat", "$.p"), ("Part", "$.p.size")]);
    let plain = from_str::<Part>("{}").unwrap_err();
    assert_eq!(plain.variants().count(), 0);
}

#[test]
fn errors_are_errors() {
    fn is_error<T: std::error::Error + Send + Sync + Clone + 'static>() {}
    is_error::<DecodeError>();
    is_error::<crate::json::EncodeError>();
    is_error::<crate::json::FormatError>();
    assert_eq!(size_of::<DecodeError>(), size_of::<usize>());
    let error = from_str::<bool>("1").unwrap_err();
    assert_eq!(
        format!("{error:?}"),
        r#"DecodeError("expected a boolean, found an integer at $")"#
    );
}

/// What a server sent is shown, but not at any length.
#[test]
fn long_values_are_cut() {
    let long = format!("\"{}\"", "é".repeat(1000));
    let error = from_str::<std::net::Ipv4Addr>(&long)
        .unwrap_err()
        .to_string();
    let shown = format!(
        "expected an IPv4 address, found \"{}\"...: ",
        "é".repeat(64)
    );
    assert!(error.starts_with(&shown), "{error}");
}
