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

    /// Sets `self`.
    #[must_use]
    pub fn self_(mut self, self_: i64) -> Self {
        self.self_ = Some(self_);
        self
    }

    /// Sets `crate`.
    #[must_use]
    pub fn crate_(mut self, crate_: i64) -> Self {
        self.crate_ = Some(crate_);
        self
    }

    /// Sets `super`.
    #[must_use]
    pub fn super_(mut self, super_: i64) -> Self {
        self.super_ = Some(super_);
        self
    }

    /// Sets `async`.
    #[must_use]
    pub fn r#async(mut self, r#async: i64) -> Self {
        self.r#async = Some(r#async);
        self
    }

    /// Sets `gen`.
    #[must_use]
    pub fn r#gen(mut self, r#gen: i64) -> Self {
        self.r#gen = Some(r#gen);
        self
    }

    /// Sets `try`.
    #[must_use]
    pub fn r#try(mut self, r#try: i64) -> Self {
        self.r#try = Some(r#try);
        self
    }

    /// Sets `@id`.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets `$ref`.
    #[must_use]
    pub fn r#ref(mut self, r#ref: impl Into<String>) -> Self {
        self.r#ref = Some(r#ref.into());
        self
    }

    /// Sets `1st`.
    #[must_use]
    pub fn _1st(mut self, _1st: i64) -> Self {
        self._1st = Some(_1st);
        self
    }

    /// Sets the member whose name is empty.
    #[must_use]
    pub fn empty(mut self, empty: impl Into<String>) -> Self {
        self.empty = Some(empty.into());
        self
    }

    /// Sets `***`.
    #[must_use]
    pub fn star_star_star(mut self, star_star_star: impl Into<String>) -> Self {
        self.star_star_star = Some(star_star_star.into());
        self
    }

    /// Sets `foo-bar`.
    #[must_use]
    pub fn foo_hyphen_bar(mut self, foo_hyphen_bar: impl Into<String>) -> Self {
        self.foo_hyphen_bar = Some(foo_hyphen_bar.into());
        self
    }

    /// Sets `foo_bar`.
    #[must_use]
    pub fn foo_underscore_bar(mut self, foo_underscore_bar: impl Into<String>) -> Self {
        self.foo_underscore_bar = Some(foo_underscore_bar.into());
        self
    }

    /// Sets `fooBar`.
    #[must_use]
    pub fn foo_bar(mut self, foo_bar: impl Into<String>) -> Self {
        self.foo_bar = Some(foo_bar.into());
        self
    }

    /// Sets `new`.
    #[must_use]
    pub fn with_new(mut self, new: impl Into<String>) -> Self {
        self.new = Some(new.into());
        self
    }

    /// Sets `clone`.
    #[must_use]
    pub fn with_clone(mut self, clone: impl Into<String>) -> Self {
        self.clone = Some(clone.into());
        self
    }

    /// Sets `über`.
    #[must_use]
    pub fn über(mut self, über: impl Into<String>) -> Self {
        self.über = Some(über.into());
        self
    }

    /// Sets `HTTPServer2URL`.
    #[must_use]
    pub fn http_server2_url(mut self, http_server2_url: impl Into<String>) -> Self {
        self.http_server2_url = Some(http_server2_url.into());
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
