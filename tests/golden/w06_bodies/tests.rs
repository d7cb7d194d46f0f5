//! The bytes of bodies: wire.md W6 and W7.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use w06_bodies::Client;
use w06_bodies::operations::{CreateError, CreateForm, UploadForm};
use w06_bodies::runtime::mock::{MockRequest, MockResponse, MockTransport};
use w06_bodies::runtime::multipart::Form;
use w06_bodies::runtime::upload::Upload;
use w06_bodies::types::{Address, Order};

fn client(response: MockResponse) -> (Client, MockTransport) {
    let mock = MockTransport::new().respond(response);
    (Client::builder().transport(mock.clone()).build(), mock)
}

fn done() -> (Client, MockTransport) {
    client(MockResponse::new(204))
}

fn only(mock: &MockTransport) -> MockRequest {
    let [request] = mock.requests().try_into().unwrap();
    request
}

fn body(mock: &MockTransport) -> (String, String) {
    let request = only(mock);
    let media_type = request.headers.get("content-type");
    (
        media_type
            .map(|value| value.to_str().unwrap().to_owned())
            .unwrap_or_default(),
        String::from_utf8(request.body.to_vec()).unwrap(),
    )
}

#[tokio::test]
async fn a_form() {
    let (client, mock) = done();
    let order = Order::new("a b&c")
        .count(2)
        .sizes(vec![1, 2])
        .address(Address::new("s"))
        .invoice(Address::new("t u"))
        .lines(vec!["x".to_owned()]);
    client.send_form(order).await.unwrap();
    let (media_type, text) = body(&mock);
    assert_eq!(media_type, "application/x-www-form-urlencoded");
    assert_eq!(
        text,
        "item=a+b%26c&count=2&sizes=1&sizes=2&address%5Bstreet%5D=s\
         &invoice=%7B%22street%22%3A%22t+u%22%7D&lines=%5B%22x%22%5D"
    );
}

#[tokio::test]
async fn parts() {
    let (client, mock) = done();
    let form = UploadForm::new(Upload::bytes("PDF").file_name("a\"b.pdf"), "Title")
        .count(3)
        .meta(Address::new("s"))
        .tags(vec!["x".to_owned(), "y".to_owned()])
        .more(vec![
            Upload::bytes("one"),
            Upload::bytes("two").media_type("image/gif"),
        ])
        .photo("PNG");
    client.upload(form).await.unwrap();
    let (media_type, text) = body(&mock);
    let boundary = media_type
        .strip_prefix("multipart/form-data; boundary=")
        .unwrap();
    let boundary = boundary.trim_matches('"');
    let expected = "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a%22b.pdf\"\r\n\
        Content-Type: application/octet-stream\r\n\r\nPDF\r\n\
        --B\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nTitle\r\n\
        --B\r\nContent-Disposition: form-data; name=\"count\"\r\n\r\n3\r\n\
        --B\r\nContent-Disposition: form-data; name=\"meta\"\r\n\
        Content-Type: application/vnd.address+json\r\n\r\n{\"street\":\"s\"}\r\n\
        --B\r\nContent-Disposition: form-data; name=\"tags\"\r\n\r\nx\r\n\
        --B\r\nContent-Disposition: form-data; name=\"tags\"\r\n\r\ny\r\n\
        --B\r\nContent-Disposition: form-data; name=\"more\"; filename=\"more\"\r\n\
        Content-Type: application/octet-stream\r\n\r\none\r\n\
        --B\r\nContent-Disposition: form-data; name=\"more\"; filename=\"more\"\r\n\
        Content-Type: image/gif\r\n\r\ntwo\r\n\
        --B\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"photo\"\r\n\
        Content-Type: image/png\r\n\r\nPNG\r\n--B--\r\n";
    assert_eq!(text.replace(boundary, "B"), expected);
}

#[tokio::test]
async fn parts_with_headers() {
    let (client, mock) = done();
    let form = UploadForm::new("PDF", "Title").title_x_language("en");
    client.upload(form).await.unwrap();
    let (_, text) = body(&mock);
    let part = "name=\"title\"\r\nx-language: en\r\n\r\nTitle\r\n";
    assert!(
        text.to_ascii_lowercase()
            .contains(&part.to_ascii_lowercase()),
        "{text}"
    );
}

#[tokio::test]
async fn parts_in_a_style() {
    let (client, mock) = done();
    let form = UploadForm::new("PDF", "Title")
        .sizes(vec![1, 2])
        .address(Address::new("a b&c"));
    client.upload(form).await.unwrap();
    let (_, text) = body(&mock);
    assert!(text.contains("name=\"sizes\"\r\n\r\n1|2\r\n"), "{text}");
    let street = "name=\"address[street]\"\r\n\r\na b&c\r\n";
    assert!(text.contains(street), "{text}");
}

#[tokio::test]
async fn parts_that_nobody_described() {
    let (client, mock) = done();
    let mut form = Form::new();
    form.field("a", &1).unwrap();
    client.send_parts().body(form).await.unwrap();
    let (_, text) = body(&mock);
    assert!(text.contains("name=\"a\"\r\n\r\n1\r\n"), "{text}");
}

#[tokio::test]
async fn each_media_type_has_a_method() {
    let address = || Address::new("s");
    let created = || client(MockResponse::json(201, r#"{"street":"s"}"#));

    let (client, mock) = created();
    assert_eq!(client.create(address()).await.unwrap(), address());
    let json = r#"{"street":"s"}"#.to_owned();
    assert_eq!(body(&mock), ("application/json".to_owned(), json.clone()));
    assert_eq!(
        only(&mock).headers["accept"],
        "application/json, application/problem+json;q=0.9"
    );

    let (client, mock) = created();
    client.create_as_vnd_address_json(address()).await.unwrap();
    assert_eq!(
        body(&mock),
        ("application/vnd.address+json".to_owned(), json)
    );

    let (client, mock) = created();
    client.create_as_csv("street\ns\n").await.unwrap();
    assert_eq!(
        body(&mock),
        ("text/csv".to_owned(), "street\ns\n".to_owned())
    );

    let (client, mock) = created();
    client.create_as_xml("<a/>").await.unwrap();
    assert_eq!(
        body(&mock),
        ("application/xml".to_owned(), "<a/>".to_owned())
    );

    let (client, mock) = created();
    client.create_as_form(address()).await.unwrap();
    assert_eq!(body(&mock).1, "street=s");

    let (client, mock) = created();
    client
        .create_as_multipart(CreateForm::new("S"))
        .await
        .unwrap();
    assert!(body(&mock).0.starts_with("multipart/form-data; boundary="));
}

#[tokio::test]
async fn a_variant_fails_like_the_first() {
    let problem = MockResponse::new(422)
        .header("content-type", "application/problem+json")
        .body(r#"{"title":"no"}"#);
    let (client, _) = client(problem);
    let error = client.create_as_xml("<a/>").await.unwrap_err();
    let Some(CreateError::UnprocessableEntity(problem)) = error.typed() else {
        panic!("{error}")
    };
    assert_eq!(problem.title.as_deref(), Some("no"));
}

#[tokio::test]
async fn bytes_text_and_nothing() {
    let (client, mock) = done();
    client.replace_content("1").body("bytes").await.unwrap();
    assert_eq!(
        body(&mock),
        ("application/octet-stream".to_owned(), "bytes".to_owned())
    );

    let (client, mock) = done();
    client.replace_content("1").await.unwrap();
    assert!(!only(&mock).headers.contains_key("content-type"));

    let (client, mock) = done();
    client.send_note().body("hello").await.unwrap();
    assert_eq!(body(&mock), ("text/plain".to_owned(), "hello".to_owned()));

    let (client, mock) = done();
    client.patch_content("1", Address::new("s")).await.unwrap();
    assert_eq!(body(&mock).0, "application/merge-patch+json");

    let (client, mock) = done();
    client
        .send_image(Upload::bytes("PNG").media_type("image/png"))
        .await
        .unwrap();
    assert_eq!(body(&mock), ("image/png".to_owned(), "PNG".to_owned()));
}
