use zoo::types::Report;

pub fn caller(report: &Report) -> Option<&str> {
    report.id.as_deref()
}
