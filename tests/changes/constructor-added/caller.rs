use zoo::types::Report;

pub fn caller(report: &Report) -> Option<&str> {
    report.note.as_deref()
}
