// Written by `cargo xtask codegen` from #/components/schemas/Part.

use crate::runtime::json;
use super::Count;
use super::Diamond;
use super::Left;
use super::Tone;
use super::Tree;

#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Part {
    pub count: Option<Count>,
    pub tone: Option<Tone>,
    pub diamond: Option<Diamond>,
    pub tree: Option<Tree>,
    /// A description does not make a type.
    pub same: Option<Left>,
    /// Siblings apply in 3.1.
    pub beside: Option<Left>,
}

impl Part {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn count(mut self, value: Count) -> Self { self.count = Some(value); self }
    pub fn tone(mut self, value: Tone) -> Self { self.tone = Some(value); self }
    pub fn diamond(mut self, value: Diamond) -> Self { self.diamond = Some(value); self }
    pub fn tree(mut self, value: Tree) -> Self { self.tree = Some(value); self }
    pub fn same(mut self, value: Left) -> Self { self.same = Some(value); self }
    pub fn beside(mut self, value: Left) -> Self { self.beside = Some(value); self }
}

impl json::Decode for Part {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            count: object.optional("count")?,
            tone: object.optional("tone")?,
            diamond: object.optional("diamond")?,
            tree: object.optional("tree")?,
            same: object.optional("same")?,
            beside: object.optional("beside")?,
        })
    }
}

impl json::Encode for Part {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("count", &self.count);
        object.optional("tone", &self.tone);
        object.optional("diamond", &self.diamond);
        object.optional("tree", &self.tree);
        object.optional("same", &self.same);
        object.optional("beside", &self.beside);
    }
}

json::impl_deserialize!(Part);
json::impl_serialize!(Part);
