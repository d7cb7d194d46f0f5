use zoo::types::Food;

pub fn caller(food: &Food) -> Option<i64> {
    match food {
        Food::Hay(hay) => hay.bales,
        Food::Meat(meat) => meat.grams,
        _ => None,
    }
}
