use zoo::types::Report;

pub fn caller(report: &Report) -> bool {
    report.id.is_none()
}
