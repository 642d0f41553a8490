// SPDX-License-Identifier: Apache-2.0
//! Whatever connections are lost, and when: nothing is missed silently, told twice or sent twice.
#![cfg(feature = "live")]

mod serving;

use std::env;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use mizan_generated::waitingroom::live::{Live, Told};
use mizan_generated::waitingroom::values::LocalDate;
use mizan_generated::waitingroom::{args, channels, types, Client, Error};
use serde_json::{json, Value};
use serving::{Conversation, Serving};

/// What a server remembers of a channel for those who come back.
const HISTORY: usize = 4;
const SENT: i64 = 8;
/// The last that is sent, until it has been taken.
const END: i64 = 1000;
/// What others send.
const OTHERS: i64 = 2000;

/// What has been said in the channel; the context is as old as that is long.
type Log = Arc<Mutex<Vec<i64>>>;

fn holds(pet: i64) -> Value {
    json!([{"name": "Leo", "petId": pet, "since": "2026-11-21T12:00:00Z", "weight": null}])
}

/// A server of one connection at a time.
struct Model<'a> {
    its: &'a mut Conversation,
    log: &'a Log,
    watch: Option<Value>,
    of: Value,
}

impl Model<'_> {
    fn run(&mut self) {
        loop {
            let said = self.its.hear();
            let id = said["id"].clone();
            match said["type"].as_str().unwrap() {
                "watch" => {
                    let etag = format!("\"{}\"", self.log.lock().unwrap().len());
                    self.watch = Some(id.clone());
                    self.its.tell(&[json!({"type": "watching", "id": id, "etag": etag})]);
                }
                "join" => self.join(id, &said),
                "send" => {
                    self.publish(said["message"]["petId"].as_i64().unwrap());
                    self.its.tell(&[json!({"type": "sent", "id": id})]);
                    if said["message"]["petId"].as_i64().unwrap() % 3 == 0 {
                        self.publish(OTHERS);
                    }
                }
                _ => {}
            }
        }
    }

    fn join(&mut self, id: Value, said: &Value) {
        self.of = json!({"type": "message", "channel": said["channel"], "params": said["params"]});
        let log = self.log.lock().unwrap().clone();
        let after = said["after"].as_u64().map_or(log.len(), |after| after as usize);
        let gap = log.len() - after > HISTORY;
        let mut joined = json!({"type": "joined", "id": id, "next": log.len() + 1});
        if gap {
            joined["gap"] = json!(true);
        }
        self.its.tell(&[joined]);
        for n in if gap { log.len() } else { after }..log.len() {
            self.its.tell(&[self.message(n + 1, log[n])]);
        }
    }

    fn message(&self, n: usize, pet: i64) -> Value {
        let mut message = self.of.clone();
        message["n"] = json!(n);
        message["message"] = holds(pet);
        message
    }

    fn publish(&mut self, pet: i64) {
        let n = {
            let mut log = self.log.lock().unwrap();
            log.push(pet);
            self.its.becomes(log.len() as i64, holds(log.len() as i64));
            log.len()
        };
        self.its.tell(&[self.message(n, pet)]);
        if let Some(id) = &self.watch {
            self.its.tell(&[json!({"type": "invalidate", "ids": [id]})]);
        }
    }
}

/// What came of a script.
#[derive(Default)]
struct Seen {
    /// The number of each message and the pet; nothing for a gap.
    told: Vec<Option<(i64, i64)>>,
    taken: Vec<i64>,
    unknown: Vec<i64>,
}

/// Plays a script: the connections that are lost, each after so many messages either way.
fn play(kills: Vec<usize>) {
    let log = Log::default();
    let (its_log, plan) = (log.clone(), kills.clone());
    let server = Serving::new(move |times, its| {
        its.lost_after(plan.get(times).copied());
        Model { its, log: &its_log, watch: None, of: Value::Null }.run();
    });
    server.becomes(0, holds(0));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let seen = runtime.block_on(async {
        tokio::time::timeout(Duration::from_secs(120), take_part(&server.address, &log)).await.expect("it comes to an end")
    });
    let log = log.lock().unwrap().clone();
    check(&seen, &log, &kills);
}

async fn take_part(address: &str, log: &Log) -> Seen {
    let client = Arc::new(Client::new(address).unwrap());
    let live = Live::new(client).unwrap().with_pauses(Duration::from_millis(1), Duration::from_millis(2));
    let mut watch = live.watch_clinic(args::Clinic::new(5)).unwrap();
    let day = "2026-11-21".parse::<LocalDate>().unwrap();
    let room = live.join_clinic(channels::Clinic::new(5, day, types::Room::Cats)).unwrap();
    let mut seen = Seen::default();
    let sending = async {
        let (mut taken, mut unknown) = (Vec::new(), Vec::new());
        for pet in (1..=SENT).chain(std::iter::repeat(END)) {
            match room.send(types::Said::Called(types::Called { pet_id: pet.into(), note: None })).await {
                Ok(()) => taken.push(pet),
                Err(channels::ClinicError::Other(Error::NoAnswer(_))) => unknown.push(pet),
                Err(other) => panic!("{other}"),
            }
            if taken.last() == Some(&END) {
                break;
            }
        }
        (taken, unknown)
    };
    (seen.taken, seen.unknown) = sending.await;
    // The message that was taken has been told before.
    while seen.told.iter().flatten().filter(|(_, pet)| *pet == END).count() == 0 {
        seen.told.push(match room.next().await.unwrap() {
            Told::Message { n, message } => Some((n, message[0].pet_id.0)),
            Told::Gap => None,
        });
    }
    let now = log.lock().unwrap().len() as i64;
    while watch.next().await.unwrap().clinic.unwrap()[0].pet_id != now {}
    seen
}

fn check(seen: &Seen, log: &[i64], kills: &[usize]) {
    let mut last = None;
    for told in &seen.told {
        if let Some((n, pet)) = told {
            assert_eq!(log[*n as usize - 1], *pet, "{kills:?}");
            assert!(last.map_or(true, |last| n - 1 == last), "{kills:?}: {:?}", seen.told);
        }
        last = told.map(|(n, _)| n);
    }
    let times = |pet: &i64| log.iter().filter(|logged| *logged == pet).count();
    assert!(seen.taken.iter().all(|pet| times(pet) >= 1 && (*pet == END || times(pet) == 1)), "{kills:?}");
    assert!(seen.unknown.iter().all(|pet| *pet == END || times(pet) <= 1), "{kills:?}");
}

/// Some at a time, as far as a machine has nothing else to do while they wait.
fn play_all(scripts: Vec<Vec<usize>>) {
    let scripts = Arc::new(Mutex::new(scripts));
    let players: Vec<_> = (0..8)
        .map(|_| {
            let scripts = scripts.clone();
            thread::spawn(move || loop {
                let next = scripts.lock().unwrap().pop();
                match next {
                    Some(kills) => play(kills),
                    None => return,
                }
            })
        })
        .collect();
    for player in players {
        player.join().unwrap();
    }
}

#[test]
fn a_connection_may_be_lost_at_every_message() {
    play_all((0..48).map(|at| vec![at]).collect());
}

#[test]
fn any_connections_may_be_lost() {
    let count = env::var("MIZAN_SCRIPTS").map_or(200, |count| count.parse().unwrap());
    let mut state = 42_u64;
    let mut random = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    play_all((0..count).map(|_| (0..=random(8)).map(|_| random(16) as usize).collect()).collect());
}
