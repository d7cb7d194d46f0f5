use super::*;

#[test]
fn variants_are_named_by_their_value() {
    for (value, name) in [
        ("", "Empty"),
        ("-1", "Minus1"),
        ("+1", "Plus1"),
        ("1st", "_1st"),
        ("1.0", "_1_0"),
        ("a b", "AB"),
        ("true", "True"),
        ("gemini-2.5-flash", "Gemini2_5Flash"),
        ("self", "SelfValue"),
        ("*", "Star"),
        ("Ok", "Ok"),
        ("😀", "U1f600"),
        ("ä", "Ä"),
    ] {
        assert_eq!(variant_name(value), name, "{value:?}");
    }
}

#[test]
fn keywords_and_prelude_names_stay_out_of_the_way() {
    assert_eq!(field_name("type"), "r#type");
    assert_eq!(field_name("gen"), "r#gen");
    assert_eq!(field_name("self"), "self_");
    assert_eq!(field_name("$id"), "id");
    assert_eq!(field_name("@type"), "r#type");
    assert_eq!(field_name("_"), "underscore");
    assert_eq!(type_name("String"), "StringType");
    assert_eq!(type_name("HTTPValidationError"), "HttpValidationError");
    assert_eq!(module_name("mod"), "mod_");
}

#[test]
fn every_name_is_an_identifier() {
    for text in [
        "",
        "1",
        "a\u{202e}b",
        "日本語",
        "\0",
        "x".repeat(300).as_str(),
        "é😀",
        "'",
        "__",
        "٣",
    ] {
        for name in [
            type_name(text),
            variant_name(text),
            field_name(text),
            module_name(text),
        ] {
            let parsed = syn::parse_str::<syn::Ident>(&name);
            let raw = name.strip_prefix("r#").is_some();
            assert!(raw || parsed.is_ok(), "{text:?} gives {name:?}");
            assert!(name.len() < 255, "{name:?} is too long for a file name");
        }
    }
}

#[test]
fn letters_that_are_added_are_cased_as_the_name_is() {
    let camel = with_digest("_422Reason", "x");
    let letters = camel.strip_prefix("_422Reason").unwrap_or_default();
    assert!(letters.starts_with(char::is_uppercase), "{camel}");
    assert!(with_digest("reason", "x").starts_with("reason_"));
    assert_eq!(
        with_digest("REASON", "x"),
        with_digest("REASON", "x").to_uppercase()
    );
}
