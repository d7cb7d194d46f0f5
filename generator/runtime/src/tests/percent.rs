use crate::percent::{path, path_reserved, query, query_reserved};

/// Every ASCII character and some beyond, then random strings of them.
fn samples() -> Vec<String> {
    let alphabet: Vec<char> = (0..128)
        .map(char::from)
        .chain(['é', '€', '😀', '\u{feff}'])
        .collect();
    let mut random = fastrand::Rng::with_seed(1);
    let mut samples: Vec<String> = alphabet.iter().map(char::to_string).collect();
    samples.extend((0..500).map(|_| {
        (0..random.usize(0..20))
            .map(|_| random.choice(&alphabet).unwrap())
            .collect()
    }));
    samples
}

fn decode(text: &str) -> String {
    percent_encoding::percent_decode_str(text)
        .decode_utf8()
        .unwrap()
        .into_owned()
}

#[test]
fn encoded_text_is_safe_and_comes_back() {
    for sample in samples() {
        for (encoded, extra) in [(path(&sample), "-._~%"), (query(&sample), "-._%")] {
            assert!(
                encoded
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || extra.contains(c)),
                "{encoded}"
            );
            assert_eq!(decode(&encoded), sample);
        }
    }
}

#[test]
fn reserved_text_is_safe_and_encoding_it_twice_changes_nothing() {
    for sample in samples() {
        for (encode, refused) in [
            (path_reserved as fn(&str) -> String, "/?#[]"),
            (query_reserved, "#[]&+"),
        ] {
            let encoded = encode(&sample);
            assert!(
                encoded.is_ascii() && !encoded.contains(|c: char| refused.contains(c) || c <= ' '),
                "{encoded}"
            );
            assert_eq!(encode(&encoded), encoded, "{sample:?}");
            let triplets = encoded.split('%').skip(1);
            assert!(
                triplets
                    .map(|t| &t[..2])
                    .all(|t| t.bytes().all(|b| b.is_ascii_hexdigit())),
                "{encoded}"
            );
        }
    }
}

#[test]
fn w1_w2_examples() {
    assert_eq!(path("a/b?c#d e+f~é"), "a%2Fb%3Fc%23d%20e%2Bf~%C3%A9");
    assert_eq!(query("a&b=c d+e~,|[]"), "a%26b%3Dc%20d%2Be%7E%2C%7C%5B%5D");
}

#[test]
fn w3_examples() {
    assert_eq!(
        query_reserved("http://a/b?c=d,e&f+g#h[0]"),
        "http://a/b?c=d,e%26f%2Bg%23h%5B0%5D"
    );
    assert_eq!(
        query_reserved("50% off %2F %zz %é"),
        "50%25%20off%20%2F%20%25zz%20%25%C3%A9"
    );
    assert_eq!(
        path_reserved("a:b@c;d=e/f?g%20h%"),
        "a:b@c;d=e%2Ff%3Fg%20h%25"
    );
}
