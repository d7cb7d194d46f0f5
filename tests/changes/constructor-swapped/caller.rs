use zoo::types::Animal;

pub fn caller() -> Animal {
    Animal::new("Rex", "Ann")
}
