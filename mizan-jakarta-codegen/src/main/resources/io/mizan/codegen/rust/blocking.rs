// SPDX-License-Identifier: Apache-2.0
//! The client that waits.

use std::time::Duration;

use reqwest::redirect::Policy;
use serde::de::DeserializeOwned;
use serde::Serialize;

use super::exchange::{Answer, Exchange, Fetched, Query, Request};
use super::problem::Error;

/// A client of one application. No redirect is followed, so that a token goes nowhere but to the address it is meant for.
pub struct Client {
    exchange: Exchange,
    http: reqwest::blocking::Client,
}

impl Client {
    /// A client that waits 30 seconds for an answer.
    ///
    /// `address`: where the application is, such as `https://example.com/petclinic`
    pub fn new(address: &str) -> Result<Self, Error> {
        let builder = reqwest::blocking::Client::builder().redirect(Policy::none()).timeout(Duration::from_secs(30));
        let http = builder.build().map_err(Error::no_answer)?;
        Ok(Self { exchange: Exchange::new(address)?, http })
    }

    /// With a client of reqwest of one's own. It should follow no redirects.
    pub fn with_http(mut self, http: reqwest::blocking::Client) -> Self {
        self.http = http;
        self
    }

    /// With a bearer token.
    pub fn with_bearer(self, token: impl Into<String>) -> Self {
        let token = token.into();
        self.with_bearer_from(move || Some(token.clone()))
    }

    /// With what knows the present bearer token: asked before each request.
    pub fn with_bearer_from(mut self, token: impl Fn() -> Option<String> + Send + Sync + 'static) -> Self {
        self.exchange.bearer = Some(Box::new(token));
        self
    }

    /// With a header on each request, such as `Accept-Language`.
    pub fn with_header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.exchange.headers.push((name.into(), value.into()));
        self
    }

    /// With another address of the protocol than `/api/mizan`.
    pub fn with_base(mut self, base: &str) -> Self {
        self.exchange.base = base.trim_end_matches('/').to_owned();
        self
    }
}

/// Fetches a context.
pub fn fetch<Q: Query, F: Fetched>(client: &Client, query: &Q) -> Result<F, Error> {
    let answer = send(client, client.exchange.fetching(query)?)?;
    client.exchange.fetched(answer)
}

/// Calls a function.
pub fn call<A: Serialize, T: DeserializeOwned>(client: &Client, function: &str, args: &A) -> Result<T, Error> {
    let answer = send(client, client.exchange.calling(function, args)?)?;
    client.exchange.called(answer)
}

fn send(client: &Client, request: Request) -> Result<Answer, Error> {
    let mut sent = match request.body {
        Some(body) => client.http.post(request.url).body(body),
        None => client.http.get(request.url),
    };
    for (name, value) in request.headers {
        sent = sent.header(name, value);
    }
    let response = sent.send().map_err(Error::no_answer)?;
    let header = |name| response.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let (status, web_token, etag) = (response.status().as_u16(), header("X-Mizan-Token"), header("ETag"));
    let body = response.bytes().map_err(Error::no_answer)?.to_vec();
    Ok(Answer { status, web_token, etag, body })
}
