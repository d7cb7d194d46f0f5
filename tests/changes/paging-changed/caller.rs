pub async fn caller(client: &zoo::Client) -> Result<Vec<String>, zoo::Error> {
    let mut lines = client.animals().get_report("monday").items();
    let mut all = Vec::new();
    while let Some(line) = lines.try_next().await? {
        all.push(line);
    }
    Ok(all)
}
