use zoo::types::Kind;

pub fn caller(kind: Kind) -> isize {
    kind as isize
}
