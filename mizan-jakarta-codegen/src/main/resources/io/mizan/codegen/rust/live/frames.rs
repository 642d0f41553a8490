// SPDX-License-Identifier: Apache-2.0
//! The frames of a WebSocket (RFC 6455, section 5), as a client writes and reads them.

use std::convert::TryFrom;
use std::io::{Error, ErrorKind, Result};

/// How many bytes a message may have; a server's are far shorter.
const LONGEST: usize = 16 << 20;

const MORE: u8 = 0;
pub const TEXT: u8 = 1;
pub const CLOSE: u8 = 8;
const PING: u8 = 9;
pub const PONG: u8 = 10;

/// What the server says.
#[derive(Debug, PartialEq, Eq)]
pub enum Frame {
    /// A whole message.
    Text(Vec<u8>),
    /// It is to be said back.
    Ping(Vec<u8>),
    Pong,
    /// Nothing else comes.
    Close,
}

/// A frame of a client, which nobody between can foresee.
pub fn framed(opcode: u8, payload: &[u8], mask: [u8; 4]) -> Vec<u8> {
    let mut frame = Vec::with_capacity(payload.len() + 14);
    frame.push(0x80 | opcode);
    match payload.len() {
        length @ 0..=125 => frame.push(0x80 | length as u8),
        length @ 126..=0xffff => {
            frame.push(0x80 | 126);
            frame.extend_from_slice(&(length as u16).to_be_bytes());
        }
        length => {
            frame.push(0x80 | 127);
            frame.extend_from_slice(&(length as u64).to_be_bytes());
        }
    }
    frame.extend_from_slice(&mask);
    frame.extend(payload.iter().zip(mask.iter().cycle()).map(|(byte, key)| byte ^ key));
    frame
}

/// The frames of a server, in whatever pieces they come.
#[derive(Default)]
pub struct Frames {
    /// What has come and was not taken yet.
    pub bytes: Vec<u8>,
    /// What has come of a message that goes on.
    begun: Option<Vec<u8>>,
}

impl Frames {
    /// The next that is whole; nothing: more has to come.
    pub fn take(&mut self) -> Result<Option<Frame>> {
        while let Some((head, payload)) = self.frame()? {
            let last = head & 0x80 != 0;
            match (head & 0x7f, self.begun.take()) {
                (opcode @ CLOSE..=PONG, begun) if last && payload.len() <= 125 => {
                    self.begun = begun;
                    return Ok(Some(match opcode {
                        CLOSE => Frame::Close,
                        PING => Frame::Ping(payload),
                        _ => Frame::Pong,
                    }));
                }
                (TEXT, None) if last => return Ok(Some(Frame::Text(payload))),
                (TEXT, None) => self.begun = Some(payload),
                (MORE, Some(begun)) if begun.len() + payload.len() <= LONGEST => {
                    let message = [begun, payload].concat();
                    if last {
                        return Ok(Some(Frame::Text(message)));
                    }
                    self.begun = Some(message);
                }
                _ => return Err(unexpected()),
            }
        }
        Ok(None)
    }

    /// The first byte of a frame, and what it holds.
    fn frame(&mut self) -> Result<Option<(u8, Vec<u8>)>> {
        let (head, short) = match self.bytes[..] {
            [head, short, ..] => (head, short),
            _ => return Ok(None),
        };
        let digits = match short {
            126 => 2,
            127 => 8,
            0..=125 => 0,
            // A server masks nothing.
            _ => return Err(unexpected()),
        };
        let start = 2 + digits;
        if self.bytes.len() < start {
            return Ok(None);
        }
        let long = self.bytes[2..start].iter().fold(0_u64, |length, byte| length << 8 | u64::from(*byte));
        let length = if digits == 0 { usize::from(short) } else { usize::try_from(long).unwrap_or(usize::MAX) };
        if length > LONGEST {
            return Err(unexpected());
        }
        if self.bytes.len() < start + length {
            return Ok(None);
        }
        let payload = self.bytes[start..start + length].to_vec();
        self.bytes.drain(..start + length);
        Ok(Some((head, payload)))
    }
}

fn unexpected() -> Error {
    Error::new(ErrorKind::InvalidData, "what came is no frame of a server")
}
