pub async fn caller(client: &zoo::Client) -> Result<(), zoo::Error> {
    client.animals().list_cages().await
}
