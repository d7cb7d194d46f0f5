// Written by `cargo xtask codegen` from #/components/schemas/Tree.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Tree {
    pub id: String,
    pub parent: Option<Box<Tree>>,
}

impl Tree {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            parent: None,
        }
    }

    pub fn parent(mut self, value: Tree) -> Self { self.parent = Some(Box::new(value)); self }
}

impl json::Decode for Tree {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            id: object.required("id")?,
            parent: object.optional("parent")?,
        })
    }
}

impl json::Encode for Tree {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("id", &self.id);
        object.optional("parent", &self.parent);
    }
}

json::impl_deserialize!(Tree);
json::impl_serialize!(Tree);
