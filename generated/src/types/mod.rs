// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod document_status_enum;
mod extract_config;
mod http_validation_error;
mod job_results_response;
mod validation_error;

pub use document_status_enum::*;
pub use extract_config::*;
pub use http_validation_error::*;
pub use job_results_response::*;
pub use validation_error::*;
