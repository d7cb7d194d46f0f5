//! Where requests go: wire.md W21.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use w21_servers::Client;
use w21_servers::runtime::mock::{MockResponse, MockTransport};
use w21_servers::servers::{self, ByRegion, ByRegionRegion};

async fn sent(base_url: Option<String>) -> String {
    let mock = MockTransport::new().respond(MockResponse::new(204));
    let mut builder = Client::builder().transport(mock.clone());
    if let Some(url) = base_url {
        builder = builder.base_url(url);
    }
    builder.build().ping().await.unwrap();
    mock.requests()[0].uri.to_string()
}

#[tokio::test]
async fn the_first_is_joined_to_the_address_of_the_document() {
    assert_eq!(sent(None).await, "https://api.example/v2/ping");
    assert_eq!(servers::PRODUCTION, "https://api.example/v2");
}

#[tokio::test]
async fn another_is_a_constant_or_a_value() {
    let staging = servers::STAGING.to_owned();
    assert_eq!(sent(Some(staging)).await, "https://staging.example/v2/ping");
    assert_eq!(
        sent(Some(ByRegion::new().into())).await,
        "https://eu.regional.example:443/v2/ping".replace(":443", "")
    );
    let far = ByRegion::new()
        .region(ByRegionRegion::UsEast1)
        .port("8443")
        .base_path("v3");
    assert_eq!(far.url(), "https://us-east-1.regional.example:8443/v3");
    assert_eq!(
        sent(Some(far.into())).await,
        "https://us-east-1.regional.example:8443/v3/ping"
    );
}

#[tokio::test]
async fn operations_have_servers_of_their_own_unless_the_caller_chose_one() {
    let mock = MockTransport::new();
    (0..3).for_each(|_| mock.push(MockResponse::new(204)));
    let client = Client::builder().transport(mock.clone()).build();
    client.put_file().await.unwrap();
    client.get_file().await.unwrap();
    let local = Client::builder()
        .base_url(servers::LOCALHOST_8080)
        .transport(mock.clone())
        .build();
    local.get_file().await.unwrap();
    let sent: Vec<String> = mock
        .requests()
        .iter()
        .map(|request| request.uri.to_string())
        .collect();
    assert_eq!(
        sent,
        [
            "https://files.example/up/files",
            "https://cdn.example/a/files",
            "http://localhost:8080/files"
        ]
    );
}
