//! serde's traits.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::json::{DecodeError, Patch, Tape, impl_deserialize, impl_serialize, serde_doors};

use super::{Job, Part};

impl_deserialize!(Job);
impl_serialize!(Job);
impl_deserialize!(Part);
impl_serialize!(Part);

fn job() -> Job {
    Job {
        id: 7,
        name: Some("n\n".to_owned()),
        note: Patch::Null,
        parts: vec![Part { size: 1 }, Part { size: 2 }],
    }
}

#[test]
fn json_text_and_trees() {
    let text = r#"{"id":7,"name":"n\n","note":null,"parts":[{"size":1},{"size":2}]}"#;
    assert_eq!(serde_json::to_string(&job()).unwrap(), text);
    assert_eq!(serde_json::from_str::<Job>(text).unwrap(), job());
    assert_eq!(
        serde_json::from_slice::<Job>(text.as_bytes()).unwrap(),
        job()
    );
    assert_eq!(
        serde_json::from_reader::<_, Job>(text.as_bytes()).unwrap(),
        job()
    );
    let tree: Value = serde_json::to_value(job()).unwrap();
    assert_eq!(tree.to_string(), text);
    assert_eq!(serde_json::from_value::<Job>(tree).unwrap(), job());
}

#[test]
fn as_a_member_of_a_derived_type() {
    #[derive(serde::Deserialize, serde::Serialize, PartialEq, Debug)]
    struct Outer {
        jobs: Vec<Job>,
        #[serde(flatten)]
        rest: BTreeMap<String, Part>,
    }
    let outer = Outer {
        jobs: vec![job()],
        rest: BTreeMap::from([("p".to_owned(), Part { size: 3 })]),
    };
    let text = serde_json::to_string(&outer).unwrap();
    assert_eq!(serde_json::from_str::<Outer>(&text).unwrap(), outer);
}

#[test]
fn yaml() {
    let text = serde_yaml::to_string(&job()).unwrap();
    assert!(text.starts_with("id: 7\n"), "{text}");
    assert_eq!(serde_yaml::from_str::<Job>(&text).unwrap(), job());
    let keys = Tape::from_deserializer(serde_yaml::Deserializer::from_str("{1: a, true: b, ~: c}"));
    assert_eq!(
        keys.unwrap().root().to_value(),
        json!({"1": "a", "true": "b", "~": "c"})
    );
}

#[test]
fn yaml_has_what_json_has_not() {
    for text in [".nan", "[.inf]", "{? [a] : b}"] {
        let tape = Tape::from_deserializer(serde_yaml::Deserializer::from_str(text));
        assert!(tape.is_err(), "{text}: {tape:?}");
    }
}

#[test]
fn errors_carry_the_path() {
    let text = r#"{"id":1,"parts":[{"size":1},{"size":300}]}"#;
    let message = "expected an integer from 0 to 255, found 300 at $.parts[1].size";
    assert_eq!(
        serde_json::from_value::<Job>(serde_json::from_str(text).unwrap())
            .unwrap_err()
            .to_string(),
        message
    );
    let error = serde_json::from_str::<Job>(text).unwrap_err();
    assert!(error.to_string().starts_with(message), "{error}");
    assert!(
        serde_yaml::from_str::<Job>(text)
            .unwrap_err()
            .to_string()
            .contains(message)
    );
}

#[test]
fn errors_of_encoding() {
    struct Broken;
    impl crate::json::Encode for Broken {
        fn encode(&self, writer: &mut crate::json::Writer) {
            writer.object().field("x", &f64::NAN);
        }
    }
    impl_serialize!(Broken);
    assert_eq!(
        serde_json::to_string(&Broken).unwrap_err().to_string(),
        "NaN is not a JSON number at $.x"
    );
}

#[test]
fn every_node_serializes() {
    let value = json!({"a": [1, -1, u64::MAX, 1.5, "s", null, true, [], {}], "b": {}});
    let tape = Tape::from_value(&value);
    assert_eq!(serde_json::to_value(tape.root()).unwrap(), value);
}

/// Visits that JSON's own deserializer never makes.
#[test]
fn other_deserializers() {
    use serde::de::IntoDeserializer;
    use serde::de::value::{Error, SeqDeserializer, StringDeserializer, UnitDeserializer};

    let string: StringDeserializer<Error> = "s".to_owned().into_deserializer();
    assert_eq!(serde_doors::deserialize::<_, String>(string).unwrap(), "s");
    let unit: UnitDeserializer<Error> = ().into_deserializer();
    assert_eq!(
        serde_doors::deserialize::<_, Option<u8>>(unit).unwrap(),
        None
    );
    let sequence: SeqDeserializer<_, Error> = vec![1_u8, 2].into_deserializer();
    assert_eq!(
        serde_doors::deserialize::<_, Vec<i64>>(sequence).unwrap(),
        [1, 2]
    );
    let bytes = serde::de::value::BytesDeserializer::<Error>::new(b"x");
    assert!(
        serde_doors::deserialize::<_, Value>(bytes)
            .unwrap_err()
            .to_string()
            .contains("a value that JSON has")
    );
    let error: Result<Job, DecodeError> = Tape::parse(b"{}").unwrap().decode();
    assert!(error.is_err());
}
