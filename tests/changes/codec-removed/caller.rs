use zoo::types::Report;

pub fn caller(report: &Report) -> serde_json::Result<String> {
    serde_json::to_string(report)
}
