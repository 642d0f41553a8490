// SPDX-License-Identifier: Apache-2.0
//! What is watched and joined on a connection: what is said for it, and who is told what comes. The connection itself is elsewhere.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::Arc;

use serde_json::{json, Map, Value};
use tokio::sync::{oneshot, watch, OwnedSemaphorePermit};

use super::inbox::{Inbox, News};
use super::super::problem::{Error, Problem};

/// What a program wants.
pub enum Order {
    Watch { id: u64, context: &'static str, params: Map<String, Value>, seen: watch::Sender<Seen> },
    Join { id: u64, instance: Instance, inbox: Arc<Inbox> },
    Send(Sending),
    /// What has that id is not wanted any more.
    Leave(u64),
}

/// A channel with its parameters.
#[derive(Clone, PartialEq)]
pub struct Instance {
    pub channel: String,
    pub params: Map<String, Value>,
}

/// What the server has said of what is watched.
#[derive(Clone, Default)]
pub struct Seen {
    /// The entity tag that it has now. Nothing: it is stale.
    pub etag: Option<String>,
    /// Why it is not watched any more.
    pub over: Option<Box<Problem>>,
}

/// A message that waits until its channel is joined.
pub struct Sending {
    pub id: u64,
    /// By which joining.
    pub joined: u64,
    pub message: Value,
    pub taken: oneshot::Sender<Result<(), Error>>,
    pub place: OwnedSemaphorePermit,
}

struct Watched {
    context: &'static str,
    params: Map<String, Value>,
    seen: watch::Sender<Seen>,
}

/// An instance of a channel is joined once by a connection, by the id of the first who did.
struct Room {
    instance: Instance,
    members: Vec<(u64, Arc<Inbox>)>,
    is_joined: bool,
    over: Option<Box<Problem>>,
    /// The number of the last message.
    last: Option<i64>,
}

#[derive(Default)]
pub struct Session {
    is_open: bool,
    watches: BTreeMap<u64, Watched>,
    rooms: BTreeMap<u64, Room>,
    waiting: VecDeque<Sending>,
    under_way: HashMap<u64, oneshot::Sender<Result<(), Error>>>,
    due: VecDeque<Value>,
}

impl Session {
    /// Whether nothing is wanted of the server.
    pub fn is_idle(&self) -> bool {
        self.watches.is_empty() && self.rooms.is_empty()
    }

    /// There is a new connection: nothing holds that was said before.
    pub fn begin(&mut self, token: Option<String>) {
        self.is_open = true;
        self.due.extend(token.map(|token| json!({"type": "auth", "token": token})));
        self.due.extend(self.watches.iter().map(|(id, watched)| watched.said(*id)));
        let rooms = self.rooms.iter().filter(|(_, room)| room.over.is_none());
        self.due.extend(rooms.map(|(id, room)| room.said(*id)));
    }

    /// The connection is lost.
    pub fn end(&mut self) {
        self.is_open = false;
        self.due.clear();
        for (_, taken) in self.under_way.drain() {
            // Who has given up does not want to know.
            let _ = taken.send(Err(Error::NoAnswer("the connection was lost: it may have arrived".into())));
        }
        self.rooms.values_mut().for_each(|room| room.is_joined = false);
    }

    pub fn take(&mut self, order: Order) {
        match order {
            Order::Watch { id, context, params, seen } => {
                let watched = Watched { context, params, seen };
                self.say(|| watched.said(id));
                self.watches.insert(id, watched);
            }
            Order::Join { id, instance, inbox } => self.join(id, instance, inbox),
            Order::Send(sending) => match self.room_of(sending.joined).and_then(|(_, room)| room.over.clone()) {
                Some(problem) => drop(sending.taken.send(Err(Error::Problem(problem)))),
                None => self.waiting.push_back(sending),
            },
            Order::Leave(id) => self.leave(id),
        }
    }

    pub fn ping(&mut self) {
        self.say(|| json!({"type": "ping"}));
    }

    /// The next that is to be said, until there is a new connection.
    pub fn next(&mut self) -> Option<Value> {
        if let Some(said) = self.due.pop_front() {
            return Some(said);
        }
        while let Some(at) = self.waiting.iter().position(|sending| self.is_joined(sending.joined)) {
            let sending = self.waiting.remove(at)?;
            if !sending.taken.is_closed() {
                let instance = &self.room_of(sending.joined)?.1.instance;
                let said = instance.said("send", sending.id, json!({ "message": sending.message }));
                self.under_way.insert(sending.id, sending.taken);
                return Some(said);
            }
        }
        None
    }

    /// Whether there is something to be said.
    pub fn has_next(&self) -> bool {
        !self.due.is_empty() || self.waiting.iter().any(|sending| self.is_joined(sending.joined))
    }

    pub fn hear(&mut self, said: &mut Value) {
        let id = said["id"].as_u64().unwrap_or_default();
        match said["type"].as_str() {
            Some("watching") => self.stale(id, said["etag"].as_str()),
            Some("invalidate") => match said["ids"].as_array() {
                Some(ids) => ids.iter().filter_map(Value::as_u64).for_each(|id| self.stale(id, None)),
                None => self.watches.keys().for_each(|id| self.stale(*id, None)),
            },
            Some("joined") => {
                if let (Some(room), Some(next)) = (self.rooms.get_mut(&id), said["next"].as_i64()) {
                    room.joined(next, said["gap"] == true);
                }
            }
            Some("message") => {
                let rooms = self.rooms.values_mut();
                if let Some(room) = rooms.into_iter().find(|room| room.is_joined && room.instance.is(said)) {
                    room.told(said["n"].as_i64().unwrap_or_default(), said["message"].take());
                }
            }
            Some("sent") => self.settle(id, Ok(())),
            Some("error") => self.refused(id, problem(said["problem"].take())),
            _ => {}
        }
    }

    fn stale(&self, id: u64, etag: Option<&str>) {
        if let Some(watched) = self.watches.get(&id) {
            watched.seen.send_replace(Seen { etag: etag.map(str::to_owned), over: None });
        }
    }

    fn settle(&mut self, id: u64, outcome: Result<(), Error>) {
        if let Some(taken) = self.under_way.remove(&id) {
            let _ = taken.send(outcome);
        }
    }

    /// A message, a watch or a joining has come to nothing, or is over.
    fn refused(&mut self, id: u64, problem: Box<Problem>) {
        if let Some(watched) = self.watches.remove(&id) {
            watched.seen.send_replace(Seen { etag: None, over: Some(problem) });
        } else if let Some(room) = self.rooms.get_mut(&id) {
            room.is_joined = false;
            room.over = Some(problem.clone());
            for (member, inbox) in &room.members {
                inbox.end(problem.clone());
                while let Some(at) = self.waiting.iter().position(|sending| sending.joined == *member) {
                    let taken = self.waiting.remove(at).map(|sending| sending.taken);
                    let _ = taken.map(|taken| taken.send(Err(Error::Problem(problem.clone()))));
                }
            }
        } else {
            self.settle(id, Err(Error::Problem(problem)));
        }
    }

    fn join(&mut self, id: u64, instance: Instance, inbox: Arc<Inbox>) {
        let there = self.rooms.values_mut().find(|room| room.over.is_none() && room.instance == instance);
        if let Some(room) = there {
            room.members.push((id, inbox));
        } else {
            let room = Room { instance, members: vec![(id, inbox)], is_joined: false, over: None, last: None };
            self.say(|| room.said(id));
            self.rooms.insert(id, room);
        }
    }

    fn leave(&mut self, id: u64) {
        self.waiting.retain(|sending| sending.joined != id);
        if self.watches.remove(&id).is_some() {
            self.say(|| json!({"type": "unwatch", "id": id}));
        } else if let Some((first, room)) = self.rooms.iter_mut().find(|(_, room)| room.has(id)) {
            room.members.retain(|(member, _)| *member != id);
            if room.members.is_empty() {
                let (first, is_over) = (*first, room.over.is_some());
                self.rooms.remove(&first);
                if !is_over {
                    self.say(|| json!({"type": "leave", "id": first}));
                }
            }
        }
    }

    fn say(&mut self, said: impl FnOnce() -> Value) {
        if self.is_open {
            self.due.push_back(said());
        }
    }

    fn room_of(&self, member: u64) -> Option<(&u64, &Room)> {
        self.rooms.iter().find(|(_, room)| room.has(member))
    }

    fn is_joined(&self, member: u64) -> bool {
        self.room_of(member).map_or(false, |(_, room)| room.is_joined)
    }
}

impl Watched {
    fn said(&self, id: u64) -> Value {
        json!({"type": "watch", "id": id, "context": self.context, "params": self.params})
    }
}

impl Instance {
    fn said(&self, kind: &str, id: u64, more: Value) -> Value {
        let mut said = json!({"type": kind, "id": id, "channel": self.channel, "params": self.params});
        if let (Value::Object(said), Value::Object(more)) = (&mut said, more) {
            said.extend(more);
        }
        said
    }

    fn is(&self, said: &Value) -> bool {
        said["channel"] == self.channel.as_str() && said["params"].as_object() == Some(&self.params)
    }
}

impl Room {
    fn said(&self, id: u64) -> Value {
        self.instance.said("join", id, self.last.map_or(json!({}), |last| json!({ "after": last })))
    }

    fn has(&self, id: u64) -> bool {
        self.members.iter().any(|(member, _)| *member == id)
    }

    fn joined(&mut self, next: i64, gap: bool) {
        self.is_joined = true;
        if gap || self.last.is_none() {
            self.last = Some(next - 1);
        }
        if gap {
            self.tell(|| News::Gap);
        }
    }

    /// Each message once and in order; a hole is a gap, whether or not the server says so.
    fn told(&mut self, n: i64, message: Value) {
        let hole = match self.last {
            Some(last) if n <= last => return,
            last => last.map_or(false, |last| n > last + 1),
        };
        self.last = Some(n);
        if hole {
            self.tell(|| News::Gap);
        }
        self.tell(|| News::Message(n, message.clone()));
    }

    fn tell(&self, news: impl Fn() -> News) {
        self.members.iter().for_each(|(_, inbox)| inbox.tell(news()));
    }
}

fn problem(said: Value) -> Box<Problem> {
    let unknown = || Problem { status: 500, code: "internal".to_owned(), ..Problem::default() };
    Box::new(serde_json::from_value(said).unwrap_or_else(|_| unknown()))
}
