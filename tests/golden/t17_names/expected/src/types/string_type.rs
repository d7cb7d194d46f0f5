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

    pub fn r#type(mut self, value: impl Into<String>) -> Self { self.r#type = Some(value.into()); self }
    pub fn self_(mut self, value: i64) -> Self { self.self_ = Some(value); self }
    pub fn underscore(mut self, value: i64) -> Self { self.underscore = Some(value); self }
    pub fn id(mut self, value: i64) -> Self { self.id = Some(value); self }
    pub fn at_type(mut self, value: i64) -> Self { self.at_type = Some(value); self }
    pub fn x_y(mut self, value: i64) -> Self { self.x_y = Some(value); self }
    pub fn foo_underscore_bar(mut self, value: i64) -> Self { self.foo_underscore_bar = Some(value); self }
    pub fn foo_bar(mut self, value: i64) -> Self { self.foo_bar = Some(value); self }
    pub fn empty(mut self, value: i64) -> Self { self.empty = Some(value); self }
    pub fn u1f980(mut self, value: i64) -> Self { self.u1f980 = Some(value); self }
    pub fn u1f98a(mut self, value: i64) -> Self { self.u1f98a = Some(value); self }
    pub fn _1st(mut self, value: i64) -> Self { self._1st = Some(value); self }
    pub fn plus_1(mut self, value: i64) -> Self { self.plus_1 = Some(value); self }
    pub fn minus_1(mut self, value: i64) -> Self { self.minus_1 = Some(value); self }
    pub fn with_new(mut self, value: i64) -> Self { self.new = Some(value); self }
    pub fn with_default(mut self, value: i64) -> Self { self.default = Some(value); self }

    pub fn nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn_wgwt(
        mut self,
        value: i64,
    ) -> Self {
        self
            .nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn_wgwt = Some(
            value,
        );
        self
    }

    pub fn option(mut self, value: OptionType) -> Self { self.option = Some(value); self }
    pub fn result(mut self, value: ResultType) -> Self { self.result = Some(value); self }
    pub fn vec(mut self, value: VecType) -> Self { self.vec = Some(value); self }
    pub fn the_self(mut self, value: SelfType) -> Self { self.the_self = Some(value); self }
    pub fn r#gen(mut self, value: Gen) -> Self { self.r#gen = Some(value); self }
    pub fn r#async(mut self, value: Async) -> Self { self.r#async = Some(value); self }
    pub fn json(mut self, value: Json) -> Self { self.json = Some(value); self }
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
