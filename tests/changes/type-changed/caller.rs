use zoo::types::Legs;

pub fn caller() -> Legs {
    4
}
