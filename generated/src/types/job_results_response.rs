// Written by `cargo xtask codegen` from #/components/schemas/JobResultsResponse.

use serde_json::{Map, Value};

use crate::runtime::json;
use super::DocumentStatusEnum;
use super::ExtractConfig;

/// Response model for job results.
///
/// The results field contains extracted data conforming to the provided JSON Schema. When
/// per_key_attribution is enabled in ExtractConfig, primitive fields in results will be wrapped
/// with AttributionInfo structures containing the extracted_value along with reasoning,
/// confidence, and page location metadata.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct JobResultsResponse {
    /// Unique ID of the extraction job
    pub job_id: String,
    /// Current status of the job
    pub status: DocumentStatusEnum,
    /// Extracted results conforming to the provided JSON Schema. When per_key_attribution is
    /// enabled, primitive values are wrapped with AttributionInfo containing extracted_value,
    /// reasoning, confidence, and location fields.
    pub results: Map<String, Value>,
    /// Metadata about the extraction process. May include has_attributions boolean flag indicating
    /// if attribution data is present in results.
    pub metadata: Map<String, Value>,
    /// Configuration used for the extraction job (model, temperature, etc.)
    pub config: Option<ExtractConfig>,
}

impl json::Decode for JobResultsResponse {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            job_id: object.required("job_id")?,
            status: object.required("status")?,
            results: object.required("results")?,
            metadata: object.required("metadata")?,
            config: object.optional("config")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for JobResultsResponse {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("job_id", &self.job_id);
        object.field("status", &self.status);
        object.field("results", &self.results);
        object.field("metadata", &self.metadata);
        object.optional("config", &self.config);
    }
}

json::impl_deserialize!(JobResultsResponse);
#[cfg(feature = "full-serde")]
json::impl_serialize!(JobResultsResponse);
