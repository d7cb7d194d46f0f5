//! Where two trees differ.

use super::yaml;
use crate::source::differences;

/// The pointers at which two files differ, with `+` for what is new and `-` for what is gone.
fn pointers(old: &str, new: &str) -> Vec<String> {
    let ((old, _), (new, _)) = (yaml(old), yaml(new));
    let found = differences(&old.entry().root, &new.entry().root);
    let sign = |(old, new)| match (old, new) {
        (false, _) => "+",
        (_, false) => "-",
        _ => "",
    };
    found
        .iter()
        .map(|one| {
            format!(
                "{}{}",
                sign((one.old.is_some(), one.new.is_some())),
                one.pointer
            )
        })
        .collect()
}

#[test]
fn the_outermost_values_that_differ_are_found() {
    let old = "a: {b: 1, c: [1, 2], gone: x}\np: {/x: null}\n";
    for (new, expected) in [
        (old, vec![]),
        ("p: {/x: null}\na: {gone: x, c: [1, 2], b: 1}\n", vec![]),
        (
            "a: {b: 1.0, c: [1, 3], gone: x}\np: {/x: null}\n",
            vec!["#/a/b", "#/a/c/1"],
        ),
        (
            "a: {b: 1, c: [1, 2, 3]}\np: {/x: false}\n",
            vec!["#/a/c", "-#/a/gone", "#/p/~1x"],
        ),
        (
            "a: {b: {d: {}}, c: [1, 2], gone: x, new: {}}\np: {/x: null}\n",
            vec!["#/a/b", "+#/a/new"],
        ),
        ("[]", vec!["#"]),
    ] {
        assert_eq!(pointers(old, new), expected, "{new}");
    }
}
