// SPDX-License-Identifier: Apache-2.0
//! What every generated client stands on: the same in each of them.

pub mod base64;
pub mod blocking;
pub mod client;
pub mod exchange;
#[cfg(feature = "live")]
pub mod live;
pub mod problem;
pub mod text;
pub mod times;
pub mod values;
