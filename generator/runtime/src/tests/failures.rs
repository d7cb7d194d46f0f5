//! Servers that misbehave, over real sockets.

use std::time::{Duration, Instant};

use tokio::net::TcpListener;

use super::server::{Reply, Server, json, response};
use super::{CreateJob, Job, assert_silent, builder, client, get_job};
use crate::auth::Credential;
use crate::auth_api_key::ApiKeyPlace;
use crate::error::{Error, ErrorKind};
use crate::transport_reqwest::ReqwestTransport;

const JSON: &str = "content-type: application/json\r\n";

async fn failed(replies: impl IntoIterator<Item = Reply>) -> (Error, usize) {
    let server = Server::start(replies).await;
    let error = client(&server.url).call(get_job()).await.unwrap_err();
    assert_silent(&error);
    (error, server.requests().len())
}

#[tokio::test]
async fn a_bad_gateway_is_tried_again() {
    let html = response(
        "502 Bad Gateway",
        "content-type: text/html\r\n",
        "<h1>nginx</h1>",
    );
    let server = Server::start([html.clone(), json(r#"{"id":5}"#)]).await;
    assert_eq!(
        client(&server.url).call(get_job()).await.unwrap(),
        Job { id: 5 }
    );
    let (error, requests) = failed([html.clone(), html.clone(), html]).await;
    assert_eq!(
        error.to_string(),
        "GET /jobs/{job_id}: 502 Bad Gateway: <h1>nginx</h1>"
    );
    assert_eq!(requests, 3);
    assert!(error.is_retryable());
}

#[tokio::test]
async fn retry_after_ms_is_waited_for() {
    let server = Server::start([
        response("429 Too Many Requests", "retry-after-ms: 60\r\n", ""),
        json(r#"{"id":5}"#),
    ]);
    let server = server.await;
    let start = Instant::now();
    client(&server.url).call(get_job()).await.unwrap();
    assert!(start.elapsed() >= Duration::from_millis(60));
}

#[tokio::test]
async fn a_post_is_not_repeated_after_a_500() {
    let server = Server::start([
        response("500 Internal Server Error", "", ""),
        response("200 OK", "", ""),
    ])
    .await;
    let error = client(&server.url)
        .call(CreateJob::default())
        .await
        .unwrap_err();
    assert_eq!(error.to_string(), "POST /jobs: 500 Internal Server Error");
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_refused_connection_is_tried_again() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let error = client(&format!("http://{address}"))
        .call(CreateJob::default())
        .await
        .unwrap_err();
    assert!(error.is_connect() && error.is_retryable());
    assert!(
        error
            .to_string()
            .starts_with("POST /jobs: could not connect: "),
        "{error}"
    );
    assert!(
        error
            .to_string()
            .to_lowercase()
            .contains("connection refused"),
        "{error}"
    );

    let key = Credential::api_key("MARKED", ApiKeyPlace::Query("key"));
    let keyed = builder()
        .max_retries(0)
        .credential("BearerAuth", key)
        .base_url(format!("http://{address}"));
    assert_silent(&keyed.build().call(get_job()).await.unwrap_err());

    // The server comes up while the client waits.
    let policy = crate::retry::RetryPolicy::default()
        .max_retries(9)
        .initial_backoff(Duration::from_millis(100));
    let call = builder()
        .retry_policy(policy)
        .base_url(format!("http://{address}"))
        .build()
        .call(CreateJob::default());
    let call = tokio::spawn(call.into_future());
    tokio::time::sleep(Duration::from_millis(20)).await;
    let listener = TcpListener::bind(address).await.unwrap();
    let answer = async {
        let (mut stream, _) = listener.accept().await.unwrap();
        tokio::io::AsyncReadExt::read(&mut stream, &mut [0; 1024])
            .await
            .unwrap();
        let reply = b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n";
        tokio::io::AsyncWriteExt::write_all(&mut stream, reply)
            .await
            .unwrap();
    };
    answer.await;
    call.await.unwrap().unwrap();
}

#[tokio::test]
async fn a_silent_server_times_out() {
    for (sent, expected) in [
        (String::new(), "no response within 50ms"),
        (
            format!("HTTP/1.1 200 OK\r\n{JSON}content-length: 9\r\n\r\n{{"),
            "200 OK, but its body did not end within 50ms",
        ),
    ] {
        let server = Server::start([Reply::Stall(sent.into_bytes())]).await;
        let call = client(&server.url)
            .call(get_job())
            .timeout(Duration::from_millis(50))
            .max_retries(0);
        let error = call.await.unwrap_err();
        assert!(error.is_timeout() && error.is_retryable());
        assert_eq!(
            error.to_string(),
            format!("GET /jobs/{{job_id}}: {expected}")
        );
        assert!(error.body().is_none(), "half a body is none");
    }
}

#[tokio::test]
async fn a_stall_is_tried_again() {
    let server = Server::start([Reply::Stall(Vec::new()), json(r#"{"id":5}"#)]).await;
    let call = client(&server.url)
        .call(get_job())
        .timeout(Duration::from_millis(300));
    assert_eq!(call.await.unwrap(), Job { id: 5 });
}

#[tokio::test]
async fn a_cut_body_is_tried_again() {
    let cut = || {
        Reply::Close(
            format!("HTTP/1.1 200 OK\r\n{JSON}content-length: 99\r\n\r\n{{\"id\":").into_bytes(),
        )
    };
    let server = Server::start([cut(), json(r#"{"id":5}"#)]).await;
    assert_eq!(
        client(&server.url).call(get_job()).await.unwrap(),
        Job { id: 5 }
    );
    let (error, requests) = failed([cut(), cut(), cut()]).await;
    assert_eq!((error.kind(), requests), (ErrorKind::Transport, 3));
    assert_eq!(error.status().unwrap(), 200);
    let text = error.to_string();
    assert!(
        text.starts_with("GET /jobs/{job_id}: 200 OK, but the connection failed"),
        "{text}"
    );
}

#[tokio::test]
async fn a_closed_connection_is_tried_again_only_for_what_may_be_repeated() {
    let server = Server::start([Reply::Close(Vec::new()), json(r#"{"id":5}"#)]).await;
    assert_eq!(
        client(&server.url).call(get_job()).await.unwrap(),
        Job { id: 5 }
    );
    let server = Server::start([Reply::Close(Vec::new()), response("200 OK", "", "")]).await;
    let error = client(&server.url)
        .call(CreateJob::default())
        .await
        .unwrap_err();
    assert_eq!(
        (error.kind(), server.requests().len()),
        (ErrorKind::Transport, 1)
    );
}

#[tokio::test]
async fn a_body_beyond_the_limit_is_refused() {
    let chunked = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n8\r\n{\"id\":1 \r\n1\r\n}\r\n0\r\n\r\n";
    for reply in [json(r#"{"id":12}"#), Reply::Send(chunked.into())] {
        let server = Server::start([reply.clone()]).await;
        let error = builder()
            .base_url(&server.url)
            .body_limit(8)
            .build()
            .call(get_job())
            .await
            .unwrap_err();
        assert_eq!(error.kind(), ErrorKind::BodyTooLarge);
        assert_eq!(
            error.to_string(),
            "GET /jobs/{job_id}: 200 OK, but the body is larger than the limit of 8 bytes; see \
             ClientBuilder::body_limit"
        );
        assert!(!error.is_retryable());
        let server = Server::start([reply]).await;
        builder()
            .base_url(&server.url)
            .body_limit(9)
            .build()
            .call(get_job())
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn w20_redirects_are_not_followed() {
    let target = Server::start([json(r#"{"id":1}"#)]).await;
    let location = format!("location: {}/x?secret=MARKED\r\n", target.url);
    let (error, requests) = failed([response("307 Temporary Redirect", &location, "")]).await;
    assert_eq!((error.status().unwrap().as_u16(), requests), (307, 1));
    assert!(
        error
            .to_string()
            .ends_with(&format!("it points to {}/x", target.url)),
        "{error}"
    );
    assert!(target.requests().is_empty());
}

#[tokio::test]
async fn w20_a_transport_set_up_by_the_user_follows_no_redirects_either() {
    let transport = ReqwestTransport::configured(|builder| {
        builder
            .redirect(reqwest::redirect::Policy::limited(5))
            .referer(true)
    });
    let server = Server::start([
        response("302 Found", "location: /elsewhere\r\n", ""),
        json(r#"{"id":1}"#),
    ])
    .await;
    let client = builder()
        .base_url(&server.url)
        .transport(transport.unwrap())
        .build();
    let error = client.call(get_job()).await.unwrap_err();
    assert_eq!(
        (error.status().unwrap().as_u16(), server.requests().len()),
        (302, 1)
    );
}

#[tokio::test]
async fn a_body_longer_than_announced_spoils_nothing_else() {
    let long = format!(
        "HTTP/1.1 200 OK\r\n{JSON}content-length: 8\r\n\r\n{{\"id\":7}}HTTP/1.1 200 OK\r\n"
    );
    let server = Server::start([Reply::Send(long.into()), json(r#"{"id":8}"#)]).await;
    let client = client(&server.url);
    assert_eq!(client.call(get_job()).await.unwrap(), Job { id: 7 });
    assert_eq!(client.call(get_job()).await.unwrap(), Job { id: 8 });
    let short = format!("HTTP/1.1 200 OK\r\n{JSON}content-length: 5\r\n\r\n{{\"id\":7}}");
    let (error, requests) = failed([Reply::Send(short.into())]).await;
    assert_eq!((error.kind(), requests), (ErrorKind::Decode, 1));
}

#[tokio::test]
async fn what_is_not_http_is_an_error() {
    let ssh = || Reply::Close(b"SSH-2.0-OpenSSH\r\n".to_vec());
    let (error, requests) = failed([ssh(), ssh(), ssh()]).await;
    assert_eq!((error.kind(), requests), (ErrorKind::Transport, 3));
}

#[tokio::test]
async fn a_handshake_that_never_ends_is_a_failed_connection() {
    let server = Server::start([]).await;
    let url = server.url.replace("http://", "https://");
    let client = builder()
        .max_retries(0)
        .connect_timeout(Duration::from_millis(50))
        .base_url(url)
        .build();
    let error = client.call(CreateJob::default()).await.unwrap_err();
    assert!(error.is_connect(), "{error}");
    assert_silent(&error);
}
