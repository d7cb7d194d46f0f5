use zoo::types::Report;

pub fn caller(text: &str) -> serde_json::Result<Report> {
    serde_json::from_str(text)
}
