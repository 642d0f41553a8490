// SPDX-License-Identifier: Apache-2.0
//! A connection is lost at every message of a script: a client in Rust is told all the same what it watches and what it has
//! joined, and knows what became of what it has sent.

mod boards;
mod proxy;

use std::cell::RefCell;
use std::collections::HashSet;
use std::env;
use std::future::Future;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use boards::live::{Live, Room, Told};
use boards::{args, channels, types, Client, Error};
use proxy::Proxy;
use tokio::task::{spawn_local, LocalSet};
use tokio::time::{sleep, timeout};

type Heard = Rc<RefCell<Vec<Told<types::Line>>>>;
type Talk = Rc<Room<channels::Talk>>;

fn line(text: &str) -> types::Line {
    types::Line { text: text.to_owned() }
}

fn join(live: &Live, board: &str) -> Talk {
    Rc::new(live.join_talk(channels::Talk::new(board)).unwrap())
}

fn listen(room: &Talk) -> Heard {
    let (room, heard) = (room.clone(), Heard::default());
    let into = heard.clone();
    spawn_local(async move {
        loop {
            let told = room.next().await.unwrap();
            into.borrow_mut().push(told);
        }
    });
    heard
}

async fn eventually(is_so: impl Fn() -> bool) {
    while !is_so() {
        sleep(Duration::from_millis(10)).await;
    }
}

/// Whether it was taken; not, where that can't be known.
async fn send(room: &Talk, text: &'static str) -> (&'static str, bool) {
    match room.send(line(text)).await {
        Ok(()) => (text, true),
        Err(channels::TalkError::Other(Error::NoAnswer(_))) => (text, false),
        Err(other) => panic!("{other:?}"),
    }
}

fn number(told: &Told<types::Line>) -> i64 {
    match told {
        Told::Message { n, .. } => *n,
        Told::Gap => panic!("a gap"),
    }
}

async fn play(address: &str, through: &Proxy, board: &str) {
    let client = Arc::new(Client::new(address).unwrap());
    let pauses = |live: Live| live.with_pauses(Duration::from_millis(50), Duration::from_secs(1));
    let by_proxy = reqwest::Proxy::http(format!("http://{}", through.address)).unwrap();
    let http = reqwest::Client::builder().proxy(by_proxy).http1_only().build().unwrap();
    let one = pauses(Live::new(client.clone()).unwrap()).with_http(http);
    let other = pauses(Live::new(client.clone()).unwrap());

    let (mine, theirs) = (join(&one, board), join(&other, board));
    let (heard, truth) = (listen(&mine), listen(&theirs));
    let shown = Rc::new(RefCell::new(Vec::new()));
    let (mut watch, into) = (one.watch_board(args::Board::new(board)).unwrap(), shown.clone());
    spawn_local(async move {
        loop {
            let lines = watch.next().await.unwrap().lines.unwrap();
            *into.borrow_mut() = lines;
        }
    });

    // Who lost the connection before he heard anything may come back to more than the server keeps: that gap is before the start.
    let is_message = |told: &Told<types::Line>| matches!(told, Told::Message { .. });
    while !heard.borrow().iter().any(is_message) {
        theirs.send(line("begin")).await.unwrap();
        sleep(Duration::from_millis(10)).await;
    }
    let first = heard.borrow().iter().position(is_message).unwrap();
    heard.borrow_mut().drain(..first);
    let start = number(&heard.borrow()[0]);
    let mut outcomes = vec![send(&mine, "first").await];
    client.write(args::Write::new(board, "written")).await.unwrap();
    client.say(args::Say::new(board, "said")).await.unwrap();
    let (second, middle, third) = tokio::join!(send(&mine, "second"), theirs.send(line("theirs")), send(&mine, "third"));
    middle.unwrap();
    outcomes.extend([second, third]);
    theirs.send(line("last")).await.unwrap();
    let is_last = |told: &Told<types::Line>| matches!(told, Told::Message { message, .. } if message.text == "last");
    eventually(|| truth.borrow().iter().any(is_last)).await;
    // What was under way when the connection was lost may be taken even now.
    let lines = loop {
        let lines = client.board(args::Board::new(board)).await.unwrap().lines.unwrap();
        if *shown.borrow() == lines {
            break lines;
        }
        sleep(Duration::from_millis(10)).await;
    };
    let is_heard = |told: &Told<types::Line>| number(told) <= start || heard.borrow().contains(told);
    eventually(|| truth.borrow().iter().all(is_heard)).await;

    let numbers: Vec<i64> = heard.borrow().iter().map(number).collect();
    assert_eq!(numbers.iter().collect::<HashSet<_>>().len(), numbers.len(), "twice: {numbers:?}");
    for (text, is_taken) in outcomes {
        let times = lines.iter().filter(|line| *line == text).count();
        assert!(times == 1 || times == 0 && !is_taken, "{text} {times} times: {lines:?}");
    }
}

fn run(played: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let played = async { timeout(Duration::from_secs(60), played).await.expect("it comes to an end") };
    LocalSet::new().block_on(&runtime, played);
}

fn main() {
    let address = env::args().nth(1).expect("the address of the application");
    let url: reqwest::Url = address.parse().unwrap();
    let origin = format!("{}:{}", url.host_str().unwrap(), url.port_or_known_default().unwrap());
    for is_passed in [true, false] {
        let mut at = 0;
        loop {
            at += 1;
            let proxy = Proxy::new(origin.clone(), at, is_passed).unwrap();
            run(play(&address, &proxy, &format!("rust-{at}-{is_passed}")));
            if !proxy.is_cut() {
                break;
            }
        }
        assert!(at > 10, "{at}");
    }
    println!("well");
}
