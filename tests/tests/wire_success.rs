//! What the seed's client makes of the 200s that a server may send.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use generated::types::{DocumentStatusEnum, ExtractConfig, JobResultsResponse};
use generated::{Client, Error};
use serde_json::{Value, json};
use tests::server::{Reply, Server};

async fn answered(body: &str) -> Result<JobResultsResponse, Error> {
    let server = Server::start([Reply::json("200 OK", body)]).await;
    let client = Client::builder().base_url(server.url()).build();
    client.extract().get_job_results("job_1").await
}

/// A job with these members beside the required ones, which they may replace.
fn job(members: Value) -> Value {
    let mut job = json!({
        "job_id": "job_1",
        "status": "completed",
        "results": {"total": {"extracted_value": 12.5, "pages": [1, 2]}},
        "metadata": {"has_attributions": true},
    });
    let members = members.as_object().unwrap().clone();
    job.as_object_mut().unwrap().extend(members);
    job
}

async fn decoded(members: Value) -> JobResultsResponse {
    answered(&job(members).to_string()).await.unwrap()
}

#[tokio::test]
async fn free_form_objects_are_kept() {
    let job = decoded(json!({})).await;
    assert_eq!(job.job_id, "job_1");
    assert_eq!(job.status, DocumentStatusEnum::Completed);
    assert_eq!(job.results["total"]["extracted_value"], 12.5);
    assert_eq!(job.results["total"]["pages"], json!([1, 2]));
    assert_eq!(job.metadata["has_attributions"], true);
}

#[tokio::test]
async fn config_is_absent_or_null() {
    assert_eq!(decoded(json!({})).await.config, None);
    assert_eq!(decoded(json!({"config": null})).await.config, None);
}

#[tokio::test]
async fn config_is_there() {
    let config = json!({
        "model": "gemini-2.5-pro",
        "per_key_attribution": true,
        "temperature": 0.1,
        "enable_thinking": false,
        "additional_instructions": "be brief",
        "enable_agentic_array_extraction": false,
    });
    let job = decoded(json!({"config": config})).await;
    assert_eq!(serde_json::to_value(&job.config).unwrap(), config);
    let config: ExtractConfig = job.config.unwrap();
    assert_eq!(config.model.unwrap().as_str(), "gemini-2.5-pro");
    assert_eq!(config.temperature, Some(0.1));
    assert_eq!(config.per_key_attribution, Some(true));
    assert_eq!(config.additional_instructions.as_deref(), Some("be brief"));
}

/// Every member is optional; a nullable one may be null; defaults are the server's and not made up here (T13).
#[tokio::test]
async fn config_is_empty_or_full_of_nulls() {
    let nulls = json!({"temperature": null, "additional_instructions": null});
    for config in [json!({}), nulls] {
        let config = decoded(json!({"config": config})).await.config.unwrap();
        assert_eq!(config.temperature, None);
        assert_eq!(config.additional_instructions, None);
        assert!(config.model.is_none() && config.enable_thinking.is_none());
        assert_eq!(serde_json::to_value(&config).unwrap(), json!({}));
    }
}

/// An integer is a number: `temperature: 1` and `2.0` both fit.
#[tokio::test]
async fn a_number_may_be_written_as_an_integer() {
    let job = decoded(json!({"config": {"temperature": 1}})).await;
    assert_eq!(job.config.unwrap().temperature, Some(1.0));
}

#[tokio::test]
async fn an_unknown_status_survives() {
    let members = json!({"status": "paused", "config": {"model": "gemini-9"}});
    let job = decoded(members).await;
    assert!(matches!(job.status, DocumentStatusEnum::Unknown(_)));
    assert_eq!(job.status.as_str(), "paused");
    assert_eq!(job.status.to_string(), "paused");
    let written = serde_json::to_value(&job).unwrap();
    assert_eq!(written["status"], "paused");
    assert_eq!(written["config"]["model"], "gemini-9");
    let again: JobResultsResponse = serde_json::from_value(written).unwrap();
    assert_eq!(again, job);
}

/// W13, even where the spec says `additionalProperties: false`.
#[tokio::test]
async fn an_extra_member_is_ignored() {
    let members =
        json!({"queued_at": 1, "config": {"temperature": 0.5, "top_k": [1, {"a": null}]}});
    let job = decoded(members).await;
    assert_eq!(job.config.unwrap().temperature, Some(0.5));
}

#[tokio::test]
async fn status_and_headers_come_on_request() {
    let headers = "content-type: Application/JSON; charset=utf-8\r\nx-request-id: req_7\r\n";
    let body = job(json!({})).to_string();
    let server = Server::start([Reply::response("200 OK", headers, &body)]).await;
    let client = Client::builder().base_url(server.url()).build();
    let call = client.extract().get_job_results("job_1");
    let (job, response) = call.with_response().await.unwrap();
    assert_eq!(job.job_id, "job_1");
    assert_eq!(response.status.as_u16(), 200);
    assert_eq!(response.request_id(), Some("req_7"));
    assert_eq!(response.headers["x-request-id"], "req_7");
}

/// The error names the place, and the bytes are there for whoever wants to look.
#[tokio::test]
async fn a_body_of_another_shape_is_an_error_with_a_place() {
    let wrong = [
        (job(json!({"status": 7})), "$.status"),
        (
            job(json!({"config": {"temperature": "hot"}})),
            "$.config.temperature",
        ),
        (job(json!({"results": []})), "$.results"),
        (job(json!({"config": [1]})), "$.config"),
        (
            json!({"job_id": "j", "status": "failed", "results": {}}),
            "$",
        ),
        (json!([]), "$"),
    ];
    for (body, path) in wrong {
        let body = body.to_string();
        let error = answered(&body).await.unwrap_err();
        assert_eq!(error.kind(), generated::ErrorKind::Decode, "{body}");
        assert_eq!(error.json_path(), Some(path), "{error}");
        assert_eq!(error.status().unwrap().as_u16(), 200);
        assert_eq!(error.body().unwrap(), body.as_bytes());
        let start = "GET /extract/jobs/{job_id}/results: 200 OK, but the body does not decode: ";
        assert!(error.to_string().starts_with(start), "{error}");
        assert!(!error.is_retryable());
    }
    let error = answered(&job(json!({"status": 7})).to_string())
        .await
        .unwrap_err();
    assert!(error.to_string().ends_with("at $.status"), "{error}");
}

#[tokio::test]
async fn a_body_that_is_no_json_is_an_error() {
    for body in ["", "{", "{\"job_id\": \"j\"} trailing", "\u{1}"] {
        let error = answered(body).await.unwrap_err();
        assert_eq!(error.kind(), generated::ErrorKind::Decode, "{body}");
        assert_eq!(error.body().unwrap(), body.as_bytes());
    }
}

/// W9: a proxy's page with status 200 is neither a job nor JSON gone wrong.
#[tokio::test]
async fn html_is_unexpected_content() {
    let html = Reply::response("200 OK", "content-type: text/html\r\n", "<h1>Log in</h1>");
    let server = Server::start([html]).await;
    let client = Client::builder().base_url(server.url()).build();
    let error = client.extract().get_job_results("j").await.unwrap_err();
    assert_eq!(error.kind(), generated::ErrorKind::UnexpectedContent);
    assert_eq!(error.body().unwrap(), &b"<h1>Log in</h1>"[..]);
    assert!(error.to_string().contains("text/html"), "{error}");
}

/// W9: an undeclared success must not pass for the declared one.
#[tokio::test]
async fn another_success_is_an_error() {
    let body = job(json!({})).to_string();
    let server = Server::start([Reply::json("202 Accepted", &body)]).await;
    let client = Client::builder().base_url(server.url()).build();
    let error = client.extract().get_job_results("j").await.unwrap_err();
    assert_eq!(error.status().unwrap().as_u16(), 202);
    assert_eq!(error.body().unwrap(), body.as_bytes());
}
