// SPDX-License-Identifier: Apache-2.0
//! The frames of a client's WebSocket.
#![cfg(feature = "live")]

use mizan_generated::clinic::runtime::live::frames::{framed, Frame, Frames};
use mizan_generated::clinic::runtime::live::websocket::{accept, random};

/// What comes of some bytes, whatever pieces they come in.
fn taken(bytes: &[u8]) -> Option<Vec<Frame>> {
    let all = in_pieces(bytes, bytes.len().max(1));
    assert_eq!(all, in_pieces(bytes, 1));
    assert_eq!(all, in_pieces(bytes, 7));
    all
}

fn in_pieces(bytes: &[u8], size: usize) -> Option<Vec<Frame>> {
    let (mut frames, mut taken) = (Frames::default(), Vec::new());
    for piece in bytes.chunks(size) {
        frames.bytes.extend_from_slice(piece);
        while let Some(frame) = frames.take().ok()? {
            taken.push(frame);
        }
    }
    Some(taken)
}

#[test]
fn key_is_answered_as_the_rfc_says() {
    assert_eq!(accept("dGhlIHNhbXBsZSBub25jZQ=="), "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    assert_ne!(random(), random());
}

#[test]
fn messages_are_put_together_whatever_comes_between() {
    let bytes = [&[0x01, 2, b'H', b'e'][..], &[0x89, 1, b'x'], &[0x8a, 0], &[0x00, 0], &[0x80, 1, b'y'], &[0x88, 2, 3, 232]].concat();
    let expected = vec![Frame::Ping(b"x".to_vec()), Frame::Pong, Frame::Text(b"Hey".to_vec()), Frame::Close];
    assert_eq!(taken(&bytes), Some(expected));
}

#[test]
fn messages_may_be_long() {
    for length in [125, 126, 65_535, 65_536] {
        let text = vec![b'x'; length];
        let mut frame = framed(1, &text, [0; 4]);
        // A server masks nothing.
        frame[1] &= 0x7f;
        let mask = frame.len() - length - 4;
        frame.drain(mask..mask + 4);
        assert_eq!(in_pieces(&frame, 1000), Some(vec![Frame::Text(text)]));
    }
}

#[test]
fn what_a_client_says_is_masked() {
    assert_eq!(framed(1, b"Hello", [0x37, 0xfa, 0x21, 0x3d]), [0x81, 0x85, 0x37, 0xfa, 0x21, 0x3d, 0x7f, 0x9f, 0x4d, 0x51, 0x58]);
}

#[test]
fn what_no_server_sends_is_an_error() {
    let long = [&[0x81, 127][..], &(17_u64 << 20).to_be_bytes()].concat();
    let huge = [&[0x81, 127][..], &u64::MAX.to_be_bytes()].concat();
    let masked: &[u8] = &[0x81, 0x80, 1, 2, 3, 4];
    let nothing_to_go_on: &[u8] = &[0x80, 0];
    let begun_twice: &[u8] = &[0x01, 0, 0x81, 0];
    let binary: &[u8] = &[0x82, 0];
    let reserved: &[u8] = &[0xc1, 0];
    let parted_ping: &[u8] = &[0x09, 0];
    let long_ping = [&[0x89, 126, 0, 126][..], &[0; 126]].concat();
    for bytes in [&long, &huge, masked, nothing_to_go_on, begun_twice, binary, reserved, parted_ping, &long_ping] {
        assert_eq!(taken(bytes), None, "{bytes:?}");
    }
}
