//! The calls whose requests `probe_spec.py` calls right, each under the name of its case.
//!
//! This is a test of the generated client; `tests/tests/probe.rs` writes it beside that and looks at what comes.

use std::env;

use probe::runtime::contract::value;
use probe::runtime::upload::Upload;
use probe::{Client, ClientBuilder};

/// Sends a call and says which case it is.
macro_rules! send {
    ($case:expr, $call:expr) => {
        $call
            .header("x-case", $case)
            .await
            .map_err(|error| format!("{}: {error}", $case))?
    };
}

fn variable(name: &str) -> String {
    env::var(name).unwrap_or_default()
}

fn builder() -> ClientBuilder {
    Client::builder().base_url(variable("PROBE_URL"))
}

#[tokio::test]
async fn calls() -> Result<(), String> {
    paths().await?;
    queries().await?;
    headers().await?;
    bodies().await?;
    security().await?;
    let client = builder().build();
    send!("accept json", client.get_accept());
    for line in variable("PROBE_WORDS").lines() {
        let (case, body) = line.split_once('\t').unwrap_or_default();
        send!(case, client.post_words(value(body)?));
    }
    Ok(())
}

async fn paths() -> Result<(), String> {
    let client = builder().build();
    let object = r#"{"a":1,"b":"x"}"#;
    send!("path simple prim", client.get_path_simple_prim_p(5));
    send!("path simple arr", client.get_path_simple_arr_p(vec![1, 2]));
    send!("path simple obj", client.get_path_simple_obj_p(value(object)?));
    send!("path simple arrx", client.get_path_simple_arrx_p(vec![1, 2]));
    send!("path simple objx", client.get_path_simple_objx_p(value(object)?));
    send!("path label prim", client.get_path_label_prim_p(5));
    send!("path label arr", client.get_path_label_arr_p(vec![1, 2]));
    send!("path label obj", client.get_path_label_obj_p(value(object)?));
    send!("path label arrx", client.get_path_label_arrx_p(vec![1, 2]));
    send!("path label objx", client.get_path_label_objx_p(value(object)?));
    send!("path matrix prim", client.get_path_matrix_prim_p(5));
    send!("path matrix arr", client.get_path_matrix_arr_p(vec![1, 2]));
    send!("path matrix obj", client.get_path_matrix_obj_p(value(object)?));
    send!("path matrix arrx", client.get_path_matrix_arrx_p(vec![1, 2]));
    send!("path matrix objx", client.get_path_matrix_objx_p(value(object)?));
    let case = "path percent-encoded slash and space";
    send!(case, client.get_path_str_p(value(r#""a/b c""#)?));
    send!("path percent-encoded utf8", client.get_path_str_p(value(r#""é""#)?));
    Ok(())
}

async fn queries() -> Result<(), String> {
    let client = builder().build();
    let object = r#"{"a":1,"b":"x"}"#;
    send!("query form explode=True prim", client.get_query_form_x_prim(5));
    send!("query form explode=True arr", client.get_query_form_x_arr(vec![1, 2]));
    send!("query form explode=False arr", client.get_query_form_n_arr(vec![1, 2]));
    let call = client.get_query_form_x_obj(value(object)?);
    send!("query form explode=True obj", call);
    let call = client.get_query_form_n_obj(value(object)?);
    send!("query form explode=False obj", call);
    let call = client.get_query_space_delimited_n_arr(vec![1, 2]);
    send!("query spaceDelimited explode=False arr", call);
    let call = client.get_query_pipe_delimited_n_arr(vec![1, 2]);
    send!("query pipeDelimited explode=False arr", call);
    let call = client.get_query_deep_object_x_obj(value(object)?);
    send!("query deepObject explode=True obj", call);
    let call = client.get_query_misc().s(value(r#""a b&c=d+e""#)?);
    send!("query percent-encoded specials", call);
    send!("query number", client.get_query_misc().n(9.5));
    send!("query boolean", client.get_query_misc().f(true));
    send!("query content json", client.get_query_misc().j(value(r#"{"a":1}"#)?));
    Ok(())
}

async fn headers() -> Result<(), String> {
    let client = builder().build();
    let call = client.get_header(5).x_arr(vec![1, 2]);
    send!("header", call.x_obj(value(r#"{"a":1,"b":"x"}"#)?));
    send!("cookie", client.get_cookie(5));
    Ok(())
}

async fn bodies() -> Result<(), String> {
    let client = builder().build();
    for (case, body) in [
        ("json", r#"{"id":1,"tags":["x"]}"#),
        ("json charset", r#"{"id":1,"tags":["x"]}"#),
        ("json null", r#"{"id":1,"tags":["x"],"maybe":null}"#),
        ("json union", r#"{"id":1,"tags":["x"],"kind":{"t":"Cat","claws":3}}"#),
        (
            "json formats",
            r#"{"id":1,"tags":["x"],"when":"2020-01-01T00:00:00Z","uid":"6f8e6d5e-8d0c-4c3a-9a53-0d5a8b3c2f11"}"#,
        ),
    ] {
        send!(case, client.post_body_json(value(body)?));
    }
    send!("form", client.post_body_form(value(r#"{"a":1,"l":[1,2]}"#)?));
    let case = "form deepObject";
    send!(case, client.post_body_form(value(r#"{"a":1,"o":{"a":1}}"#)?));
    let form = || -> Result<_, String> {
        let file = Upload::bytes("xyz").file_name("f.bin");
        Ok(probe::operations::PostBodyMultiForm::new(value(r#"{"a":1}"#)?, file))
    };
    send!("multipart", client.post_body_multi(form()?));
    send!("multipart int", client.post_body_multi(form()?.n(7)));
    send!("text", client.post_body_text("abc"));
    send!("octets", client.post_body_bin(Upload::bytes("abc\u{1}")));
    send!("vendor json", client.patch_body_vendor(value(r#"{"a":1}"#)?));
    Ok(())
}

async fn security() -> Result<(), String> {
    let (key, token) = (|| builder().hdr("k"), || builder().bearer("x"));
    send!("apiKey header", key().build().get_sec_hdr());
    send!("apiKey query", builder().qry("k").build().get_sec_qry());
    send!("apiKey cookie", builder().cky("k").build().get_sec_cky());
    send!("basic", builder().basic("u", "p").build().get_sec_basic());
    send!("bearer", token().build().get_sec_bearer());
    send!("and", key().bearer("x").build().get_sec_and());
    send!("or", token().build().get_sec_or());
    Ok(())
}
