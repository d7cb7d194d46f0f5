pub fn caller() -> Result<zoo::Client, zoo::Error> {
    zoo::Client::from_env()
}
