// Written by `cargo xtask codegen` from #/components/schemas/Self.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct SelfType {
    pub r#type: String,
    pub self_mixed: i64,
    pub self_: Option<i64>,
    pub crate_: Option<i64>,
    pub super_: Option<i64>,
    pub r#async: Option<i64>,
    pub r#gen: Option<i64>,
    pub r#try: Option<i64>,
    pub id: Option<String>,
    pub r#ref: Option<String>,
    pub _1st: Option<i64>,
    pub empty: Option<String>,
    pub star_star_star: Option<String>,
    pub foo_hyphen_bar: Option<String>,
    pub foo_underscore_bar: Option<String>,
    pub foo_bar: Option<String>,
    pub new: Option<String>,
    pub clone: Option<String>,
    pub über: Option<String>,
    pub http_server2_url: Option<String>,
}

impl SelfType {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(r#type: impl Into<String>, self_mixed: i64) -> Self {
        Self {
            r#type: r#type.into(),
            self_mixed,
            self_: None,
            crate_: None,
            super_: None,
            r#async: None,
            r#gen: None,
            r#try: None,
            id: None,
            r#ref: None,
            _1st: None,
            empty: None,
            star_star_star: None,
            foo_hyphen_bar: None,
            foo_underscore_bar: None,
            foo_bar: None,
            new: None,
            clone: None,
            über: None,
            http_server2_url: None,
        }
    }

    pub fn self_(mut self, value: i64) -> Self { self.self_ = Some(value); self }
    pub fn crate_(mut self, value: i64) -> Self { self.crate_ = Some(value); self }
    pub fn super_(mut self, value: i64) -> Self { self.super_ = Some(value); self }
    pub fn r#async(mut self, value: i64) -> Self { self.r#async = Some(value); self }
    pub fn r#gen(mut self, value: i64) -> Self { self.r#gen = Some(value); self }
    pub fn r#try(mut self, value: i64) -> Self { self.r#try = Some(value); self }
    pub fn id(mut self, value: impl Into<String>) -> Self { self.id = Some(value.into()); self }
    pub fn r#ref(mut self, value: impl Into<String>) -> Self { self.r#ref = Some(value.into()); self }
    pub fn _1st(mut self, value: i64) -> Self { self._1st = Some(value); self }
    pub fn empty(mut self, value: impl Into<String>) -> Self { self.empty = Some(value.into()); self }
    pub fn star_star_star(mut self, value: impl Into<String>) -> Self { self.star_star_star = Some(value.into()); self }
    pub fn foo_hyphen_bar(mut self, value: impl Into<String>) -> Self { self.foo_hyphen_bar = Some(value.into()); self }

    pub fn foo_underscore_bar(mut self, value: impl Into<String>) -> Self {
        self.foo_underscore_bar = Some(value.into());
        self
    }

    pub fn foo_bar(mut self, value: impl Into<String>) -> Self { self.foo_bar = Some(value.into()); self }
    pub fn with_new(mut self, value: impl Into<String>) -> Self { self.new = Some(value.into()); self }
    pub fn with_clone(mut self, value: impl Into<String>) -> Self { self.clone = Some(value.into()); self }
    pub fn über(mut self, value: impl Into<String>) -> Self { self.über = Some(value.into()); self }

    pub fn http_server2_url(mut self, value: impl Into<String>) -> Self {
        self.http_server2_url = Some(value.into());
        self
    }
}

#[cfg(feature = "full-serde")]
impl json::Decode for SelfType {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            r#type: object.required("type")?,
            self_mixed: object.required("Self")?,
            self_: object.optional("self")?,
            crate_: object.optional("crate")?,
            super_: object.optional("super")?,
            r#async: object.optional("async")?,
            r#gen: object.optional("gen")?,
            r#try: object.optional("try")?,
            id: object.optional("@id")?,
            r#ref: object.optional("$ref")?,
            _1st: object.optional("1st")?,
            empty: object.optional("")?,
            star_star_star: object.optional("***")?,
            foo_hyphen_bar: object.optional("foo-bar")?,
            foo_underscore_bar: object.optional("foo_bar")?,
            foo_bar: object.optional("fooBar")?,
            new: object.optional("new")?,
            clone: object.optional("clone")?,
            über: object.optional("über")?,
            http_server2_url: object.optional("HTTPServer2URL")?,
        })
    }
}

impl json::Encode for SelfType {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("type", &self.r#type);
        object.field("Self", &self.self_mixed);
        object.optional("self", &self.self_);
        object.optional("crate", &self.crate_);
        object.optional("super", &self.super_);
        object.optional("async", &self.r#async);
        object.optional("gen", &self.r#gen);
        object.optional("try", &self.r#try);
        object.optional("@id", &self.id);
        object.optional("$ref", &self.r#ref);
        object.optional("1st", &self._1st);
        object.optional("", &self.empty);
        object.optional("***", &self.star_star_star);
        object.optional("foo-bar", &self.foo_hyphen_bar);
        object.optional("foo_bar", &self.foo_underscore_bar);
        object.optional("fooBar", &self.foo_bar);
        object.optional("new", &self.new);
        object.optional("clone", &self.clone);
        object.optional("über", &self.über);
        object.optional("HTTPServer2URL", &self.http_server2_url);
    }
}

#[cfg(feature = "full-serde")]
json::impl_deserialize!(SelfType);
json::impl_serialize!(SelfType);
