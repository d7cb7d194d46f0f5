use zoo::types::Kind;

pub fn caller(kind: Kind) -> [Kind; 2] {
    [kind, kind]
}
