pub fn caller() -> zoo::Client {
    zoo::Client::builder().key("secret").build()
}
