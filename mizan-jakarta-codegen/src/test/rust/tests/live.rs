// SPDX-License-Identifier: Apache-2.0
//! The generated client of the waiting room, over a real WebSocket.
#![cfg(feature = "live")]

mod serving;

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use mizan_generated::waitingroom::live::{Live, Room, Status, Told};
use mizan_generated::waitingroom::runtime::live::inbox::{Inbox, News};
use mizan_generated::waitingroom::values::LocalDate;
use mizan_generated::waitingroom::{args, channels, types, Client, Error};
use serde_json::{json, Value};
use serving::{Conversation, Serving};

fn of() -> Value {
    json!({"channel": "clinic", "params": {"clinic_id": "5", "day": "2026-11-21", "room": "CATS"}})
}

fn with(mut said: Value, more: Value) -> Value {
    said.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    said
}

fn waiting(n: i64) -> Value {
    json!([{"name": "Leo", "petId": n.to_string(), "since": "2026-11-21T12:00:00Z", "weight": null}])
}

fn message(n: i64) -> Value {
    with(of(), json!({"type": "message", "n": n, "message": waiting(n)}))
}

fn joined(conversation: &mut Conversation, next: i64) {
    assert_eq!(conversation.hear()["type"], "auth");
    let id = conversation.hear()["id"].clone();
    conversation.tell(&[json!({"type": "joined", "id": id, "next": next})]);
}

fn run(test: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async { tokio::time::timeout(Duration::from_secs(60), test).await.unwrap() });
}

fn live(address: &str) -> Live {
    let client = Arc::new(Client::new(address).unwrap().with_bearer("t0ken"));
    Live::new(client).unwrap().with_pauses(Duration::from_millis(2), Duration::from_millis(8))
}

fn room(live: &Live) -> Room<channels::Clinic> {
    live.join_clinic(channels::Clinic::new(5, "2026-11-21".parse::<LocalDate>().unwrap(), types::Room::Cats)).unwrap()
}

fn called(pet: i64) -> types::Said {
    types::Said::Called(types::Called { pet_id: pet.into(), note: None })
}

/// The number of a message; nothing for a gap.
async fn next(room: &Room<channels::Clinic>) -> Option<i64> {
    match room.next().await.unwrap() {
        Told::Message { n, message } => {
            assert_eq!(message[0].pet_id, n);
            Some(n)
        }
        Told::Gap => None,
    }
}

#[test]
fn room_tells_each_message_once_and_resumes() {
    let server = Serving::new(|times, its| {
        let (auth, join) = (its.hear(), its.hear());
        assert_eq!(auth, json!({"type": "auth", "token": "t0ken"}));
        assert_eq!(join, with(of(), if times == 0 { json!({"type": "join", "id": 1}) } else { json!({"type": "join", "id": 1, "after": 41}) }));
        if times == 0 {
            its.tell(&[json!({"type": "joined", "id": 1, "next": 41}), message(41), message(41)]);
        } else {
            its.tell(&[json!({"type": "joined", "id": 1, "next": 42}), message(41), message(42)]);
            its.tell(&[json!({"type": "joined", "id": 1, "next": 90, "gap": true}), message(90), message(92)]);
            its.stay();
        }
    });
    run(async {
        let room = room(&live(&server.address));
        for expected in [Some(41), Some(42), None, Some(90), None, Some(92)] {
            assert_eq!(next(&room).await, expected);
        }
    });
    let heads = server.heads();
    assert!(heads.iter().all(|head| !head.contains("t0ken")), "{heads:?}");
    assert!(heads[0].starts_with("GET /clinic/api/mizan/ws HTTP/1.1"), "{heads:?}");
}

#[test]
fn send_ends_when_taken_fails_as_it_is_told_and_is_never_sent_twice() {
    let server = Serving::new(|times, its| {
        joined(its, 1);
        if times == 0 {
            let (first, second) = (its.hear(), its.hear());
            assert_eq!(first["message"], json!({"kind": "called", "petId": 3, "note": null}));
            its.tell(&[json!({"type": "sent", "id": first["id"]})]);
            let problem = json!({"status": 409, "code": "not_waiting", "title": "Not waiting"});
            its.tell(&[json!({"type": "error", "id": second["id"], "problem": problem})]);
            its.hear();
        } else {
            its.tell(&[message(1)]);
            its.stay();
        }
    });
    run(async {
        let room = room(&live(&server.address));
        let (third, fourth) = tokio::join!(room.send(called(3)), room.send(called(4)));
        third.unwrap();
        match fourth {
            Err(channels::ClinicError::NotWaiting(problem)) => assert_eq!(problem.status, 409),
            other => panic!("{other:?}"),
        }
        match room.send(called(5)).await {
            Err(channels::ClinicError::Other(Error::NoAnswer(_))) => {}
            other => panic!("{other:?}"),
        }
        assert_eq!(next(&room).await, Some(1));
    });
    let sent = server.said().into_iter().filter(|said| said["type"] == "send");
    let pets: Vec<Value> = sent.map(|said| said["message"]["petId"].clone()).collect();
    assert_eq!(pets, [3, 4, 5]);
}

#[test]
fn messages_wait_for_a_connection_and_the_hundred_and_first_is_refused() {
    let server = Serving::new(|_, its| {
        joined(its, 1);
        loop {
            let id = its.hear()["id"].clone();
            its.tell(&[json!({"type": "sent", "id": id})]);
        }
    });
    run(async {
        let live = live(&server.address);
        let room = room(&live);
        let mut sending: Vec<_> = (0..101).map(|pet| Box::pin(room.send(called(pet)))).collect();
        // Nothing is sent while nobody lets the connection do anything.
        let last = sending.pop().unwrap();
        for waits in &mut sending {
            assert!(polled(waits.as_mut()).is_none());
        }
        assert_eq!(room.waiting(), 100);
        match last.await {
            Err(channels::ClinicError::Other(Error::Unsendable(why))) => assert!(why.contains("100"), "{why}"),
            other => panic!("{other:?}"),
        }
        // One is given up, the others arrive.
        drop(sending.remove(7));
        for arrives in sending {
            arrives.await.unwrap();
        }
        assert_eq!(room.waiting(), 0);
    });
    let sent: Vec<Value> = server.said().into_iter().filter(|said| said["type"] == "send").collect();
    let pets: Vec<i64> = sent.iter().map(|said| said["message"]["petId"].as_i64().unwrap()).collect();
    assert_eq!(pets, (0..100).filter(|pet| *pet != 7).collect::<Vec<_>>());
    for times in server.times().windows(51) {
        assert!(times[50] - times[0] > Duration::from_secs(1), "a server closes who says more than 50 things in a second");
    }
}

/// What a future has come to where nothing else runs meanwhile.
fn polled<F: Future>(future: std::pin::Pin<&mut F>) -> Option<F::Output> {
    use std::task::{Context, Poll, Wake, Waker};
    struct Nothing;
    impl Wake for Nothing {
        fn wake(self: Arc<Self>) {}
    }
    match future.poll(&mut Context::from_waker(&Waker::from(Arc::new(Nothing)))) {
        Poll::Ready(output) => Some(output),
        Poll::Pending => None,
    }
}

#[test]
fn room_that_refuses_says_why_and_is_not_asked_again() {
    let server = Serving::new(|_, its| {
        its.hear();
        let id = its.hear()["id"].clone();
        its.tell(&[json!({"type": "error", "id": id, "problem": {"status": 403, "code": "forbidden", "title": "Forbidden"}})]);
        its.stay();
    });
    run(async {
        let live = live(&server.address);
        let room = room(&live);
        for _ in 0..2 {
            match room.next().await {
                Err(channels::ClinicError::Other(Error::Problem(problem))) => assert_eq!(problem.code, "forbidden"),
                other => panic!("{other:?}"),
            }
            match room.send(called(3)).await {
                Err(channels::ClinicError::Other(Error::Problem(problem))) => assert_eq!(problem.status, 403),
                other => panic!("{other:?}"),
            }
        }
    });
    assert_eq!(server.said().len(), 2);
}

#[test]
fn instance_is_joined_once_and_left_when_nobody_is_interested() {
    let server = Serving::new(|_, its| {
        joined(its, 7);
        its.tell(&[message(7)]);
        assert_eq!(its.hear(), with(of(), json!({"type": "send", "id": 3, "message": {"kind": "called", "petId": 1, "note": null}})));
        its.tell(&[json!({"type": "sent", "id": 3}), message(8)]);
        assert_eq!(its.hear(), json!({"type": "leave", "id": 1}));
        its.tell(&[json!({"type": "left", "id": 1})]);
        its.stay();
    });
    run(async {
        let live = live(&server.address);
        let first = room(&live);
        assert_eq!(next(&first).await, Some(7));
        let second = room(&live);
        second.send(called(1)).await.unwrap();
        assert_eq!(next(&second).await, Some(8));
        assert_eq!(next(&first).await, Some(8));
        drop(first);
        drop(second);
        server.until(|said| said["type"] == "leave").await;
    });
}

#[test]
fn watch_fetches_what_its_entity_tag_says_is_another() {
    let server = Serving::new(|times, its| {
        assert_eq!(its.hear(), json!({"type": "auth", "token": "t0ken"}));
        let watch = json!({"type": "watch", "id": 1, "context": "clinic", "params": {"clinic_id": "5"}});
        assert_eq!(its.hear(), watch);
        // The first time it is "1", then it becomes "2"; after the second connection nothing is another.
        let etag = if times == 0 { "\"1\"" } else { "\"2\"" };
        its.tell(&[json!({"type": "watching", "id": 1, "etag": etag})]);
        if times == 0 {
            its.fetched(1);
            its.becomes(2, waiting(2));
            its.tell(&[json!({"type": "invalidate", "ids": [1]}), json!({"type": "invalidate", "ids": "*"})]);
            its.fetched(2);
        } else {
            its.becomes(3, waiting(3));
            its.tell(&[json!({"type": "invalidate", "ids": "*"})]);
            its.stay();
        }
    });
    server.becomes(1, waiting(1));
    run(async {
        let live = live(&server.address);
        let mut status = live.status();
        assert_eq!(*status.borrow(), Status::Connecting);
        let mut watch = live.watch_clinic(args::Clinic::new(5)).unwrap();
        for expected in 1..=3 {
            assert_eq!(watch.next().await.unwrap().clinic.unwrap()[0].pet_id, expected);
        }
        while *status.borrow_and_update() != Status::Connected {
            status.changed().await.unwrap();
        }
        drop(watch);
        server.until(|said| *said == json!({"type": "unwatch", "id": 1})).await;
    });
    let fetches = server.fetches();
    let header = |name: &str| -> Vec<String> {
        let of = |head: &String| head.lines().find_map(|line| line.strip_prefix(name).map(str::to_owned)).unwrap_or_default();
        fetches.iter().map(of).collect()
    };
    assert_eq!(header("if-none-match: "), ["", "\"1\"", "\"2\""]);
    assert_eq!(header("cache-control: "), ["no-cache"; 3]);
}

#[test]
fn watch_that_is_refused_says_why_and_one_that_could_not_be_fetched_is_tried_again() {
    let server = Serving::new(|_, its| {
        its.hear();
        let id = its.hear()["id"].clone();
        its.tell(&[json!({"type": "watching", "id": id})]);
        its.fetched(2);
        its.tell(&[json!({"type": "error", "id": id, "problem": {"status": 401, "code": "unauthenticated"}})]);
        its.stay();
    });
    run(async {
        let live = live(&server.address);
        let mut watch = live.watch_clinic(args::Clinic::new(5)).unwrap();
        assert_eq!(watch.next().await.unwrap_err().problem().unwrap().status, 503);
        server.becomes(1, waiting(1));
        assert!(watch.next().await.is_ok());
        for _ in 0..2 {
            assert_eq!(watch.next().await.unwrap_err().problem().unwrap().status, 401);
        }
    });
}

#[test]
fn program_that_is_slow_is_told_that_it_has_missed_some() {
    let inbox = Inbox::default();
    for n in 1..=1100 {
        inbox.tell(News::Message(n, Value::Null));
    }
    run(async {
        for n in 1..=1000 {
            assert_eq!(inbox.next().await.unwrap(), News::Message(n, Value::Null));
        }
        inbox.tell(News::Message(1101, Value::Null));
        assert_eq!(inbox.next().await.unwrap(), News::Gap);
        assert_eq!(inbox.next().await.unwrap(), News::Message(1101, Value::Null));
    });
}

#[test]
fn server_that_says_much_hears_all_the_same_that_somebody_is_there() {
    let server = Serving::new(|_, its| {
        joined(its, 1);
        its.murmur(message(1));
        its.stay();
    });
    run(async {
        let live = live(&server.address).with_beat(Duration::from_millis(50));
        let _room = room(&live);
        server.until(|said| said["type"] == "ping").await;
    });
    assert_eq!(server.heads().len(), 1, "connections");
}

#[test]
fn status_is_offline_while_nobody_is_there() {
    run(async {
        // A port that was free a moment ago.
        let address = format!("http://{}", std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap());
        let live = live(&address);
        let mut status = live.status();
        let _bell = live.join_bell(channels::Bell::new(5)).unwrap();
        while *status.borrow_and_update() != Status::Offline {
            status.changed().await.unwrap();
        }
    });
}
