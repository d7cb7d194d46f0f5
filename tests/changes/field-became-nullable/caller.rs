use zoo::types::Report;

pub fn caller(report: &Report) -> usize {
    report.id.len()
}
