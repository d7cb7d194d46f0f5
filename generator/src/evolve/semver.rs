//! Versions: from the most severe change to the version that the crate should have next.
//!
//! Cargo's rules: the leftmost part that is not zero is the one that says "breaking" (The Cargo Book, "SemVer
//! Compatibility"). So 0.3.1 breaks as 0.4.0 and grows as 0.3.2, and 1.3.1 breaks as 2.0.0 and grows as 1.4.0.

use toml_edit::{DocumentMut, Item, Value};

use super::Class;

/// How much of a version has to change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Nothing.
    None,
    /// Nothing that a caller notices but in words.
    Patch,
    /// Callers compile and have more, or see another behaviour.
    Minor,
    /// Callers may not compile, or mean something else.
    Major,
}

impl Step {
    /// The step for changes of which `class` is the most severe.
    pub(super) fn of(class: Option<Class>) -> Self {
        match class {
            None => Self::None,
            Some(Class::Documentation) => Self::Patch,
            Some(Class::Behaviour | Class::Additive) => Self::Minor,
            Some(Class::Breaking) => Self::Major,
        }
    }

    /// Its name: `none`, `patch`, `minor` or `major`.
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }

    /// The version after this step.
    ///
    /// # Errors
    ///
    /// If `version` is not three numbers: what follows a pre-release is its author's to say.
    pub fn after(self, version: &str) -> Result<String, String> {
        let [major, minor, patch] = numbers(version)?;
        let (major, minor, patch) = match (self, major, minor) {
            (Self::None, ..) => (major, minor, patch),
            // Before 1.0 each part counts for the one on its left.
            (_, 0, 0) | (Self::Patch, ..) | (Self::Minor, 0, _) => (major, minor, patch + 1),
            (Self::Major, 0, _) | (Self::Minor, ..) => (major, minor + 1, 0),
            (Self::Major, ..) => (major + 1, 0, 0),
        };
        Ok(format!("{major}.{minor}.{patch}"))
    }
}

/// A version without a pre-release or a build.
fn numbers(version: &str) -> Result<[u64; 3], String> {
    let parts: Vec<u64> = version
        .split('.')
        .map_while(|part| part.parse().ok())
        .collect();
    match (parts.as_slice(), version.split('.').count()) {
        ([major, minor, patch], 3) => Ok([*major, *minor, *patch]),
        _ => Err(format!(
            "the version `{version}` is not three numbers; what follows it is for you to say"
        )),
    }
}

/// The version that a `Cargo.toml` states.
///
/// # Errors
///
/// If it is no TOML, or states none of its own.
pub fn version(cargo_toml: &str) -> Result<String, String> {
    let document = parse(cargo_toml)?;
    let package = document.get("package");
    match package.and_then(|package| package.get("version")) {
        Some(version) if version.is_str() => Ok(version.as_str().unwrap_or_default().to_owned()),
        Some(_) => Err("the version is inherited from the workspace; change it there".to_owned()),
        None => Err("there is no `package.version`".to_owned()),
    }
}

/// A `Cargo.toml` whose version is at least `base` after `step`, everything else as it was; `None` where it is already, so
/// that a version goes up once for all changes since `base`.
///
/// # Errors
///
/// If one of the two versions is not three numbers, or the file states none.
pub fn bump(cargo_toml: &str, base: &str, step: Step) -> Result<Option<String>, String> {
    let wanted = step.after(base)?;
    let current = version(cargo_toml)?;
    if numbers(&current)? >= numbers(&wanted)? {
        return Ok(None);
    }
    let mut document = parse(cargo_toml)?;
    let stated = document
        .get_mut("package")
        .and_then(|package| package.get_mut("version"));
    if let Some(Item::Value(value)) = stated {
        let decor = value.decor().clone();
        *value = Value::from(wanted);
        *value.decor_mut() = decor;
    }
    Ok(Some(document.to_string()))
}

fn parse(text: &str) -> Result<DocumentMut, String> {
    text.parse::<DocumentMut>()
        .map_err(|error| format!("Cargo.toml is no TOML: {}", error.message()))
}
