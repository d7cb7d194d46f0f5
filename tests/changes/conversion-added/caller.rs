use zoo::types::ReportFood;

pub fn caller() -> ReportFood {
    ReportFood::Integer(4)
}
