// Written by `cargo xtask codegen` from #/paths.

//! Operations tagged `pets`.

use crate::client::TOKEN;
use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::error::Error;
use crate::runtime::formats::date_time::DateTime;
use crate::runtime::multipart::Form;
use crate::runtime::open;
use crate::runtime::operation::{Operation, OperationInfo};
use crate::runtime::request::RequestBuilder;
use crate::runtime::response::Response;
use crate::runtime::style_path::PathStyle;
use crate::runtime::style_query::QueryStyle;
use crate::runtime::upload::Upload;
use crate::types;

/// The pets operations.
///
/// Made by [`Client::pets`].
#[derive(Debug, Clone)]
pub struct Pets {
    client: Client,
}

impl Client {
    /// The pets operations.
    #[must_use]
    pub fn pets(&self) -> Pets {
        Pets { client: self.clone() }
    }
}

impl Pets {
    /// `POST /pets`
    #[deprecated]
    pub fn add_pet(&self, body: types::Pet) -> Call<AddPet> {
        let operation = AddPet { body };
        self.client.call(operation)
    }

    /// `POST /pets`, with a body of `multipart/form-data`
    #[deprecated]
    pub fn add_pet_as_multipart(&self, body: AddPetForm) -> Call<AddPetAsMultipart> {
        let operation = AddPetAsMultipart { body };
        self.client.call(operation)
    }

    /// `GET /pets/{id}`
    pub fn get_pet(&self, id: i64) -> Call<GetPet> {
        let operation = GetPet {
            id,
            fields: None,
            since: None,
            code: None,
            word: None,
            x_example: None,
        };
        self.client.call(operation)
    }
}

/// The request of [`Pets::add_pet`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AddPet {
    body: types::Pet,
}

impl Operation for AddPet {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "add_pet",
        method: "POST",
        path: "/pets",
        security: &[&[TOKEN]],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/pets");
        request.json(&self.body)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// The request of [`Pets::add_pet_as_multipart`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AddPetAsMultipart {
    body: AddPetForm,
}

impl Operation for AddPetAsMultipart {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "add_pet",
        method: "POST",
        path: "/pets",
        security: &[&[TOKEN]],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/pets");
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

/// The body of [`AddPetAsMultipart`], a part for each field.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AddPetForm {
    pub photo: Upload,
    /// Example: `"Rex"`.
    pub name: String,
    pub more: Option<Vec<Upload>>,
    pub age: Option<i64>,
}

impl AddPetForm {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(photo: impl Into<Upload>, name: impl Into<String>) -> Self {
        Self {
            photo: photo.into(),
            name: name.into(),
            more: None,
            age: None,
        }
    }

    pub fn more(mut self, value: Vec<Upload>) -> Self { self.more = Some(value); self }
    pub fn age(mut self, value: i64) -> Self { self.age = Some(value); self }
}

impl AddPetForm {
    /// The parts, as they are sent.
    fn to_form(&self) -> Result<Form, Error> {
        let mut form = Form::new();
        form.file("photo", &self.photo)?;
        form.field("name", &self.name)?;
        form.files("more", self.more.iter().flatten())?;
        form.field("age", &self.age)?;
        Ok(form)
    }
}

/// The request of [`Pets::get_pet`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetPet {
    id: i64,
    fields: Option<Vec<GetPetFieldsItem>>,
    since: Option<DateTime>,
    code: Option<String>,
    word: Option<String>,
    x_example: Option<String>,
}

impl Call<GetPet> {
    /// Sets the query parameter `fields`.
    pub fn fields(mut self, value: Vec<GetPetFieldsItem>) -> Self { self.operation.fields = Some(value); self }

    /// Sets the query parameter `since`.
    pub fn since(mut self, value: DateTime) -> Self { self.operation.since = Some(value); self }

    /// Matching `^[A-Z]{2}-\d+$`.
    pub fn code(mut self, value: impl Into<String>) -> Self { self.operation.code = Some(value.into()); self }

    /// At least 6 characters, at most 8 characters.
    pub fn word(mut self, value: impl Into<String>) -> Self { self.operation.word = Some(value.into()); self }

    /// Example: `"from the document"`.
    pub fn x_example(mut self, value: impl Into<String>) -> Self { self.operation.x_example = Some(value.into()); self }
}

impl Operation for GetPet {
    type Output = types::Pet;

    const INFO: OperationInfo = OperationInfo {
        id: "get_pet",
        method: "GET",
        path: "/pets/{id}",
        security: &[&[TOKEN]],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/pets/");
        request.path("id", &self.id, PathStyle::Simple)?;
        request.query("fields", &self.fields, QueryStyle::FORM)?;
        request.query("since", &self.since, QueryStyle::FORM)?;
        request.query("code", &self.code, QueryStyle::FORM)?;
        request.query("word", &self.word, QueryStyle::FORM)?;
        request.header("X-Example", &self.x_example)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}

/// `fields[]` of [`GetPet`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum GetPetFieldsItem {
    Name,
    Tail,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl GetPetFieldsItem {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("name", Self::Name),
        ("tail", Self::Tail),
    ];
}

open::string_enum!(GetPetFieldsItem);
