use zoo::types::Report;

pub fn caller(body: &[u8]) -> Option<Report> {
    zoo::webhooks::parse_born(body).ok()
}
