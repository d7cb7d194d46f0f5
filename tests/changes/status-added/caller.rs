use zoo::animals::GetReportError;

pub async fn caller(client: &zoo::Client) -> Option<String> {
    let error = client.animals().get_report("monday").await.err()?;
    match error.typed::<GetReportError>()? {
        GetReportError::NotFound(problem) => Some(problem.title),
        _ => None,
    }
}
