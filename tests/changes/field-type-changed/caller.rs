use zoo::types::Report;

pub fn caller(report: &Report) -> &str {
    &report.id
}
