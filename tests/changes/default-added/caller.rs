use zoo::types::{Animal, Kind};

pub fn caller(client: &zoo::Client) {
    let animal = Animal::new("Rex", "Ann").legs(4).kind(Kind::Dog);
    let _call = client.animals().put_animal("1", animal).dry(true);
}
