// Written by `cargo xtask codegen` from #/components/schemas/Book.

use crate::runtime::json;
use super::Author;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Book {
    pub title: String,
    pub author: Option<Author>,
}

impl json::Decode for Book {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            title: object.required("title")?,
            author: object.optional("author")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for Book {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("title", &self.title);
        object.optional("author", &self.author);
    }
}

json::impl_deserialize!(Book);
#[cfg(feature = "full-serde")]
json::impl_serialize!(Book);
