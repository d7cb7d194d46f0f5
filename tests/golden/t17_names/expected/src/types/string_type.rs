// Written by `cargo xtask codegen` from #/components/schemas/String.

use crate::runtime::json;
use super::Async;
use super::Gen;
use super::Json;
use super::OptionType;
use super::ResultType;
use super::SelfType;
use super::VecType;

#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct StringType {
    pub r#type: Option<String>,
    pub self_: Option<i64>,
    pub underscore: Option<i64>,
    pub id: Option<i64>,
    pub at_type: Option<i64>,
    pub x_y: Option<i64>,
    pub foo_underscore_bar: Option<i64>,
    pub foo_bar: Option<i64>,
    pub empty: Option<i64>,
    pub u1f980: Option<i64>,
    pub u1f98a: Option<i64>,
    pub _1st: Option<i64>,
    pub plus_1: Option<i64>,
    pub minus_1: Option<i64>,
    pub new: Option<i64>,
    pub default: Option<i64>,
    pub nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn_wgwt: Option<
        i64,
    >,
    pub option: Option<OptionType>,
    pub result: Option<ResultType>,
    pub vec: Option<VecType>,
    pub the_self: Option<SelfType>,
    pub r#gen: Option<Gen>,
    pub r#async: Option<Async>,
    pub json: Option<Json>,
}

impl StringType {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `type`.
    #[must_use]
    pub fn r#type(mut self, r#type: impl Into<String>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }

    /// Sets `self`.
    #[must_use]
    pub fn self_(mut self, self_: i64) -> Self {
        self.self_ = Some(self_);
        self
    }

    /// Sets `_`.
    #[must_use]
    pub fn underscore(mut self, underscore: i64) -> Self {
        self.underscore = Some(underscore);
        self
    }

    /// Sets `$id`.
    #[must_use]
    pub fn id(mut self, id: i64) -> Self {
        self.id = Some(id);
        self
    }

    /// Sets `@type`.
    #[must_use]
    pub fn at_type(mut self, at_type: i64) -> Self {
        self.at_type = Some(at_type);
        self
    }

    /// Sets `x-y`.
    #[must_use]
    pub fn x_y(mut self, x_y: i64) -> Self {
        self.x_y = Some(x_y);
        self
    }

    /// Sets `foo_bar`.
    #[must_use]
    pub fn foo_underscore_bar(mut self, foo_underscore_bar: i64) -> Self {
        self.foo_underscore_bar = Some(foo_underscore_bar);
        self
    }

    /// Sets `fooBar`.
    #[must_use]
    pub fn foo_bar(mut self, foo_bar: i64) -> Self {
        self.foo_bar = Some(foo_bar);
        self
    }

    /// Sets the member whose name is empty.
    #[must_use]
    pub fn empty(mut self, empty: i64) -> Self {
        self.empty = Some(empty);
        self
    }

    /// Sets `🦀`.
    #[must_use]
    pub fn u1f980(mut self, u1f980: i64) -> Self {
        self.u1f980 = Some(u1f980);
        self
    }

    /// Sets `🦊`.
    #[must_use]
    pub fn u1f98a(mut self, u1f98a: i64) -> Self {
        self.u1f98a = Some(u1f98a);
        self
    }

    /// Sets `1st`.
    #[must_use]
    pub fn _1st(mut self, _1st: i64) -> Self {
        self._1st = Some(_1st);
        self
    }

    /// Sets `+1`.
    #[must_use]
    pub fn plus_1(mut self, plus_1: i64) -> Self {
        self.plus_1 = Some(plus_1);
        self
    }

    /// Sets `-1`.
    #[must_use]
    pub fn minus_1(mut self, minus_1: i64) -> Self {
        self.minus_1 = Some(minus_1);
        self
    }

    /// Sets `new`.
    #[must_use]
    pub fn with_new(mut self, new: i64) -> Self {
        self.new = Some(new);
        self
    }

    /// Sets `default`.
    #[must_use]
    pub fn with_default(mut self, default: i64) -> Self {
        self.default = Some(default);
        self
    }

    /// Sets `nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn`.
    #[must_use]
    pub fn nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn_wgwt(
        mut self,
        nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn_wgwt: i64,
    ) -> Self {
        self
            .nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn_wgwt = Some(
            nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn_wgwt,
        );
        self
    }

    /// Sets `option`.
    #[must_use]
    pub fn option(mut self, option: OptionType) -> Self {
        self.option = Some(option);
        self
    }

    /// Sets `result`.
    #[must_use]
    pub fn result(mut self, result: ResultType) -> Self {
        self.result = Some(result);
        self
    }

    /// Sets `vec`.
    #[must_use]
    pub fn vec(mut self, vec: VecType) -> Self {
        self.vec = Some(vec);
        self
    }

    /// Sets `the_self`.
    #[must_use]
    pub fn the_self(mut self, the_self: SelfType) -> Self {
        self.the_self = Some(the_self);
        self
    }

    /// Sets `gen`.
    #[must_use]
    pub fn r#gen(mut self, r#gen: Gen) -> Self {
        self.r#gen = Some(r#gen);
        self
    }

    /// Sets `async`.
    #[must_use]
    pub fn r#async(mut self, r#async: Async) -> Self {
        self.r#async = Some(r#async);
        self
    }

    /// Sets `json`.
    #[must_use]
    pub fn json(mut self, json: Json) -> Self {
        self.json = Some(json);
        self
    }
}

impl json::Decode for StringType {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            r#type: object.optional("type")?,
            self_: object.optional("self")?,
            underscore: object.optional("_")?,
            id: object.optional("$id")?,
            at_type: object.optional("@type")?,
            x_y: object.optional("x-y")?,
            foo_underscore_bar: object.optional("foo_bar")?,
            foo_bar: object.optional("fooBar")?,
            empty: object.optional("")?,
            u1f980: object.optional("🦀")?,
            u1f98a: object.optional("🦊")?,
            _1st: object.optional("1st")?,
            plus_1: object.optional("+1")?,
            minus_1: object.optional("-1")?,
            new: object.optional("new")?,
            default: object.optional("default")?,
            nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn_wgwt: object
                .optional(
                    "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn",
                )?,
            option: object.optional("option")?,
            result: object.optional("result")?,
            vec: object.optional("vec")?,
            the_self: object.optional("the_self")?,
            r#gen: object.optional("gen")?,
            r#async: object.optional("async")?,
            json: object.optional("json")?,
        })
    }
}

impl json::Encode for StringType {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("type", &self.r#type);
        object.optional("self", &self.self_);
        object.optional("_", &self.underscore);
        object.optional("$id", &self.id);
        object.optional("@type", &self.at_type);
        object.optional("x-y", &self.x_y);
        object.optional("foo_bar", &self.foo_underscore_bar);
        object.optional("fooBar", &self.foo_bar);
        object.optional("", &self.empty);
        object.optional("🦀", &self.u1f980);
        object.optional("🦊", &self.u1f98a);
        object.optional("1st", &self._1st);
        object.optional("+1", &self.plus_1);
        object.optional("-1", &self.minus_1);
        object.optional("new", &self.new);
        object.optional("default", &self.default);
        object
            .optional(
                "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn",
                &self
                    .nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn_wgwt,
            );
        object.optional("option", &self.option);
        object.optional("result", &self.result);
        object.optional("vec", &self.vec);
        object.optional("the_self", &self.the_self);
        object.optional("gen", &self.r#gen);
        object.optional("async", &self.r#async);
        object.optional("json", &self.json);
    }
}

json::impl_deserialize!(StringType);
json::impl_serialize!(StringType);
