//! What the contract tests send, as data.
//!
//! In: the calls of the generator. Out: JSON for judges that write the same requests: parameters as `in.name`, and the body.

use generator::document::ParameterPlace;
use generator::rust::{ContractArgument, ContractCall, ContractValue, RequestPart};
use serde_json::{Map, Value, json};

/// The calls, in the order in which they are made.
pub(super) fn json(calls: &[ContractCall]) -> Value {
    calls.iter().map(call).collect()
}

fn call(call: &ContractCall) -> Value {
    let mut parameters = Map::new();
    let mut body = Value::Null;
    for argument in &call.arguments {
        let sent = value(&argument.value);
        match argument.part {
            RequestPart::Parameter(place) => {
                parameters.insert(format!("{}.{}", word(place), argument.key), sent);
            }
            RequestPart::Body | RequestPart::Part => body = sent,
        }
    }
    json!({
        "id": call.id, "method": call.verb, "path": call.path, "media_type": call.media_type,
        "parameters": parameters, "body": body, "problem": call.problem,
    })
}

/// The word of OpenAPI.
fn word(place: ParameterPlace) -> &'static str {
    match place {
        ParameterPlace::Path => "path",
        ParameterPlace::Query => "query",
        ParameterPlace::QueryString => "querystring",
        ParameterPlace::Header => "header",
        ParameterPlace::Cookie => "cookie",
    }
}

/// The value; null for bytes, of which JSON knows nothing.
fn value(value: &ContractValue) -> Value {
    match value {
        ContractValue::Json(text) => serde_json::from_str(text).unwrap_or_default(),
        ContractValue::Text(text) => Value::from(text.as_str()),
        ContractValue::Upload | ContractValue::Uploads => Value::Null,
        ContractValue::Form { parts, .. } => members(parts),
        ContractValue::EmptyForm => json!({}),
    }
}

fn members(parts: &[ContractArgument]) -> Value {
    let parts = parts.iter();
    parts
        .map(|part| (part.key.clone(), value(&part.value)))
        .collect()
}
