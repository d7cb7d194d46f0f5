//! The items of `tests/contract.rs`.

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
    /// Its method and path.
    pub route: String,
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
    /// The method that sets it; `None` where the call is started with it.
    pub setter: Option<String>,
    /// The value.
    pub value: ContractValue,
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
