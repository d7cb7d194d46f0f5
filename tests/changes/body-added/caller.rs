pub fn caller(client: &zoo::Client) {
    let _call = client.animals().put_animal("1");
}
