//! The items of `tests/contract.rs`.

use crate::document::ParameterPlace;

/// Calls of every operation.
#[derive(Debug, Clone, PartialEq)]
pub struct ContractItem {
    /// Methods of the builder that take credentials, and the variable for each of their arguments.
    pub credentials: Vec<(String, Vec<String>)>,
    /// The calls, in the order of the crate.
    pub calls: Vec<ContractCall>,
}

/// A call of one operation.
#[derive(Debug, Clone, PartialEq)]
pub struct ContractCall {
    /// The operation's id.
    pub id: String,
    /// Its method, in upper case.
    pub verb: String,
    /// Its path template.
    pub path: String,
    /// The media type of its body, where it has one.
    pub media_type: Option<String>,
    /// The function that makes the call.
    pub function: String,
    /// The client's method that gives the handle, where there is one.
    pub accessor: Option<String>,
    /// The method that starts the call.
    pub method: String,
    /// Its arguments, those of setters among them.
    pub arguments: Vec<ContractArgument>,
    /// Why it cannot be made.
    pub problem: Option<String>,
}

/// An argument of a call.
#[derive(Debug, Clone, PartialEq)]
pub struct ContractArgument {
    /// What of the request it is.
    pub part: RequestPart,
    /// Its name on the wire; that of a body is its field's.
    pub key: String,
    /// The method that sets it; `None` where the call is started with it.
    pub setter: Option<String>,
    /// The value.
    pub value: ContractValue,
}

/// What of a request an argument is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RequestPart {
    /// A parameter, in its place.
    Parameter(ParameterPlace),
    /// The body.
    Body,
    /// A part of the body.
    Part,
}

/// The value of an argument.
#[derive(Debug, Clone, PartialEq)]
pub enum ContractValue {
    /// From JSON.
    Json(String),
    /// Text.
    Text(String),
    /// A few bytes.
    Upload,
    /// A list of one upload.
    Uploads,
    /// A form of parts.
    Form {
        /// Its type.
        ty: String,
        /// The parts.
        parts: Vec<ContractArgument>,
    },
    /// A form without parts.
    EmptyForm,
}

impl ContractValue {
    /// The value and those that it is made of.
    pub fn all(&self) -> Vec<&Self> {
        let mut all = vec![self];
        if let Self::Form { parts, .. } = self {
            all.extend(parts.iter().flat_map(|part| part.value.all()));
        }
        all
    }

    /// Whether it is read from JSON.
    pub fn is_json(&self) -> bool {
        matches!(self, Self::Json(_))
    }

    /// Whether it is a form without parts.
    pub fn is_empty_form(&self) -> bool {
        matches!(self, Self::EmptyForm)
    }

    /// Whether it is made of uploads.
    pub fn is_upload(&self) -> bool {
        matches!(self, Self::Upload | Self::Uploads)
    }
}
