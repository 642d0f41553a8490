// SPDX-License-Identifier: Apache-2.0
//! Stands between WebSockets and their server, as an HTTP proxy.

use std::io::{Read, Result, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::Arc;
use std::thread;

/// Cuts a connection once: at a message, counted from 1 in both directions, that is passed on before, or lost with it.
pub struct Proxy {
    pub address: SocketAddr,
    cut: Arc<Cut>,
}

struct Cut {
    at: usize,
    is_passed: bool,
    messages: AtomicUsize,
}

impl Proxy {
    /// In front of `origin`, a host and a port.
    pub fn new(origin: String, at: usize, is_passed: bool) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = listener.local_addr()?;
        let cut = Arc::new(Cut { at, is_passed, messages: AtomicUsize::new(0) });
        let its = cut.clone();
        thread::spawn(move || {
            for client in listener.incoming().flatten() {
                let server = TcpStream::connect(&origin).expect("the server is there");
                for (from, to) in [(&client, &server), (&server, &client)] {
                    let (from, to, cut) = (from.try_clone().unwrap(), to.try_clone().unwrap(), its.clone());
                    thread::spawn(move || {
                        // It has ended, in whichever way.
                        let _ = pump(&from, &to, &cut);
                        for end in [from, to] {
                            let _ = end.shutdown(Shutdown::Both);
                        }
                    });
                }
            }
        });
        Ok(Self { address, cut })
    }

    pub fn is_cut(&self) -> bool {
        self.cut.messages.load(Ordering::SeqCst) >= self.cut.at
    }
}

fn pump(mut from: &TcpStream, mut to: &TcpStream, cut: &Cut) -> Result<()> {
    to.write_all(&head(from)?)?;
    loop {
        let (frame, is_message) = frame(&mut from)?;
        let is_it = is_message && cut.messages.fetch_add(1, Ordering::SeqCst) + 1 == cut.at;
        if !is_it || cut.is_passed {
            to.write_all(&frame)?;
        }
        if is_it {
            return Ok(());
        }
    }
}

/// The head of a request or an answer. A proxy is asked for a whole address, a server for a path.
fn head(mut from: &TcpStream) -> Result<Vec<u8>> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        from.read_exact(&mut byte)?;
        head.extend(byte);
    }
    let text = String::from_utf8_lossy(&head);
    Ok(match text.strip_prefix("GET http://") {
        Some(rest) => format!("GET {}", &rest[rest.find('/').unwrap_or(0)..]).into_bytes(),
        None => head,
    })
}

/// The next frame (RFC 6455, section 5.2), and whether it is of a message.
fn frame(from: &mut &TcpStream) -> Result<(Vec<u8>, bool)> {
    let mut frame = vec![0; 2];
    from.read_exact(&mut frame)?;
    let more = more(from, match frame[1] & 127 {
        126 => 2,
        127 => 8,
        _ => 0,
    })?;
    let short = usize::from(frame[1] & 127);
    let length = if more.is_empty() { short } else { more.iter().fold(0, |all, byte| all << 8 | usize::from(*byte)) };
    let mask = if frame[1] & 128 == 0 { 0 } else { 4 };
    frame.extend(more);
    frame.extend(self::more(from, length + mask)?);
    let is_message = frame[0] & 15 < 8;
    Ok((frame, is_message))
}

fn more(from: &mut &TcpStream, length: usize) -> Result<Vec<u8>> {
    let mut bytes = vec![0; length];
    from.read_exact(&mut bytes)?;
    Ok(bytes)
}
