// SPDX-License-Identifier: Apache-2.0
//! The socket of the protocol's section 14: what others change, and channels.

pub mod frames;
pub mod inbox;
pub mod line;
pub mod session;
pub mod sha1;
pub mod websocket;

use std::marker::PhantomData;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use reqwest::redirect::Policy;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use tokio::sync::{mpsc, oneshot, watch, Semaphore};
use tokio::time::{sleep_until, Instant};

use self::inbox::{Inbox, News};
use self::line::Line;
use self::session::{Instance, Order, Seen, Sending, Session};
use super::client::{refetch, Client};
use super::exchange::{read, Fetched, Params, Query};
use super::problem::Error;

pub use self::line::Status;

/// How many messages of a room may wait for a connection.
const MOST: usize = 100;
/// How much time is at least between two fetches of what is watched.
const BETWEEN: Duration = Duration::from_millis(150);

/// What goes where nothing goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Never {}

/// A channel, and which instance of it is meant.
pub trait Channel {
    /// Its name on the wire.
    const CHANNEL: &'static str;
    /// What its members send.
    type In: Serialize;
    /// What they are sent.
    type Out: DeserializeOwned;
    /// How joining and sending fail.
    type Error: From<Error>;

    fn params(&self, params: &mut Params);
}

/// A message of a channel, or that some may have been missed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told<T> {
    /// Each comes once and in order. The numbers grow, until there is a gap.
    Message { n: i64, message: T },
    /// Messages may have been missed, and cannot be had any more.
    Gap,
}

/// What others change, and channels, over one connection: made as soon as something is watched or joined, made again
/// whenever it is lost, and closed when this, each `Watch` and each `Room` of it is dropped.
///
/// It is used in a runtime of tokio, as the client is.
pub struct Live {
    client: Arc<Client>,
    status: watch::Receiver<Status>,
    line: Mutex<Option<Line>>,
    desk: Desk,
}

/// Where orders are given.
#[derive(Clone)]
struct Desk {
    orders: mpsc::UnboundedSender<Order>,
    ids: Arc<AtomicU64>,
}

impl Desk {
    fn id(&self) -> u64 {
        self.ids.fetch_add(1, Ordering::Relaxed) + 1
    }

    fn order(&self, order: Order) {
        // Nobody takes it where the runtime has ended, and nobody is told anything there.
        let _ = self.orders.send(order);
    }
}

impl Live {
    /// Of what `client` is a client of, and as whom it asks: its token is said in a message, never in the address.
    pub fn new(client: Arc<Client>) -> Result<Self, Error> {
        let builder = reqwest::Client::builder().redirect(Policy::none()).http1_only();
        let http = builder.build().map_err(Error::no_answer)?;
        let (orders, taken) = mpsc::unbounded_channel();
        let (say, status) = watch::channel(Status::Connecting);
        let pauses = (Duration::from_millis(500), Duration::from_secs(30));
        let (beat, session) = (Duration::from_secs(25), Session::default());
        let line = Line { client: client.clone(), http, orders: taken, status: say, pauses, beat, session };
        let desk = Desk { orders, ids: Arc::default() };
        Ok(Self { client, status, line: Mutex::new(Some(line)), desk })
    }

    /// With a client of reqwest of one's own for the connection. It has to speak HTTP/1.1 only, and to have no timeout.
    pub fn with_http(self, http: reqwest::Client) -> Self {
        self.with(|line| line.http = http)
    }

    /// With other pauses between two attempts to connect than half a second at first and 30 seconds at most.
    pub fn with_pauses(self, first: Duration, longest: Duration) -> Self {
        self.with(|line| line.pauses = (first, longest))
    }

    /// With another time between two signs of life than 25 seconds, more than none: for a proxy that has less patience with a
    /// connection on which nothing is said. A server that has not answered one by the time of the next is taken to be gone.
    pub fn with_beat(self, beat: Duration) -> Self {
        self.with(|line| line.beat = beat)
    }

    fn with(mut self, set: impl FnOnce(&mut Line)) -> Self {
        if let Ok(Some(line)) = self.line.get_mut() {
            set(line);
        }
        self
    }

    /// How things are, and when they are otherwise: for a sign "you are offline".
    pub fn status(&self) -> watch::Receiver<Status> {
        self.status.clone()
    }

    fn desk(&self) -> &Desk {
        let line = self.line.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).take();
        if let Some(line) = line {
            tokio::spawn(line.run());
        }
        &self.desk
    }
}

fn texts(params: Params, which: impl Fn(&str) -> bool) -> Result<Map<String, Value>, Error> {
    let texts = params.texts()?.into_iter().filter(|(name, _)| which(name));
    Ok(texts.map(|(name, text)| (name.to_owned(), Value::String(text))).collect())
}

/// Watches a context, by those of its parameters that are shared.
pub fn watch<Q: Query, F: Fetched>(live: &Live, query: Q, shared: &[&str]) -> Result<Watch<Q, F>, Error> {
    let mut params = Params::default();
    query.params(&mut params);
    let params = texts(params, |name| shared.contains(&name))?;
    let desk = live.desk().clone();
    let (id, (tell, seen)) = (desk.id(), watch::channel(Seen::default()));
    desk.order(Order::Watch { id, context: Q::CONTEXT, params, seen: tell });
    let (client, due) = (live.client.clone(), Instant::now());
    Ok(Watch { client, desk, id, query, seen, stale: false, etag: None, due, holds: PhantomData })
}

/// A context that is watched, until this is dropped.
pub struct Watch<Q, F> {
    client: Arc<Client>,
    desk: Desk,
    id: u64,
    query: Q,
    seen: watch::Receiver<Seen>,
    stale: bool,
    /// Of what was fetched last.
    etag: Option<String>,
    /// When it may be fetched again.
    due: Instant,
    holds: PhantomData<fn() -> F>,
}

impl<Q: Query, F: Fetched> Watch<Q, F> {
    /// What the context holds: now, and whenever it has changed. An error of a fetch ends nothing: the next call tries
    /// again. A problem of the watching itself does, and comes again. May be given up at any time.
    pub async fn next(&mut self) -> Result<F, Error> {
        loop {
            if !self.stale {
                self.seen.changed().await.map_err(|_| Error::NoAnswer("nothing is watched any more".into()))?;
            }
            let seen = self.seen.borrow_and_update().clone();
            self.stale = seen.over.is_some() || seen.etag.is_none() || seen.etag != self.etag;
            if let Some(problem) = seen.over {
                return Err(Error::Problem(problem));
            }
            if self.stale {
                if let Some(fetched) = self.fetch().await? {
                    return Ok(fetched);
                }
            }
        }
    }

    async fn fetch(&mut self) -> Result<Option<F>, Error> {
        sleep_until(self.due).await;
        self.due = Instant::now() + BETWEEN;
        let fetched = refetch(&self.client, &self.query, self.etag.as_deref()).await?;
        self.stale = false;
        Ok(fetched.map(|(fetched, etag)| {
            self.etag = etag;
            fetched
        }))
    }
}

impl<Q, F> Drop for Watch<Q, F> {
    fn drop(&mut self) {
        self.desk.order(Order::Leave(self.id));
    }
}

/// Joins a channel.
pub fn join<C: Channel>(live: &Live, channel: C) -> Result<Room<C>, Error> {
    let mut params = Params::default();
    channel.params(&mut params);
    let params = texts(params, |_| true)?;
    let desk = live.desk().clone();
    let (id, inbox) = (desk.id(), Arc::<Inbox>::default());
    let instance = Instance { channel: C::CHANNEL.to_owned(), params };
    desk.order(Order::Join { id, instance, inbox: inbox.clone() });
    Ok(Room { desk, id, inbox, places: Arc::new(Semaphore::new(MOST)), of: PhantomData })
}

/// A channel that one takes part in, until this is dropped. Whoever joins a second time is told what comes from then on.
pub struct Room<C: Channel> {
    desk: Desk,
    id: u64,
    inbox: Arc<Inbox>,
    places: Arc<Semaphore>,
    of: PhantomData<fn() -> C>,
}

impl<C: Channel> Room<C> {
    /// What is told next. Who may not join, or no more, gets the problem, again and again. May be given up at any time.
    pub async fn next(&self) -> Result<Told<C::Out>, C::Error> {
        match self.inbox.next().await {
            Ok(News::Message(n, message)) => Ok(Told::Message { n, message: read("message", message)? }),
            Ok(News::Gap) => Ok(Told::Gap),
            Err(problem) => Err(Error::Problem(problem).into()),
        }
    }

    /// Ends well when the application has taken the message. Without a connection it waits, with at most 100 others; the
    /// next is `Unsendable`. One that was under way when the connection was lost may have arrived, and is not sent again:
    /// `NoAnswer`. Given up while it waits, it is not sent.
    pub async fn send(&self, message: C::In) -> Result<(), C::Error> {
        let message = serde_json::to_value(message).map_err(|e| Error::Unsendable(format!("{}: {e}", C::CHANNEL)))?;
        let full = |_| Error::Unsendable(format!("{MOST} messages wait already"));
        let place = self.places.clone().try_acquire_owned().map_err(full)?;
        let (taken, answer) = oneshot::channel();
        let sending = Sending { id: self.desk.id(), joined: self.id, message, taken, place };
        self.desk.order(Order::Send(sending));
        let answer = answer.await.unwrap_or_else(|_| Err(Error::NoAnswer("the channel was left".into())));
        answer.map_err(Into::into)
    }

    /// How many messages of one's own wait for a connection.
    pub fn waiting(&self) -> usize {
        MOST - self.places.available_permits()
    }
}

impl<C: Channel> Drop for Room<C> {
    fn drop(&mut self) {
        self.desk.order(Order::Leave(self.id));
    }
}
