// Written by `cargo xtask codegen` from #/paths.

//! Calls every operation once, with every argument, against the server at `CONTRACT_BASE_URL`:
//!
//! ```text
//! CONTRACT_BASE_URL=http://127.0.0.1:4010 cargo test --features full-serde --test contract
//! ```

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(deprecated, reason = "what the API deprecates is still part of it")]

use contract::Client;
use contract::runtime::contract::{Contract, Outcome, outcome, value};
use contract::runtime::upload::Upload;

#[tokio::test]
async fn contract() -> Result<(), String> {
    let Some(mut contract) = Contract::from_env() else {
        return Ok(());
    };
    let client = Client::builder()
        .base_url(contract.base_url())
        .token(contract.credential("CONTRACT_TOKEN"))
        .max_retries(0)
        .build();
    contract.call("put_file", Box::pin(put_file(client.clone()))).await;
    contract.call("put_note", Box::pin(put_note(client.clone()))).await;
    contract.call("add_pet", Box::pin(add_pet(client.clone()))).await;
    contract
        .call(
            "add_pet as multipart/form-data",
            Box::pin(add_pet_as_multipart(client.clone())),
        )
        .await;
    contract.call("get_pet", Box::pin(get_pet(client.clone()))).await;
    contract.finish()
}

/// `PUT /files`
async fn put_file(client: Client) -> Outcome {
    let call = client.put_file(Upload::bytes("contract"));
    outcome(call.await)
}

/// `PUT /notes`
async fn put_note(client: Client) -> Outcome {
    let call = client.put_note().body("text");
    outcome(call.await)
}

/// `POST /pets`
async fn add_pet(client: Client) -> Outcome {
    let call = client
        .pets()
        .add_pet(value(r#"{"kind":{"lives":1,"type":"cat"},"name":"Tom"}"#)?);
    outcome(call.await)
}

/// `POST /pets`
async fn add_pet_as_multipart(client: Client) -> Outcome {
    let call = client
        .pets()
        .add_pet_as_multipart(
            contract::pets::AddPetForm::new(Upload::bytes("contract"), "Rex")
                .more(vec![Upload::bytes("contract")])
                .age(value("1")?),
        );
    outcome(call.await)
}

/// `GET /pets/{id}`
async fn get_pet(client: Client) -> Outcome {
    let call = client
        .pets()
        .get_pet(value("12")?)
        .fields(value(r#"["name"]"#)?)
        .since(value(r#""2024-01-02T03:04:05Z""#)?)
        .code("AA-0")
        .word("texttt")
        .x_example("from the document");
    outcome(call.await)
}
