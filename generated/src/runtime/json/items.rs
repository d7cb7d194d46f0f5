// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Arrays whose first items have types of their own.

use super::{Array, Decode, DecodeError, Json};

/// The items of an array, taken one after the other.
pub struct Items<'a> {
    array: Json<'a>,
    items: Array<'a>,
}

impl<'a> Items<'a> {
    /// The items of `value`.
    ///
    /// # Errors
    /// It is not an array.
    pub fn of(value: Json<'a>) -> Result<Self, DecodeError> {
        Ok(Self {
            array: value,
            items: value.array()?,
        })
    }

    /// The next item, which must be there.
    ///
    /// # Errors
    /// There is none, or it has another shape.
    pub fn required<T: Decode>(&mut self) -> Result<T, DecodeError> {
        match self.items.next() {
            Some(item) => T::decode(item),
            None => Err(self.array.error("the array has too few items")),
        }
    }

    /// The next item, if there is one.
    ///
    /// # Errors
    /// It has another shape.
    pub fn optional<T: Decode>(&mut self) -> Result<Option<T>, DecodeError> {
        self.items.next().map(T::decode).transpose()
    }

    /// All items that are left.
    ///
    /// # Errors
    /// One has another shape.
    pub fn rest<T: Decode>(&mut self) -> Result<Vec<T>, DecodeError> {
        self.items.by_ref().map(T::decode).collect()
    }
}
