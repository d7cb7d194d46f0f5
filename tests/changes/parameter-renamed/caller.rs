pub fn caller(client: &zoo::Client) {
    let _call = client.animals().get_report("monday").header_parameter("x");
}
