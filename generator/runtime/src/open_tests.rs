//! Tests of the enums' macros, on enums as the generator writes them.
#![allow(clippy::unwrap_used, clippy::expect_used)]
#![allow(unreachable_pub, reason = "the macros write methods of public types")]

use std::collections::BTreeMap;

use crate::json::{from_str, to_string};
use crate::open::{
    Unknown, UnknownInt, UnknownValue, closed_integer_enum, closed_string_enum, integer_enum,
    string_enum,
};

#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Status {
    Pending,
    Done,
    Unknown(Unknown),
}

impl Status {
    const VALUES: &'static [(&'static str, Self)] =
        &[("pending", Self::Pending), ("done", Self::Done)];
}

string_enum!(Status);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Side {
    Left,
    Right,
}

impl Side {
    const VALUES: &'static [(&'static str, Self)] = &[("left", Self::Left), ("right", Self::Right)];
}

closed_string_enum!(Side);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Level {
    Low,
    High,
    Unknown(UnknownInt),
}

impl Level {
    const VALUES: &'static [(i64, Self)] = &[(1, Self::Low), (10, Self::High)];
}

integer_enum!(Level);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bit {
    Zero,
    One,
}

impl Bit {
    const VALUES: &'static [(i64, Self)] = &[(0, Self::Zero), (1, Self::One)];
}

closed_integer_enum!(Bit);

#[test]
fn open_strings() {
    for (text, shown) in [
        ("pending", "Pending"),
        ("done", "Done"),
        ("new \"one\"", r#"Unknown("new \"one\"")"#),
        ("", r#"Unknown("")"#),
    ] {
        let json = serde_json::Value::from(text).to_string();
        let value: Status = from_str(&json).unwrap();
        assert_eq!(format!("{value:?}"), shown);
        assert_eq!(to_string(&value).unwrap(), json);
        assert_eq!(value, text);
        assert_eq!(value, *text);
        assert_eq!(value.to_string(), text);
        assert_eq!(value.as_ref(), text);
        assert_eq!(Status::from(text), value);
        assert_eq!(Status::from(text.to_owned()), value);
        assert_eq!(text.parse(), Ok(value.clone()));
        assert_eq!(serde_json::from_str::<Status>(&json).unwrap(), value);
        assert_eq!(serde_json::to_string(&value).unwrap(), json);
    }
    assert_ne!(Status::Done, "pending");
    assert_eq!(format!("[{:>6}]", Status::Done), "[  done]");
    assert_eq!(
        from_str::<Status>("1").unwrap_err().to_string(),
        "expected a string, found an integer at $"
    );
}

#[test]
fn open_strings_as_keys() {
    let text = r#"{"done":1,"later":2}"#;
    let map: BTreeMap<Status, i64> = from_str(text).unwrap();
    assert_eq!(map[&Status::Done], 1);
    assert_eq!(map[&Status::from("later")], 2);
    assert_eq!(to_string(&map).unwrap(), text);
}

#[test]
fn closed_strings() {
    assert_eq!(from_str::<Side>(r#""left""#).unwrap(), Side::Left);
    assert_eq!("right".parse(), Ok(Side::Right));
    assert_eq!(Side::try_from("left"), Ok(Side::Left));
    assert_eq!(to_string(&Side::Right).unwrap(), r#""right""#);
    assert_eq!(serde_json::to_string(&Side::Right).unwrap(), r#""right""#);
    assert_eq!(Side::Left.to_string(), "left");
    let error = Side::try_from("up").unwrap_err();
    assert_eq!((error.value(), error.expected()), ("up", "Side"));
    assert_eq!(error.to_string(), r#""up" is not a value of `Side`"#);
    assert_eq!(
        from_str::<Vec<Side>>(r#"["left","up"]"#)
            .unwrap_err()
            .to_string(),
        r#""up" is not a value of `Side` at $[1]"#
    );
    assert_eq!(
        from_str::<Side>("null").unwrap_err().to_string(),
        "expected a string, found null at $"
    );
    assert!(serde_json::from_str::<Side>(r#""up""#).is_err());
    assert_eq!(
        from_str::<BTreeMap<Side, bool>>(r#"{"left":true}"#).unwrap(),
        BTreeMap::from([(Side::Left, true)])
    );
    assert_eq!(
        from_str::<BTreeMap<Side, bool>>(r#"{"up":true}"#)
            .unwrap_err()
            .to_string(),
        r#""up" is not a value of `Side` at $.up"#
    );
}

#[test]
fn long_values_are_cut() {
    let error = UnknownValue::new("é".repeat(1000), "Side");
    assert_eq!(
        error.to_string(),
        format!("\"{}\"... is not a value of `Side`", "é".repeat(64))
    );
    assert_eq!(error.value().chars().count(), 1000);
}

#[test]
fn open_integers() {
    for (text, value, shown) in [
        ("1", 1, "Low"),
        ("10.0", 10, "High"),
        ("-7", -7, "Unknown(-7)"),
    ] {
        let level: Level = from_str(text).unwrap();
        assert_eq!(format!("{level:?}"), shown);
        assert_eq!(i64::from(level), value);
        assert_eq!(Level::from(value), level);
        assert_eq!(level.to_string(), value.to_string());
        assert_eq!(to_string(&level).unwrap(), value.to_string());
        assert_eq!(serde_json::from_str::<Level>(text).unwrap(), level);
        assert_eq!(serde_json::to_string(&level).unwrap(), value.to_string());
    }
    assert_eq!(
        from_str::<Level>("1.5").unwrap_err().to_string(),
        "expected an integer, found 1.5 at $"
    );
    assert_eq!(UnknownInt::new(3).to_string(), "3");
}

#[test]
fn closed_integers() {
    assert_eq!(from_str::<Bit>("1.0").unwrap(), Bit::One);
    assert_eq!(to_string(&Bit::Zero).unwrap(), "0");
    assert_eq!(Bit::try_from(0), Ok(Bit::Zero));
    assert_eq!(Bit::One.to_string(), "1");
    assert_eq!(i64::from(Bit::One), 1);
    assert_eq!(
        from_str::<Bit>("2").unwrap_err().to_string(),
        r#""2" is not a value of `Bit` at $"#
    );
    assert!(serde_json::from_str::<Bit>("2").is_err());
    assert_eq!(serde_json::to_string(&Bit::One).unwrap(), "1");
}
