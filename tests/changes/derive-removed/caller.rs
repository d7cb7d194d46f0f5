use std::collections::HashSet;

use zoo::types::Report;

pub fn caller(reports: Vec<Report>) -> HashSet<Report> {
    reports.into_iter().collect()
}
