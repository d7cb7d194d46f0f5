use zoo::types::Kind;

pub fn caller(mut kinds: Vec<Kind>) -> Vec<Kind> {
    kinds.sort();
    kinds
}
