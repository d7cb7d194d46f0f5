use zoo::types::AnimalFood;

pub fn caller(food: &AnimalFood) -> Option<i64> {
    match food {
        AnimalFood::Integer(grams) => Some(*grams),
        _ => None,
    }
}
