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

    pub fn age(mut self, value: i64) -> Self { self.age = Some(value); self }
    pub fn bio(mut self, value: impl Into<Patch<String>>) -> Self { self.bio = value.into(); self }
    pub fn home(mut self, value: impl Into<Patch<Place>>) -> Self { self.home = value.into(); self }
    pub fn work(mut self, value: impl Into<Patch<Place>>) -> Self { self.work = value.into(); self }
    pub fn mood(mut self, value: impl Into<Patch<ProfileMood>>) -> Self { self.mood = value.into(); self }
    pub fn kin(mut self, value: Vec<Option<Place>>) -> Self { self.kin = Some(value); self }
    pub fn by_year(mut self, value: BTreeMap<String, Option<Place>>) -> Self { self.by_year = Some(value); self }
    pub fn last(mut self, value: Visit) -> Self { self.last = Some(value); self }
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
    const VALUES: &'static [(&'static str, Self)] = &[("glad", Self::Glad)];
}

open::string_enum!(ProfileMood);
