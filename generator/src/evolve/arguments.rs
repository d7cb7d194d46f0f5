//! The order of arguments, of constructors and of methods.
//!
//! In: the fields that are arguments on both sides, with their positions. Out: a change, if those that are there still are in
//! another order; swapped arguments of one type compile and mean something else.

use crate::rust::FieldItem;

use super::kind::Kind;
use super::scope::Scope;

/// Reports arguments whose order has changed.
///
/// `places` gives the positions of a pair on the old and on the new side; the first of `kinds` is for an order in which the
/// types are the same at each position.
pub(super) fn reordered(
    scope: &mut Scope<'_, '_>,
    path: impl Into<String>,
    pairs: &[(&FieldItem, &FieldItem)],
    places: impl Fn(&(&FieldItem, &FieldItem)) -> [Option<usize>; 2],
    [swapped, reordered]: [Kind; 2],
) {
    let given = |(old, new): &&(&FieldItem, &FieldItem)| old.in_constructor && new.in_constructor;
    let mut was: Vec<_> = pairs.iter().filter(given).collect();
    let mut is = was.clone();
    was.sort_by_key(|pair| places(pair)[0]);
    is.sort_by_key(|pair| places(pair)[1]);
    if was == is {
        return;
    }
    let old_types = was
        .iter()
        .map(|(field, _)| scope.old_type(&field.argument.ty));
    let new_types = is
        .iter()
        .map(|(_, field)| scope.new_type(&field.argument.ty));
    let kind = if old_types.eq(new_types) {
        swapped
    } else {
        reordered
    };
    let old_names: Vec<&str> = was.iter().map(|(field, _)| field.name.as_str()).collect();
    let new_names: Vec<&str> = is.iter().map(|(_, field)| field.name.as_str()).collect();
    let (was, is) = (old_names.join(", "), new_names.join(", "));
    scope
        .note(
            kind,
            path,
            format!("the arguments were `{was}` and are `{is}`"),
        )
        .action("look at each call, and put the arguments in the new order")
        .done();
}
