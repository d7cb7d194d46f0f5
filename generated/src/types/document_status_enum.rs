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
    const VALUES: &'static [(&'static str, Self)] = &[
        ("pending", Self::Pending),
        ("processing", Self::Processing),
        ("retrying", Self::Retrying),
        ("completed", Self::Completed),
        ("failed", Self::Failed),
        ("cancelled", Self::Cancelled),
    ];
}

open::string_enum!(DocumentStatusEnum);
