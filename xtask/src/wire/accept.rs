//! Which answer a client prefers (RFC 9110, 12.5.1).
//!
//! In: the answers that there are and an `Accept` header. Out: the one with the highest weight, the first of those that have it.

use serde_json::Value;

/// The answer and its place; `None` if the client accepts none. One without a media type is accepted by all.
pub(super) fn choose<'a>(answers: &'a Value, accept: Option<&str>) -> Option<(usize, &'a Value)> {
    let all = answers.as_array()?.iter().enumerate();
    let mut best: Option<(usize, &Value, f64)> = None;
    for (index, answer) in all {
        let weight = match (answer["type"].as_str(), accept) {
            (Some(media_type), Some(accept)) => weight(accept, media_type),
            _ => 1.0,
        };
        if weight > best.map_or(0.0, |(.., weight)| weight) {
            best = Some((index, answer, weight));
        }
    }
    best.map(|(index, answer, _)| (index, answer))
}

/// How much a media type is wanted: what the most specific range says that it is in.
fn weight(accept: &str, media_type: &str) -> f64 {
    let wanted = essence(media_type);
    let ranges = accept.split(',').filter_map(|range| {
        let specific = match essence(range).as_str() {
            exact if exact == wanted => 2,
            "*/*" => 0,
            range
                if range
                    .strip_suffix('*')
                    .is_some_and(|r| wanted.starts_with(r)) =>
            {
                1
            }
            _ => return None,
        };
        Some((specific, quality(range)))
    });
    ranges
        .max_by_key(|(specific, _)| *specific)
        .map_or(0.0, |(_, quality)| quality)
}

fn quality(range: &str) -> f64 {
    let mut parameters = range.split(';').skip(1).map(str::trim);
    let found = parameters.find_map(|parameter| parameter.strip_prefix("q="));
    found.and_then(|text| text.parse().ok()).unwrap_or(1.0)
}

fn essence(text: &str) -> String {
    let essence = text.split(';').next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}
