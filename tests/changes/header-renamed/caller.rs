use zoo::animals::GetReportHeaders;

pub fn caller(headers: &GetReportHeaders) -> i64 {
    headers.x_rest
}
