//! The name that somebody probably meant: in: a name that there is not, and those that there are; out: the likeliest.

/// The name with the fewest edits to `wanted`, if it is near enough to be a slip.
pub(crate) fn nearest<'n>(names: impl Iterator<Item = &'n str>, wanted: &str) -> Option<&'n str> {
    names
        .map(|name| (distance(name, wanted), name))
        .filter(|(distance, name)| *distance <= wanted.len().max(name.len()) / 2)
        .min()
        .map(|(_, name)| name)
}

/// Levenshtein's distance, ignoring case.
fn distance(a: &str, b: &str) -> usize {
    let a: Vec<char> = a.chars().flat_map(char::to_lowercase).take(200).collect();
    let b: Vec<char> = b.chars().flat_map(char::to_lowercase).take(200).collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut last = i + 1;
        for (j, y) in b.iter().enumerate() {
            let substitute = row[j] + usize::from(x != y);
            let next = substitute.min(row[j + 1] + 1).min(last + 1);
            row[j] = last;
            last = next;
        }
        row[b.len()] = last;
    }
    row[b.len()]
}
