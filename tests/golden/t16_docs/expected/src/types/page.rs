// Written by `cargo xtask codegen` from #/components/schemas/Page.

use crate::runtime::json;

/// See <https://docs.example/page>, \[brackets\] and \<b>HTML\</b>.
///
/// ```text
/// let this_is_not = rust!(;
/// ```
///
/// indented
/// * item */ with [a link](https://docs.example)
///
/// See <https://docs.example/more>.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Page {
    /// Use `new`.
    #[deprecated]
    pub old: Option<String>,
    /// At least 1 character, at most 5 characters, matching `^[a-z]+$`.
    /// Default: `"x"`.
    /// Example: `"abc"`.
    pub new: Option<String>,
    /// Ends with a quote" and a backslash \
    pub r_raw: Option<String>,
    /// indented first line
    ///
    /// At least 1 item.
    pub array: Option<Vec<i64>>,
}

impl Page {
    /// What is meant where `new` is absent.
    pub const DEFAULT_NEW: &'static str = "x";
}

impl Page {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    #[deprecated]
    pub fn old(mut self, value: impl Into<String>) -> Self { self.old = Some(value.into()); self }
    pub fn with_new(mut self, value: impl Into<String>) -> Self { self.new = Some(value.into()); self }
    pub fn r_raw(mut self, value: impl Into<String>) -> Self { self.r_raw = Some(value.into()); self }
    pub fn array(mut self, value: Vec<i64>) -> Self { self.array = Some(value); self }
}

impl json::Decode for Page {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            old: object.optional("old")?,
            new: object.optional("new")?,
            r_raw: object.optional("r#raw")?,
            array: object.optional("array")?,
        })
    }
}

impl json::Encode for Page {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("old", &self.old);
        object.optional("new", &self.new);
        object.optional("r#raw", &self.r_raw);
        object.optional("array", &self.array);
    }
}

json::impl_deserialize!(Page);
json::impl_serialize!(Page);
