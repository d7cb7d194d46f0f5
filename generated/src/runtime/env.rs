// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Reads settings from environment variables: a name in, its value or an error that names it out.

use std::env::{self, VarError};

use super::error::Error;

/// The value of the variable `name`.
///
/// # Errors
///
/// If it is unset, empty or not Unicode. The message names the variable and never shows its value, which
/// may be a secret.
pub fn var(name: &str) -> Result<String, Error> {
    let problem = match env::var(name) {
        Ok(value) if !value.is_empty() => return Ok(value),
        Ok(_) => "is empty",
        Err(VarError::NotPresent) => "is not set",
        Err(VarError::NotUnicode(_)) => "is not valid Unicode",
    };
    Err(Error::configuration(format!(
        "the environment variable {name} {problem}"
    )))
}

/// The value of the variable `name`, or `None` if it is unset or empty.
///
/// A value that is not Unicode comes back with replacement characters, so that it is refused where it is
/// used rather than ignored here.
#[must_use]
pub fn optional_var(name: &str) -> Option<String> {
    let value = env::var_os(name)?;
    (!value.is_empty()).then(|| value.to_string_lossy().into_owned())
}
