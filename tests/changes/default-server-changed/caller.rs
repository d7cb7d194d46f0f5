pub fn caller() -> zoo::Client {
    zoo::Client::new()
}
