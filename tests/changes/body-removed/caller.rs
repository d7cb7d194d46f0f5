use zoo::types::Animal;

pub fn caller(client: &zoo::Client, animal: Animal) {
    let _call = client.animals().put_animal("1", animal);
}
