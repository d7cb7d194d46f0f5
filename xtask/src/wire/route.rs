//! Which operation a request is for.
//!
//! In: operations with their path templates. Out: for a method and a path, the operation whose template has it; the one
//! with the most literal text where several have, and of those that nothing tells apart the first that had no request yet.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use serde_json::Value;

/// The operations of a document, by their place in the list.
pub(super) struct Routes {
    answers: Vec<Value>,
}

impl Routes {
    pub(super) fn new(answers: &Value) -> Self {
        let answers = answers.as_array().cloned().unwrap_or_default();
        Self { answers }
    }

    /// The operation and its place; `asked` are the places of those that had a request.
    pub(super) fn find(
        &self,
        method: &str,
        path: &str,
        asked: &BTreeSet<usize>,
    ) -> Option<(usize, &Value)> {
        let all = self.answers.iter().enumerate();
        let has = |answer: &Value| answer["method"] == method && template_has(text(answer), path);
        all.filter(|(_, answer)| has(answer))
            .max_by_key(|(index, answer)| {
                let literal = literal(text(answer));
                (literal, !asked.contains(index), Reverse(*index))
            })
    }
}

fn text(answer: &Value) -> &str {
    answer["path"].as_str().unwrap_or_default()
}

/// How many characters of a template stand for themselves.
fn literal(template: &str) -> usize {
    let pieces = template.split('{');
    let outside = pieces.map(|piece| piece.rsplit('}').next().unwrap_or_default().len());
    outside.sum()
}

/// Whether a path, percent-encoded as it was sent, fills the template.
pub(super) fn template_has(template: &str, path: &str) -> bool {
    let template = template.split('?').next().unwrap_or_default();
    let (wanted, given) = (template.split('/'), path.split('/'));
    wanted.clone().count() == given.clone().count()
        && wanted
            .zip(given)
            .all(|(wanted, given)| segment_has(wanted.as_bytes(), &decode(given)))
}

fn segment_has(template: &[u8], given: &[u8]) -> bool {
    match template {
        [] => given.is_empty(),
        [b'{', rest @ ..] => {
            let Some(end) = rest.iter().position(|byte| *byte == b'}') else {
                return template == given;
            };
            let rest = rest.get(end + 1..).unwrap_or_default();
            (1..=given.len()).any(|taken| segment_has(rest, given.get(taken..).unwrap_or_default()))
        }
        [byte, rest @ ..] => given
            .split_first()
            .is_some_and(|(first, given)| first == byte && segment_has(rest, given)),
    }
}

fn decode(text: &str) -> Vec<u8> {
    let (mut out, mut rest) = (Vec::new(), text.as_bytes());
    while let [byte, after @ ..] = rest {
        let digits = after
            .get(..2)
            .and_then(|digits| str::from_utf8(digits).ok());
        let value = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match value {
            Some(value) if *byte == b'%' => {
                out.push(value);
                rest = after.get(2..).unwrap_or_default();
            }
            _ => {
                out.push(*byte);
                rest = after;
            }
        }
    }
    out
}
