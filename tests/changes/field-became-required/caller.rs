use zoo::types::Report;

pub fn caller(report: &Report) -> usize {
    report.note.as_deref().map_or(0, str::len)
}
