use zoo::types::Kind;

pub fn caller(kind: &Kind) -> &str {
    match kind {
        Kind::Cat => "purrs",
        Kind::Dog => "barks",
        other => other.as_str(),
    }
}
