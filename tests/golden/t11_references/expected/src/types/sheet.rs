// Written by `cargo xtask codegen` from #/components/schemas/Sheet.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Sheet {
    pub size: Option<SheetSize>,
    pub notes: Option<Vec<SheetNotesItem>>,
    pub a_b_c: Option<bool>,
}

impl Sheet {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn size(mut self, value: SheetSize) -> Self { self.size = Some(value); self }
    pub fn notes(mut self, value: Vec<SheetNotesItem>) -> Self { self.notes = Some(value); self }
    pub fn a_b_c(mut self, value: bool) -> Self { self.a_b_c = Some(value); self }
}

impl json::Decode for Sheet {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            size: object.optional("size")?,
            notes: object.optional("notes")?,
            a_b_c: object.optional("a/b~c")?,
        })
    }
}

impl json::Encode for Sheet {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("size", &self.size);
        object.optional("notes", &self.notes);
        object.optional("a/b~c", &self.a_b_c);
    }
}

json::impl_deserialize!(Sheet);
json::impl_serialize!(Sheet);

/// `notes[]` of [`Sheet`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct SheetNotesItem {
    pub text: Option<String>,
}

impl SheetNotesItem {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn text(mut self, value: impl Into<String>) -> Self { self.text = Some(value.into()); self }
}

impl json::Decode for SheetNotesItem {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            text: object.optional("text")?,
        })
    }
}

impl json::Encode for SheetNotesItem {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("text", &self.text);
    }
}

json::impl_deserialize!(SheetNotesItem);
json::impl_serialize!(SheetNotesItem);

/// `size` of [`Sheet`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct SheetSize {
    pub width: Option<i64>,
}

impl SheetSize {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn width(mut self, value: i64) -> Self { self.width = Some(value); self }
}

impl json::Decode for SheetSize {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            width: object.optional("width")?,
        })
    }
}

impl json::Encode for SheetSize {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("width", &self.width);
    }
}

json::impl_deserialize!(SheetSize);
json::impl_serialize!(SheetSize);
