//! Rules of schemas, kept and broken.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeMap;

use super::json::Patch;
use super::validate::{Check, Rule, Validate};

struct Pet {
    name: String,
    age: Option<i64>,
    weight: Patch<f64>,
    tags: Option<Vec<String>>,
    young: Vec<Pet>,
    by_name: BTreeMap<String, Pet>,
}

impl Validate for Pet {
    fn check(&self, check: &mut Check) {
        let name = [
            Rule::MinLength(1),
            Rule::MaxLength(5),
            Rule::Pattern("^[a-zé]*$"),
        ];
        check.member("name", &self.name, &name);
        check.member(
            "age",
            &self.age,
            &[Rule::Minimum(0.0), Rule::ExclusiveMaximum(30.0)],
        );
        check.member(
            "weight",
            &self.weight,
            &[Rule::MultipleOf(0.1), Rule::ExclusiveMinimum(0.0)],
        );
        check.member("tags", &self.tags, &[Rule::MaxCount(2), Rule::Unique]);
        check.items("tags", &self.tags, &[Rule::MaxLength(3)]);
        check.nested("young", &self.young);
        check.nested("by_name", &self.by_name);
    }
}

fn pet(name: &str) -> Pet {
    Pet {
        name: name.to_owned(),
        age: None,
        weight: Patch::Absent,
        tags: None,
        young: Vec::new(),
        by_name: BTreeMap::new(),
    }
}

#[test]
fn what_is_absent_breaks_nothing() {
    assert_eq!(pet("rex").validate(), Ok(()));
}

#[test]
fn lengths_are_of_characters() {
    assert_eq!(pet("ééééé").validate(), Ok(()));
    let error = pet("éééééé").validate().unwrap_err();
    assert_eq!(error.to_string(), "$.name must have at most 5 characters");
}

#[test]
fn bounds_are_told_from_what_lies_on_them() {
    let aged = |age| Pet {
        age: Some(age),
        ..pet("rex")
    };
    assert_eq!(aged(0).validate(), Ok(()));
    assert_eq!(aged(29).validate(), Ok(()));
    aged(-1).validate().unwrap_err();
    aged(30).validate().unwrap_err();
}

#[test]
fn multiples_of_a_fraction_are_found() {
    let heavy = |weight| Pet {
        weight: Patch::Value(weight),
        ..pet("rex")
    };
    for weight in [0.1, 0.3, 1.1, 1234.5] {
        assert_eq!(heavy(weight).validate(), Ok(()), "{weight}");
    }
    heavy(0.25).validate().unwrap_err();
    heavy(0.0).validate().unwrap_err();
    assert_eq!(
        Pet {
            weight: Patch::Null,
            ..pet("rex")
        }
        .validate(),
        Ok(())
    );
}

#[test]
fn every_broken_rule_is_named_with_its_place() {
    let tags = ["a", "a", "long"].map(str::to_owned).to_vec();
    let parent = Pet {
        young: vec![
            pet("ok"),
            Pet {
                tags: Some(tags),
                ..pet("")
            },
        ],
        by_name: BTreeMap::from([("x".to_owned(), pet("REX"))]),
        ..pet("rex")
    };
    let error = parent.validate().unwrap_err();
    let places: Vec<&str> = error
        .violations()
        .iter()
        .map(|violation| violation.path.as_str())
        .collect();
    assert_eq!(
        places,
        [
            "$.young[1].name",
            "$.young[1].tags",
            "$.young[1].tags",
            "$.young[1].tags[2]",
            "$.by_name.x.name"
        ]
    );
    assert!(!error.to_string().contains("long"), "values are not shown");
}
