pub fn caller() -> zoo::Client {
    zoo::Client::builder().base_url(zoo::servers::STAGING).build()
}
