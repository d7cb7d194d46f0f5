//! Several documents in one run: what stands in files that more than one of them refers to becomes types once (types.md T11).
//!
//! In: what became of each document by itself. Out: [`Common`], the schemas that two or more of them made types of, from which
//! the crate of the shared types is generated; then [`Shared`], the types of that crate, which stand in for these schemas
//! when the documents are generated once more.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use crate::Output;
use crate::config::{Replacement, Trait, TypePath};
use crate::document::Version;
use crate::source::{FileError, Files};

/// Schemas that several documents have in common.
#[derive(Debug)]
pub struct Common {
    places: Vec<String>,
    text: String,
}

impl Common {
    /// What the document that refers to all of them is called among the files of the run.
    pub const DOCUMENT: &'static str = "shared types.json";

    /// The settings with which its crate is generated.
    pub const SETTINGS: &'static str = "[select]\ntypes-only = true\n";

    /// The schemas that at least two of `outputs` have types of; `None` where there are none.
    ///
    /// # Errors
    ///
    /// When the documents do not follow one version of OpenAPI, in which case one file means different things to them.
    pub fn of(outputs: &[Output]) -> Result<Option<Self>, String> {
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        for located in outputs.iter().flat_map(|output| &output.located) {
            *seen.entry(&located.place).or_default() += 1;
        }
        let common = seen.into_iter().filter(|(_, times)| *times > 1);
        let places: Vec<String> = common.map(|(place, _)| place.to_owned()).collect();
        if places.is_empty() {
            return Ok(None);
        }
        let versions: BTreeSet<Version> = outputs
            .iter()
            .map(|output| Version::of(&output.sources))
            .collect();
        let mut versions = versions.into_iter();
        let (Some(version), None) = (versions.next(), versions.next()) else {
            return Err(
                "the documents share files and follow different versions of OpenAPI, to which these files mean different \
                 things; bring the documents to one version"
                    .to_owned(),
            );
        };
        // Reading follows references wherever they stand; which of them become types is said by place.
        let references: Vec<_> = places.iter().map(|place| json!({"$ref": place})).collect();
        let document = json!({
            "openapi": version.name(),
            "info": {"title": "the shared types", "version": "1"},
            "paths": {},
            "x-shared": references,
        });
        Ok(Some(Self {
            places,
            text: document.to_string(),
        }))
    }

    /// Where the schemas stand, sorted.
    pub fn places(&self) -> &[String] {
        &self.places
    }

    /// `files`, and the document that refers to the schemas.
    pub fn beside<'a>(&'a self, files: &'a dyn Files) -> impl Files + 'a {
        Beside {
            common: self,
            files,
        }
    }
}

struct Beside<'a> {
    common: &'a Common,
    files: &'a dyn Files,
}

impl Files for Beside<'_> {
    fn read(&self, path: &str) -> Result<Vec<u8>, FileError> {
        if path == Common::DOCUMENT {
            return Ok(self.common.text.clone().into_bytes());
        }
        self.files.read(path)
    }
}

/// The crate of the shared types, as the clients use it.
#[derive(Debug)]
pub struct Shared {
    /// Its name.
    pub crate_name: String,
    /// Its folder, as seen from that of the client.
    pub path: String,
    types: BTreeMap<String, Replacement>,
}

impl Shared {
    /// The types that `output`, generated from `common`, has for its schemas.
    pub fn new(common: &Common, output: &Output, crate_name: &str, path: &str) -> Self {
        let krate = crate_name.replace('-', "_");
        let own = output.located.iter();
        let own = own.filter(|located| common.places.contains(&located.place));
        let types = own.filter_map(|located| {
            let path = TypePath::new(&format!("{krate}::{}", located.path))?;
            let traits = [(Trait::Eq, located.eq), (Trait::Hash, located.hash)];
            let has = traits.into_iter().filter(|(_, has)| *has);
            let traits = has.map(|(name, _)| name).collect();
            Some((
                located.place.clone(),
                Replacement::with_traits(path, traits),
            ))
        });
        Self {
            types: types.collect(),
            crate_name: crate_name.to_owned(),
            path: path.to_owned(),
        }
    }

    /// The types by the places of their schemas.
    pub(crate) fn types(&self) -> impl Iterator<Item = (String, Replacement)> {
        let types = self.types.iter();
        types.map(|(place, ty)| (place.clone(), ty.clone()))
    }
}
