//! The graph of types.

use crate::source::NodeId;

/// Names a type of the graph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeId(u32);

/// All types of an API.
#[derive(Debug, Default)]
pub struct Types(Vec<Type>);

impl Types {
    /// Adds a type.
    pub fn add(&mut self, ty: Type) -> TypeId {
        let id = TypeId(u32::try_from(self.0.len()).unwrap_or(u32::MAX));
        self.0.push(ty);
        id
    }

    /// All types with their ids, in the order in which they were added.
    pub fn iter(&self) -> impl Iterator<Item = (TypeId, &Type)> {
        (0..).map(TypeId).zip(&self.0)
    }

    /// How many types there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl std::ops::Index<TypeId> for Types {
    type Output = Type;

    fn index(&self, id: TypeId) -> &Type {
        &self.0[id.index()]
    }
}

impl std::ops::IndexMut<TypeId> for Types {
    fn index_mut(&mut self, id: TypeId) -> &mut Type {
        &mut self.0[id.index()]
    }
}

impl TypeId {
    /// Its position in the graph, for tables beside it.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// One type.
#[derive(Debug, Clone)]
pub struct Type {
    /// The schema it was made from; its place in the document is where its name comes from.
    pub at: NodeId,
    /// Which of several types made from the same schema it is.
    pub role: Role,
    /// What documentation says of it.
    pub docs: Docs,
    /// What it is.
    pub shape: Shape,
}

/// Why there is more than one type for one schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// The type of the schema.
    Own,
    /// What the schema leaves open: the values of a map, the items of an array of which it says nothing.
    Unstated,
    /// The fields of a schema that, used as a type, is the union of its descendants.
    Base,
    /// The form for requests of a type that differs in answers.
    Input,
    /// The values of one JSON type, of a schema that allows several.
    Kind(crate::document::JsonType),
}

/// What a type is.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// Being worked out; never seen after lowering.
    Pending,
    /// Any JSON value.
    Any,
    /// No value.
    Never,
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    Integer(Integer),
    /// A number.
    Number(Number),
    /// Text, possibly of a format.
    String(Format),
    /// One of a list of strings.
    StringEnum(Enum<String>),
    /// One of a list of whole numbers.
    IntegerEnum(Enum<i64>),
    /// One of a list of JSON values of any kind, each as compact JSON.
    LiteralEnum(Enum<String>),
    /// A type of the user's own, or of another crate than usual.
    Foreign(Foreign),
    /// An array.
    Array(TypeId),
    /// An array in which no item stands twice and whose order means nothing.
    Set(TypeId),
    /// An array whose first items have types of their own.
    Tuple(Tuple),
    /// An object of which only the type of the members is known.
    Map(Map),
    /// An object with known members.
    Struct(Struct),
    /// One of several types.
    Union(Union),
    /// The type or `null`.
    Nullable(TypeId),
    /// Another type under a name of its own.
    Alias(TypeId),
}

impl Shape {
    /// The types it is made of.
    pub fn children(&self) -> Vec<TypeId> {
        match self {
            Self::Array(id) | Self::Set(id) | Self::Nullable(id) | Self::Alias(id) => vec![*id],
            Self::Tuple(tuple) => tuple.items.iter().copied().chain(tuple.rest).collect(),
            Self::Map(map) => map.key.into_iter().chain([map.value]).collect(),
            Self::Struct(object) => object
                .fields
                .iter()
                .map(|field| field.ty)
                .chain(object.extra)
                .collect(),
            Self::Union(union) => union.variants.iter().map(|variant| variant.ty).collect(),
            _ => Vec::new(),
        }
    }

    /// Whether it becomes an item of its own (a struct or an enum) wherever it stands.
    pub fn is_item(&self) -> bool {
        matches!(
            self,
            Self::StringEnum(_)
                | Self::IntegerEnum(_)
                | Self::LiteralEnum(_)
                | Self::Tuple(_)
                | Self::Struct(_)
                | Self::Union(_)
                | Self::Never
        )
    }
}

/// Rust's integer types that schemas ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names are Rust's")]
pub enum Integer {
    I8,
    I16,
    I32,
    I64,
    U8,
    U16,
    U32,
    U64,
}

/// Rust's floating-point types.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names are Rust's")]
pub enum Number {
    F32,
    F64,
}

/// The formats of text that have a type of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names are JSON Schema's")]
pub enum Format {
    Plain,
    DateTime,
    Date,
    Time,
    Duration,
    Uuid,
    Ipv4,
    Ipv6,
    Base64,
    Base64Url,
    /// `format: password`: redacted in `Debug`.
    Password,
    /// `format: binary`: bytes where the whole body is meant, text inside JSON.
    Binary,
}

/// A type that the settings name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Foreign {
    /// Its path.
    pub path: String,
    /// The kinds of JSON value that it may be read from.
    pub kinds: Vec<crate::document::JsonType>,
    /// Whether it has `Eq`.
    pub eq: bool,
    /// Whether it has `Hash`.
    pub hash: bool,
    /// Whether serde's traits are how it is read and written, and not the runtime's own.
    pub by_serde: bool,
}

/// One of a list of values.
#[derive(Debug, Clone, PartialEq)]
pub struct Enum<T> {
    /// The values, in the order of the document, each once.
    pub values: Vec<EnumValue<T>>,
    /// Whether a value that is not listed is kept, not refused.
    pub open: bool,
    /// Whether it is the only value there is (`const`), so that nobody need say it.
    pub constant: bool,
}

/// One value of an enumeration.
#[derive(Debug, Clone, PartialEq)]
pub struct EnumValue<T> {
    /// The value.
    pub value: T,
    /// The name that the document asks for.
    pub name: Option<String>,
    /// What it means.
    pub description: Option<String>,
}

/// An array whose first items have types of their own.
#[derive(Debug, Clone, PartialEq)]
pub struct Tuple {
    /// The types of the first items.
    pub items: Vec<TypeId>,
    /// How many of them must be there.
    pub required: usize,
    /// The type of the items after them; `None` where there are none.
    pub rest: Option<TypeId>,
}

/// An object of which only the type of the members is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Map {
    /// The type of the keys, where it is more than text.
    pub key: Option<TypeId>,
    /// The type of the members.
    pub value: TypeId,
}

/// An object with known members.
#[derive(Debug, Clone, PartialEq)]
pub struct Struct {
    /// Its members, in the order of the document.
    pub fields: Vec<Field>,
    /// The type of further members that are kept; `None` where they are ignored.
    pub extra: Option<TypeId>,
}

/// A member of an object.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// Where its schema stands.
    pub at: NodeId,
    /// The key.
    pub name: String,
    /// Its type; nullable where null is a value of its own.
    pub ty: TypeId,
    /// Whether it is always there.
    pub required: bool,
    /// `readOnly`: only ever arrives.
    pub read_only: bool,
    /// `writeOnly`: only ever is sent.
    pub write_only: bool,
    /// What documentation says of it.
    pub docs: Docs,
}

/// One of several types.
#[derive(Debug, Clone, PartialEq)]
pub struct Union {
    /// Its members, in the order of the document.
    pub variants: Vec<Variant>,
    /// The property whose value names the member.
    pub tag: Option<String>,
    /// Whether a value of a kind, or with a tag, that no member has is kept and not refused.
    pub open: bool,
    /// Whether a value may be of several members at once (`anyOf`).
    pub any_of: bool,
}

/// A member of a union.
#[derive(Debug, Clone, PartialEq)]
pub struct Variant {
    /// The member's schema.
    pub at: NodeId,
    /// Its type.
    pub ty: TypeId,
    /// What its name is made from.
    pub label: String,
    /// The values of the tag that mean this member.
    pub tags: Vec<String>,
    /// What documentation says of it.
    pub docs: Docs,
}

/// What documentation says beside names and types.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Docs {
    /// A name for people.
    pub title: Option<String>,
    /// The text.
    pub description: Option<String>,
    /// The default, as JSON.
    pub default: Option<String>,
    /// Examples, as JSON.
    pub examples: Vec<String>,
    /// What a value must satisfy beyond its type: keyword and JSON value.
    pub constraints: Vec<(&'static str, String)>,
    /// Whether it should not be used any more.
    pub deprecated: bool,
    /// Where more is to be read.
    pub link: Option<String>,
}
