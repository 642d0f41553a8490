// SPDX-License-Identifier: Apache-2.0
//! A client's end of a WebSocket (RFC 6455), on a connection of reqwest, which knows of certificates and proxies.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::io::{Error, ErrorKind, Result};

use reqwest::{Response, Upgraded};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::super::base64;
use super::frames::{framed, Frame, Frames, CLOSE, PONG, TEXT};
use super::sha1::sha1;

const PROTOCOL: &str = "mizan.v1";

/// A connection that has been accepted.
pub struct WebSocket {
    stream: Upgraded,
    frames: Frames,
}

impl WebSocket {
    /// Connects.
    ///
    /// `http`: what speaks HTTP/1.1 alone
    pub async fn open(http: reqwest::Client, url: String, headers: Vec<(String, String)>) -> Result<Self> {
        let key = base64::encode(&[random().to_be_bytes(), random().to_be_bytes()].concat());
        let own = [
            ("Connection", "Upgrade"),
            ("Upgrade", "websocket"),
            ("Sec-WebSocket-Version", "13"),
            ("Sec-WebSocket-Protocol", PROTOCOL),
            ("Sec-WebSocket-Key", &key),
        ];
        let headers = headers.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let request = headers.chain(own).fold(http.get(url), |request, (name, value)| request.header(name, value));
        let response = request.send().await.map_err(other)?;
        let said = |name| header(&response, name);
        let accepted = said("Sec-WebSocket-Accept") == Some(&accept(&key)) && said("Sec-WebSocket-Protocol") == Some(PROTOCOL);
        if response.status().as_u16() != 101 || !accepted {
            return Err(other("what answers is no WebSocket of this protocol"));
        }
        Ok(Self { stream: response.upgrade().await.map_err(other)?, frames: Frames::default() })
    }

    /// The next that is said. Nothing is lost where this is given up.
    pub async fn hear(&mut self) -> Result<Frame> {
        loop {
            if let Some(frame) = self.frames.take()? {
                return Ok(frame);
            }
            self.frames.bytes.reserve(8192);
            if self.stream.read_buf(&mut self.frames.bytes).await? == 0 {
                return Err(ErrorKind::UnexpectedEof.into());
            }
        }
    }

    pub async fn say(&mut self, text: &str) -> Result<()> {
        self.write(TEXT, text.as_bytes()).await
    }

    pub async fn pong(&mut self, payload: &[u8]) -> Result<()> {
        self.write(PONG, payload).await
    }

    pub async fn close(&mut self) -> Result<()> {
        self.write(CLOSE, &1000_u16.to_be_bytes()).await?;
        self.stream.shutdown().await
    }

    async fn write(&mut self, opcode: u8, payload: &[u8]) -> Result<()> {
        let mask = (random() as u32).to_be_bytes();
        self.stream.write_all(&framed(opcode, payload, mask)).await?;
        self.stream.flush().await
    }
}

fn header<'a>(response: &'a Response, name: &str) -> Option<&'a str> {
    response.headers().get(name).and_then(|value| value.to_str().ok())
}

fn other(cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Error {
    Error::new(ErrorKind::Other, cause)
}

/// What a server answers a key with.
pub fn accept(key: &str) -> String {
    base64::encode(&sha1(format!("{key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11").as_bytes()))
}

/// A number that nobody can foresee: a hash with keys of the operating system.
pub fn random() -> u64 {
    RandomState::new().build_hasher().finish()
}
