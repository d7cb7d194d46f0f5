//! Status codes: their names in Rust and in prose (RFC 9110 section 15, and the IANA registry).

use crate::document::Status;

use super::model::StatusPattern;
use super::name;

/// The registered reason of a status code.
pub(super) fn reason(code: u16) -> Option<&'static str> {
    Some(match code {
        200 => "OK",
        201 => "Created",
        202 => "Accepted",
        203 => "Non-Authoritative Information",
        204 => "No Content",
        205 => "Reset Content",
        206 => "Partial Content",
        207 => "Multi-Status",
        208 => "Already Reported",
        300 => "Multiple Choices",
        301 => "Moved Permanently",
        302 => "Found",
        303 => "See Other",
        304 => "Not Modified",
        307 => "Temporary Redirect",
        308 => "Permanent Redirect",
        400 => "Bad Request",
        401 => "Unauthorized",
        402 => "Payment Required",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        406 => "Not Acceptable",
        407 => "Proxy Authentication Required",
        408 => "Request Timeout",
        409 => "Conflict",
        410 => "Gone",
        411 => "Length Required",
        412 => "Precondition Failed",
        413 => "Payload Too Large",
        414 => "URI Too Long",
        415 => "Unsupported Media Type",
        416 => "Range Not Satisfiable",
        417 => "Expectation Failed",
        418 => "I'm a Teapot",
        421 => "Misdirected Request",
        422 => "Unprocessable Entity",
        423 => "Locked",
        424 => "Failed Dependency",
        425 => "Too Early",
        426 => "Upgrade Required",
        428 => "Precondition Required",
        429 => "Too Many Requests",
        431 => "Request Header Fields Too Large",
        451 => "Unavailable For Legal Reasons",
        500 => "Internal Server Error",
        501 => "Not Implemented",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        505 => "HTTP Version Not Supported",
        507 => "Insufficient Storage",
        508 => "Loop Detected",
        511 => "Network Authentication Required",
        _ => return None,
    })
}

/// What a status is called as a variant.
pub(super) fn variant(status: Status) -> String {
    match status {
        Status::Code(code) => match reason(code) {
            Some(reason) => name::variant_name(reason),
            None => format!("Status{code}"),
        },
        Status::Range(1) => "Informational".to_owned(),
        Status::Range(2) => "Success".to_owned(),
        Status::Range(3) => "Redirection".to_owned(),
        Status::Range(4) => "ClientError".to_owned(),
        Status::Range(_) => "ServerError".to_owned(),
        Status::Default => "Default".to_owned(),
    }
}

/// What the body of a response is called in the name of a type.
pub(super) fn response_word(key: &str) -> String {
    match key.parse::<u16>() {
        Ok(200..=299) => "response".to_owned(),
        Ok(code) => match reason(code) {
            Some(reason) => reason.to_owned(),
            None => format!("status {code}"),
        },
        Err(_) if key.starts_with('2') => "response".to_owned(),
        Err(_) if key == "default" => "default response".to_owned(),
        Err(_) => format!("status {key}"),
    }
}

/// The codes that an entry is for.
pub(super) fn pattern(status: Status) -> StatusPattern {
    match status {
        Status::Code(code) => StatusPattern::Code(code),
        Status::Range(digit) => StatusPattern::Range(digit * 100, digit * 100 + 99),
        Status::Default => StatusPattern::Any,
    }
}

/// The codes of success that an entry is for.
pub(super) fn success_pattern(status: Status) -> StatusPattern {
    match status {
        Status::Default => StatusPattern::Range(200, 299),
        status => pattern(status),
    }
}

/// How documentation writes a status.
pub(super) fn prose(status: Status) -> String {
    match status {
        Status::Code(code) => match reason(code) {
            Some(reason) => format!("`{code} {reason}`"),
            None => format!("`{code}`"),
        },
        Status::Range(digit) => format!("any other `{digit}XX`"),
        Status::Default => "any other status".to_owned(),
    }
}
