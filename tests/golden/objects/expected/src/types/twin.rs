// Written by `cargo xtask codegen` from #/components/schemas/Twin.

use crate::runtime::json;
use super::Tree;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Twin {
    pub tree: Box<Tree>,
}

impl Twin {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(tree: Tree) -> Self {
        Self { tree: Box::new(tree) }
    }
}

impl json::Decode for Twin {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            tree: object.required("tree")?,
        })
    }
}

impl json::Encode for Twin {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("tree", &self.tree);
    }
}

json::impl_deserialize!(Twin);
json::impl_serialize!(Twin);
