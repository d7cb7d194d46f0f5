// Written by `cargo xtask codegen` from #/paths.

//! Operations without a tag.

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::error::Error;
use crate::runtime::form::FormField;
use crate::runtime::multipart::Form;
use crate::runtime::operation::{ApiError, Operation, OperationInfo};
use crate::runtime::request::RequestBuilder;
use crate::runtime::response::Response;
use crate::runtime::style_path::PathStyle;
use crate::runtime::style_query::QueryStyle;
use crate::runtime::upload::Upload;
use crate::types;

impl Client {
    /// `POST /documents`
    ///
    /// # Errors
    ///
    /// - `422 Unprocessable Entity`: Refused.
    pub fn create(&self, body: types::Address) -> Call<Create> {
        let operation = Create { body };
        self.call(operation)
    }

    /// `POST /documents`, with a body of `text/csv`
    ///
    /// # Errors
    ///
    /// - `422 Unprocessable Entity`: Refused.
    pub fn create_as_csv(&self, body: impl Into<String>) -> Call<CreateAsCsv> {
        let operation = CreateAsCsv { body: body.into() };
        self.call(operation)
    }

    /// `POST /documents`, with a body of `application/x-www-form-urlencoded`
    ///
    /// # Errors
    ///
    /// - `422 Unprocessable Entity`: Refused.
    pub fn create_as_form(&self, body: types::Address) -> Call<CreateAsForm> {
        let operation = CreateAsForm { body };
        self.call(operation)
    }

    /// `POST /documents`, with a body of `multipart/form-data`
    ///
    /// # Errors
    ///
    /// - `422 Unprocessable Entity`: Refused.
    pub fn create_as_multipart(&self, body: CreateForm) -> Call<CreateAsMultipart> {
        let operation = CreateAsMultipart { body };
        self.call(operation)
    }

    /// `POST /documents`, with a body of `application/vnd.address+json`
    ///
    /// # Errors
    ///
    /// - `422 Unprocessable Entity`: Refused.
    pub fn create_as_vnd_address_json(
        &self,
        body: types::Address,
    ) -> Call<CreateAsVndAddressJson> {
        let operation = CreateAsVndAddressJson { body };
        self.call(operation)
    }

    /// `POST /documents`, with a body of `application/xml`
    ///
    /// # Errors
    ///
    /// - `422 Unprocessable Entity`: Refused.
    pub fn create_as_xml(&self, body: impl Into<String>) -> Call<CreateAsXml> {
        let operation = CreateAsXml { body: body.into() };
        self.call(operation)
    }

    /// `PATCH /documents/{id}/content`
    pub fn patch_content(
        &self,
        id: impl Into<String>,
        body: types::Address,
    ) -> Call<PatchContent> {
        let operation = PatchContent {
            id: id.into(),
            body,
        };
        self.call(operation)
    }

    /// `PUT /documents/{id}/content`
    pub fn replace_content(&self, id: impl Into<String>) -> Call<ReplaceContent> {
        let operation = ReplaceContent {
            id: id.into(),
            body: None,
        };
        self.call(operation)
    }

    /// `POST /forms`
    pub fn send_form(&self, body: types::Order) -> Call<SendForm> {
        let operation = SendForm { body };
        self.call(operation)
    }

    /// `POST /images`
    pub fn send_image(&self, body: impl Into<Upload>) -> Call<SendImage> {
        let operation = SendImage { body: body.into() };
        self.call(operation)
    }

    /// `POST /notes`
    pub fn send_note(&self) -> Call<SendNote> {
        let operation = SendNote { body: None };
        self.call(operation)
    }

    /// `POST /anything`
    pub fn send_parts(&self) -> Call<SendParts> {
        let operation = SendParts { body: None };
        self.call(operation)
    }

    /// `POST /uploads`
    pub fn upload(&self, body: UploadForm) -> Call<UploadRequest> {
        let operation = UploadRequest { body };
        self.call(operation)
    }
}

/// The request of [`Client::create`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Create {
    body: types::Address,
}

impl Operation for Create {
    type Output = types::Address;

    const INFO: OperationInfo = OperationInfo {
        id: "create",
        method: "POST",
        path: "/documents",
        security: &[],
        accept: "application/json, application/problem+json;q=0.9",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/documents");
        request.json(&self.body)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            201 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}

/// What [`Create`] answers when it fails; read by [`Error::typed`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreateError {
    /// Refused.
    UnprocessableEntity(types::Problem),
}

impl ApiError for CreateError {
    fn decode(response: &Response) -> Option<Result<Self, Error>> {
        match response.status().as_u16() {
            422 => Some(response.json().map(Self::UnprocessableEntity)),
            _ => None,
        }
    }
}

/// The request of [`Client::create_as_csv`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CreateAsCsv {
    body: String,
}

impl Operation for CreateAsCsv {
    type Output = types::Address;

    const INFO: OperationInfo = OperationInfo {
        id: "create",
        method: "POST",
        path: "/documents",
        security: &[],
        accept: "application/json, application/problem+json;q=0.9",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/documents");
        request.body("text/csv", self.body.clone())?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            201 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}

/// The request of [`Client::create_as_form`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CreateAsForm {
    body: types::Address,
}

impl Operation for CreateAsForm {
    type Output = types::Address;

    const INFO: OperationInfo = OperationInfo {
        id: "create",
        method: "POST",
        path: "/documents",
        security: &[],
        accept: "application/json, application/problem+json;q=0.9",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/documents");
        request.form(&self.body, &[])?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            201 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}

/// The request of [`Client::create_as_multipart`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CreateAsMultipart {
    body: CreateForm,
}

impl Operation for CreateAsMultipart {
    type Output = types::Address;

    const INFO: OperationInfo = OperationInfo {
        id: "create",
        method: "POST",
        path: "/documents",
        security: &[],
        accept: "application/json, application/problem+json;q=0.9",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/documents");
        request.multipart("multipart/form-data", self.body.to_form()?)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            201 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}

/// The body of [`CreateAsMultipart`], a part for each field.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CreateForm {
    pub scan: Upload,
}

impl CreateForm {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(scan: impl Into<Upload>) -> Self {
        Self { scan: scan.into() }
    }
}

impl CreateForm {
    /// The parts, as they are sent.
    fn to_form(&self) -> Result<Form, Error> {
        let mut form = Form::new();
        form.file("scan", &self.scan)?;
        Ok(form)
    }
}

/// The request of [`Client::create_as_vnd_address_json`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CreateAsVndAddressJson {
    body: types::Address,
}

impl Operation for CreateAsVndAddressJson {
    type Output = types::Address;

    const INFO: OperationInfo = OperationInfo {
        id: "create",
        method: "POST",
        path: "/documents",
        security: &[],
        accept: "application/json, application/problem+json;q=0.9",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/documents");
        request.json_as("application/vnd.address+json", &self.body)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            201 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}

/// The request of [`Client::create_as_xml`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CreateAsXml {
    body: String,
}

impl Operation for CreateAsXml {
    type Output = types::Address;

    const INFO: OperationInfo = OperationInfo {
        id: "create",
        method: "POST",
        path: "/documents",
        security: &[],
        accept: "application/json, application/problem+json;q=0.9",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/documents");
        request.body("application/xml", self.body.clone())?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            201 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}

/// The request of [`Client::patch_content`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PatchContent {
    id: String,
    body: types::Address,
}

impl Operation for PatchContent {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "patch_content",
        method: "PATCH",
        path: "/documents/{id}/content",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/documents/");
        request.path("id", &self.id, PathStyle::Simple)?;
        request.literal("/content");
        request.json_as("application/merge-patch+json", &self.body)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// The request of [`Client::replace_content`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ReplaceContent {
    id: String,
    body: Option<Upload>,
}

impl Call<ReplaceContent> {
    /// Sets the body.
    pub fn body(mut self, value: impl Into<Upload>) -> Self { self.operation.body = Some(value.into()); self }
}

impl Operation for ReplaceContent {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "replace_content",
        method: "PUT",
        path: "/documents/{id}/content",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/documents/");
        request.path("id", &self.id, PathStyle::Simple)?;
        request.literal("/content");
        if let Some(body) = &self.body {
            request.upload("application/octet-stream", body)?;
        }
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// The request of [`Client::send_form`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SendForm {
    body: types::Order,
}

impl Operation for SendForm {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "send_form",
        method: "POST",
        path: "/forms",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/forms");
        request
            .form(
                &self.body,
                &[
                    ("address", FormField::Styled(QueryStyle::DEEP_OBJECT)),
                    ("lines", FormField::Json),
                ],
            )?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// The request of [`Client::send_image`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SendImage {
    body: Upload,
}

impl Operation for SendImage {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "send_image",
        method: "POST",
        path: "/images",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/images");
        request.upload("image/*", &self.body)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// The request of [`Client::send_note`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SendNote {
    body: Option<String>,
}

impl Call<SendNote> {
    /// Sets the body.
    pub fn body(mut self, value: impl Into<String>) -> Self { self.operation.body = Some(value.into()); self }
}

impl Operation for SendNote {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "send_note",
        method: "POST",
        path: "/notes",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/notes");
        if let Some(body) = &self.body {
            request.body("text/plain", body.clone())?;
        }
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// The request of [`Client::send_parts`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SendParts {
    body: Option<Form>,
}

impl Call<SendParts> {
    /// Sets the body.
    pub fn body(mut self, value: Form) -> Self { self.operation.body = Some(value); self }
}

impl Operation for SendParts {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "send_parts",
        method: "POST",
        path: "/anything",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/anything");
        if let Some(body) = &self.body {
            request.multipart("multipart/form-data", body.clone())?;
        }
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// The request of [`Client::upload`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UploadRequest {
    body: UploadForm,
}

impl Operation for UploadRequest {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "upload",
        method: "POST",
        path: "/uploads",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/uploads");
        request.multipart("multipart/form-data", self.body.to_form()?)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// The body of [`UploadRequest`], a part for each field.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UploadForm {
    /// The document itself.
    pub file: Upload,
    pub title: String,
    /// The header `X-Language` of the part `title`.
    pub title_x_language: Option<String>,
    pub count: Option<i64>,
    pub meta: Option<types::Address>,
    pub tags: Option<Vec<String>>,
    pub more: Option<Vec<Upload>>,
    pub photo: Option<Upload>,
    pub note: Option<String>,
    pub sizes: Option<Vec<i64>>,
    pub address: Option<types::Address>,
}

impl UploadForm {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(file: impl Into<Upload>, title: impl Into<String>) -> Self {
        Self {
            file: file.into(),
            title: title.into(),
            title_x_language: None,
            count: None,
            meta: None,
            tags: None,
            more: None,
            photo: None,
            note: None,
            sizes: None,
            address: None,
        }
    }

    pub fn title_x_language(mut self, value: impl Into<String>) -> Self {
        self.title_x_language = Some(value.into());
        self
    }

    pub fn count(mut self, value: i64) -> Self { self.count = Some(value); self }
    pub fn meta(mut self, value: types::Address) -> Self { self.meta = Some(value); self }
    pub fn tags(mut self, value: Vec<String>) -> Self { self.tags = Some(value); self }
    pub fn more(mut self, value: Vec<Upload>) -> Self { self.more = Some(value); self }
    pub fn photo(mut self, value: impl Into<Upload>) -> Self { self.photo = Some(value.into()); self }
    pub fn note(mut self, value: impl Into<String>) -> Self { self.note = Some(value.into()); self }
    pub fn sizes(mut self, value: Vec<i64>) -> Self { self.sizes = Some(value); self }
    pub fn address(mut self, value: types::Address) -> Self { self.address = Some(value); self }
}

impl UploadForm {
    /// The parts, as they are sent.
    fn to_form(&self) -> Result<Form, Error> {
        let mut form = Form::new();
        form.file("file", &self.file)?;
        form.field("title", &self.title)?;
        form.part_header("title", "X-Language", &self.title_x_language)?;
        form.field("count", &self.count)?;
        form.field_as("meta", "application/vnd.address+json", &self.meta)?;
        form.field("tags", &self.tags)?;
        form.files("more", self.more.iter().flatten())?;
        if let Some(file) = &self.photo {
            form.file_as("photo", "image/png", file)?;
        }
        form.field("note", &self.note)?;
        form.styled("sizes", &self.sizes, QueryStyle::PIPE_DELIMITED)?;
        form.styled("address", &self.address, QueryStyle::DEEP_OBJECT)?;
        Ok(form)
    }
}
