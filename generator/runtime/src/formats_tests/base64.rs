//! W16.

use bytes::Bytes;

use crate::formats::base64::{Base64, Base64Url};
use crate::json::{from_str, to_string};

use super::{refuse, writes};

#[test]
fn standard() {
    // RFC 4648 section 10.
    for (bytes, text) in [
        ("", ""),
        ("f", "Zg=="),
        ("fo", "Zm8="),
        ("foo", "Zm9v"),
        ("foob", "Zm9vYg=="),
        ("fooba", "Zm9vYmE="),
    ] {
        writes::<Base64>(text, text);
        writes::<Base64>(text.trim_end_matches('='), text);
        let value: Base64 = text.parse().unwrap();
        assert_eq!(&*value, bytes.as_bytes());
        assert_eq!(value.to_string(), text);
        assert_eq!(value, Base64::from(bytes.as_bytes()));
    }
    writes::<Base64>("+/+/", "+/+/");
}

#[test]
fn url() {
    writes::<Base64Url>("-_-_", "-_-_");
    writes::<Base64Url>("Zg==", "Zg");
    writes::<Base64Url>("Zg", "Zg");
    assert_eq!(Base64Url::from(vec![0xfb, 0xff]).to_string(), "-_8");
}

#[test]
fn refused() {
    for text in [
        "Zg= =", "Zm9v\n", " Zm9v", "Z", "Zh==", "Zg===", "Zm9v-_", "é",
    ] {
        refuse::<Base64>(text, "expected base64, found ");
    }
    refuse::<Base64Url>("+/+/", "expected base64url, found ");
    assert_eq!(
        from_str::<Base64>("1").unwrap_err().to_string(),
        "expected base64, found an integer at $"
    );
}

#[test]
fn conversions() {
    let value = Base64::from(vec![1, 2, 3]);
    assert_eq!(value.as_ref(), [1, 2, 3]);
    assert_eq!(value.len(), 3);
    assert_eq!(value.clone().into_inner(), Bytes::from_static(&[1, 2, 3]));
    assert_eq!(Bytes::from(value.clone()), Bytes::from_static(&[1, 2, 3]));
    assert_eq!(Base64::from(Bytes::from_static(&[1, 2, 3])), value);
    assert_eq!(
        serde_json::to_string(&value).unwrap(),
        to_string(&value).unwrap()
    );
    assert_eq!(serde_json::from_str::<Base64>(r#""AQID""#).unwrap(), value);
}

#[test]
fn debug_is_short() {
    assert_eq!(
        format!("{:?}", Base64::from(b"a\"\xff".to_vec())),
        r#"Base64(b"a\"\xff")"#
    );
    assert_eq!(
        format!("{:?}", Base64Url::from(vec![b'a'; 32])),
        format!("Base64Url(b\"{}\")", "a".repeat(32))
    );
    assert_eq!(
        format!("{:?}", Base64::from(vec![b'a'; 1000])),
        format!("Base64(b\"{}\"... 1000 bytes)", "a".repeat(32))
    );
}
