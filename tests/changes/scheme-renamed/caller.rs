pub fn caller() -> zoo::ClientBuilder {
    zoo::Client::builder().my_key("secret")
}
