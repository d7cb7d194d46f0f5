//! What each type reads and writes.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::net::{Ipv4Addr, Ipv6Addr};

use serde_json::{Map, Value, json};

use crate::json::{
    Decode, Encode, Patch, from_slice, from_str, from_value, to_string, to_value, to_vec,
};

use super::Job;

/// `text` reads as `value`, and `value` writes as `written`.
#[track_caller]
fn check<T: Decode + Encode + PartialEq + Debug>(text: &str, value: T, written: &str) {
    assert_eq!(from_str::<T>(text).unwrap(), value, "{text} by from_str");
    assert_eq!(
        from_slice::<T>(text.as_bytes()).unwrap(),
        value,
        "{text} by from_slice"
    );
    assert_eq!(
        to_string(&value).unwrap(),
        written,
        "{value:?} by to_string"
    );
    assert_eq!(
        to_vec(&value).unwrap(),
        written.as_bytes(),
        "{value:?} by to_vec"
    );
    let tree = to_value(&value).unwrap();
    assert_eq!(
        tree,
        serde_json::from_str::<Value>(written).unwrap(),
        "{value:?} by to_value"
    );
    assert_eq!(
        from_value::<T>(&tree).unwrap(),
        value,
        "{tree} by from_value"
    );
}

#[track_caller]
fn refuse<T: Decode + Debug>(text: &str, message: &str) {
    assert_eq!(
        from_str::<T>(text).unwrap_err().to_string(),
        message,
        "{text}"
    );
}

#[test]
fn scalars() {
    check("true", true, "true");
    check(" false\n", false, "false");
    check("null", (), "null");
    check(r#""""#, String::new(), r#""""#);
    check("null", None::<bool>, "null");
    check("true", Some(true), "true");
    check("7", Box::new(7_u8), "7");
}

#[test]
fn integers_at_their_limits() {
    check("-128", i8::MIN, "-128");
    check("32767", i16::MAX, "32767");
    check("-2147483648", i32::MIN, "-2147483648");
    check("9223372036854775807", i64::MAX, "9223372036854775807");
    check("-9223372036854775808", i64::MIN, "-9223372036854775808");
    check("255", u8::MAX, "255");
    check("65535", u16::MAX, "65535");
    check("4294967295", u32::MAX, "4294967295");
    check("18446744073709551615", u64::MAX, "18446744073709551615");
    check("9223372036854775808", 1_u64 << 63, "9223372036854775808");

    refuse::<i8>(
        "128",
        "expected an integer from -128 to 127, found 128 at $",
    );
    refuse::<u8>("-1", "expected an integer from 0 to 255, found -1 at $");
    refuse::<u64>(
        "-1",
        "expected an integer from 0 to 18446744073709551615, found -1 at $",
    );
    refuse::<i64>(
        "9223372036854775808",
        "expected an integer from -9223372036854775808 to 9223372036854775807, found 9223372036854775808 at $",
    );
    // Beyond u64 serde_json has a float: the value must not wrap or saturate.
    let beyond = from_str::<u64>("18446744073709551616")
        .unwrap_err()
        .to_string();
    assert!(
        beyond
            .starts_with("expected an integer from 0 to 18446744073709551615, found 1.84467440737"),
        "{beyond}"
    );
}

/// W14: JSON Schema has `1.0` as an integer.
#[test]
fn integers_from_floats() {
    check("1.0", 1_i64, "1");
    check("1e3", 1000_u16, "1000");
    check("-2.5e1", -25_i8, "-25");
    check("-0.0", 0_u8, "0");
    check("-0", 0_i64, "0");
    check("-9.223372036854775808e18", i64::MIN, "-9223372036854775808");
    check(
        "9.223372036854775808e18",
        1_u64 << 63,
        "9223372036854775808",
    );
    refuse::<i64>("1.5", "expected an integer, found 1.5 at $");
    refuse::<i64>("5e-324", "expected an integer, found 5e-324 at $");
    refuse::<u8>(
        "2.56e2",
        "expected an integer from 0 to 255, found 256.0 at $",
    );
    // How the exponent is written depends on serde_json's version.
    let beyond = from_str::<i64>("9.223372036854775808e18")
        .unwrap_err()
        .to_string();
    let range = "expected an integer from -9223372036854775808 to 9223372036854775807, found 9.22337203685477";
    assert!(beyond.starts_with(range), "{beyond}");
    refuse::<i64>(r#""1""#, "expected an integer, found a string at $");
}

#[test]
fn floats_survive() {
    check("1.1", 1.1_f64, "1.1");
    check("1.0", 1.0_f64, "1.0");
    check("1", 1.0_f64, "1.0");
    check("5e-324", 5e-324_f64, "5e-324");
    check("1.1", 1.1_f32, "1.1");
    check("0.1", 0.1_f32, "0.1");
    // How the exponent is written depends on serde_json's version.
    for value in [
        1e300,
        f64::MAX,
        f64::MIN_POSITIVE,
        18_446_744_073_709_551_615_f64,
    ] {
        check(
            &format!("{value:e}"),
            value,
            &serde_json::to_string(&value).unwrap(),
        );
    }
    let zero: f64 = from_str("-0.0").unwrap();
    assert!(zero.is_sign_negative());
    assert_eq!(to_string(&zero).unwrap(), "-0.0");
    // Numbers that serde_json reads a unit off without its feature `float_roundtrip`.
    for text in [
        "31.245270191439438",
        "121.48791951161945",
        "2.638344616030823e-256",
    ] {
        check(text, text.parse::<f64>().unwrap(), text);
    }
    refuse::<f32>("1e39", "1e39 is beyond single precision at $");
    refuse::<f64>("null", "expected a number, found null at $");
    refuse::<f64>(r#""1.0""#, "expected a number, found a string at $");
    let error = from_str::<f64>("1e400").unwrap_err();
    assert!(
        error.is_syntax() && error.message().contains("number out of range"),
        "{error}"
    );
}

#[test]
fn strings_and_their_escapes() {
    check(
        r#""a\"b\\c\/d\n\u0041\u00e9""#,
        "a\"b\\c/d\nAé".to_owned(),
        r#""a\"b\\c/d\nAé""#,
    );
    check(r#""\ud83d\ude00""#, "😀".to_owned(), "\"😀\"");
    check("\"\u{2028}\"", "\u{2028}".to_owned(), "\"\u{2028}\"");
    check(
        r#""\u0000\u001f""#,
        "\0\u{1f}".to_owned(),
        r#""\u0000\u001f""#,
    );
    assert_eq!(to_string("str").unwrap(), r#""str""#);
    assert_eq!(to_string(&&"ref").unwrap(), r#""ref""#);
    refuse::<String>("{}", "expected a string, found an object at $");
    for lone in [r#""\ud83d""#, r#""\ud83dx""#, r#""\ude00""#] {
        assert!(from_str::<String>(lone).unwrap_err().is_syntax(), "{lone}");
    }
}

#[test]
fn wrong_kinds() {
    refuse::<bool>("1", "expected a boolean, found an integer at $");
    refuse::<bool>("1.5", "expected a boolean, found a number at $");
    refuse::<()>("[]", "expected null, found an array at $");
    refuse::<String>("null", "expected a string, found null at $");
    refuse::<Vec<bool>>("{}", "expected an array, found an object at $");
    refuse::<Map<String, Value>>("true", "expected an object, found a boolean at $");
    refuse::<BTreeMap<String, bool>>("[]", "expected an object, found an array at $");
    refuse::<Option<Box<bool>>>("0", "expected a boolean, found an integer at $");
}

#[test]
fn addresses() {
    check(r#""127.0.0.1""#, Ipv4Addr::LOCALHOST, r#""127.0.0.1""#);
    check(r#""0:0:0:0:0:0:0:1""#, Ipv6Addr::LOCALHOST, r#""::1""#);
    refuse::<Ipv4Addr>(
        r#""1.2.3""#,
        r#"expected an IPv4 address, found "1.2.3": invalid IPv4 address syntax at $"#,
    );
    refuse::<Ipv6Addr>("4", "expected an IPv6 address, found an integer at $");
}

#[test]
fn containers() {
    check("[]", Vec::<bool>::new(), "[]");
    check(
        "[[1],[],[2,3]]",
        vec![vec![1], vec![], vec![2, 3]],
        "[[1],[],[2,3]]",
    );
    check("[null,1]", vec![None, Some(1)], "[null,1]");
    let map = BTreeMap::from([("a".to_owned(), 1), ("b".to_owned(), 2)]);
    check(r#"{"b":2,"a":1}"#, map, r#"{"a":1,"b":2}"#);
    check("{}", BTreeMap::<String, ()>::new(), "{}");
    assert_eq!(to_string(&[1, 2][..]).unwrap(), "[1,2]");
}

#[test]
fn free_form() {
    let text = r#"{"a":[1,-2,18446744073709551615,1.5,"x\n",null,true,{"b":{}}],"c":[]}"#;
    let value: Value = serde_json::from_str(text).unwrap();
    check(text, value.clone(), text);
    check(text, value.as_object().unwrap().clone(), text);
    check("null", Value::Null, "null");
}

#[test]
fn of_equal_names_the_last_is_kept() {
    assert_eq!(
        from_str::<Value>(r#"{"a":1,"a":2}"#).unwrap(),
        json!({"a": 2})
    );
    let map: BTreeMap<String, i64> = from_str(r#"{"a":1,"b":0,"a":2}"#).unwrap();
    assert_eq!(
        map,
        BTreeMap::from([("a".to_owned(), 2), ("b".to_owned(), 0)])
    );
}

#[test]
fn structs() {
    let text = r#"{"id":1,"name":"n","note":"x","parts":[{"size":3}]}"#;
    let job: Job = from_str(text).unwrap();
    assert_eq!(to_string(&job).unwrap(), text);
    check(text, job, text);
    check(
        r#"{"id":1,"name":null}"#,
        Job {
            id: 1,
            ..Job::default()
        },
        r#"{"id":1,"parts":[]}"#,
    );
    check(
        r#"{"note":null,"unknown":[{}],"id":1}"#,
        Job {
            id: 1,
            note: Patch::Null,
            ..Job::default()
        },
        r#"{"id":1,"note":null,"parts":[]}"#,
    );
}

#[test]
fn patch() {
    assert_eq!(Patch::<u8>::default(), Patch::Absent);
    assert_eq!(Patch::from(3), Patch::Value(3));
    assert_eq!(Patch::from(Some(3)), Patch::Value(3));
    assert_eq!(Patch::<u8>::from(None), Patch::Null);
    assert_eq!(Patch::Value(3).as_option(), Some(&3));
    assert_eq!(
        Patch::Value("a".to_owned()).into_option(),
        Some("a".to_owned())
    );
    assert_eq!(Patch::<u8>::Null.as_option(), None);
    assert!(Patch::<u8>::Absent.is_absent() && !Patch::<u8>::Absent.is_null());
    assert!(Patch::<u8>::Null.is_null() && !Patch::<u8>::Null.is_absent());
    assert!(!Patch::Value(3).is_absent());
}

#[test]
fn byte_order_mark() {
    assert_eq!(from_slice::<i64>(b"\xef\xbb\xbf 7").unwrap(), 7);
    assert!(
        from_slice::<i64>(b"\xef\xbb\xbf\xef\xbb\xbf7")
            .unwrap_err()
            .is_syntax()
    );
}
