use zoo::types::Report;

pub fn caller() -> Report {
    Report::new("1").note("All is well.")
}
