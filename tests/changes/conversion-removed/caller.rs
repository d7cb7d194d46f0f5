use zoo::types::ReportFood;

pub fn caller() -> ReportFood {
    ReportFood::from(4)
}
