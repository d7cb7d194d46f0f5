use zoo::types::Keeper;

pub fn caller(keeper: &Keeper) -> Option<&str> {
    keeper.name.as_deref()
}
