use crate::cookies;
use crate::error::ErrorKind;
use crate::request::RequestBuilder;

#[test]
fn bodies_carry_their_type() {
    let mut request = RequestBuilder::new();
    request.json(&vec![1_i64, 2]).unwrap();
    assert_eq!(request.headers["content-type"], "application/json");
    request
        .json_as("application/merge-patch+json", "x")
        .unwrap();
    assert_eq!(
        request.headers["content-type"],
        "application/merge-patch+json"
    );
    request.body("text/plain", "hello").unwrap();
    assert_eq!(request.headers["content-type"], "text/plain");
    assert!(request.body("text/plain\n", "hello").is_err());
}

#[test]
fn w14_numbers_that_json_lacks_are_refused() {
    let mut request = RequestBuilder::new();
    let error = request.json(&vec![1.0, f64::NAN]).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Encode);
    assert!(error.to_string().starts_with("request body: "), "{error}");
    let error = request
        .query("n", &f64::INFINITY, crate::style_query::QueryStyle::FORM)
        .unwrap_err();
    assert!(error.to_string().starts_with("parameter `n`: "), "{error}");
}

#[test]
fn cookies_share_one_header() {
    let mut request = RequestBuilder::new();
    request.cookie("a", &1).unwrap();
    request.cookie("b", &true).unwrap();
    cookies::push(&mut request.headers, "key", "MARKED", true).unwrap();
    request.cookie("c", "x").unwrap();
    assert_eq!(request.headers.get_all("cookie").iter().count(), 1);
    assert_eq!(request.headers["cookie"], "a=1; b=true; key=MARKED; c=x");
    assert!(
        request.headers["cookie"].is_sensitive(),
        "once secret, always secret"
    );
    assert!(!format!("{request:?}").contains("MARKED"));
}
