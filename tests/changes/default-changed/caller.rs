use zoo::types::Animal;

pub fn caller(animal: &Animal) -> i64 {
    animal.legs.unwrap_or(Animal::DEFAULT_LEGS)
}
