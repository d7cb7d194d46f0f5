// Written by `cargo xtask codegen` from #/paths.

//! Operations without a tag.

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::error::Error;
use crate::runtime::operation::{Operation, OperationInfo};
use crate::runtime::request::RequestBuilder;
use crate::runtime::response::Response;
use crate::runtime::style_cookie::CookieStyle;
use crate::runtime::style_path::PathStyle;
use crate::runtime::style_query::{ArrayNotation, QueryStyle};
use crate::types;

impl Client {
    /// `GET /content`
    pub fn content(&self) -> Call<Content> {
        let operation = Content {
            json: None,
            x_json: None,
            text: None,
        };
        self.call(operation)
    }

    /// `GET /headers`
    pub fn headers(&self) -> Call<Headers> {
        let operation = Headers {
            x_list: None,
            x_object: None,
            x_exploded: None,
            plain: None,
            flat: None,
            raw: None,
        };
        self.call(operation)
    }

    /// Several parameters in one segment.
    ///
    /// `GET /label/{plain}{list}{object}`
    pub fn label(
        &self,
        plain: impl Into<String>,
        list: types::Names,
        object: types::Rgb,
    ) -> Call<Label> {
        let operation = Label {
            plain: plain.into(),
            list,
            object,
        };
        self.call(operation)
    }

    /// `GET /matrix{color}{list}{object}.txt`
    pub fn matrix(
        &self,
        color: impl Into<String>,
        list: types::Names,
        object: types::Rgb,
    ) -> Call<Matrix> {
        let operation = Matrix {
            color: color.into(),
            list,
            object,
        };
        self.call(operation)
    }

    /// `GET /query`
    pub fn query(&self, list: types::Names) -> Call<Query> {
        let operation = Query {
            list,
            commas: None,
            spaces: None,
            pipes: None,
            object: None,
            flat: None,
            deep: None,
            flag: None,
            maybe: None,
        };
        self.call(operation)
    }

    /// `GET /reserved/{rest}`
    pub fn reserved(&self, rest: impl Into<String>) -> Call<Reserved> {
        let operation = Reserved {
            rest: rest.into(),
            r#where: None,
        };
        self.call(operation)
    }

    /// One name in several places; `shared` is replaced.
    ///
    /// `GET /same/{id}`
    pub fn same(&self, id: impl Into<String>, shared: bool) -> Call<Same> {
        let operation = Same {
            id: id.into(),
            shared,
            id_query: None,
            id_header: None,
            id_cookie: None,
            timeout: None,
        };
        self.call(operation)
    }

    /// `GET /simple/{plain}/{list}/{object}`
    pub fn simple(
        &self,
        plain: impl Into<String>,
        list: types::Names,
        object: types::Rgb,
    ) -> Call<Simple> {
        let operation = Simple {
            plain: plain.into(),
            list,
            object,
        };
        self.call(operation)
    }

    /// Styles for values that they are not defined for.
    ///
    /// `GET /undefined`
    pub fn undefined(&self) -> Call<Undefined> {
        let operation = Undefined {
            pipes: None,
            deep: None,
            nested: None,
            wrong: None,
            xml: None,
        };
        self.call(operation)
    }

    /// `GET /whole/form`
    pub fn whole_form(&self, q: types::Filter) -> Call<WholeForm> {
        let operation = WholeForm { q };
        self.call(operation)
    }

    /// `GET /whole/json`
    pub fn whole_json(&self) -> Call<WholeJson> {
        let operation = WholeJson { q: None };
        self.call(operation)
    }
}

/// The request of [`Client::content`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Content {
    json: Option<types::Filter>,
    x_json: Option<types::Rgb>,
    text: Option<String>,
}

impl Call<Content> {
    /// Sets the query parameter `json`.
    pub fn json(mut self, value: types::Filter) -> Self { self.operation.json = Some(value); self }

    /// Sets the header parameter `X-Json`.
    pub fn x_json(mut self, value: types::Rgb) -> Self { self.operation.x_json = Some(value); self }

    /// Sets the query parameter `text`.
    pub fn text(mut self, value: impl Into<String>) -> Self { self.operation.text = Some(value.into()); self }
}

impl Operation for Content {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "content",
        method: "GET",
        path: "/content",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/content");
        request.query_json("json", &self.json)?;
        request.header_json("X-Json", &self.x_json)?;
        request.query("text", &self.text, QueryStyle::FORM)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// The request of [`Client::headers`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Headers {
    x_list: Option<types::Names>,
    x_object: Option<types::Rgb>,
    x_exploded: Option<types::Rgb>,
    plain: Option<String>,
    flat: Option<types::Rgb>,
    raw: Option<String>,
}

impl Call<Headers> {
    /// Sets the header parameter `X-List`.
    pub fn x_list(mut self, value: types::Names) -> Self { self.operation.x_list = Some(value); self }

    /// Sets the header parameter `X-Object`.
    pub fn x_object(mut self, value: types::Rgb) -> Self { self.operation.x_object = Some(value); self }

    /// Sets the header parameter `X-Exploded`.
    pub fn x_exploded(mut self, value: types::Rgb) -> Self { self.operation.x_exploded = Some(value); self }

    /// Sets the cookie parameter `plain`.
    pub fn plain(mut self, value: impl Into<String>) -> Self { self.operation.plain = Some(value.into()); self }

    /// Sets the cookie parameter `flat`.
    pub fn flat(mut self, value: types::Rgb) -> Self { self.operation.flat = Some(value); self }

    /// Sets the cookie parameter `raw`.
    pub fn raw_parameter(mut self, value: impl Into<String>) -> Self { self.operation.raw = Some(value.into()); self }
}

impl Operation for Headers {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "headers",
        method: "GET",
        path: "/headers",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/headers");
        request.header("X-List", &self.x_list)?;
        request.header("X-Object", &self.x_object)?;
        request.header_exploded("X-Exploded", &self.x_exploded)?;
        request.cookie_styled("plain", &self.plain, CookieStyle::Form)?;
        request.cookie_styled("flat", &self.flat, CookieStyle::Form)?;
        request.cookie_styled("raw", &self.raw, CookieStyle::Cookie)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// The request of [`Client::label`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Label {
    plain: String,
    list: types::Names,
    object: types::Rgb,
}

impl Operation for Label {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "label",
        method: "GET",
        path: "/label/{plain}{list}{object}",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/label/");
        request.path("plain", &self.plain, PathStyle::Label)?;
        request.path("list", &self.list, PathStyle::LabelExploded)?;
        request.path("object", &self.object, PathStyle::Label)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// The request of [`Client::matrix`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Matrix {
    color: String,
    list: types::Names,
    object: types::Rgb,
}

impl Operation for Matrix {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "matrix",
        method: "GET",
        path: "/matrix{color}{list}{object}.txt",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/matrix");
        request.path("color", &self.color, PathStyle::Matrix)?;
        request.path("list", &self.list, PathStyle::MatrixExploded)?;
        request.path("object", &self.object, PathStyle::Matrix)?;
        request.literal(".txt");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// The request of [`Client::query`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Query {
    list: types::Names,
    commas: Option<types::Names>,
    spaces: Option<types::Names>,
    pipes: Option<types::Names>,
    object: Option<types::Rgb>,
    flat: Option<types::Rgb>,
    deep: Option<types::Filter>,
    flag: Option<bool>,
    maybe: Option<i64>,
}

impl Call<Query> {
    /// Sets the query parameter `commas`.
    pub fn commas(mut self, value: types::Names) -> Self { self.operation.commas = Some(value); self }

    /// Sets the query parameter `spaces`.
    pub fn spaces(mut self, value: types::Names) -> Self { self.operation.spaces = Some(value); self }

    /// Sets the query parameter `pipes`.
    pub fn pipes(mut self, value: types::Names) -> Self { self.operation.pipes = Some(value); self }

    /// Sets the query parameter `object`.
    pub fn object(mut self, value: types::Rgb) -> Self { self.operation.object = Some(value); self }

    /// Sets the query parameter `flat`.
    pub fn flat(mut self, value: types::Rgb) -> Self { self.operation.flat = Some(value); self }

    /// Sets the query parameter `deep`.
    pub fn deep(mut self, value: types::Filter) -> Self { self.operation.deep = Some(value); self }

    /// Sets the query parameter `flag`.
    pub fn flag(mut self, value: bool) -> Self { self.operation.flag = Some(value); self }

    /// Sets the query parameter `maybe`.
    pub fn maybe(mut self, value: i64) -> Self { self.operation.maybe = Some(value); self }
}

impl Operation for Query {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "query",
        method: "GET",
        path: "/query",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/query");
        request.query("list", &self.list, QueryStyle::FORM.required())?;
        request.query("commas", &self.commas, QueryStyle::FORM.explode(false))?;
        request.query("spaces", &self.spaces, QueryStyle::SPACE_DELIMITED)?;
        request.query("pipes", &self.pipes, QueryStyle::PIPE_DELIMITED)?;
        request.query("object", &self.object, QueryStyle::FORM)?;
        request.query("flat", &self.flat, QueryStyle::FORM.explode(false))?;
        request
            .query(
                "deep",
                &self.deep,
                QueryStyle::DEEP_OBJECT.arrays(ArrayNotation::Brackets),
            )?;
        request.query("flag", &self.flag, QueryStyle::FORM)?;
        request.query("maybe", &self.maybe, QueryStyle::FORM.required())?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// The request of [`Client::reserved`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Reserved {
    rest: String,
    r#where: Option<String>,
}

impl Call<Reserved> {
    /// Sets the query parameter `where`.
    pub fn r#where(mut self, value: impl Into<String>) -> Self { self.operation.r#where = Some(value.into()); self }
}

impl Operation for Reserved {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "reserved",
        method: "GET",
        path: "/reserved/{rest}",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/reserved/");
        request.path_reserved("rest", &self.rest, PathStyle::Simple)?;
        request.query("where", &self.r#where, QueryStyle::FORM.allow_reserved())?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// The request of [`Client::same`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Same {
    id: String,
    shared: bool,
    id_query: Option<i64>,
    id_header: Option<String>,
    id_cookie: Option<String>,
    timeout: Option<i64>,
}

impl Call<Same> {
    /// Sets the query parameter `id`.
    pub fn id_query(mut self, value: i64) -> Self { self.operation.id_query = Some(value); self }

    /// Sets the header parameter `id`.
    pub fn id_header(mut self, value: impl Into<String>) -> Self { self.operation.id_header = Some(value.into()); self }

    /// Sets the cookie parameter `id`.
    pub fn id_cookie(mut self, value: impl Into<String>) -> Self { self.operation.id_cookie = Some(value.into()); self }

    /// Sets the query parameter `timeout`.
    pub fn timeout_parameter(mut self, value: i64) -> Self { self.operation.timeout = Some(value); self }
}

impl Operation for Same {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "same",
        method: "GET",
        path: "/same/{id}",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/same/");
        request.path("id", &self.id, PathStyle::Simple)?;
        request.query("shared", &self.shared, QueryStyle::FORM.required())?;
        request.query("id", &self.id_query, QueryStyle::FORM)?;
        request.header("id", &self.id_header)?;
        request.cookie("id", &self.id_cookie)?;
        request.query("timeout", &self.timeout, QueryStyle::FORM)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// The request of [`Client::simple`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Simple {
    plain: String,
    list: types::Names,
    object: types::Rgb,
}

impl Operation for Simple {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "simple",
        method: "GET",
        path: "/simple/{plain}/{list}/{object}",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/simple/");
        request.path("plain", &self.plain, PathStyle::Simple)?;
        request.literal("/");
        request.path("list", &self.list, PathStyle::Simple)?;
        request.literal("/");
        request.path("object", &self.object, PathStyle::SimpleExploded)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// The request of [`Client::undefined`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Undefined {
    pipes: Option<types::Names>,
    deep: Option<types::Names>,
    nested: Option<Vec<types::Rgb>>,
    wrong: Option<String>,
    xml: Option<String>,
}

impl Call<Undefined> {
    /// Sets the query parameter `pipes`.
    pub fn pipes(mut self, value: types::Names) -> Self { self.operation.pipes = Some(value); self }

    /// Sets the query parameter `deep`.
    pub fn deep(mut self, value: types::Names) -> Self { self.operation.deep = Some(value); self }

    /// Sets the query parameter `nested`.
    pub fn nested(mut self, value: Vec<types::Rgb>) -> Self { self.operation.nested = Some(value); self }

    /// Sets the query parameter `wrong`.
    pub fn wrong(mut self, value: impl Into<String>) -> Self { self.operation.wrong = Some(value.into()); self }

    /// Sets the query parameter `xml`.
    pub fn xml(mut self, value: impl Into<String>) -> Self { self.operation.xml = Some(value.into()); self }
}

impl Operation for Undefined {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "undefined",
        method: "GET",
        path: "/undefined",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/undefined");
        request.query("pipes", &self.pipes, QueryStyle::PIPE_DELIMITED.explode(true))?;
        request
            .query(
                "deep",
                &self.deep,
                QueryStyle::DEEP_OBJECT.arrays(ArrayNotation::Brackets),
            )?;
        request.query("nested", &self.nested, QueryStyle::FORM)?;
        request.query("wrong", &self.wrong, QueryStyle::FORM)?;
        request.query("xml", &self.xml, QueryStyle::FORM)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// The request of [`Client::whole_form`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct WholeForm {
    q: types::Filter,
}

impl Operation for WholeForm {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "whole_form",
        method: "GET",
        path: "/whole/form",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/whole/form");
        request.query_string_form(&self.q, &[])?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// The request of [`Client::whole_json`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct WholeJson {
    q: Option<types::Filter>,
}

impl Call<WholeJson> {
    /// Sets the query parameter `q`.
    pub fn q(mut self, value: types::Filter) -> Self { self.operation.q = Some(value); self }
}

impl Operation for WholeJson {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "whole_json",
        method: "GET",
        path: "/whole/json",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/whole/json");
        request.query_string_json("q", &self.q)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}
