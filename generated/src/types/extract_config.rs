// Written by `cargo xtask codegen` from #/components/schemas/ExtractConfig.

use crate::runtime::{json, open};

/// Configuration for structured extraction. Most settings have sensible defaults, but you can
/// customize them for your specific use case.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ExtractConfig {
    /// Base model for extraction. 'gemini-2.5-flash' is faster and cheaper, while 'gemini-2.5-pro'
    /// is more accurate and expensive.
    ///
    /// Default: `"gemini-2.5-flash"`.
    /// Examples: `"gemini-2.5-flash"`, `"gemini-2.5-pro"`, `"gemini-3-pro-preview"`.
    pub model: Option<ExtractConfigModel>,
    /// Set to include attributions for each extracted field including reasoning, confidence scores,
    /// and page numbers. This option increases processing time and cost.
    ///
    /// Default: `false`.
    /// Examples: `false`, `true`.
    pub per_key_attribution: Option<bool>,
    /// Sampling temperature (0.0-2.0). Lower values make output more deterministic and consistent,
    /// higher values vary more. Leave as None for model defaults.
    ///
    /// At least 0, at most 2.
    /// Examples: `0`, `0.1`, `0.5`.
    pub temperature: Option<f64>,
    /// Enable reasoning which can improve accuracy but increases processing time and cost.
    ///
    /// Default: `true`.
    /// Examples: `true`, `false`.
    pub enable_thinking: Option<bool>,
    /// Additional instructions to the model. This is a string that will be appended to the prompt.
    /// It is useful for providing additional context or instructions to the model.
    pub additional_instructions: Option<String>,
    /// If True, will use agentic array extraction to extract the array of objects when possible.
    /// Requires isolate_arrays=True in splitter_config. One can also enable agentic array
    /// extraction for specific arrays by setting agenticArrayExtractionMaxItemsPerTurn > 0 for the
    /// array in the JSON schema.
    ///
    /// Default: `false`.
    pub enable_agentic_array_extraction: Option<bool>,
}

impl ExtractConfig {
    /// What is meant where `model` is absent.
    pub const DEFAULT_MODEL: ExtractConfigModel = ExtractConfigModel::Gemini2_5Flash;
    /// What is meant where `per_key_attribution` is absent.
    pub const DEFAULT_PER_KEY_ATTRIBUTION: bool = false;
    /// What is meant where `enable_thinking` is absent.
    pub const DEFAULT_ENABLE_THINKING: bool = true;
    /// What is meant where `enable_agentic_array_extraction` is absent.
    pub const DEFAULT_ENABLE_AGENTIC_ARRAY_EXTRACTION: bool = false;
}

impl json::Decode for ExtractConfig {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            model: object.optional("model")?,
            per_key_attribution: object.optional("per_key_attribution")?,
            temperature: object.optional("temperature")?,
            enable_thinking: object.optional("enable_thinking")?,
            additional_instructions: object.optional("additional_instructions")?,
            enable_agentic_array_extraction: object
                .optional("enable_agentic_array_extraction")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for ExtractConfig {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("model", &self.model);
        object.optional("per_key_attribution", &self.per_key_attribution);
        object.optional("temperature", &self.temperature);
        object.optional("enable_thinking", &self.enable_thinking);
        object.optional("additional_instructions", &self.additional_instructions);
        object
            .optional(
                "enable_agentic_array_extraction",
                &self.enable_agentic_array_extraction,
            );
    }
}

json::impl_deserialize!(ExtractConfig);
#[cfg(feature = "full-serde")]
json::impl_serialize!(ExtractConfig);

/// `model` of [`ExtractConfig`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ExtractConfigModel {
    Gemini2_5Flash,
    Gemini2_5Pro,
    Gemini3ProPreview,
    Gemini3FlashPreview,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl ExtractConfigModel {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("gemini-2.5-flash", Self::Gemini2_5Flash),
        ("gemini-2.5-pro", Self::Gemini2_5Pro),
        ("gemini-3-pro-preview", Self::Gemini3ProPreview),
        ("gemini-3-flash-preview", Self::Gemini3FlashPreview),
    ];
}

open::string_enum!(ExtractConfigModel);
