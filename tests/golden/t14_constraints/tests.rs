//! What schemas ask for beyond types is checked on request (T14).
#![allow(clippy::unwrap_used, clippy::expect_used)]

use t14_constraints::runtime::validate::Validate;
use t14_constraints::types::{Boat, Crew, CrewVessel, Member};

fn crew() -> Crew {
    Crew::new("Alba", vec![Member::new(20)])
}

fn broken(crew: &Crew) -> String {
    crew.validate().unwrap_err().to_string()
}

#[test]
fn a_crew_that_keeps_the_rules_is_valid() {
    let crew = crew()
        .size(99)
        .share(0.75)
        .nicknames(vec!["Al".into(), "Bo".into()])
        .vessel(CrewVessel::String("x".into()));
    assert_eq!(crew.validate(), Ok(()));
}

#[test]
fn every_kind_of_rule_is_checked() {
    assert_eq!(
        broken(&Crew::new("A", vec![Member::new(20)])),
        "$.name must have at least 2 characters"
    );
    assert!(broken(&Crew::new("alba", vec![Member::new(20)])).starts_with("$.name must match"));
    assert_eq!(broken(&crew().size(100)), "$.size must be less than 100");
    assert_eq!(
        broken(&crew().share(0.3)),
        "$.share must be a multiple of 0.25"
    );
    assert_eq!(
        broken(&crew().nicknames(vec!["Al".into(), "Al".into()])),
        "$.nicknames must not hold the same twice"
    );
    assert_eq!(
        broken(&crew().nicknames(vec!["Alba".into()])),
        "$.nicknames[0] must have at most 3 characters"
    );
    assert_eq!(
        broken(&Crew::new("Alba", vec![])),
        "$.members must hold at least 1"
    );
    let pay = [("a".to_owned(), 1.0), ("b".to_owned(), 2.0)].into();
    assert_eq!(broken(&crew().pay(pay)), "$.pay must hold at most 1");
}

#[test]
fn what_a_value_holds_is_checked_with_it() {
    assert_eq!(
        broken(&Crew::new("Alba", vec![Member::new(20), Member::new(3)])),
        "$.members[1].age must be at least 14"
    );
    assert_eq!(
        broken(&crew().captain(Member::new(13))),
        "$.captain.age must be at least 14"
    );
    assert_eq!(
        broken(&crew().vessel(CrewVessel::Boat(Boat::new(0.0)))),
        "$.vessel.length must be more than 0"
    );
}

#[tokio::test]
async fn a_body_that_breaks_rules_is_not_sent() {
    use t14_constraints::runtime::mock::{MockResponse, MockTransport};

    let mock = MockTransport::new().respond(MockResponse::new(204));
    let client = t14_constraints::Client::builder()
        .transport(mock.clone())
        .build();
    let error = client.post_crew(crew().size(100)).await.unwrap_err();
    assert!(
        error.to_string().contains("$.size must be less than 100"),
        "{error}"
    );
    assert!(mock.requests().is_empty());
    client.post_crew(crew()).await.unwrap();
    assert_eq!(mock.requests().len(), 1);
}
