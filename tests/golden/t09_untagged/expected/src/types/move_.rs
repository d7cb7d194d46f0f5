// Written by `cargo xtask codegen` from #/components/schemas/Move.

use serde_json::Value;

use crate::runtime::{json, open};

#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Move {
    Step(MoveStep),
    Jump(MoveJump),
    /// A value that is of none of the other kinds.
    Unknown(Value),
}

impl From<MoveStep> for Move {
    fn from(value: MoveStep) -> Self {
        Self::Step(value)
    }
}

impl From<MoveJump> for Move {
    fn from(value: MoveJump) -> Self {
        Self::Jump(value)
    }
}

impl json::Decode for Move {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        match value.kind() {
            json::Kind::Object => {
                match value.get("op").and_then(json::Json::as_str) {
                    Some("step") => value.decode().map(Self::Step),
                    Some("hop" | "leap") => value.decode().map(Self::Jump),
                    _ => Ok(Self::Unknown(value.to_value())),
                }
            }
            _ => Ok(Self::Unknown(value.to_value())),
        }
    }
}

impl json::Encode for Move {
    fn encode(&self, writer: &mut json::Writer) {
        match self {
            Self::Step(value) => json::Encode::encode(value, writer),
            Self::Jump(value) => json::Encode::encode(value, writer),
            Self::Unknown(value) => writer.value(value),
        }
    }
}

json::impl_deserialize!(Move);
json::impl_serialize!(Move);

/// Jump
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct MoveJump {
    pub op: MoveJumpOp,
    pub feet: Option<f64>,
}

impl MoveJump {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(op: MoveJumpOp) -> Self {
        Self { op, feet: None }
    }

    pub fn feet(mut self, value: f64) -> Self { self.feet = Some(value); self }
}

impl json::Decode for MoveJump {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            op: object.required("op")?,
            feet: object.optional("feet")?,
        })
    }
}

impl json::Encode for MoveJump {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("op", &self.op);
        object.optional("feet", &self.feet);
    }
}

json::impl_deserialize!(MoveJump);
json::impl_serialize!(MoveJump);

/// `op` of [`Move`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MoveJumpOp {
    Hop,
    Leap,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl MoveJumpOp {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("hop", Self::Hop),
        ("leap", Self::Leap),
    ];
}

open::string_enum!(MoveJumpOp);

/// Step
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct MoveStep {
    pub op: MoveStepOp,
    pub feet: Option<i64>,
}

impl MoveStep {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self {
            op: MoveStepOp::Step,
            feet: None,
        }
    }

    pub fn feet(mut self, value: i64) -> Self { self.feet = Some(value); self }
}

impl Default for MoveStep {
    fn default() -> Self {
        Self::new()
    }
}

impl json::Decode for MoveStep {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            op: object.required("op")?,
            feet: object.optional("feet")?,
        })
    }
}

impl json::Encode for MoveStep {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("op", &self.op);
        object.optional("feet", &self.feet);
    }
}

json::impl_deserialize!(MoveStep);
json::impl_serialize!(MoveStep);

/// `op` of [`Move`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MoveStepOp {
    Step,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl MoveStepOp {
    const VALUES: &'static [(&'static str, Self)] = &[("step", Self::Step)];
}

open::string_enum!(MoveStepOp);
