// SPDX-License-Identifier: Apache-2.0
//! The vectors of the protocol that concern a client. Their folder is named by the environment.

use std::path::Path;
use std::{env, fs};

use mizan_generated::clinic::runtime::exchange::Params;
use mizan_generated::clinic::runtime::text::Text;
use mizan_generated::clinic::values::*;
use serde_json::Value;

fn vectors(name: &str) -> Value {
    let file = Path::new(&env::var("MIZAN_VECTORS").unwrap()).join(name);
    serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
}

fn of(text: Result<impl Text, Unreadable>) -> Option<String> {
    text.ok().and_then(|value| value.text())
}

fn canonical(kind: &str, java: &str) -> Option<String> {
    match kind {
        "double" => java.parse::<f64>().unwrap().text(),
        "BigDecimal" => of(java.parse::<Decimal>()),
        "BigInteger" => of(java.parse::<Integer>()),
        "int" => java.parse::<i32>().unwrap().text(),
        "long" => Long(java.parse().unwrap()).text(),
        "boolean" => (java == "true").text(),
        "char" => java.parse::<char>().unwrap().text(),
        "String" => java.to_owned().text(),
        "UUID" => of(java.parse::<Uuid>()),
        "Locale" => of(java.parse::<LanguageTag>()),
        "Instant" => of(java.parse::<Instant>()),
        "LocalDate" => of(java.parse::<LocalDate>()),
        "LocalTime" => of(java.parse::<LocalTime>()),
        "LocalDateTime" => of(java.parse::<LocalDateTime>()),
        "Duration" => of(java.parse::<Duration>()),
        "Year" => of(java.parse::<Year>()),
        "YearMonth" => of(java.parse::<YearMonth>()),
        other => panic!("{other}"),
    }
}

/// A client in Rust has no type for these spellings: an offset is the server's to know, and no decimal has an exponent.
fn is_foreign(kind: &str, java: &str) -> bool {
    kind == "OffsetDateTime" || (kind == "BigDecimal" && java.contains(['e', 'E']))
}

#[test]
fn canonical_texts() {
    let vectors = vectors("canonical.json");
    let mut tried = 0;
    for vector in vectors["write"].as_array().unwrap() {
        let (kind, java) = (vector["type"].as_str().unwrap(), vector["java"].as_str().unwrap());
        if !is_foreign(kind, java) {
            assert_eq!(canonical(kind, java).as_deref(), vector["text"].as_str(), "{vector}");
            tried += 1;
        }
    }
    assert!(tried > 0);
}

#[test]
fn request_targets() {
    for vector in vectors("request_target.json").as_array().unwrap() {
        let mut params = Params::default();
        let mut given: Vec<(String, Vec<String>)> = Vec::new();
        for (name, value) in vector["params"].as_object().unwrap() {
            let texts = value.as_array().map_or_else(|| vec![value.clone()], Clone::clone);
            given.push((name.clone(), texts.iter().map(|text| text.as_str().unwrap().to_owned()).collect()));
        }
        given.sort();
        for (name, texts) in &given {
            params.list(Box::leak(name.clone().into_boxed_str()), texts);
        }
        let target = format!("/api/mizan/ctx/{}/{}", vector["context"].as_str().unwrap(), params.query().unwrap());
        assert_eq!(Some(target.as_str()), vector["target"].as_str());
    }
}
