// Written by `cargo xtask codegen` from #/paths.

//! Operations without a tag.

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::error::Error;
use crate::runtime::json;
use crate::runtime::operation::{Operation, OperationInfo};
use crate::runtime::paging::{Next, Paged};
use crate::runtime::request::RequestBuilder;
use crate::runtime::response::{Response, ResponseParts};
use crate::runtime::style_query::QueryStyle;
use crate::types;

impl Client {
    /// `GET /by-cursor`
    ///
    /// [`Call::items`] and [`Call::pages`] go on to the pages after this one.
    pub fn by_cursor(&self) -> Call<ByCursor> {
        let operation = ByCursor {
            cursor: None,
            limit: None,
        };
        self.call(operation)
    }

    /// `GET /by-link`
    ///
    /// [`Call::items`] and [`Call::pages`] go on to the pages after this one.
    pub fn by_link(&self) -> Call<ByLink> {
        let operation = ByLink {};
        self.call(operation)
    }

    /// `GET /by-number`
    ///
    /// [`Call::items`] and [`Call::pages`] go on to the pages after this one.
    pub fn by_number(&self, page: i64) -> Call<ByNumber> {
        let operation = ByNumber { page };
        self.call(operation)
    }

    /// `GET /by-offset`
    ///
    /// [`Call::items`] and [`Call::pages`] go on to the pages after this one.
    pub fn by_offset(&self) -> Call<ByOffset> {
        let operation = ByOffset { offset: None };
        self.call(operation)
    }

    /// `GET /by-url`
    ///
    /// [`Call::items`] and [`Call::pages`] go on to the pages after this one.
    pub fn by_url(&self) -> Call<ByUrl> {
        let operation = ByUrl {};
        self.call(operation)
    }

    /// Looks paged, and the settings do not say so.
    ///
    /// `GET /unknown`
    pub fn unknown(&self) -> Call<Unknown> {
        let operation = Unknown { page_token: None };
        self.call(operation)
    }
}

/// The request of [`Client::by_cursor`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ByCursor {
    cursor: Option<String>,
    limit: Option<i64>,
}

impl Call<ByCursor> {
    /// Sets the query parameter `cursor`.
    pub fn cursor(mut self, value: impl Into<String>) -> Self { self.operation.cursor = Some(value.into()); self }

    /// Sets the query parameter `limit`.
    pub fn limit(mut self, value: i64) -> Self { self.operation.limit = Some(value); self }
}

impl Operation for ByCursor {
    type Output = ByCursorResponse;

    const INFO: OperationInfo = OperationInfo {
        id: "by_cursor",
        method: "GET",
        path: "/by-cursor",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/by-cursor");
        request.query("cursor", &self.cursor, QueryStyle::FORM)?;
        request.query("limit", &self.limit, QueryStyle::FORM)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}

impl Paged for ByCursor {
    type Item = types::Thing;

    fn items(page: Self::Output) -> Vec<Self::Item> {
        page.data.map(|value| value.things).unwrap_or_default()
    }

    fn next(&self, page: &Self::Output, _response: &ResponseParts) -> Next<Self> {
        Next::cursor(
            page.meta.as_ref().and_then(|value| value.next.as_deref()),
            |cursor| Self {
                cursor: Some(cursor.to_string()),
                ..self.clone()
            },
        )
    }
}

/// `response` of [`ByCursor`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct ByCursorResponse {
    pub data: Option<ByCursorResponseData>,
    pub meta: Option<ByCursorResponseMeta>,
}

impl json::Decode for ByCursorResponse {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            data: object.optional("data")?,
            meta: object.optional("meta")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for ByCursorResponse {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("data", &self.data);
        object.optional("meta", &self.meta);
    }
}

json::impl_deserialize!(ByCursorResponse);
#[cfg(feature = "full-serde")]
json::impl_serialize!(ByCursorResponse);

/// `response.data` of [`ByCursor`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ByCursorResponseData {
    pub things: Vec<types::Thing>,
}

impl json::Decode for ByCursorResponseData {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            things: object.required("things")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for ByCursorResponseData {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("things", &self.things);
    }
}

json::impl_deserialize!(ByCursorResponseData);
#[cfg(feature = "full-serde")]
json::impl_serialize!(ByCursorResponseData);

/// `response.meta` of [`ByCursor`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct ByCursorResponseMeta {
    pub next: Option<String>,
}

impl json::Decode for ByCursorResponseMeta {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            next: object.optional("next")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for ByCursorResponseMeta {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("next", &self.next);
    }
}

json::impl_deserialize!(ByCursorResponseMeta);
#[cfg(feature = "full-serde")]
json::impl_serialize!(ByCursorResponseMeta);

/// The request of [`Client::by_link`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ByLink {}

impl Operation for ByLink {
    type Output = Vec<types::Thing>;

    const INFO: OperationInfo = OperationInfo {
        id: "by_link",
        method: "GET",
        path: "/by-link",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/by-link");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}

impl Paged for ByLink {
    type Item = types::Thing;

    fn items(page: Self::Output) -> Vec<Self::Item> {
        page
    }

    fn next(&self, _page: &Self::Output, response: &ResponseParts) -> Next<Self> {
        Next::link(response)
    }
}

/// The request of [`Client::by_number`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ByNumber {
    page: i64,
}

impl Operation for ByNumber {
    type Output = types::Page;

    const INFO: OperationInfo = OperationInfo {
        id: "by_number",
        method: "GET",
        path: "/by-number",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/by-number");
        request.query("page", &self.page, QueryStyle::FORM.required())?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}

impl Paged for ByNumber {
    type Item = types::Thing;

    fn items(page: Self::Output) -> Vec<Self::Item> {
        page.items
    }

    fn next(&self, page: &Self::Output, _response: &ResponseParts) -> Next<Self> {
        Next::number(
            Some(self.page),
            1,
            page.items.len(),
            |number| Self { page: number },
        )
    }
}

/// The request of [`Client::by_offset`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ByOffset {
    offset: Option<i32>,
}

impl Call<ByOffset> {
    /// Sets the query parameter `offset`.
    pub fn offset(mut self, value: i32) -> Self { self.operation.offset = Some(value); self }
}

impl Operation for ByOffset {
    type Output = types::Page;

    const INFO: OperationInfo = OperationInfo {
        id: "by_offset",
        method: "GET",
        path: "/by-offset",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/by-offset");
        request.query("offset", &self.offset, QueryStyle::FORM)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}

impl Paged for ByOffset {
    type Item = types::Thing;

    fn items(page: Self::Output) -> Vec<Self::Item> {
        page.items
    }

    fn next(&self, page: &Self::Output, _response: &ResponseParts) -> Next<Self> {
        Next::offset(
            self.offset.map(i64::from),
            page.items.len(),
            |offset| Self {
                offset: i32::try_from(offset).ok(),
            },
        )
    }
}

/// The request of [`Client::by_url`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ByUrl {}

impl Operation for ByUrl {
    type Output = types::Page;

    const INFO: OperationInfo = OperationInfo {
        id: "by_url",
        method: "GET",
        path: "/by-url",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/by-url");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}

impl Paged for ByUrl {
    type Item = types::Thing;

    fn items(page: Self::Output) -> Vec<Self::Item> {
        page.items
    }

    fn next(&self, page: &Self::Output, _response: &ResponseParts) -> Next<Self> {
        Next::url(page.next_url.as_deref())
    }
}

/// The request of [`Client::unknown`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Unknown {
    page_token: Option<String>,
}

impl Call<Unknown> {
    /// Sets the query parameter `pageToken`.
    pub fn page_token(mut self, value: impl Into<String>) -> Self {
        self.operation.page_token = Some(value.into());
        self
    }
}

impl Operation for Unknown {
    type Output = UnknownResponse;

    const INFO: OperationInfo = OperationInfo {
        id: "unknown",
        method: "GET",
        path: "/unknown",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/unknown");
        request.query("pageToken", &self.page_token, QueryStyle::FORM)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}

/// `response` of [`Unknown`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct UnknownResponse {
    pub things: Option<Vec<types::Thing>>,
    pub next_page_token: Option<String>,
}

impl json::Decode for UnknownResponse {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            things: object.optional("things")?,
            next_page_token: object.optional("nextPageToken")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for UnknownResponse {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("things", &self.things);
        object.optional("nextPageToken", &self.next_page_token);
    }
}

json::impl_deserialize!(UnknownResponse);
#[cfg(feature = "full-serde")]
json::impl_serialize!(UnknownResponse);
