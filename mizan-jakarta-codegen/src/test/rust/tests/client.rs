// SPDX-License-Identifier: Apache-2.0
//! The generated client of the clinic, over real HTTP.

use std::convert::TryFrom;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{channel, Receiver};
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use mizan_generated::bookshop;
use mizan_generated::clinic::{args, blocking, errors, types, values, Client, Error};
use serde_json::{json, Value};

/// What came, and how it was answered.
struct Asked {
    head: String,
    body: String,
}

impl Asked {
    fn line(&self) -> &str {
        self.head.lines().next().unwrap_or_default()
    }

    fn header(&self, name: &str) -> Option<&str> {
        let start = format!("{name}: ");
        self.head.lines().find_map(|line| line.strip_prefix(start.as_str()))
    }
}

/// A server that gives these answers in turn.
fn serving(answers: Vec<(u16, &str, Value)>) -> (String, Receiver<Asked>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/clinic", listener.local_addr().unwrap());
    let (asked, told) = channel();
    let answers: Vec<String> = answers.into_iter().map(|(status, headers, body)| {
        let body = body.to_string();
        format!("HTTP/1.1 {status} x\r\nContent-Length: {}\r\nConnection: close\r\n{headers}\r\n{body}", body.len())
    }).collect();
    thread::spawn(move || {
        for answer in answers {
            let (stream, _) = listener.accept().unwrap();
            asked.send(read(&stream)).unwrap();
            (&stream).write_all(answer.as_bytes()).unwrap();
        }
    });
    (address, told)
}

fn read(stream: &TcpStream) -> Asked {
    let mut reader = BufReader::new(stream);
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        reader.read_line(&mut head).unwrap();
    }
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")).map_or(0, |n| n.parse().unwrap());
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    Asked { head: head.replace("\r\n", "\n"), body: String::from_utf8(body).unwrap() }
}

fn owner() -> Value {
    json!({"id": "9007199254740993", "name": "Ada", "contact": {"@type": "phone", "number": "1", "new": []}, "new": 1})
}

#[test]
fn context_is_one_request_with_typed_members() {
    let (address, asked) = serving(vec![(200, "", json!({"owner_detail": owner(), "owner_visits": [owner()]}))]);
    let mizan = blocking::Client::new(&address).unwrap();
    let fetched = mizan.owner(args::Owner { limit: Some(20), ..args::Owner::new(9_007_199_254_740_993) }).unwrap();
    let ada = fetched.owner_detail.unwrap();
    assert_eq!(ada.id, 9_007_199_254_740_993);
    assert_eq!(ada.contact, Some(types::Contact::Phone(types::Phone { number: "1".to_owned() })));
    assert_eq!(fetched.owner_visits.unwrap(), [ada]);
    let asked = asked.recv().unwrap();
    assert_eq!(asked.line(), "GET /clinic/api/mizan/ctx/owner/?limit=20&owner_id=9007199254740993 HTTP/1.1");
    assert_eq!(asked.header("x-mizan-contract"), Some(mizan_generated::clinic::CONTRACT));
}

#[test]
fn text_that_addresses_speak_of_is_escaped() {
    let page = json!({"rows": ["a", null], "next": {"rows": [], "next": null}});
    let (address, asked) = serving(vec![(200, "", json!({"pet_detail": null})), (200, "", json!({"owner_names": page}))]);
    let mizan = blocking::Client::new(&address).unwrap();
    assert_eq!(mizan.pet(args::Pet::new(types::Kind::Dog, "Ünder&?/ ~x")).unwrap().pet_detail.unwrap(), None);
    let list = args::OwnerList { words: Some(vec!["b".to_owned(), "a".to_owned()]), ..Default::default() };
    assert_eq!(mizan.owner_list(list).unwrap().owner_names.unwrap().rows, [Some("a".to_owned()), None]);
    let line = "GET /clinic/api/mizan/ctx/pet/?kind=DOG&name=%C3%9Cnder%26%3F%2F%20~x HTTP/1.1";
    assert_eq!(asked.recv().unwrap().line(), line);
    assert_eq!(asked.recv().unwrap().line(), "GET /clinic/api/mizan/ctx/owner_list/?words=b&words=a HTTP/1.1");
}

#[test]
fn member_that_failed_takes_no_neighbour_along() {
    let failed = json!({"owner_visits": {"status": 500, "code": "internal", "incident": "x1"}});
    let (address, _asked) = serving(vec![(200, "", json!({"owner_detail": owner(), "$errors": failed}))]);
    let fetched = blocking::Client::new(&address).unwrap().owner(args::Owner::new(5)).unwrap();
    assert_eq!(fetched.owner_detail.unwrap().name, "Ada");
    assert_eq!(fetched.owner_visits.unwrap_err().incident.as_deref(), Some("x1"));
}

#[test]
fn call_sends_its_arguments_and_the_next_fetch_passes_caches_by() {
    let (address, asked) = serving(vec![
        (200, "", json!({"result": null, "invalidate": [{"context": "owner", "params": {}}]})),
        (200, "", json!({"owner_detail": owner(), "owner_visits": []})),
        (200, "", json!({"pet_detail": null})),
    ]);
    let mizan = blocking::Client::new(&address).unwrap();
    let contact = types::Contact::Mail(types::Mail { address: "a@b".to_owned() });
    mizan.rename_owner(args::RenameOwner { contact: Some(contact), ..args::RenameOwner::new(1 << 60, "Ada") }).unwrap();
    mizan.owner(args::Owner::new(5)).unwrap();
    mizan.pet(args::Pet::new(types::Kind::Cat, "x")).unwrap();
    let call = asked.recv().unwrap();
    let args = json!({"owner_id": "1152921504606846976", "name": "Ada", "contact": {"@type": "mail", "address": "a@b"}});
    assert_eq!(serde_json::from_str::<Value>(&call.body).unwrap(), json!({"fn": "rename_owner", "args": args}));
    assert_eq!(call.header("content-type"), Some("application/json"));
    assert_eq!(asked.recv().unwrap().header("cache-control"), Some("no-cache"));
    assert_eq!(asked.recv().unwrap().header("cache-control"), None);
}

#[test]
fn declared_error_is_a_variant_and_violations_are_by_field() {
    let wrong = json!([{"pointer": "/args/form/last~1name", "code": "NotBlank", "message": "must not be blank"}]);
    let (address, _asked) = serving(vec![
        (409, "", json!({"code": "name_taken", "title": "Taken", "detail": "by Bob", "status": 409})),
        (422, "", json!({"code": "invalid", "title": "Invalid", "errors": wrong})),
        (502, "", json!("Bad gateway")),
    ]);
    let mizan = blocking::Client::new(&address).unwrap();
    let rename = || mizan.rename_owner(args::RenameOwner::new(5, "Ada"));
    match rename() {
        Err(errors::RenameOwner::NameTaken(problem)) => assert_eq!(problem.to_string(), "409 name_taken: by Bob"),
        other => panic!("{other:?}"),
    }
    match rename() {
        Err(errors::RenameOwner::Other(error)) => {
            let problem = error.problem().unwrap();
            assert_eq!(problem.status, 422);
            assert_eq!(problem.fields()["form.last/name"][0].message, "must not be blank");
        }
        other => panic!("{other:?}"),
    }
    assert!(matches!(rename(), Err(errors::RenameOwner::Other(Error::UnreadableAnswer(_)))));
}

#[test]
fn bearer_is_asked_each_time_and_its_web_token_goes_back() {
    let nothing = || json!({"pet_detail": null});
    let (address, asked) = serving(vec![
        (200, "X-Mizan-Token: w1\r\n", nothing()),
        (200, "", nothing()),
        (200, "", nothing()),
    ]);
    let tokens = Mutex::new(vec![None, Some("two"), Some("one")]);
    let bearer = move || tokens.lock().unwrap().pop().flatten().map(str::to_owned);
    let mizan = blocking::Client::new(&address).unwrap().with_bearer_from(bearer).with_header("Accept-Language", "de");
    for _ in 0..3 {
        mizan.pet(args::Pet::new(types::Kind::Bird, "x")).unwrap();
    }
    let asked: Vec<Asked> = asked.iter().take(3).collect();
    let seen = |name| asked.iter().map(|a| a.header(name)).collect::<Vec<_>>();
    assert_eq!(seen("authorization"), [Some("Bearer one"), Some("Bearer two"), None]);
    assert_eq!(seen("x-mizan-token"), [None, Some("w1"), None]);
    assert_eq!(seen("accept-language"), [Some("de"); 3]);
}

#[test]
fn redirect_takes_no_token_elsewhere() {
    let (address, asked) = serving(vec![(302, "Location: http://127.0.0.1:1/\r\n", json!({}))]);
    let mizan = blocking::Client::new(&address).unwrap().with_bearer("secret");
    assert_eq!(mizan.dashboard().unwrap_err().problem().unwrap().status, 302);
    assert_eq!(asked.iter().count(), 1);
}

#[test]
fn awaited_client_does_the_same() {
    let (address, _asked) = serving(vec![(200, "", json!({"result": 3})), (410, "", json!({"code": "gone"}))]);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let mizan = Client::new(&address).unwrap();
        assert_eq!(mizan.reset().await.unwrap(), 3);
        let renamed = mizan.rename_owner(args::RenameOwner::new(5, "Ada")).await;
        assert!(matches!(renamed, Err(errors::RenameOwner::Gone(_))));
    });
}

#[test]
fn no_server_is_no_answer_and_no_address_is_refused() {
    let mizan = blocking::Client::new("http://127.0.0.1:1").unwrap();
    assert!(matches!(mizan.reset(), Err(Error::NoAnswer(_))));
    assert!(matches!(blocking::Client::new("file:///etc"), Err(Error::Unsendable(_))));
}

#[test]
fn values_are_exact() {
    let json = json!({
        "big_decimal": "12.50", "big_integer": "1".repeat(40), "boolean": true, "byte": 1, "char": "c", "double": 0.1,
        "duration": "PT1H", "float": 0.1, "instant": "2026-03-01T12:00:00.123456789Z", "int": 2,
        "local_date": "2026-03-01", "local_date_time": "2026-03-01T12:00:00", "local_time": "12:00:00", "locale": "de",
        "long": 3, "offset_date_time": "2026-03-01T12:00:00Z", "short": 4, "string": "s",
        "uuid": "00000000-0000-0000-0000-00000000002a", "year": "0800", "year_month": "2026-03",
        "zoned_date_time": "2026-03-01T12:00:00Z"
    });
    let scalars: types::Scalars = serde_json::from_value(json.clone()).unwrap();
    assert_eq!(scalars.instant.as_str(), "2026-03-01T12:00:00.123456789Z");
    assert_eq!(serde_json::to_value(&scalars).unwrap()["big_integer"], json["big_integer"]);
    assert!(serde_json::from_value::<types::Scalars>(json!({"long": 1.5})).is_err());
    let all = json!({
        "binary": "AAECAw==", "any": [null, {"a": 1}], "object": {}, "set": ["DOG"], "sorted": [], "array": [1, null],
        "map": {"-5": []}, "byKind": {"CAT": null}, "optional": null, "adapted": "", "formatted": "",
        "tree": {"name": "root", "children": [{"name": "leaf", "children": []}]}, "ownList": {"text": "x"}
    });
    let everything: types::Everything = serde_json::from_value(all.clone()).unwrap();
    assert_eq!(everything.binary.0, [0, 1, 2, 3]);
    assert_eq!(serde_json::to_value(&everything).unwrap(), all);
}

#[test]
fn bytes_go_there_and_back() {
    for length in 0..70_u8 {
        let bytes = values::Bytes((0..length).map(|at| at.wrapping_mul(151)).collect());
        let json = serde_json::to_string(&bytes).unwrap();
        assert_eq!(serde_json::from_str::<values::Bytes>(&json).unwrap(), bytes);
    }
    for wrong in ["A", "AA=A", "====", "AA==AA==", "A*==", "AAAA="] {
        assert!(serde_json::from_value::<values::Bytes>(json!(wrong)).is_err(), "{wrong}");
    }
}

#[test]
fn times_of_the_standard_library_go_there_and_back() {
    for seconds in [0_u64, 951_782_400, 4_102_444_799, 253_402_300_799] {
        let time = UNIX_EPOCH + Duration::new(seconds, 1_500);
        let instant = values::Instant::try_from(time).unwrap();
        assert_eq!(SystemTime::try_from(&instant).unwrap(), time);
        assert_eq!(instant.as_str().parse(), Ok(instant));
    }
    let before = UNIX_EPOCH - Duration::new(86_400 * 25_508, 0);
    assert_eq!(values::Instant::try_from(before).unwrap().as_str(), "1900-03-01T00:00:00Z");
    assert!(values::Instant::try_from(UNIX_EPOCH + Duration::new(253_402_300_800, 0)).is_err());
    assert_eq!(values::Duration::from(Duration::new(3_601, 500_000_000)).as_str(), "PT1H1.5S");
}

#[test]
fn union_of_another_contract_is_told_apart_by_its_own_key() {
    let json = json!({"kind": "digital", "formats": ["epub"]});
    let edition: bookshop::types::Edition = serde_json::from_value(json.clone()).unwrap();
    assert!(matches!(&edition, bookshop::types::Edition::Digital(digital) if digital.formats == ["epub"]));
    assert_eq!(serde_json::to_value(&edition).unwrap(), json);
    assert!(serde_json::from_value::<bookshop::types::Edition>(json!({"kind": "stone"})).is_err());
}
