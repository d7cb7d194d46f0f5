use zoo::runtime::validate::Validate;
use zoo::types::Animal;

pub fn caller(animal: &Animal) -> bool {
    animal.validate().is_ok()
}
