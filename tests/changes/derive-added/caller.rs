use zoo::types::Report;

pub fn caller(a: &Report, b: &Report) -> bool {
    a == b
}
