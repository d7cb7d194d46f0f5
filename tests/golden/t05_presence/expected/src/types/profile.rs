// Written by `cargo xtask codegen` from #/components/schemas/Profile.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::runtime::json;
use crate::runtime::json::Patch;
use crate::runtime::open;
use super::Place;
use super::Visit;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Profile {
    pub id: String,
    pub nick: Option<String>,
    pub age: Option<i64>,
    pub bio: Patch<String>,
    pub home: Patch<Place>,
    pub work: Patch<Place>,
    pub mood: Patch<ProfileMood>,
    pub kin: Option<Vec<Option<Place>>>,
    pub by_year: Option<BTreeMap<String, Option<Place>>>,
    pub last: Option<Visit>,
    pub undescribed: Value,
}

impl Profile {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(id: impl Into<String>, nick: Option<String>, undescribed: Value) -> Self {
        Self {
            id: id.into(),
            nick,
            age: None,
            bio: Patch::Absent,
            home: Patch::Absent,
            work: Patch::Absent,
            mood: Patch::Absent,
            kin: None,
            by_year: None,
            last: None,
            undescribed,
        }
    }

    /// Sets `age`.
    #[must_use]
    pub fn age(mut self, age: i64) -> Self {
        self.age = Some(age);
        self
    }

    /// Sets `bio`.
    #[must_use]
    pub fn bio(mut self, bio: impl Into<Patch<String>>) -> Self {
        self.bio = bio.into();
        self
    }

    /// Sets `home`.
    #[must_use]
    pub fn home(mut self, home: impl Into<Patch<Place>>) -> Self {
        self.home = home.into();
        self
    }

    /// Sets `work`.
    #[must_use]
    pub fn work(mut self, work: impl Into<Patch<Place>>) -> Self {
        self.work = work.into();
        self
    }

    /// Sets `mood`.
    #[must_use]
    pub fn mood(mut self, mood: impl Into<Patch<ProfileMood>>) -> Self {
        self.mood = mood.into();
        self
    }

    /// Sets `kin`.
    #[must_use]
    pub fn kin(mut self, kin: Vec<Option<Place>>) -> Self {
        self.kin = Some(kin);
        self
    }

    /// Sets `by_year`.
    #[must_use]
    pub fn by_year(mut self, by_year: BTreeMap<String, Option<Place>>) -> Self {
        self.by_year = Some(by_year);
        self
    }

    /// Sets `last`.
    #[must_use]
    pub fn last(mut self, last: Visit) -> Self {
        self.last = Some(last);
        self
    }
}

impl json::Decode for Profile {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            id: object.required("id")?,
            nick: object.required("nick")?,
            age: object.optional("age")?,
            bio: object.patch("bio")?,
            home: object.patch("home")?,
            work: object.patch("work")?,
            mood: object.patch("mood")?,
            kin: object.optional("kin")?,
            by_year: object.optional("by_year")?,
            last: object.optional("last")?,
            undescribed: object.required("undescribed")?,
        })
    }
}

impl json::Encode for Profile {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("id", &self.id);
        object.field("nick", &self.nick);
        object.optional("age", &self.age);
        object.patch("bio", &self.bio);
        object.patch("home", &self.home);
        object.patch("work", &self.work);
        object.patch("mood", &self.mood);
        object.optional("kin", &self.kin);
        object.optional("by_year", &self.by_year);
        object.optional("last", &self.last);
        object.field("undescribed", &self.undescribed);
    }
}

json::impl_deserialize!(Profile);
json::impl_serialize!(Profile);

/// `mood` of [`Profile`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ProfileMood {
    Glad,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl ProfileMood {
    /// The value as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Glad => "glad",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn from_known(value: &str) -> Option<Self> {
        match value {
            "glad" => Some(Self::Glad),
            _ => None,
        }
    }
}

open::string_enum!(ProfileMood);
