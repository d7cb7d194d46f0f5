pub fn caller() -> zoo::Client {
    zoo::Client::builder().base_url("https://zoo.example").build()
}
