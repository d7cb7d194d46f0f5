use zoo::types::Report;

pub async fn caller(client: &zoo::Client) -> Result<Report, zoo::Error> {
    client.animals().get_report("monday").page("2").await
}
