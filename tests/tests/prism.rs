//! The seed's client against Prism, which judges requests by the spec and answers by it.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use generated::Client;
use generated::extract::GetJobResultsError;
use generated::types::DocumentStatusEnum;
use tests::prism::Prism;

fn prism() -> Option<Prism> {
    Prism::mock(&tests::workspace().join("spec/openapi.yaml"))
}

fn client(prism: &Prism) -> Client {
    let builder = Client::builder().base_url(prism.url());
    builder.bearer_auth("a-token").max_retries(0).build()
}

/// One test, because starting Prism takes longer than everything that is asked of it.
#[tokio::test]
async fn the_client_and_prism_understand_each_other() {
    let Some(prism) = prism() else { return };
    let call = client(&prism).extract().get_job_results("job_1");

    let (job, response) = call.clone().with_response().await.unwrap();
    assert_eq!(response.status.as_u16(), 200);
    assert!(!matches!(job.status, DocumentStatusEnum::Unknown(_)));
    assert!(
        prism
            .log()
            .contains("The request passed the validation rules")
    );

    for _ in 0..20 {
        let random = call.clone().header("prefer", "dynamic=true").await.unwrap();
        assert!(!matches!(random.status, DocumentStatusEnum::Unknown(_)));
    }

    for prefer in ["code=422", "code=422, dynamic=true"] {
        let error = call.clone().header("prefer", prefer).await.unwrap_err();
        assert_eq!(error.status().unwrap().as_u16(), 422);
        let typed = error.typed::<GetJobResultsError>();
        let Some(GetJobResultsError::UnprocessableEntity(problem)) = typed else {
            panic!("the 422 is not typed: {error}, {typed:?}");
        };
        let detail = problem.detail.unwrap_or_default();
        assert!(detail.iter().all(|problem| !problem.msg.is_empty()));
    }
    assert!(!prism.log().contains("did not pass"), "{}", prism.log());

    let anonymous = Client::builder().base_url(prism.url()).build();
    let error = anonymous
        .extract()
        .get_job_results("job_1")
        .await
        .unwrap_err();
    assert_eq!(error.status().unwrap().as_u16(), 401);
    let text = error.to_string();
    assert!(
        text.starts_with(
            "GET /extract/jobs/{job_id}/results: 401 Unauthorized (no credential is set for BearerAuth)"
        ),
        "{text}"
    );
}
