//! `[types]` of `codegen.toml`: which Rust types schemas become (types.md T2, T3, T13, T14, T19).
//!
//! In: the table as TOML has it. Out: settings of which every name and path has a form that code can be made of.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::path::{Attribute, Identifier, TypePath};

/// `[types]`.
///
/// Where a key or an entry means a schema, it is the name of a schema in `components.schemas`, a JSON Pointer such as
/// `#/components/schemas/Pet/properties/kind`, or, where that makes sense, `*` for all.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct TypesConfig {
    /// Enumerations and unions that refuse what they do not list.
    pub closed: Vec<String>,
    /// What strings and numbers of a format become.
    pub formats: BTreeMap<String, FormatChoice>,
    /// Schemas that are types of the user's own; `x-rust-type:PATH` means all schemas that say so themselves.
    pub replace: BTreeMap<String, Replacement>,
    /// Names of types and fields.
    pub names: BTreeMap<String, Identifier>,
    /// Traits to derive beside those that types have anyway.
    pub derives: BTreeMap<String, Vec<TypePath>>,
    /// Attributes to write on types, with their brackets: `#[cfg_attr(feature = "x", y)]`.
    pub attributes: BTreeMap<String, Vec<Attribute>>,
    /// What objects without known members become.
    pub maps: MapType,
    /// What arrays with `uniqueItems` become.
    pub unique_items: UniqueItems,
    /// Whether a default stands in for a member that an answer does not have.
    pub defaults: Defaults,
    /// Whether what schemas ask for beyond types is checked.
    pub validate: Validate,
    /// Whether types that have no name in the document are called by their `title`.
    pub use_titles: bool,
}

/// What a format becomes.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FormatChoice {
    /// Text.
    String,
    /// `jiff`'s type, or the runtime's around it: what dates and times are anyway.
    Jiff,
    /// `chrono`'s type.
    Chrono,
    /// The `time` crate's type.
    Time,
    /// `f32`.
    F32,
    /// `url::Url`.
    Url,
    /// `rust_decimal::Decimal`.
    RustDecimal,
    /// A type of the user's own.
    #[serde(untagged)]
    Type(TypePath),
}

/// A type that stands in for a schema.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Replacement {
    /// A type with `Debug`, `Clone`, `PartialEq` and serde's traits.
    Path(TypePath),
    /// The same with more traits.
    #[serde(rename_all = "kebab-case")]
    Detailed {
        /// The type.
        path: TypePath,
        /// What else it implements, of `Eq` and `Hash`: types that contain it have these only if it does.
        #[serde(default)]
        traits: Vec<Trait>,
    },
}

impl Replacement {
    /// The type at a path, with these traits.
    pub(crate) fn with_traits(path: TypePath, traits: Vec<Trait>) -> Self {
        Self::Detailed { path, traits }
    }

    /// The type.
    pub fn path(&self) -> &TypePath {
        match self {
            Self::Path(path) | Self::Detailed { path, .. } => path,
        }
    }

    /// Whether it implements a trait.
    pub fn has(&self, wanted: Trait) -> bool {
        match self {
            Self::Path(_) => false,
            Self::Detailed { traits, .. } => traits.contains(&wanted),
        }
    }
}

/// A trait that a type of the user's own may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[expect(missing_docs, reason = "the names are Rust's")]
pub enum Trait {
    Eq,
    Hash,
}

/// What objects without known members become.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MapType {
    /// `std::collections::BTreeMap`.
    #[default]
    Btree,
    /// `std::collections::HashMap`.
    Hash,
    /// `indexmap::IndexMap`, which keeps the order of the answer.
    Index,
}

/// What arrays with `uniqueItems` become.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UniqueItems {
    /// `Vec`, in the order of the answer.
    #[default]
    Vec,
    /// `BTreeSet`, where the items have an order of their own.
    Set,
}

/// What becomes of defaults.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Defaults {
    /// They are documented, and constants of the type.
    #[default]
    Document,
    /// They stand in for what an answer does not have.
    Decode,
}

/// Who checks what schemas ask for beyond types.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Validate {
    /// Nobody; it is documented.
    #[default]
    Never,
    /// Callers, with the `validate` of types that are sent.
    Types,
    /// The client too, before it sends a body.
    Requests,
}
