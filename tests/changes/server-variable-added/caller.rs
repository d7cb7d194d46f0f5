use zoo::servers::ByRegion;

pub fn caller() -> String {
    ByRegion::new().region("south").url()
}
