//! The bytes of parameters: wire.md W1 to W5.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use w02_parameters::runtime::mock::{MockRequest, MockResponse, MockTransport};
use w02_parameters::types::{Filter, Rgb};
use w02_parameters::{Call, Client, Error};

fn client() -> (Client, MockTransport) {
    let mock = MockTransport::new().respond(MockResponse::new(204));
    (Client::builder().transport(mock.clone()).build(), mock)
}

fn only(mock: &MockTransport) -> MockRequest {
    let [request] = mock.requests().try_into().unwrap();
    request
}

/// Sends what `call` makes, and gives path and query.
async fn target<O>(call: impl FnOnce(&Client) -> Call<O>) -> String
where
    Call<O>: IntoFuture<Output = Result<(), Error>>,
{
    let (client, mock) = client();
    call(&client).await.unwrap();
    only(&mock)
        .uri
        .to_string()
        .split_off("https://colours.example/api".len())
}

fn names() -> Vec<String> {
    vec!["blue".to_owned(), "black/white".to_owned()]
}

#[tokio::test]
async fn paths() {
    let rgb = Rgb::new(100, 200);
    assert_eq!(
        target(|client| client.simple("a b/c?d#é", names(), rgb.clone())).await,
        "/simple/a%20b%2Fc%3Fd%23%C3%A9/blue,black%2Fwhite/R=100,G=200"
    );
    assert_eq!(
        target(|client| client.label("blue", names(), rgb.clone())).await,
        "/label/.blue.blue.black%2Fwhite.R,100,G,200"
    );
    assert_eq!(
        target(|client| client.matrix("blue", names(), rgb)).await,
        "/matrix;color=blue;list=blue;list=black%2Fwhite;object=R,100,G,200.txt"
    );
    assert_eq!(
        target(|client| client.reserved("a:b/c%20").r#where("a/b?c=d&e")).await,
        "/reserved/a:b%2Fc%20?where=a/b?c=d%26e"
    );
}

#[tokio::test]
async fn a_path_that_would_lead_elsewhere_is_not_sent() {
    for text in ["", ".", ".."] {
        let (client, mock) = client();
        let error = client.reserved(text).await.unwrap_err();
        assert!(error.to_string().contains("another resource"), "{error}");
        assert!(mock.requests().is_empty());
    }
}

#[tokio::test]
async fn queries() {
    let filter = Filter::new()
        .name("x y")
        .tags(names())
        .colour(Rgb::new(1, 2));
    assert_eq!(
        target(|client| client
            .query(names())
            .commas(names())
            .spaces(names())
            .pipes(names())
            .object(Rgb::new(100, 200))
            .flat(Rgb::new(100, 200))
            .deep(filter)
            .flag(true)
            .maybe(3))
        .await,
        "/query?list=blue&list=black%2Fwhite&commas=blue,black%2Fwhite&spaces=blue%20black%2Fwhite\
         &pipes=blue%7Cblack%2Fwhite&R=100&G=200&flat=R,100,G,200&deep%5Bname%5D=x%20y\
         &deep%5Btags%5D%5B%5D=blue&deep%5Btags%5D%5B%5D=black%2Fwhite&deep%5Bcolour%5D%5BR%5D=1\
         &deep%5Bcolour%5D%5BG%5D=2&flag=true&maybe=3"
    );
    assert_eq!(
        target(|client| client.query(Vec::new())).await,
        "/query?list=&maybe=",
        "what is required is sent even if it is empty, and what is not set is not"
    );
}

#[tokio::test]
async fn content() {
    let (client, mock) = client();
    client
        .content()
        .json(Filter::new().name("a&b"))
        .x_json(Rgb::new(1, 2))
        .text("plain, text")
        .await
        .unwrap();
    let request = only(&mock);
    assert_eq!(
        request.uri.query().unwrap(),
        "json=%7B%22name%22%3A%22a%26b%22%7D&text=plain%2C%20text"
    );
    assert_eq!(request.headers["x-json"], r#"{"R":1,"G":2}"#);
}

#[tokio::test]
async fn the_whole_query() {
    let filter = Filter::new().name("a b").tags(names());
    assert_eq!(
        target(|client| client.whole_form(filter.clone())).await,
        "/whole/form?name=a+b&tags=blue&tags=black%2Fwhite"
    );
    assert_eq!(
        target(|client| client.whole_json().q(Filter::new().name("a"))).await,
        "/whole/json?%7B%22name%22%3A%22a%22%7D"
    );
}

#[tokio::test]
async fn headers_and_cookies() {
    let (client, mock) = client();
    client
        .headers()
        .x_list(vec!["a".to_owned(), "b c".to_owned()])
        .x_object(Rgb::new(1, 2))
        .x_exploded(Rgb::new(1, 2))
        .plain("a b")
        .flat(Rgb::new(1, 2))
        .raw_parameter("a=b")
        .await
        .unwrap();
    let request = only(&mock);
    assert_eq!(request.headers["x-list"], "a,b c");
    assert_eq!(request.headers["x-object"], "R,1,G,2");
    assert_eq!(request.headers["x-exploded"], "R=1,G=2");
    assert_eq!(
        request.headers["cookie"],
        "plain=a%20b; flat=R,1,G,2; raw=a=b"
    );
}

#[tokio::test]
async fn one_name_in_four_places() {
    let (client, mock) = client();
    client
        .same("p", true)
        .id_query(1)
        .id_header("h")
        .id_cookie("c")
        .timeout_parameter(5)
        .await
        .unwrap();
    let request = only(&mock);
    assert_eq!(request.uri.path(), "/api/same/p");
    assert_eq!(request.uri.query().unwrap(), "shared=true&id=1&timeout=5");
    assert_eq!(request.headers["id"], "h");
    assert_eq!(request.headers["cookie"], "id=c");
}

#[tokio::test]
async fn what_openapi_does_not_define() {
    assert_eq!(
        target(|client| client
            .undefined()
            .pipes(names())
            .deep(names())
            .nested(vec![Rgb::new(1, 2)])
            .wrong("w")
            .xml("<a/>"))
        .await,
        "/undefined?pipes=blue&pipes=black%2Fwhite&deep%5B%5D=blue&deep%5B%5D=black%2Fwhite\
         &nested=%7B%22R%22%3A1%2C%22G%22%3A2%7D&wrong=w&xml=%3Ca%2F%3E"
    );
}
