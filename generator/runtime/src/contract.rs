// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! What `tests/contract.rs` stands on: calls of every operation in, `N passed, N failed` with the reasons out.

use std::fmt::Display;
use std::io::Write as _;
use std::{env, io};

use super::error::Error;
use super::json::{self, Decode};
use super::transport::BoxFuture;

/// The variable that holds the address of the server to call.
const BASE_URL: &str = "CONTRACT_BASE_URL";

/// How one call went: nothing, or why it failed.
pub type Outcome = Result<(), String>;

/// Calls operations and counts.
#[derive(Debug)]
pub struct Contract {
    base_url: String,
    passed: usize,
    failed: Vec<String>,
}

impl Contract {
    /// What the environment asks for: `None`, and a line that says so, if `CONTRACT_BASE_URL` is not set.
    #[must_use]
    pub fn from_env() -> Option<Self> {
        let base_url = env::var(BASE_URL).unwrap_or_default();
        if base_url.is_empty() {
            say(&format!("{BASE_URL} is not set: nothing was called"));
            return None;
        }
        Some(Self {
            base_url,
            passed: 0,
            failed: Vec::new(),
        })
    }

    /// The address of the server.
    #[must_use]
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// The value of a variable for a credential, or a word that a mock takes for one.
    #[must_use]
    pub fn credential(&self, variable: &str) -> String {
        let value = env::var(variable).unwrap_or_default();
        if value.is_empty() {
            "contract".to_owned()
        } else {
            value
        }
    }

    /// Makes a call and notes how it went.
    pub async fn call(&mut self, id: &str, call: BoxFuture<Outcome>) {
        match call.await {
            Ok(()) => self.passed += 1,
            Err(reason) => self.failed.push(format!("{id}: {reason}")),
        }
    }

    /// Prints what failed, and how many of each there are.
    ///
    /// # Errors
    ///
    /// If a call failed.
    pub fn finish(self) -> Result<(), String> {
        for failure in &self.failed {
            say(&format!("failed {failure}"));
        }
        let sentence = format!("{} passed, {} failed", self.passed, self.failed.len());
        say(&sentence);
        if self.failed.is_empty() {
            Ok(())
        } else {
            Err(sentence)
        }
    }
}

/// What a call came to.
///
/// # Errors
///
/// If it failed, in the words of its error.
pub fn outcome<T>(result: Result<T, Error>) -> Outcome {
    result.map(drop).map_err(reason)
}

/// An argument from its JSON text.
///
/// # Errors
///
/// If it does not have the shape of `T`: an example of the API description that contradicts its schema.
pub fn value<T: Decode>(json: &str) -> Result<T, String> {
    json::from_str(json).map_err(|error| format!("the argument {json} is not of its type: {error}"))
}

fn reason(error: impl Display) -> String {
    error.to_string().replace('\n', " ")
}

/// Writes a line that the test harness does not keep to itself.
fn say(line: &str) {
    // There is nobody to tell if standard output is gone.
    let _ = writeln!(io::stdout(), "{line}");
}
