// Written by `cargo xtask codegen` from #/components/schemas/Tree.

use crate::runtime::json;
use super::Twin;

/// A node.
///
/// * refers to \[itself\] and \<b>others\</b>
/// * see <https://objects.example/tree>
///
/// an indented block
///
/// ```json
/// {"children": []}
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Tree {
    pub parent: Option<Box<Tree>>,
    pub children: Option<Vec<Tree>>,
    pub twin: Option<Box<Twin>>,
}

impl Tree {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn parent(mut self, value: Tree) -> Self { self.parent = Some(Box::new(value)); self }
    pub fn children(mut self, value: Vec<Tree>) -> Self { self.children = Some(value); self }
    pub fn twin(mut self, value: Twin) -> Self { self.twin = Some(Box::new(value)); self }
}

impl json::Decode for Tree {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            parent: object.optional("parent")?,
            children: object.optional("children")?,
            twin: object.optional("twin")?,
        })
    }
}

impl json::Encode for Tree {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("parent", &self.parent);
        object.optional("children", &self.children);
        object.optional("twin", &self.twin);
    }
}

json::impl_deserialize!(Tree);
json::impl_serialize!(Tree);
