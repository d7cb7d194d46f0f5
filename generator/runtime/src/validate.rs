// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! What a schema asks for beyond types: lengths, bounds, patterns (types.md T14). Nothing is checked
//! unless somebody asks: values in, every rule that is broken out.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::error::Error as StdError;
use std::fmt;
use std::sync::{LazyLock, Mutex, PoisonError};

use regex::Regex;

use super::error::Error;
use super::json::{self, Encode, Kept, Patch};
use super::request::RequestBuilder;

/// A type whose values can break the rules of its schema.
pub trait Validate {
    /// Reports each rule that the value breaks.
    fn check(&self, check: &mut Check);

    /// Checks the value and everything in it.
    ///
    /// # Errors
    /// Rules are broken; the error names all of them, each with its place.
    fn validate(&self) -> Result<(), Invalid> {
        let mut check = Check::default();
        self.check(&mut check);
        if check.broken.is_empty() {
            Ok(())
        } else {
            Err(Invalid(check.broken))
        }
    }
}

impl RequestBuilder {
    /// Checks a body before it is sent.
    ///
    /// # Errors
    /// The body breaks rules of its schema.
    pub fn validate<T: Validate + ?Sized>(&self, body: &T) -> Result<(), Error> {
        body.validate()
            .map_err(|invalid| Error::encode(format!("request body: {invalid}")))
    }
}

/// One rule of a schema.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Rule {
    /// At least so many characters.
    MinLength(usize),
    /// At most so many characters.
    MaxLength(usize),
    /// A regular expression that must match somewhere in the text.
    Pattern(&'static str),
    /// At least this number.
    Minimum(f64),
    /// At most this number.
    Maximum(f64),
    /// More than this number.
    ExclusiveMinimum(f64),
    /// Less than this number.
    ExclusiveMaximum(f64),
    /// A multiple of this number.
    MultipleOf(f64),
    /// At least so many items or members.
    MinCount(usize),
    /// At most so many items or members.
    MaxCount(usize),
    /// No item twice.
    Unique,
}

/// Collects the rules that a value breaks.
#[derive(Debug, Default)]
pub struct Check {
    path: String,
    broken: Vec<Violation>,
}

impl Check {
    /// Applies rules to the member `key`.
    pub fn member<T: Subject + ?Sized>(&mut self, key: &str, value: &T, rules: &[Rule]) {
        self.within(&format!(".{key}"), |check| check.apply(value, rules));
    }

    /// Applies rules to each item of the member `key`.
    pub fn items<T: Items + ?Sized>(&mut self, key: &str, value: &T, rules: &[Rule]) {
        self.within(&format!(".{key}"), |check| {
            value.each(&mut |at, item| {
                check.within(&format!("[{at}]"), |check| check.apply(item, rules));
            });
        });
    }

    /// Checks what the member `key` holds.
    pub fn nested<T: Validate + ?Sized>(&mut self, key: &str, value: &T) {
        self.within(&format!(".{key}"), |check| value.check(check));
    }

    fn within(&mut self, step: &str, what: impl FnOnce(&mut Self)) {
        let length = self.path.len();
        self.path.push_str(step);
        what(self);
        self.path.truncate(length);
    }

    fn apply<T: Subject + ?Sized>(&mut self, value: &T, rules: &[Rule]) {
        for rule in rules {
            if let Some(message) = broken(value, *rule) {
                self.broken.push(Violation {
                    path: format!("${}", self.path),
                    message,
                });
            }
        }
    }
}

/// What is wrong, where the rule is broken; a value that the rule does not speak of breaks nothing.
fn broken<T: Subject + ?Sized>(value: &T, rule: Rule) -> Option<String> {
    // JSON Schema counts characters, not bytes (2020-12 Validation, section 6.3.1).
    let length = || value.text().map(|text| text.chars().count());
    let is_broken = match rule {
        Rule::MinLength(least) => length()? < least,
        Rule::MaxLength(most) => length()? > most,
        Rule::Pattern(pattern) => !matches(pattern, value.text()?),
        Rule::Minimum(least) => value.number()? < least,
        Rule::Maximum(most) => value.number()? > most,
        Rule::ExclusiveMinimum(bound) => value.number()? <= bound,
        Rule::ExclusiveMaximum(bound) => value.number()? >= bound,
        Rule::MultipleOf(step) => !is_multiple(value.number()?, step),
        Rule::MinCount(least) => value.count()? < least,
        Rule::MaxCount(most) => value.count()? > most,
        Rule::Unique => value.has_duplicates(),
    };
    is_broken.then(|| rule.to_string())
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MinLength(least) => write!(f, "must have at least {least} characters"),
            Self::MaxLength(most) => write!(f, "must have at most {most} characters"),
            Self::Pattern(pattern) => write!(f, "must match `{pattern}`"),
            Self::Minimum(least) => write!(f, "must be at least {least}"),
            Self::Maximum(most) => write!(f, "must be at most {most}"),
            Self::ExclusiveMinimum(bound) => write!(f, "must be more than {bound}"),
            Self::ExclusiveMaximum(bound) => write!(f, "must be less than {bound}"),
            Self::MultipleOf(step) => write!(f, "must be a multiple of {step}"),
            Self::MinCount(least) => write!(f, "must hold at least {least}"),
            Self::MaxCount(most) => write!(f, "must hold at most {most}"),
            Self::Unique => f.write_str("must not hold the same twice"),
        }
    }
}

/// Whether a quotient is whole, but for what binary fractions cannot hold: 0.3 is a multiple of 0.1.
fn is_multiple(value: f64, step: f64) -> bool {
    let quotient = value / step;
    (quotient - quotient.round()).abs() <= quotient.abs() * 4.0 * f64::EPSILON
}

/// Whether `pattern`, compiled once for the whole program, matches. One that does not compile matches
/// everything: the generator has said so.
fn matches(pattern: &'static str, text: &str) -> bool {
    static COMPILED: LazyLock<Mutex<HashMap<&'static str, Option<Regex>>>> =
        LazyLock::new(Mutex::default);
    let mut compiled = COMPILED.lock().unwrap_or_else(PoisonError::into_inner);
    compiled
        .entry(pattern)
        .or_insert_with(|| Regex::new(pattern).ok())
        .as_ref()
        .is_none_or(|regex| regex.is_match(text))
}

/// A value that rules speak of. What is absent or null breaks none.
pub trait Subject {
    /// The text, where it is text.
    fn text(&self) -> Option<&str> {
        None
    }

    /// The number, where it is a number; beyond 2^53 the nearest that a double has.
    fn number(&self) -> Option<f64> {
        None
    }

    /// How many items or members there are, where there can be several.
    fn count(&self) -> Option<usize> {
        None
    }

    /// Whether two items are the same JSON.
    fn has_duplicates(&self) -> bool {
        false
    }
}

impl Subject for String {
    fn text(&self) -> Option<&str> {
        Some(self)
    }
}

macro_rules! numbers {
    ($($type:ident),*) => {$(
        impl Subject for $type {
            fn number(&self) -> Option<f64> {
                Some(*self as f64)
            }
        }
    )*};
}

numbers!(i8, i16, i32, i64, u8, u16, u32, u64, f32, f64);

impl<T: Encode> Subject for Vec<T> {
    fn count(&self) -> Option<usize> {
        Some(self.len())
    }

    fn has_duplicates(&self) -> bool {
        let mut seen = BTreeSet::new();
        self.iter()
            .filter_map(|item| json::to_vec(item).ok())
            .any(|item| !seen.insert(item))
    }
}

impl<T> Subject for BTreeSet<T> {
    fn count(&self) -> Option<usize> {
        Some(self.len())
    }
}

impl<K, T> Subject for BTreeMap<K, T> {
    fn count(&self) -> Option<usize> {
        Some(self.len())
    }
}

impl<K, T, S> Subject for HashMap<K, T, S> {
    fn count(&self) -> Option<usize> {
        Some(self.len())
    }
}

impl Subject for serde_json::Map<String, serde_json::Value> {
    fn count(&self) -> Option<usize> {
        Some(self.len())
    }
}

/// Containers of at most one value pass everything on to it.
macro_rules! passed_on {
    ($($container:ident: $some:pat => $value:ident),* $(,)?) => {$(
        impl<T: Subject> Subject for $container<T> {
            fn text(&self) -> Option<&str> {
                match self { $some => $value.text(), _ => None }
            }

            fn number(&self) -> Option<f64> {
                match self { $some => $value.number(), _ => None }
            }

            fn count(&self) -> Option<usize> {
                match self { $some => $value.count(), _ => None }
            }

            fn has_duplicates(&self) -> bool {
                match self { $some => $value.has_duplicates(), _ => false }
            }
        }

        impl<T: Items> Items for $container<T> {
            fn each(&self, see: &mut dyn FnMut(usize, &dyn Subject)) {
                if let $some = self {
                    $value.each(see);
                }
            }
        }

        impl<T: Validate> Validate for $container<T> {
            fn check(&self, check: &mut Check) {
                if let $some = self {
                    $value.check(check);
                }
            }
        }
    )*};
}

passed_on!(Option: Some(value) => value, Patch: Patch::Value(value) => value);

/// A value whose items rules speak of.
pub trait Items {
    /// Shows each item with its position.
    fn each(&self, see: &mut dyn FnMut(usize, &dyn Subject));
}

impl<T: Subject> Items for Vec<T> {
    fn each(&self, see: &mut dyn FnMut(usize, &dyn Subject)) {
        for (at, item) in self.iter().enumerate() {
            see(at, item);
        }
    }
}

impl<T: Subject> Items for BTreeSet<T> {
    fn each(&self, see: &mut dyn FnMut(usize, &dyn Subject)) {
        for (at, item) in self.iter().enumerate() {
            see(at, item);
        }
    }
}

impl<T: Validate> Validate for Vec<T> {
    fn check(&self, check: &mut Check) {
        for (at, item) in self.iter().enumerate() {
            check.within(&format!("[{at}]"), |check| item.check(check));
        }
    }
}

impl<K: json::Key, T: Validate> Validate for BTreeMap<K, T> {
    fn check(&self, check: &mut Check) {
        for (key, value) in self {
            check.nested(&key.as_key(), value);
        }
    }
}

impl<T: Validate + ?Sized> Validate for Box<T> {
    fn check(&self, check: &mut Check) {
        (**self).check(check);
    }
}

impl<T: Validate> Validate for Kept<T> {
    fn check(&self, check: &mut Check) {
        (**self).check(check);
    }
}

/// A rule that a value breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Violation {
    /// The place in the value, as a JSON path: `$.tags[2]`.
    pub path: String,
    /// What the value must be, in words; the value itself is not shown, it may be a secret.
    pub message: String,
}

/// A value that breaks rules of its schema.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invalid(Vec<Violation>);

impl Invalid {
    /// Every rule that is broken, in the order of the schema; at least one.
    #[must_use]
    pub fn violations(&self) -> &[Violation] {
        &self.0
    }
}

impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, violation) in self.0.iter().enumerate() {
            let separator = if at > 0 { "; " } else { "" };
            write!(f, "{separator}{} {}", violation.path, violation.message)?;
        }
        Ok(())
    }
}

impl StdError for Invalid {}
