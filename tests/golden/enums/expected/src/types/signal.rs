// Written by `cargo xtask codegen` from #/components/schemas/Signal.

use std::collections::BTreeMap;

use crate::runtime::{json, open};
use super::Flag;
use super::Frozen;
use super::Level;
use super::Mixed;
use super::Named;
use super::Odd;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Signal {
    pub odd: Odd,
    pub kind: SignalKind,
    pub level: Option<Level>,
    pub named: Option<Named>,
    pub mixed: Option<Mixed>,
    pub flag: Option<Flag>,
    pub frozen: Option<Frozen>,
    /// Which side.
    ///
    /// Default: `"left"`.
    pub inline: Option<SignalInline>,
    pub several: Option<Vec<SignalSeveralItem>>,
    pub by_flag: Option<BTreeMap<Flag, i64>>,
}

impl Signal {
    /// What is meant where `inline` is absent.
    pub const DEFAULT_INLINE: SignalInline = SignalInline::Left;
}

impl Signal {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(odd: Odd) -> Self {
        Self {
            odd,
            kind: SignalKind::Signal,
            level: None,
            named: None,
            mixed: None,
            flag: None,
            frozen: None,
            inline: None,
            several: None,
            by_flag: None,
        }
    }

    pub fn level(mut self, value: Level) -> Self { self.level = Some(value); self }
    pub fn named(mut self, value: Named) -> Self { self.named = Some(value); self }
    pub fn mixed(mut self, value: Mixed) -> Self { self.mixed = Some(value); self }
    pub fn flag(mut self, value: Flag) -> Self { self.flag = Some(value); self }
    pub fn frozen(mut self, value: Frozen) -> Self { self.frozen = Some(value); self }
    pub fn inline(mut self, value: SignalInline) -> Self { self.inline = Some(value); self }
    pub fn several(mut self, value: Vec<SignalSeveralItem>) -> Self { self.several = Some(value); self }
    pub fn by_flag(mut self, value: BTreeMap<Flag, i64>) -> Self { self.by_flag = Some(value); self }
}

impl json::Decode for Signal {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            odd: object.required("odd")?,
            kind: object.required("kind")?,
            level: object.optional("level")?,
            named: object.optional("named")?,
            mixed: object.optional("mixed")?,
            flag: object.optional("flag")?,
            frozen: object.optional("frozen")?,
            inline: object.optional("inline")?,
            several: object.optional("several")?,
            by_flag: object.optional("by_flag")?,
        })
    }
}

impl json::Encode for Signal {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("odd", &self.odd);
        object.field("kind", &self.kind);
        object.optional("level", &self.level);
        object.optional("named", &self.named);
        object.optional("mixed", &self.mixed);
        object.optional("flag", &self.flag);
        object.optional("frozen", &self.frozen);
        object.optional("inline", &self.inline);
        object.optional("several", &self.several);
        object.optional("by_flag", &self.by_flag);
    }
}

json::impl_deserialize!(Signal);
json::impl_serialize!(Signal);

/// `inline` of [`Signal`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SignalInline {
    Left,
    Right,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl SignalInline {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("left", Self::Left),
        ("right", Self::Right),
    ];
}

open::string_enum!(SignalInline);

/// `kind` of [`Signal`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SignalKind {
    Signal,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl SignalKind {
    const VALUES: &'static [(&'static str, Self)] = &[("signal", Self::Signal)];
}

open::string_enum!(SignalKind);

/// `several[]` of [`Signal`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SignalSeveralItem {
    Red,
    Green,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl SignalSeveralItem {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("red", Self::Red),
        ("green", Self::Green),
    ];
}

open::string_enum!(SignalSeveralItem);
