// Written by `cargo xtask codegen` from #/webhooks and callbacks.

//! Requests that the server makes: functions that read what they carry.

use crate::runtime::json;
use crate::types;

/// Reads the body of a `POST` request of `pet-moved`.
///
/// # Errors
///
/// If it is not JSON of this type.
pub fn parse_pet_moved(body: &[u8]) -> Result<types::PetMovedBody, json::DecodeError> {
    json::from_slice(body)
}

/// A pet has been born.
///
/// Reads the body of a `POST` request of `pet.created`.
///
/// # Errors
///
/// If it is not JSON of this type.
pub fn parse_pet_created(body: &[u8]) -> Result<types::Pet, json::DecodeError> {
    json::from_slice(body)
}

/// Reads the body of a `POST` request of `tick`.
///
/// # Errors
///
/// If it is not JSON of this type.
pub fn parse_tick(
    body: &[u8],
) -> Result<crate::operations::SubscribeTickBody, json::DecodeError> {
    json::from_slice(body)
}
