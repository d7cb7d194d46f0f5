// Written by `cargo xtask codegen` from #/paths.

//! Operations tagged `/extract`.

use crate::client::BEARER_AUTH;
use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::error::Error;
use crate::runtime::operation::{ApiError, Operation, OperationInfo};
use crate::runtime::request::RequestBuilder;
use crate::runtime::response::Response;
use crate::runtime::style_path::PathStyle;
use crate::types;

/// The extract operations.
///
/// Made by [`Client::extract`].
#[derive(Debug, Clone)]
pub struct Extract {
    client: Client,
}

impl Client {
    /// The extract operations.
    #[must_use]
    pub fn extract(&self) -> Extract {
        Extract { client: self.clone() }
    }
}

impl Extract {
    /// Get Job Results
    ///
    /// Get the results of a completed extraction job.
    ///
    /// `GET /extract/jobs/{job_id}/results`
    ///
    /// # Errors
    ///
    /// - `422 Unprocessable Entity`: Validation Error
    pub fn get_job_results(&self, job_id: impl Into<String>) -> Call<GetJobResults> {
        let operation = GetJobResults {
            job_id: job_id.into(),
        };
        self.client.call(operation)
    }
}

/// The request of [`Extract::get_job_results`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetJobResults {
    job_id: String,
}

impl Operation for GetJobResults {
    type Output = types::JobResultsResponse;

    const INFO: OperationInfo = OperationInfo {
        id: "get_job_results_extract_jobs__job_id__results_get",
        method: "GET",
        path: "/extract/jobs/{job_id}/results",
        security: &[&[BEARER_AUTH]],
        accept: "application/json",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/extract/jobs/");
        request.path("job_id", &self.job_id, PathStyle::Simple)?;
        request.literal("/results");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}

/// What [`GetJobResults`] answers when it fails; read by [`Error::typed`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum GetJobResultsError {
    /// Validation Error
    UnprocessableEntity(types::HttpValidationError),
}

impl ApiError for GetJobResultsError {
    fn decode(response: &Response) -> Option<Result<Self, Error>> {
        match response.status().as_u16() {
            422 => Some(response.json().map(Self::UnprocessableEntity)),
            _ => None,
        }
    }
}
