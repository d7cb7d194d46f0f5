use zoo::servers::ByRegion;

pub fn caller() -> String {
    ByRegion::new().region("south").version("v2").url()
}
