//! Which representations of a response a call reads: in: the response; out: one [`Reading`] for each type that it may turn
//! out to be (wire.md W8, W9).
//!
//! A call reads the representation that it prefers and those of the same type. JSON of other types is read as well, and told
//! apart by its media type. What has no type of its own beside one that has (CSV beside JSON, say) is not asked for:
//! `Call::accept` does.

use crate::ir::{Content, Operation, Representation, Response, Types};

use super::super::name;
use super::super::scope::Scope;
use super::super::status;
use super::super::types::is_same;

/// Representations of a response that are read in the same way.
pub(super) struct Reading<'a> {
    /// The first of them.
    pub content: &'a Representation,
    /// The media types of all of them.
    pub names: Vec<&'a str>,
}

impl Reading<'_> {
    pub(super) fn types(&self) -> Vec<String> {
        self.names.iter().map(|name| (*name).to_owned()).collect()
    }
}

/// The representation that an ordinary call prefers: a stream only where there is nothing else.
pub(super) fn preferred(response: &Response) -> Option<&Representation> {
    let whole = response
        .contents
        .iter()
        .find(|content| !content.content.is_stream());
    whole.or(response.contents.first())
}

/// How the body of a response is read, the preferred way first; none where there is no body.
pub(super) fn readings<'a>(types: &Types, response: &'a Response) -> Vec<Reading<'a>> {
    let Some(first) = preferred(response) else {
        return Vec::new();
    };
    let is_json = |content: Content| matches!(content, Content::Json(_));
    let mut found: Vec<Reading<'a>> = Vec::new();
    for content in &response.contents {
        let same =
            |other: &&mut Reading<'_>| is_same(types, other.content.content, content.content);
        if let Some(reading) = found.iter_mut().find(same) {
            reading.names.push(&content.media_type);
        } else if std::ptr::eq(content, first)
            || (is_json(first.content) && is_json(content.content))
        {
            found.push(Reading {
                content,
                names: vec![&content.media_type],
            });
        }
    }
    found
}

/// The media types of success that a call does not ask for unless it is told to.
pub(super) fn unread<'a>(types: &Types, operation: &'a Operation) -> Vec<&'a str> {
    let (success, _) = operation.sides();
    let mut unread: Vec<&str> = Vec::new();
    for response in success {
        let read = readings(types, response);
        let others = response.contents.iter().filter(|content| {
            !content.content.is_stream()
                && !read
                    .iter()
                    .any(|reading| reading.names.contains(&content.media_type.as_str()))
        });
        for content in others {
            if !unread.contains(&content.media_type.as_str()) {
                unread.push(&content.media_type);
            }
        }
    }
    unread
}

/// What an answer is called as a variant: by its status and, where it is `other` than the preferred one, its media type.
pub(super) fn variant(
    scope: &mut Scope,
    response: &Response,
    other: Option<&Reading<'_>>,
) -> String {
    let status = status::variant(response.status);
    let Some(other) = other else {
        return scope.take(&[status], &status::prose(response.status));
    };
    let media_type = other.content.media_type.as_str();
    let essence = media_type.split(';').next().unwrap_or_default();
    let sub = essence.split_once('/').map_or(essence, |(_, sub)| sub);
    let named = |words: &str| {
        let words = words.replace('*', "any");
        format!("{status}{}", name::variant_name(&words))
    };
    scope.take(&[named(sub), named(media_type)], media_type)
}
