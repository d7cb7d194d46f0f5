//! The members of an object: ordered, quick to look up.
//!
//! In: members in document order. Out: a table that is a plain list while it is short and adds a sorted index when it is
//! long; most objects of a document have fewer than ten members, a few have thousands.

use super::Node;

/// Up to this many members a look-up compares them one by one.
const SHORT: usize = 8;

/// The members of an object, each key once, in the order of the document.
#[derive(Clone, Debug, Default)]
pub struct Object {
    entries: Vec<(Box<str>, Node)>,
    /// Positions in `entries`, sorted by key; empty while the object is short.
    sorted: Box<[u32]>,
}

impl Object {
    /// An object of the given members; of members with the same key the first is kept.
    pub fn from_entries(entries: Vec<(Box<str>, Node)>) -> Self {
        Self::build(entries, |_, _, _| {})
    }

    /// Like [`Object::from_entries`]; `repeated` is told of each member left out: its key, the member kept, the one dropped.
    pub(super) fn build(
        entries: Vec<(Box<str>, Node)>,
        mut repeated: impl FnMut(&str, &Node, Node),
    ) -> Self {
        let (mut sorted, unique) = order(&entries);
        let mut kept = entries;
        if !unique {
            let first = first_of_each(&kept);
            let mut places = vec![0; kept.len()];
            for (at, (key, node)) in std::mem::take(&mut kept).into_iter().enumerate() {
                if first[at] == at {
                    places[at] = kept.len();
                    kept.push((key, node));
                } else {
                    let (_, by) = &kept[places[first[at]]];
                    repeated(&key, by, node);
                }
            }
            (sorted, _) = order(&kept);
        }
        kept.shrink_to_fit();
        Self {
            entries: kept,
            sorted: sorted.into_boxed_slice(),
        }
    }

    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Node> {
        let at = self.position(key)?;
        self.entries.get(at).map(|(_, node)| node)
    }

    /// The value of a key, to be changed.
    pub(super) fn get_mut(&mut self, key: &str) -> Option<&mut Node> {
        let at = self.position(key)?;
        self.entries.get_mut(at).map(|(_, node)| node)
    }

    fn position(&self, key: &str) -> Option<usize> {
        if self.sorted.is_empty() {
            return self.entries.iter().position(|(k, _)| **k == *key);
        }
        let at = self
            .sorted
            .binary_search_by(|&i| self.entry(i).map_or("", |(k, _)| k).cmp(key))
            .ok()?;
        self.sorted.get(at).map(|&i| i as usize)
    }

    /// Whether the key is present.
    pub fn contains_key(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// The members sorted by key, for objects whose order means nothing to a reader.
    pub fn by_key(&self) -> Vec<(&str, &Node)> {
        let mut members: Vec<(&str, &Node)> = self.iter().collect();
        members.sort_by_key(|(key, _)| *key);
        members
    }

    /// The members in document order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&str, &Node)> + ExactSizeIterator {
        self.entries.iter().map(|(key, node)| (&**key, node))
    }

    /// The keys in document order.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &str> + ExactSizeIterator {
        self.entries.iter().map(|(key, _)| &**key)
    }

    /// The values in document order.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &Node> + ExactSizeIterator {
        self.entries.iter().map(|(_, node)| node)
    }

    /// The values in document order, to be changed.
    pub(super) fn values_mut(&mut self) -> impl Iterator<Item = &mut Node> {
        self.entries.iter_mut().map(|(_, node)| node)
    }

    /// Changes which members there are; of members with the same key the first is kept.
    pub(super) fn edit(&mut self, change: impl FnOnce(&mut Vec<(Box<str>, Node)>)) {
        let mut entries = std::mem::take(&mut self.entries);
        change(&mut entries);
        *self = Self::from_entries(entries);
    }

    /// How many members there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The members as a slice, for searches by id.
    pub(super) fn entries(&self) -> &[(Box<str>, Node)] {
        &self.entries
    }

    /// The members, given up.
    pub(super) fn into_entries(self) -> Vec<(Box<str>, Node)> {
        self.entries
    }

    fn entry(&self, index: u32) -> Option<&(Box<str>, Node)> {
        self.entries.get(index as usize)
    }
}

/// The sorted index (empty for a short object) and whether every key occurs once.
fn order(entries: &[(Box<str>, Node)]) -> (Vec<u32>, bool) {
    if entries.len() <= SHORT {
        let unique = entries
            .iter()
            .enumerate()
            .all(|(i, (key, _))| entries.iter().take(i).all(|(k, _)| k != key));
        return (Vec::new(), unique);
    }
    // Ids are 32 bits wide and every member has one, so positions fit.
    let mut keyed: Vec<(&str, u32)> = entries.iter().map(|(k, _)| &**k).zip(0..).collect();
    keyed.sort_unstable();
    let unique = keyed
        .iter()
        .zip(keyed.iter().skip(1))
        .all(|(a, b)| a.0 != b.0);
    (keyed.into_iter().map(|(_, i)| i).collect(), unique)
}

/// For each member, the position of the first with the same key.
fn first_of_each(entries: &[(Box<str>, Node)]) -> Vec<usize> {
    let mut keyed: Vec<(&str, usize)> = entries.iter().map(|(k, _)| &**k).zip(0..).collect();
    keyed.sort_unstable();
    let mut first = vec![0; entries.len()];
    for same in keyed.chunk_by(|a, b| a.0 == b.0) {
        for (_, at) in same {
            first[*at] = same[0].1;
        }
    }
    first
}
