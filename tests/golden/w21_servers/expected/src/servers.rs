// Written by `cargo xtask codegen` from #/servers.

//! Where the API answers: what `ClientBuilder::base_url` takes.

/// Production
///
/// `https://api.example/v2`
pub const PRODUCTION: &str = "https://api.example/v2";

/// Where everything is tried before it is released to anybody.
///
/// `https://staging.example/v2`
pub const STAGING: &str = "https://staging.example/v2";

/// `http://localhost:8080`
pub const LOCALHOST_8080: &str = "http://localhost:8080";

/// `https://files.example/up`
pub const FILES_EXAMPLE_UP: &str = "https://files.example/up";

/// By region
///
/// `https://{region}.regional.example:{port}/{base-path}`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByRegion {
    base_path: String,
    port: String,
    region: ByRegionRegion,
}

impl ByRegion {
    /// The server with the defaults of its variables.
    #[must_use]
    pub fn new() -> Self {
        Self {
            base_path: "v2".to_owned(),
            port: "443".to_owned(),
            region: ByRegionRegion::default(),
        }
    }

    /// Sets `base-path`.
    ///
    /// Default: `v2`.
    #[must_use]
    pub fn base_path(mut self, base_path: impl Into<String>) -> Self { self.base_path = base_path.into(); self }

    /// Sets `port`.
    ///
    /// Default: `443`.
    #[must_use]
    pub fn port(mut self, port: impl Into<String>) -> Self { self.port = port.into(); self }

    /// Where the data stays.
    ///
    /// Default: `eu`.
    #[must_use]
    pub fn region(mut self, region: ByRegionRegion) -> Self { self.region = region; self }

    /// The URL.
    #[must_use]
    pub fn url(&self) -> String {
        let Self { base_path, port, region } = self;
        let region = region.as_str();
        format!("https://{region}.regional.example:{port}/{base_path}")
    }
}

impl Default for ByRegion {
    fn default() -> Self {
        Self::new()
    }
}

impl From<ByRegion> for String {
    fn from(server: ByRegion) -> Self {
        server.url()
    }
}

/// The values of `region`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum ByRegionRegion {
    /// `eu`
    #[default]
    Eu,
    /// `us-east-1`
    UsEast1,
}

impl ByRegionRegion {
    /// The value, as it stands in the URL.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Eu => "eu",
            Self::UsEast1 => "us-east-1",
        }
    }
}

/// Content
///
/// `https://cdn.example/{zone}`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    zone: String,
}

impl Content {
    /// The server with the defaults of its variables.
    #[must_use]
    pub fn new() -> Self {
        Self { zone: "a".to_owned() }
    }

    /// Sets `zone`.
    ///
    /// Default: `a`.
    #[must_use]
    pub fn zone(mut self, zone: impl Into<String>) -> Self { self.zone = zone.into(); self }

    /// The URL.
    #[must_use]
    pub fn url(&self) -> String {
        let Self { zone } = self;
        format!("https://cdn.example/{zone}")
    }
}

impl Default for Content {
    fn default() -> Self {
        Self::new()
    }
}

impl From<Content> for String {
    fn from(server: Content) -> Self {
        server.url()
    }
}
