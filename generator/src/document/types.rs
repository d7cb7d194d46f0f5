//! The seven types of JSON Schema, and sets of them.

/// A type of JSON Schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
#[expect(missing_docs, reason = "the names are JSON Schema's")]
pub enum JsonType {
    Null,
    Boolean,
    Integer,
    Number,
    String,
    Array,
    Object,
}

impl JsonType {
    /// All types, in the order in which unions list them.
    pub const ALL: [Self; 7] = [
        Self::Null,
        Self::Boolean,
        Self::Integer,
        Self::Number,
        Self::String,
        Self::Array,
        Self::Object,
    ];

    /// The type that JSON Schema calls by this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Its name in JSON Schema.
    pub fn name(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean => "boolean",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::String => "string",
            Self::Array => "array",
            Self::Object => "object",
        }
    }
}

/// A set of types. Every integer is a number, so a set that holds both is the set with number alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct TypeSet(u8);

impl TypeSet {
    /// Every type.
    pub const ANY: Self = Self(0b111_1111);

    /// The set of one type.
    pub fn of(kind: JsonType) -> Self {
        let mut set = Self::default();
        set.insert(kind);
        set
    }

    /// Adds a type.
    pub fn insert(&mut self, kind: JsonType) {
        self.0 |= 1 << kind as u8;
        if kind == JsonType::Number {
            self.0 |= 1 << JsonType::Integer as u8;
        }
    }

    /// Removes a type.
    pub fn remove(&mut self, kind: JsonType) {
        self.0 &= !(1 << kind as u8);
    }

    /// Whether values of this type are in the set.
    pub fn contains(self, kind: JsonType) -> bool {
        self.0 & (1 << kind as u8) != 0
    }

    /// The types that both sets hold.
    pub fn intersect(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether it holds no type.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Its types, number standing for integer where both are in.
    pub fn iter(self) -> impl Iterator<Item = JsonType> {
        JsonType::ALL.into_iter().filter(move |kind| {
            self.contains(*kind) && !(*kind == JsonType::Integer && self.contains(JsonType::Number))
        })
    }

    /// Its only type, where it has one.
    pub fn single(self) -> Option<JsonType> {
        let mut types = self.iter();
        types.next().filter(|_| types.next().is_none())
    }
}
