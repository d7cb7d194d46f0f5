use crate::base_url::BaseUrl;

fn join(base: &str, path: &str, query: &str) -> Result<String, String> {
    BaseUrl::parse(base)?
        .join(path, &[query])
        .map(|uri| uri.to_string())
}

#[test]
fn w21_paths_are_appended() {
    for (base, path, query, expected) in [
        ("https://h", "/a", "", "https://h/a"),
        ("https://h/", "/a", "", "https://h/a"),
        ("https://h/v1", "/a", "x=1", "https://h/v1/a?x=1"),
        ("https://h/v1/", "/", "", "https://h/v1/"),
        ("https://h:8443/v1//", "/a/", "", "https://h:8443/v1/a/"),
        ("https://h/v1?k=1", "/a", "", "https://h/v1/a?k=1"),
        ("https://h/v1?k=1", "/a", "x=2", "https://h/v1/a?k=1&x=2"),
        ("http://[::1]:80/", "/a", "", "http://[::1]/a"),
        (
            "https://h/v1",
            "//evil.example",
            "",
            "https://h/v1//evil.example",
        ),
        ("https://h/v1", "/a:b@c", "", "https://h/v1/a:b@c"),
    ] {
        assert_eq!(
            join(base, path, query).as_deref(),
            Ok(expected),
            "{base} {path}"
        );
    }
}

#[test]
fn w21_paths_never_lead_elsewhere() {
    for path in [
        "/a/../b",
        "/..",
        "/.",
        "/a/%2e%2E/b",
        "/a\\b",
        "/a/./b",
        "/a?b",
        "/a#b",
        "a",
        "",
        "@evil",
        ".evil",
    ] {
        assert!(join("https://h/v1", path, "").is_err(), "{path}");
    }
    assert!(join("https://h", "/a", "x#y").is_err());
}

#[test]
fn wrong_base_urls_are_explained_without_secrets() {
    for (base, expected) in [
        ("", "is not a URL"),
        ("api.example.com/v1", "is not a URL"),
        ("localhost:8080", "must start with http"),
        ("ftp://h", "must start with http"),
        ("https://", "is not a URL"),
        ("https://h/#x", "fragment"),
        ("https://user:MARKED@h/", "as a credential"),
        ("https://MARKED@h/", "as a credential"),
        ("https://user:MARKED@h:port/", "is not a URL"),
        ("ftp://h?key=MARKED", "must start with http"),
    ] {
        let error = BaseUrl::parse(base).unwrap_err();
        assert!(
            error.contains(expected) && !error.contains("MARKED"),
            "{base}: {error}"
        );
    }
}

#[test]
fn w20_private_connections() {
    for (base, private) in [
        ("https://h", true),
        ("http://h", false),
        ("http://localhost:1", true),
        ("http://api.localhost", true),
        ("http://127.1.2.3", true),
        ("http://[::1]", true),
        ("http://10.0.0.1", false),
        ("http://localhost.evil.example", false),
        ("http://127.0.0.1.evil.example", false),
    ] {
        assert_eq!(
            BaseUrl::parse(base).unwrap().is_private(),
            private,
            "{base}"
        );
    }
}
