// Written by `cargo xtask codegen` from #/components/schemas/Ledger.

use crate::runtime::formats::base64::Base64;
use crate::runtime::json;
use crate::runtime::json::Patch;
use crate::runtime::open;
use super::Owner;

#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Ledger {
    pub balance: Option<i64>,
    pub note: Patch<String>,
    pub state: Option<LedgerState>,
    /// More than 0, at most 1.
    pub share: Option<f64>,
    pub scan: Option<Base64>,
    pub blob: Option<String>,
    pub owner: Option<Owner>,
    pub heir: Patch<Owner>,
}

impl Ledger {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(balance: Option<i64>, state: Option<LedgerState>) -> Self {
        Self {
            balance,
            note: Patch::Absent,
            state,
            share: None,
            scan: None,
            blob: None,
            owner: None,
            heir: Patch::Absent,
        }
    }

    pub fn note(mut self, value: impl Into<Patch<String>>) -> Self { self.note = value.into(); self }
    pub fn share(mut self, value: f64) -> Self { self.share = Some(value); self }
    pub fn scan(mut self, value: Base64) -> Self { self.scan = Some(value); self }
    pub fn blob(mut self, value: impl Into<String>) -> Self { self.blob = Some(value.into()); self }
    pub fn owner(mut self, value: Owner) -> Self { self.owner = Some(value); self }
    pub fn heir(mut self, value: impl Into<Patch<Owner>>) -> Self { self.heir = value.into(); self }
}

impl json::Decode for Ledger {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            balance: object.required("balance")?,
            note: object.patch("note")?,
            state: object.required("state")?,
            share: object.optional("share")?,
            scan: object.optional("scan")?,
            blob: object.optional("blob")?,
            owner: object.optional("owner")?,
            heir: object.patch("heir")?,
        })
    }
}

impl json::Encode for Ledger {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("balance", &self.balance);
        object.patch("note", &self.note);
        object.field("state", &self.state);
        object.optional("share", &self.share);
        object.optional("scan", &self.scan);
        object.optional("blob", &self.blob);
        object.optional("owner", &self.owner);
        object.patch("heir", &self.heir);
    }
}

json::impl_deserialize!(Ledger);
json::impl_serialize!(Ledger);

/// `state` of [`Ledger`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum LedgerState {
    Open,
    Shut,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl LedgerState {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("open", Self::Open),
        ("shut", Self::Shut),
    ];
}

open::string_enum!(LedgerState);
