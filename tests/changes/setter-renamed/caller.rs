use zoo::types::Animal;

pub fn caller(animal: Animal) -> Animal {
    animal.with_new(true)
}
