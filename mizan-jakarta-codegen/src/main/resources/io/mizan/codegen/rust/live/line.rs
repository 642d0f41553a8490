// SPDX-License-Identifier: Apache-2.0
//! A connection that is made again whenever it is lost.

use std::collections::VecDeque;
use std::future::Future;
use std::io::{self, ErrorKind};
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use tokio::sync::{mpsc, watch};
use tokio::time::{sleep, sleep_until, timeout, Instant};

use super::super::client::Client;
use super::frames::Frame;
use super::session::{Order, Session};
use super::websocket::{random, WebSocket};

/// For so long a connection lasts that was none to be wary of, and may it take to come about.
const GOOD: Duration = Duration::from_secs(10);
/// A server closes who says more than 50 things in a second.
const AT_ONCE: usize = 20;
const WINDOW: Duration = Duration::from_millis(500);

/// How things are, for a sign "you are offline".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// What others change is told.
    Connected,
    /// It is about to be: the first time, or for a moment after a connection was lost.
    Connecting,
    /// An attempt has failed; more are made.
    Offline,
}

pub struct Line {
    pub client: Arc<Client>,
    /// What speaks HTTP/1.1 alone.
    pub http: reqwest::Client,
    pub orders: mpsc::UnboundedReceiver<Order>,
    pub status: watch::Sender<Status>,
    /// The first pause between two attempts, and the longest.
    pub pauses: (Duration, Duration),
    /// So often the server is asked whether it is there, and told that somebody is: what it says itself does not tell it that.
    pub beat: Duration,
    pub session: Session,
}

impl Line {
    /// Keeps up a connection from the first time that something is wanted until nobody can want anything any more.
    pub async fn run(mut self) {
        let mut failures = 0;
        while self.wanted().await.is_some() {
            let good = match self.connection().await {
                Some(good) => good,
                None => return,
            };
            failures = if good { 0 } else { failures + 1 };
            self.status.send_replace(if good { Status::Connecting } else { Status::Offline });
            let pause = self.pause(failures);
            if self.during(sleep(pause)).await.is_none() {
                return;
            }
        }
    }

    /// Between two attempts, a part of it left to chance: the clients of a server that was away do not come all at once.
    fn pause(&self, failures: u32) -> Duration {
        let (first, longest) = self.pauses;
        let chance = (random() >> 11) as f64 / (1_u64 << 53) as f64;
        longest.min(first * 2_u32.pow(failures.min(6))).mul_f64(0.5 + chance / 2.0)
    }

    async fn wanted(&mut self) -> Option<()> {
        while self.session.is_idle() {
            let order = self.orders.recv().await?;
            self.session.take(order);
        }
        Some(())
    }

    /// Waits for something, and takes orders meanwhile. Nothing: nobody can give one any more.
    async fn during<F: Future>(&mut self, future: F) -> Option<F::Output> {
        tokio::pin!(future);
        loop {
            tokio::select! {
                order = self.orders.recv() => self.session.take(order?),
                output = &mut future => return Some(output),
            }
        }
    }

    /// From an attempt to the end of what comes of it. Gives whether it was none to be wary of.
    async fn connection(&mut self) -> Option<bool> {
        let (url, headers) = self.client.exchange.line();
        let opening = timeout(GOOD, WebSocket::open(self.http.clone(), url, headers));
        let mut socket = match self.during(opening).await? {
            Ok(Ok(socket)) => socket,
            Ok(Err(_)) | Err(_) => return Some(false),
        };
        let mut ready = None;
        self.session.begin(self.client.exchange.token());
        let ended = self.talk(&mut socket, &mut ready).await;
        self.session.end();
        if ended.is_ok() {
            // Whoever is asked to close may be gone already.
            let _ = timeout(GOOD, socket.close()).await;
            return None;
        }
        Some(ready.map_or(false, |ready: Instant| ready.elapsed() > GOOD))
    }

    /// Until the connection is lost, which is an error, or nobody can want anything any more.
    async fn talk(&mut self, socket: &mut WebSocket, ready: &mut Option<Instant>) -> io::Result<()> {
        let mut pace = Pace::default();
        let mut beat = Instant::now() + self.beat;
        let mut heard = true;
        loop {
            while pace.is_free() {
                match self.session.next() {
                    Some(said) => in_time(socket.say(&said.to_string())).await?,
                    None => break,
                }
                pace.said();
            }
            tokio::select! {
                order = self.orders.recv() => match order {
                    Some(order) => self.session.take(order),
                    None => return Ok(()),
                },
                frame = socket.hear() => {
                    heard = true;
                    match frame? {
                        Frame::Text(text) => self.hear(&text, ready)?,
                        Frame::Ping(payload) => in_time(socket.pong(&payload)).await?,
                        Frame::Pong => {}
                        Frame::Close => return Err(ErrorKind::ConnectionAborted.into()),
                    }
                }
                () = sleep_until(pace.free()), if self.session.has_next() => {}
                () = sleep_until(beat) => {
                    if !heard {
                        return Err(ErrorKind::TimedOut.into());
                    }
                    beat = Instant::now() + self.beat;
                    heard = false;
                    self.session.ping();
                }
            }
        }
    }

    fn hear(&mut self, text: &[u8], ready: &mut Option<Instant>) -> io::Result<()> {
        let mut said: Value = serde_json::from_slice(text)?;
        if said["type"] == "ready" {
            *ready = Some(Instant::now());
            self.status.send_replace(Status::Connected);
        }
        self.session.hear(&mut said);
        Ok(())
    }
}

async fn in_time<F: Future<Output = io::Result<()>>>(said: F) -> io::Result<()> {
    timeout(GOOD, said).await.unwrap_or_else(|_| Err(ErrorKind::TimedOut.into()))
}

/// When the last things were said.
#[derive(Default)]
struct Pace(VecDeque<Instant>);

impl Pace {
    fn free(&self) -> Instant {
        match self.0.front() {
            Some(first) if self.0.len() >= AT_ONCE => *first + WINDOW,
            _ => Instant::now(),
        }
    }

    fn is_free(&self) -> bool {
        self.free() <= Instant::now()
    }

    fn said(&mut self) {
        if self.0.len() >= AT_ONCE {
            self.0.pop_front();
        }
        self.0.push_back(Instant::now());
    }
}
