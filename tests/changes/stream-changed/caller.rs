pub async fn caller(client: &zoo::Client) -> Result<(), zoo::Error> {
    let mut events = client.animals().get_report("monday").stream().await?;
    while let Some(event) = events.try_next().await? {
        let _report: zoo::types::Report = event;
    }
    Ok(())
}
