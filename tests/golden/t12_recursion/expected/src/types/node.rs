// Written by `cargo xtask codegen` from #/components/schemas/Node.

use std::collections::BTreeMap;

use crate::runtime::json;
use crate::runtime::json::Patch;
use super::Expression;
use super::Json;
use super::Ping;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Node {
    pub name: String,
    pub next: Option<Box<Node>>,
    pub list: Option<Vec<Node>>,
    pub map: Option<BTreeMap<String, Node>>,
    pub mutual: Option<Ping>,
    pub json: Option<Json>,
    pub expression: Option<Expression>,
    /// At least 2 items.
    pub tuple: Option<Box<NodeTuple>>,
    pub perhaps: Patch<Box<Node>>,
}

impl Node {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            next: None,
            list: None,
            map: None,
            mutual: None,
            json: None,
            expression: None,
            tuple: None,
            perhaps: Patch::Absent,
        }
    }

    pub fn next(mut self, value: Node) -> Self { self.next = Some(Box::new(value)); self }
    pub fn list(mut self, value: Vec<Node>) -> Self { self.list = Some(value); self }
    pub fn map(mut self, value: BTreeMap<String, Node>) -> Self { self.map = Some(value); self }
    pub fn mutual(mut self, value: Ping) -> Self { self.mutual = Some(value); self }
    pub fn json(mut self, value: Json) -> Self { self.json = Some(value); self }
    pub fn expression(mut self, value: Expression) -> Self { self.expression = Some(value); self }
    pub fn tuple(mut self, value: NodeTuple) -> Self { self.tuple = Some(Box::new(value)); self }
    pub fn perhaps(mut self, value: impl Into<Patch<Box<Node>>>) -> Self { self.perhaps = value.into(); self }
}

impl json::Decode for Node {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            name: object.required("name")?,
            next: object.optional("next")?,
            list: object.optional("list")?,
            map: object.optional("map")?,
            mutual: object.optional("mutual")?,
            json: object.optional("json")?,
            expression: object.optional("expression")?,
            tuple: object.optional("tuple")?,
            perhaps: object.patch("perhaps")?,
        })
    }
}

impl json::Encode for Node {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("name", &self.name);
        object.optional("next", &self.next);
        object.optional("list", &self.list);
        object.optional("map", &self.map);
        object.optional("mutual", &self.mutual);
        object.optional("json", &self.json);
        object.optional("expression", &self.expression);
        object.optional("tuple", &self.tuple);
        object.patch("perhaps", &self.perhaps);
    }
}

json::impl_deserialize!(Node);
json::impl_serialize!(Node);

/// `tuple` of [`Node`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct NodeTuple(pub i64, pub Box<Node>);

impl json::Decode for NodeTuple {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let mut items = json::Items::of(value)?;
        Ok(Self(items.required()?, items.required()?))
    }
}

impl json::Encode for NodeTuple {
    fn encode(&self, writer: &mut json::Writer) {
        let mut array = writer.array();
        array.item(&self.0);
        array.item(&self.1);
    }
}

json::impl_deserialize!(NodeTuple);
json::impl_serialize!(NodeTuple);
