// SPDX-License-Identifier: Apache-2.0
//! A server on a real port: contexts over HTTP, and a WebSocket that does what a test says.
#![allow(dead_code)]

use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::panic::{self, AssertUnwindSafe};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread;
use std::time::{Duration, Instant};

use mizan_generated::waitingroom::runtime::live::websocket::accept;
use serde_json::{json, Value};

type Script = dyn Fn(usize, &mut Conversation) + Send + Sync;

#[derive(Default)]
pub struct State {
    heads: Vec<String>,
    fetches: Vec<String>,
    said: Vec<(Instant, Value)>,
    /// The entity tag and the value of the context.
    holds: Option<(i64, Value)>,
    broken: Option<String>,
}

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    fn change(&self, how: impl FnOnce(&mut State)) {
        how(&mut self.state());
        self.changed.notify_all();
    }
}

pub struct Serving {
    pub address: String,
    shared: Arc<Shared>,
}

impl Serving {
    /// `script` is told how many connections there were before.
    pub fn new(script: impl Fn(usize, &mut Conversation) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}/clinic", listener.local_addr().unwrap());
        let shared = Arc::<Shared>::default();
        let (state, script): (_, Arc<Script>) = (shared.clone(), Arc::new(script));
        thread::spawn(move || {
            let mut times = 0;
            for stream in listener.incoming() {
                let stream = stream.unwrap();
                let head = head(&stream);
                if !head.contains("sec-websocket-key") {
                    fetch(&state, &stream, head);
                    continue;
                }
                let (shared, script, now) = (state.clone(), script.clone(), times);
                times += 1;
                thread::spawn(move || converse(shared, stream, &head, |its| script(now, its)));
            }
        });
        Self { address, shared }
    }

    pub fn becomes(&self, etag: i64, value: Value) {
        self.shared.change(|state| state.holds = Some((etag, value)));
    }

    /// The heads of handshakes.
    pub fn heads(&self) -> Vec<String> {
        self.shared.state().heads.clone()
    }

    pub fn fetches(&self) -> Vec<String> {
        self.shared.state().fetches.clone()
    }

    pub fn said(&self) -> Vec<Value> {
        let state = self.shared.state();
        state.said.iter().map(|(_, said)| said.clone()).collect()
    }

    /// When things were said.
    pub fn times(&self) -> Vec<Instant> {
        let state = self.shared.state();
        state.said.iter().map(|(time, _)| *time).collect()
    }

    /// Waits until something has been said.
    pub async fn until(&self, what: impl Fn(&Value) -> bool) {
        while !self.said().iter().any(&what) {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        if !thread::panicking() {
            assert_eq!(self.shared.state().broken, None, "the server has not heard what it expected");
        }
    }
}

fn head(stream: &TcpStream) -> String {
    let mut reader = BufReader::with_capacity(1, stream);
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if reader.read_line(&mut head).unwrap_or(0) == 0 {
            return head;
        }
    }
    head.replace("\r\n", "\n")
}

fn fetch(shared: &Shared, mut stream: &TcpStream, head: String) {
    let holds = shared.state().holds.clone();
    let asked = head.lines().find_map(|line| line.strip_prefix("if-none-match: ")).unwrap_or_default().to_owned();
    let answer = match holds {
        Some((etag, _)) if asked == format!("\"{etag}\"") => "HTTP/1.1 304 x\r\nConnection: close\r\n\r\n".to_owned(),
        Some((etag, value)) => answer("200", &format!("ETag: \"{etag}\"\r\n"), &json!({ "clinic": value })),
        None => answer("503", "", &json!({"status": 503, "code": "unavailable"})),
    };
    // Whoever has given up does not listen.
    let _ = stream.write_all(answer.as_bytes());
    shared.change(|state| state.fetches.push(head));
}

fn answer(status: &str, headers: &str, body: &Value) -> String {
    let body = body.to_string();
    format!("HTTP/1.1 {status} x\r\nContent-Length: {}\r\nConnection: close\r\n{headers}\r\n{body}", body.len())
}

/// Ends a script whose connection is lost.
struct Lost;

fn converse(shared: Arc<Shared>, mut stream: TcpStream, head: &str, script: impl FnOnce(&mut Conversation)) {
    let key = head.lines().find_map(|line| line.strip_prefix("sec-websocket-key: ")).unwrap();
    let accept = accept(key);
    let headers = "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Protocol: mizan.v1";
    stream.write_all(format!("HTTP/1.1 101 x\r\n{headers}\r\nSec-WebSocket-Accept: {accept}\r\n\r\n").as_bytes()).unwrap();
    shared.change(|state| state.heads.push(head.to_owned()));
    let mut its = Conversation { stream, shared: shared.clone(), left: None };
    its.tell(&[json!({"type": "ready", "socket": "s1", "caller": "c1"})]);
    let ended = panic::catch_unwind(AssertUnwindSafe(|| script(&mut its)));
    its.end();
    if let Err(why) = ended {
        if !why.is::<Lost>() {
            let text = why.downcast_ref::<String>().cloned().unwrap_or_else(|| "a script has failed".to_owned());
            shared.change(|state| state.broken = Some(text));
        }
    }
}

/// The server's end of a WebSocket. A script ends where the client has closed it.
pub struct Conversation {
    stream: TcpStream,
    shared: Arc<Shared>,
    /// How many messages go over it yet.
    left: Option<usize>,
}

impl Conversation {
    /// Loses the connection after so many messages either way.
    pub fn lost_after(&mut self, messages: Option<usize>) {
        self.left = messages;
    }

    fn spend(&mut self) {
        if self.left == Some(0) {
            let _ = self.stream.shutdown(Shutdown::Both);
            panic::resume_unwind(Box::new(Lost));
        }
        self.left = self.left.map(|left| left - 1);
    }

    /// The next that the client says.
    pub fn hear(&mut self) -> Value {
        self.spend();
        let said = self.heard().unwrap_or_else(|| panic::resume_unwind(Box::new(Lost)));
        self.shared.change(|state| state.said.push((Instant::now(), said.clone())));
        said
    }

    /// Hears until the client goes.
    pub fn stay(&mut self) {
        loop {
            self.hear();
        }
    }

    pub fn tell(&mut self, messages: &[Value]) {
        for message in messages {
            self.spend();
            if self.write(message.to_string().as_bytes()).is_err() {
                panic::resume_unwind(Box::new(Lost));
            }
        }
    }

    /// Says something again and again until the connection ends, whatever else is said and heard.
    pub fn murmur(&self, message: Value) {
        let mut voice = Conversation { stream: self.stream.try_clone().unwrap(), shared: self.shared.clone(), left: None };
        thread::spawn(move || {
            while voice.write(message.to_string().as_bytes()).is_ok() {
                thread::sleep(Duration::from_millis(1));
            }
        });
    }

    pub fn becomes(&self, etag: i64, value: Value) {
        self.shared.change(|state| state.holds = Some((etag, value)));
    }

    /// Waits until so many fetches have been answered.
    pub fn fetched(&self, count: usize) {
        let state = self.shared.state();
        drop(self.shared.changed.wait_while(state, |state| state.fetches.len() < count).unwrap());
    }

    /// Nothing else is said; what was said still arrives.
    fn end(&mut self) {
        let _ = self.stream.shutdown(Shutdown::Write);
        while matches!(self.stream.read(&mut [0; 512]), Ok(1..)) {}
    }

    /// In two frames, with a ping between them, as a server may.
    fn write(&mut self, text: &[u8]) -> std::io::Result<()> {
        let (first, second) = text.split_at(text.len() / 2);
        self.frame(0x01, first)?;
        self.frame(0x89, b"there?")?;
        self.frame(0x80, second)
    }

    fn frame(&mut self, head: u8, payload: &[u8]) -> std::io::Result<()> {
        let mut frame = vec![head];
        match payload.len() {
            length @ 0..=125 => frame.push(length as u8),
            length => {
                frame.push(126);
                frame.extend_from_slice(&(length as u16).to_be_bytes());
            }
        }
        frame.extend_from_slice(payload);
        self.stream.write_all(&frame)
    }

    fn heard(&mut self) -> Option<Value> {
        loop {
            let mut head = [0; 2];
            match self.stream.read_exact(&mut head) {
                Err(e) if e.kind() == ErrorKind::Interrupted => continue,
                read => read.ok()?,
            }
            assert!(head[0] & 0x80 != 0 && head[1] & 0x80 != 0, "clients send whole frames, and mask them");
            let mut length = usize::from(head[1] & 0x7f);
            if length == 126 {
                let mut long = [0; 2];
                self.stream.read_exact(&mut long).ok()?;
                length = usize::from(u16::from_be_bytes(long));
            }
            let mut mask = [0; 4];
            self.stream.read_exact(&mut mask).ok()?;
            let mut payload = vec![0; length];
            self.stream.read_exact(&mut payload).ok()?;
            payload.iter_mut().zip(mask.iter().cycle()).for_each(|(byte, key)| *byte ^= key);
            match head[0] & 0x0f {
                1 => return Some(serde_json::from_slice(&payload).unwrap()),
                8 => return None,
                10 => assert_eq!(payload, b"there?"),
                other => panic!("an unexpected frame: {other}"),
            }
        }
    }
}
