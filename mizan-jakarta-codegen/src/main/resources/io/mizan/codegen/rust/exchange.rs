// SPDX-License-Identifier: Apache-2.0
//! The protocol of sections 3, 4, 7 and 8: what is sent, and what an answer says.

use std::collections::HashSet;
use std::sync::{Mutex, MutexGuard};

use serde::de::DeserializeOwned;
use serde::Serialize;
use serde_json::{json, Map, Value};

use super::super::CONTRACT;
use super::problem::{Error, Member, Problem};
use super::text::Text;

type Bearer = Box<dyn Fn() -> Option<String> + Send + Sync>;

/// A request; without a body it is a GET.
pub struct Request {
    pub url: String,
    pub headers: Vec<(String, String)>,
    pub body: Option<Vec<u8>>,
}

/// An answer.
pub struct Answer {
    pub status: u16,
    pub web_token: Option<String>,
    pub etag: Option<String>,
    pub body: Vec<u8>,
}

/// What is asked of a context.
pub trait Query {
    /// Its name on the wire.
    const CONTEXT: &'static str;

    /// The parameters, sorted by name.
    fn params(&self, params: &mut Params);
}

/// What a context holds.
pub trait Fetched: Sized {
    fn read(members: &mut Members) -> Result<Self, Error>;
}

/// The parameters of an address, or of what is watched or joined.
#[derive(Default)]
pub struct Params {
    texts: Vec<(&'static str, String)>,
    refused: Option<&'static str>,
}

impl Params {
    pub fn one<T: Text>(&mut self, name: &'static str, value: Option<&T>) {
        self.list(name, value);
    }

    pub fn list<'a, T: Text + 'a>(&mut self, name: &'static str, values: impl IntoIterator<Item = &'a T>) {
        for value in values {
            self.push(name, value.text());
        }
    }

    /// Each value once, sorted.
    pub fn set<'a, T: Text + 'a>(&mut self, name: &'static str, values: impl IntoIterator<Item = &'a T>) {
        let mut texts: Vec<Option<String>> = values.into_iter().map(Text::text).collect();
        texts.sort();
        texts.dedup();
        for text in texts {
            self.push(name, text);
        }
    }

    /// What follows the path: with its question mark, or nothing.
    pub fn query(self) -> Result<String, Error> {
        let mut query = String::new();
        for (name, text) in self.texts()? {
            let separator = if query.is_empty() { '?' } else { '&' };
            query += &format!("{separator}{name}={}", escaped(&text));
        }
        Ok(query)
    }

    /// Each name with its text, unless a value has none.
    pub fn texts(self) -> Result<Vec<(&'static str, String)>, Error> {
        match self.refused {
            Some(name) => Err(Error::Unsendable(format!("the value of {name} has no text"))),
            None => Ok(self.texts),
        }
    }

    fn push(&mut self, name: &'static str, text: Option<String>) {
        match text {
            Some(text) => self.texts.push((name, text)),
            None => self.refused = Some(name),
        }
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            out += &format!("%{byte:02X}");
        }
    }
    out
}

/// The members of an answer.
pub struct Members {
    values: Map<String, Value>,
    errors: Map<String, Value>,
}

impl Members {
    pub fn take<T: DeserializeOwned>(&mut self, name: &str) -> Result<Member<T>, Error> {
        match self.errors.remove(name) {
            Some(problem) => Ok(Err(Box::new(read(name, problem)?))),
            None => Ok(Ok(read(name, self.values.remove(name).unwrap_or_default())?)),
        }
    }
}

pub fn read<T: DeserializeOwned>(name: &str, value: Value) -> Result<T, Error> {
    serde_json::from_value(value).map_err(|e| Error::UnreadableAnswer(format!("{name}: {e}")))
}

#[derive(Default)]
struct State {
    web_token: Option<String>,
    changed: HashSet<String>,
}

/// What a client sends and how it reads answers; it does no more than that.
pub struct Exchange {
    address: String,
    pub base: String,
    pub bearer: Option<Bearer>,
    pub headers: Vec<(String, String)>,
    state: Mutex<State>,
}

impl Exchange {
    pub fn new(address: &str) -> Result<Self, Error> {
        if !address.starts_with("http://") && !address.starts_with("https://") {
            return Err(Error::Unsendable(format!("{address:?} is no address such as https://example.com/petclinic")));
        }
        Ok(Self {
            address: address.trim_end_matches('/').to_owned(),
            base: "/api/mizan".to_owned(),
            bearer: None,
            headers: Vec::new(),
            state: Mutex::default(),
        })
    }

    pub fn fetching<Q: Query>(&self, query: &Q) -> Result<Request, Error> {
        let mut params = Params::default();
        query.params(&mut params);
        let query = params.query()?;
        let mut headers = self.sent();
        let state = self.state();
        if state.changed.contains(Q::CONTEXT) || state.changed.contains("*") {
            headers.push(("Cache-Control".to_owned(), "no-cache".to_owned()));
        }
        let url = format!("{}{}/ctx/{}/{}", self.address, self.base, Q::CONTEXT, query);
        Ok(Request { url, headers, body: None })
    }

    /// Where the socket is, and what is sent with the handshake: never a token.
    pub fn line(&self) -> (String, Vec<(String, String)>) {
        (format!("{}{}/ws", self.address, self.base), self.headers.clone())
    }

    /// The present token, where there is one.
    pub fn token(&self) -> Option<String> {
        self.bearer.as_ref().and_then(|bearer| bearer())
    }

    pub fn calling<A: Serialize>(&self, function: &str, args: &A) -> Result<Request, Error> {
        let unsendable = |e: serde_json::Error| Error::Unsendable(format!("{function}: {e}"));
        let args = serde_json::to_value(args).map_err(unsendable)?;
        let body = serde_json::to_vec(&json!({ "fn": function, "args": args })).map_err(unsendable)?;
        let mut headers = self.sent();
        headers.push(("Content-Type".to_owned(), "application/json".to_owned()));
        Ok(Request { url: format!("{}{}/call/", self.address, self.base), headers, body: Some(body) })
    }

    pub fn fetched<F: Fetched>(&self, answer: Answer) -> Result<F, Error> {
        let mut values = self.body(answer)?;
        let errors = match values.remove("$errors") {
            Some(Value::Object(errors)) => errors,
            _ => Map::new(),
        };
        F::read(&mut Members { values, errors })
    }

    pub fn called<T: DeserializeOwned>(&self, answer: Answer) -> Result<T, Error> {
        let mut body = self.body(answer)?;
        read("result", body.remove("result").unwrap_or_default())
    }

    fn sent(&self) -> Vec<(String, String)> {
        let mut headers = self.headers.clone();
        headers.push(("Accept".to_owned(), "application/json".to_owned()));
        headers.push(("X-Mizan-Contract".to_owned(), CONTRACT.to_owned()));
        match self.token() {
            Some(token) => {
                headers.push(("Authorization".to_owned(), format!("Bearer {token}")));
                if let Some(web_token) = &self.state().web_token {
                    headers.push(("X-Mizan-Token".to_owned(), web_token.clone()));
                }
            }
            None => self.state().web_token = None,
        }
        headers
    }

    /// The members of an answer; a problem is an error.
    fn body(&self, answer: Answer) -> Result<Map<String, Value>, Error> {
        let status = answer.status;
        let Answer { web_token, body, .. } = answer;
        let body = match serde_json::from_slice(&body) {
            Ok(Value::Object(body)) => body,
            _ => return Err(Error::UnreadableAnswer(format!("what came with status {status} is no object of JSON"))),
        };
        let mut state = self.state();
        state.web_token = web_token.or_else(|| state.web_token.take());
        note(&mut state.changed, body.get("invalidate"));
        if status == 200 {
            return Ok(body);
        }
        let problem: Problem = read("problem", Value::Object(body))?;
        Err(Error::Problem(Box::new(Problem { status, ..problem })))
    }

    /// A client that has panicked elsewhere has lost nothing that this one needs.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }
}

/// Whoever has changed something is not content with what a cache on the way has kept.
fn note(changed: &mut HashSet<String>, invalidate: Option<&Value>) {
    for entry in invalidate.and_then(Value::as_array).into_iter().flatten() {
        if let Some(context) = entry.get("context").unwrap_or(entry).as_str() {
            changed.insert(context.to_owned());
        }
    }
}
