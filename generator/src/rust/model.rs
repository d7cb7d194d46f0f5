//! What the output is made of: files of items, named and typed, as plain data.
//!
//! Everything is decided here: `emit` turns each item into tokens and asks nothing, and a comparison of two crates is a
//! comparison of these values.

use crate::source::NodeId;

pub use super::model_contract::*;
pub use super::model_operations::*;
use std::collections::BTreeMap;

use super::pins::Given;

/// A crate to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct Crate {
    /// Every source file but those of the runtime, sorted by path.
    pub files: Vec<File>,
    /// The type of each named schema, sorted by name: for programs that use the crate without knowing the document.
    pub schemas: Vec<SchemaType>,
    /// The types that are schemas themselves, sorted by place.
    pub located: Vec<Located>,
    /// The names that were given, by their keys in names.lock.
    pub given: BTreeMap<String, Given>,
}

impl Crate {
    /// The calls of `tests/contract.rs`, if it is among the files.
    #[must_use]
    pub fn calls(&self) -> &[ContractCall] {
        let mut items = self.files.iter().flat_map(|file| &file.items);
        items
            .find_map(|item| match item {
                Item::Contract(contract) => Some(contract.calls.as_slice()),
                _ => None,
            })
            .unwrap_or_default()
    }
}

/// The type that a named schema became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemaType {
    /// The name in `components.schemas`.
    pub schema: String,
    /// Its type, as code outside the crate writes it after the crate's name: `types::Pet`, or `Option<types::Pet>`'s
    /// inner path and [`nullable`](Self::nullable).
    pub path: String,
    /// Whether null is a value of the schema.
    pub nullable: bool,
}

/// A type that is a schema itself and not a part of one, by where the schema stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located {
    /// The file and the JSON Pointer, as in `shared/ship.yaml#/Ship`.
    pub place: String,
    /// Its type, as code outside the crate writes it after the crate's name: `types::Ship`.
    pub path: String,
    /// Whether it implements `Eq`.
    pub eq: bool,
    /// Whether it implements `Hash`.
    pub hash: bool,
}

/// A source file.
#[derive(Debug, Clone, PartialEq)]
pub struct File {
    /// Path below the crate's root, with `/`.
    pub path: String,
    /// What of the document it was made from, for the header.
    pub origin: String,
    /// Documentation of the module.
    pub docs: Vec<String>,
    /// Inner attributes, as they are written.
    pub attributes: Vec<String>,
    /// Modules that are declared, sorted by name.
    pub modules: Vec<ModuleItem>,
    /// Paths that are imported, sorted.
    pub imports: Vec<String>,
    /// What is re-exported, sorted.
    pub exports: Vec<String>,
    /// The items, in order.
    pub items: Vec<Item>,
}

/// A module declaration.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ModuleItem {
    /// Its name.
    pub name: String,
    /// Whether callers see it.
    pub public: bool,
    /// Whether `cargo fmt` leaves it alone.
    pub unformatted: bool,
}

/// An item.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "each holds the item of its name")]
pub enum Item {
    Struct(StructItem),
    StringEnum(EnumItem<String>),
    IntegerEnum(EnumItem<i64>),
    LiteralEnum(EnumItem<String>),
    Union(UnionItem),
    Tuple(TupleItem),
    Newtype(NewtypeItem),
    Alias(AliasItem),
    BySerde(BySerdeItem),
    Client(ClientItem),
    Servers(ServerItem),
    Webhook(WebhookItem),
    Group(GroupItem),
    Operation(Box<OperationItem>),
    Form(FormItem),
    Output(OutputItem),
    Headers(HeadersItem),
    Error(ErrorItem),
    Contract(ContractItem),
}

impl Item {
    /// What it derives.
    pub fn derives(&self) -> &[&'static str] {
        match self {
            Self::Struct(item) => &item.derives,
            Self::StringEnum(item) | Self::LiteralEnum(item) => &item.derives,
            Self::IntegerEnum(item) => &item.derives,
            Self::Union(item) => &item.derives,
            Self::Tuple(item) => &item.derives,
            Self::Newtype(item) => &item.derives,
            _ => &[],
        }
    }
}

/// Documentation and attributes that every item and field has.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Docs {
    /// Lines of Markdown.
    pub lines: Vec<String>,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// What it was made from.
    pub origin: Origin,
}

impl Docs {
    /// Documentation of something that is not deprecated.
    pub fn of(lines: Vec<String>) -> Self {
        Self {
            lines,
            ..Self::default()
        }
    }

    /// Says where in the document it comes from.
    #[must_use]
    pub fn at(mut self, at: NodeId) -> Self {
        self.origin.at = Some(at);
        self
    }
}

/// What of the document something was made from, as far as no other part of the model holds it. Nothing of it is written: a
/// comparison of two crates goes by it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Origin {
    /// Where it stands.
    pub at: Option<NodeId>,
    /// What the document says in words.
    pub text: Option<String>,
    /// The default, as JSON.
    pub default: Option<String>,
    /// What a value must satisfy beyond its type: keyword and JSON value.
    pub constraints: Vec<(&'static str, String)>,
}

/// In which directions a type is written and read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Codec {
    /// Whether it is decoded without the `full-serde` feature.
    pub decoded: bool,
    /// Whether it is encoded without the `full-serde` feature.
    pub encoded: bool,
}

/// A struct.
#[derive(Debug, Clone, PartialEq)]
pub struct StructItem {
    /// Documentation and attributes.
    pub docs: Docs,
    /// Its name.
    pub name: String,
    /// What it derives, in order.
    pub derives: Vec<&'static str>,
    /// Attributes that the settings add, as they are written.
    pub attributes: Vec<String>,
    /// Its fields, in order.
    pub fields: Vec<FieldItem>,
    /// Further members: the field's name and the type of its values.
    pub extra: Option<ExtraItem>,
    /// In which directions it is written and read.
    pub codec: Codec,
    /// Whether callers build it.
    pub constructible: bool,
    /// Whether `Default`, which it cannot derive, is what its constructor gives.
    pub default_is_new: bool,
    /// Whether it says which keys it has, for unions that keep the others.
    pub members: bool,
    /// What `validate` checks; `None` where there is none.
    pub checks: Option<Vec<CheckItem>>,
}

/// What `validate` checks of one member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckItem {
    /// The field.
    pub field: String,
    /// The key on the wire.
    pub key: String,
    /// What is checked.
    pub kind: CheckKind,
}

/// The kinds of check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CheckKind {
    /// Rules of the member, as expressions.
    Member(Vec<String>),
    /// Rules of each of its items, as expressions.
    Items(Vec<String>),
    /// What it holds.
    Nested,
}

/// A field that holds the members that have no field of their own.
#[derive(Debug, Clone, PartialEq)]
pub struct ExtraItem {
    /// Its name.
    pub name: String,
    /// Its type.
    pub ty: String,
}

/// A field of a struct, or a parameter of an operation.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldItem {
    /// Documentation and attributes.
    pub docs: Docs,
    /// Its name.
    pub name: String,
    /// The key on the wire.
    pub key: String,
    /// The type of the field.
    pub ty: String,
    /// Whether it is there.
    pub presence: Presence,
    /// How a caller hands the value in.
    pub argument: Argument,
    /// The name of the method that sets it; `None` where the constructor takes it, or nobody sets it.
    pub setter: Option<String>,
    /// Whether the constructor takes it.
    pub in_constructor: bool,
    /// The only value it can have, as an expression: the constructor sets it.
    pub constant: Option<String>,
    /// The constant that says what is meant where it is absent.
    pub default: Option<DefaultItem>,
}

/// What is meant where a member is absent: a constant of the type.
#[derive(Debug, Clone, PartialEq)]
pub struct DefaultItem {
    /// Its name.
    pub name: String,
    /// Its type: the field's, but for text, which is borrowed.
    pub ty: String,
    /// Its value, as an expression.
    pub value: String,
    /// Whether it stands in for a member that an answer does not have.
    pub decoded: bool,
}

/// Whether a member is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// Always.
    Required,
    /// Perhaps; null counts as absent.
    Optional,
    /// Perhaps, and null is a value of its own.
    Patch,
}

/// How a value is taken from a caller.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Argument {
    /// The type of the argument.
    pub ty: String,
    /// Whether it is converted with `into()`.
    pub into: bool,
    /// Whether it is boxed.
    pub boxed: bool,
}

/// An enumeration of values.
#[derive(Debug, Clone, PartialEq)]
pub struct EnumItem<T> {
    /// Documentation and attributes.
    pub docs: Docs,
    /// Its name.
    pub name: String,
    /// What it derives, in order.
    pub derives: Vec<&'static str>,
    /// Attributes that the settings add, as they are written.
    pub attributes: Vec<String>,
    /// Its variants, in order.
    pub variants: Vec<(Docs, String, T)>,
    /// The variant that keeps a value that is not listed.
    pub unknown: Option<String>,
    /// In which directions it is written and read.
    pub codec: Codec,
}

/// A union of types.
#[derive(Debug, Clone, PartialEq)]
pub struct UnionItem {
    /// Documentation and attributes.
    pub docs: Docs,
    /// Its name.
    pub name: String,
    /// What it derives, in order.
    pub derives: Vec<&'static str>,
    /// Attributes that the settings add, as they are written.
    pub attributes: Vec<String>,
    /// Its variants, in order.
    pub variants: Vec<VariantItem>,
    /// The variant that keeps a value that no other takes, and the path of the type it holds.
    pub unknown: Option<(String, String)>,
    /// How a value finds its variant.
    pub plan: Plan,
    /// In which directions it is written and read.
    pub codec: Codec,
    /// Whether it has a `validate`.
    pub checked: bool,
    /// The keys that its members read, where another union counts them.
    pub members: Option<Vec<String>>,
}

/// A variant of a union.
#[derive(Debug, Clone, PartialEq)]
pub struct VariantItem {
    /// Documentation and attributes.
    pub docs: Docs,
    /// Its name.
    pub name: String,
    /// Its type.
    pub ty: String,
    /// A tag that the type does not hold itself, to be written beside its members.
    pub written_tag: Option<(String, String)>,
    /// The type whose members count when the variant is tried, without a box around it.
    pub members: Option<String>,
    /// Whether members that the type does not have are kept beside it.
    pub kept: bool,
    /// Whether `validate` checks it.
    pub checked: bool,
    /// Whether the type can be converted from without saying which variant is meant.
    pub from: bool,
}

/// How a value finds its variant; variants are named by their position.
#[derive(Debug, Clone, PartialEq)]
pub enum Plan {
    /// This one.
    One(usize),
    /// By the value of a member.
    Tag {
        /// The member.
        key: String,
        /// Whether its values are whole numbers, and not text.
        integers: bool,
        /// Its values, and what follows from each.
        arms: Vec<(Vec<String>, Box<Plan>)>,
        /// What follows from any other value, or from none.
        fallback: Box<Plan>,
    },
    /// By the kind of JSON value.
    Kind(Vec<(Vec<&'static str>, Box<Plan>)>, Box<Plan>),
    /// By a member that only this one must have.
    Key(Vec<(String, Box<Plan>)>, Box<Plan>),
    /// Each in turn; the first that fits.
    Tries(Vec<usize>, Box<Plan>),
    /// The variant for what is not known.
    Unknown,
    /// None fits: an error.
    Refuse,
}

/// An array whose first items have types of their own.
#[derive(Debug, Clone, PartialEq)]
pub struct TupleItem {
    /// Documentation and attributes.
    pub docs: Docs,
    /// Its name.
    pub name: String,
    /// What it derives, in order.
    pub derives: Vec<&'static str>,
    /// Attributes that the settings add, as they are written.
    pub attributes: Vec<String>,
    /// Each item's type, and whether it must be there.
    pub items: Vec<(String, bool)>,
    /// The type of the items after them.
    pub rest: Option<String>,
    /// In which directions it is written and read.
    pub codec: Codec,
}

/// A type of its own around another, where an alias would contain itself.
#[derive(Debug, Clone, PartialEq)]
pub struct NewtypeItem {
    /// Documentation and attributes.
    pub docs: Docs,
    /// Its name.
    pub name: String,
    /// What it derives, in order.
    pub derives: Vec<&'static str>,
    /// Attributes that the settings add, as they are written.
    pub attributes: Vec<String>,
    /// Its type.
    pub ty: String,
    /// In which directions it is written and read.
    pub codec: Codec,
}

/// Another name for a type.
#[derive(Debug, Clone, PartialEq)]
pub struct AliasItem {
    /// Documentation and attributes.
    pub docs: Docs,
    /// Its name.
    pub name: String,
    /// Its type.
    pub ty: String,
}

/// The two halves of JSON for a type of the user's own, by way of serde's traits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BySerdeItem {
    /// Its path.
    pub ty: String,
}

/// The client's constructors.
#[derive(Debug, Clone, PartialEq)]
pub struct ClientItem {
    /// Where the document says where the API answers.
    pub at: Option<NodeId>,
    /// Where the API answers, where the document says so in full.
    pub base_url: Option<String>,
    /// The ways to authenticate that the runtime knows.
    pub schemes: Vec<SchemeItem>,
    /// Positions in `schemes` of those that `Client::new` takes.
    pub default_schemes: Vec<usize>,
    /// The variable that holds another address.
    pub env_base_url: String,
    /// Documentation of `from_env`: which variables it reads.
    pub env_docs: Docs,
}

/// A way to authenticate.
#[derive(Debug, Clone, PartialEq)]
pub struct SchemeItem {
    /// Documentation and attributes.
    pub docs: Docs,
    /// Its name in the document.
    pub key: String,
    /// The constant that holds it.
    pub constant: String,
    /// The method of the builder.
    pub method: String,
    /// The environment variables, one for each argument.
    pub env: Vec<String>,
    /// Which kind of credential it takes.
    pub kind: SchemeKind,
    /// Further methods, which get the credential from a server.
    pub grants: Vec<GrantItem>,
}

/// A way to get tokens by OAuth 2.
#[derive(Debug, Clone, PartialEq)]
pub struct GrantItem {
    /// Documentation and attributes.
    pub docs: Docs,
    /// The method of the builder.
    pub method: String,
    /// What is exchanged for a token.
    pub kind: GrantKind,
    /// Where tokens are given out.
    pub token_url: String,
    /// What is asked for.
    pub scopes: Vec<String>,
}

/// What is exchanged for a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum GrantKind {
    ClientCredentials,
    RefreshToken,
}

/// The kinds of credential.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum SchemeKind {
    Bearer,
    Basic,
    ApiKeyHeader(String),
    ApiKeyQuery(String),
    ApiKeyCookie(String),
    /// A scheme of HTTP that the caller brings along.
    Custom(String),
}

/// The servers that callers can choose from.
#[derive(Debug, Clone, PartialEq)]
pub struct ServerItem {
    /// Servers with one URL, in order.
    pub constants: Vec<ServerConstant>,
    /// Servers whose URL has variables, in order.
    pub templates: Vec<ServerTemplate>,
}

/// A server with one URL.
#[derive(Debug, Clone, PartialEq)]
pub struct ServerConstant {
    /// Documentation and attributes.
    pub docs: Docs,
    /// Its name.
    pub name: String,
    /// The URL.
    pub url: String,
}

/// A server whose URL has variables.
#[derive(Debug, Clone, PartialEq)]
pub struct ServerTemplate {
    /// Documentation and attributes.
    pub docs: Docs,
    /// Its name.
    pub name: String,
    /// The parts of the URL.
    pub url: Vec<UrlPart>,
    /// The variables, in order.
    pub variables: Vec<ServerVariableItem>,
}

/// A part of a URL.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UrlPart {
    /// Text.
    Literal(String),
    /// A variable, by its position.
    Variable(usize),
}

/// A variable of a server's URL.
#[derive(Debug, Clone, PartialEq)]
pub struct ServerVariableItem {
    /// Documentation and attributes.
    pub docs: Docs,
    /// The name between the braces.
    pub key: String,
    /// The field that holds its value, and the method that sets it.
    pub field: String,
    /// The enumeration of its values; `None` where any text is one.
    pub choice: Option<String>,
    /// The value that is used unless another is chosen.
    pub default: String,
    /// The variants of the enumeration, and what each stands for.
    pub values: Vec<(String, String)>,
}

/// A function that reads what a webhook carries.
#[derive(Debug, Clone, PartialEq)]
pub struct WebhookItem {
    /// Documentation and attributes.
    pub docs: Docs,
    /// Its name.
    pub name: String,
    /// The type that is read.
    pub ty: String,
}
