// Written by `cargo xtask codegen` from #/components/schemas/DocumentStatusEnum.

use crate::runtime::open;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum DocumentStatusEnum {
    Pending,
    Processing,
    Retrying,
    Completed,
    Failed,
    Cancelled,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl DocumentStatusEnum {
    /// The value as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pending => "pending",
            Self::Processing => "processing",
            Self::Retrying => "retrying",
            Self::Completed => "completed",
            Self::Failed => "failed",
            Self::Cancelled => "cancelled",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn from_known(value: &str) -> Option<Self> {
        match value {
            "pending" => Some(Self::Pending),
            "processing" => Some(Self::Processing),
            "retrying" => Some(Self::Retrying),
            "completed" => Some(Self::Completed),
            "failed" => Some(Self::Failed),
            "cancelled" => Some(Self::Cancelled),
            _ => None,
        }
    }
}

open::string_enum!(DocumentStatusEnum);
