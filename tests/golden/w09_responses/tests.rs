//! What is made of answers: wire.md W9 and W10.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use w09_responses::operations::{
    AnyStatusError, InRangeError, PlaceError, PlaceOutput, StartError, StartOutput,
};
use w09_responses::runtime::mock::{MockResponse, MockTransport};
use w09_responses::{Client, ErrorKind};

fn client(responses: impl IntoIterator<Item = MockResponse>) -> Client {
    let mock = MockTransport::new();
    responses
        .into_iter()
        .for_each(|response| mock.push(response));
    Client::builder().max_retries(0).transport(mock).build()
}

#[tokio::test]
async fn each_status_of_success_has_its_type() {
    let client = client([
        MockResponse::json(200, r#"{"total":3}"#),
        MockResponse::json(202, r#"{"id":"j"}"#),
        MockResponse::new(204),
        MockResponse::new(201),
    ]);
    let StartOutput::Ok(result) = client.start().await.unwrap() else {
        panic!("200 is a result")
    };
    assert_eq!(result.total, 3);
    let StartOutput::Accepted(job) = client.start().await.unwrap() else {
        panic!("202 is a job")
    };
    assert_eq!(job.id, "j");
    assert_eq!(client.start().await.unwrap(), StartOutput::NoContent);
    let error = client.start().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Status, "201 is not declared");
}

#[tokio::test]
async fn errors_are_exact_then_range_then_default() {
    let problem = |status| {
        MockResponse::new(status)
            .header("content-type", "application/problem+json; charset=utf-8")
            .body(r#"{"title":"no"}"#)
    };
    let client = client([
        MockResponse::new(409)
            .header("content-type", "text/plain")
            .body("busy"),
        problem(422),
        problem(404),
        MockResponse::json(500, r#"{"id":"j"}"#),
    ]);
    let mut errors = Vec::new();
    for _ in 0..4 {
        errors.push(client.start().await.unwrap_err());
    }
    assert_eq!(
        errors[0].typed(),
        Some(StartError::Conflict("busy".to_owned()))
    );
    assert!(matches!(
        errors[1].typed(),
        Some(StartError::ClientError(_))
    ));
    assert_eq!(
        errors[2].typed::<StartError>(),
        None,
        "404 is described without a body"
    );
    assert!(matches!(errors[3].typed(), Some(StartError::Default(_))));
}

#[tokio::test]
async fn nothing_is_none_or_unit() {
    let client = client([
        MockResponse::json(200, r#"{"id":"j"}"#),
        MockResponse::new(204),
        MockResponse::new(200),
        MockResponse::new(204),
        MockResponse::new(200),
        MockResponse::json(200, "{}"),
    ]);
    assert_eq!(client.find("1").await.unwrap().unwrap().id, "j");
    assert_eq!(client.find("1").await.unwrap(), None);
    let () = client.exists("1").await.unwrap();
    let () = client.remove("1").await.unwrap();
    let () = client.remove("1").await.unwrap();
    let error = client.remove("1").await.unwrap_err();
    assert_eq!(
        error.kind(),
        ErrorKind::Status,
        "a body that nobody has described"
    );
}

#[tokio::test]
async fn default_is_success_only_for_success() {
    let job = || r#"{"id":"j"}"#;
    let client = client([
        MockResponse::json(201, job()),
        MockResponse::json(503, job()),
    ]);
    assert_eq!(client.any_status().await.unwrap().id, "j");
    let error = client.any_status().await.unwrap_err();
    let Some(AnyStatusError::Default(job)) = error.typed() else {
        panic!("{error}")
    };
    assert_eq!(job.id, "j");
}

#[tokio::test]
async fn ranges_of_statuses_and_of_media_types() {
    let client = client([
        MockResponse::new(226)
            .header("content-type", "application/vnd.job")
            .body(r#"{"id":"j"}"#),
        MockResponse::new(599).body("\u{1}"),
    ]);
    assert_eq!(client.in_range().await.unwrap().id, "j");
    let error = client.in_range().await.unwrap_err();
    let Some(InRangeError::ServerError(bytes)) = error.typed() else {
        panic!("{error}")
    };
    assert_eq!(bytes, "\u{1}");
}

#[tokio::test]
async fn json_of_several_shapes_is_told_apart_by_its_media_type() {
    let typed = |status, media_type: &'static str, body: &'static str| {
        MockResponse::new(status)
            .header("content-type", media_type)
            .body(body)
    };
    let client = client([
        typed(200, "application/geo+json", r#"{"geometry":"g"}"#),
        typed(200, "Application/LD+JSON; charset=utf-8", r#"{"@id":"l"}"#),
        typed(200, "application/vnd.example.linked+json", r#"{"@id":"v"}"#),
        typed(202, "text/json", r#"{"eta":3}"#),
        MockResponse::new(200).body(r#"{"geometry":"untyped"}"#),
        typed(200, "text/html", "<h1>Gateway</h1>"),
        typed(500, "application/json", r#"{"id":"j"}"#),
        typed(500, "application/problem+json", r#"{"title":"no"}"#),
    ]);
    let PlaceOutput::Ok(feature) = client.place().await.unwrap() else {
        panic!("the first is a feature")
    };
    assert_eq!(feature.geometry.as_deref(), Some("g"));
    for id in ["l", "v"] {
        let PlaceOutput::OkLdJson(linked) = client.place().await.unwrap() else {
            panic!("{id} is linked data")
        };
        assert_eq!(linked.id.as_deref(), Some(id));
    }
    let PlaceOutput::Accepted(later) = client.place().await.unwrap() else {
        panic!("202 says when")
    };
    assert_eq!(later.eta, Some(3));
    let PlaceOutput::Ok(feature) = client.place().await.unwrap() else {
        panic!("what names no type is the preferred one")
    };
    assert_eq!(feature.geometry.as_deref(), Some("untyped"));
    let error = client.place().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::UnexpectedContent);
    let error = client.place().await.unwrap_err();
    assert!(matches!(error.typed(), Some(PlaceError::Default(_))));
    let error = client.place().await.unwrap_err();
    let Some(PlaceError::DefaultProblemJson(problem)) = error.typed() else {
        panic!("{error}")
    };
    assert_eq!(problem.title.as_deref(), Some("no"));
}

#[tokio::test]
async fn a_call_asks_for_what_it_reads_and_accept_for_anything_else() {
    let mock = MockTransport::new();
    let typed = |status, media_type: &'static str, body: &'static str| {
        MockResponse::new(status)
            .header("content-type", media_type)
            .body(body)
    };
    mock.push(typed(200, "application/json", r#"{"total":3}"#));
    mock.push(typed(200, "text/csv; header=present", "total\n3\n"));
    mock.push(typed(200, "text/html", "<h1>Gateway</h1>"));
    mock.push(typed(404, "text/csv", "no"));
    mock.push(typed(200, "text/plain", "Hi"));
    let client = Client::builder()
        .max_retries(0)
        .transport(mock.clone())
        .build();
    client.report().await.unwrap();
    let csv = client.report().accept("text/csv").await.unwrap();
    assert_eq!(csv.text().unwrap(), "total\n3\n");
    let error = client.report().accept("text/csv").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::UnexpectedContent);
    let error = client.report().accept("text/csv").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Status);
    assert_eq!(client.caption().await.unwrap(), "Hi");
    let requests = mock.requests();
    let accepts = |at: usize| requests[at].headers["accept"].to_str().unwrap();
    assert_eq!(
        accepts(0),
        "application/json, application/hal+json;q=0.9, */*;q=0.1"
    );
    assert_eq!(accepts(1), "text/csv");
    assert_eq!(accepts(4), "text/plain, text/vtt;q=0.9, */*;q=0.1");
}

#[tokio::test]
async fn an_answer_that_nobody_described_belongs_to_the_caller() {
    let client = client([
        MockResponse::json(200, "[1]"),
        MockResponse::new(204),
        MockResponse::new(404),
        MockResponse::new(200),
    ]);
    assert_eq!(client.undescribed().await.unwrap(), "[1]");
    assert_eq!(client.undescribed().await.unwrap(), "");
    let error = client.undescribed().await.unwrap_err();
    assert_eq!(error.status().map(|status| status.as_u16()), Some(404));
    let () = client.undescribed_head().await.unwrap();
}

#[tokio::test]
async fn json_by_suffix_is_read_and_other_types_are_errors_with_their_bytes() {
    let typed = |media_type, body: &'static str| {
        MockResponse::new(200)
            .header("content-type", media_type)
            .body(body)
    };
    let client = client([
        typed("application/hal+json", r#"{"total":3}"#),
        typed("text/csv", "total\n3\n"),
        typed("text/html", "<h1>Gateway</h1>"),
        typed("application/atom+xml", "<feed/>"),
    ]);
    assert_eq!(client.report().await.unwrap().total, 3);
    for expected in ["total\n3\n", "<h1>Gateway</h1>"] {
        let error = client.report().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::UnexpectedContent);
        assert_eq!(error.body().unwrap(), expected);
    }
    assert_eq!(client.feed().await.unwrap(), "<feed/>");
}
