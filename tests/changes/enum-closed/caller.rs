use zoo::types::Kind;

pub fn caller(text: &str) -> Kind {
    Kind::from(text)
}
