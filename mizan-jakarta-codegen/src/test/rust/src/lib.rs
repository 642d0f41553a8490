// SPDX-License-Identifier: Apache-2.0
//! Clients of the contracts that are generated in tests; the build puts them beside this file.
#![deny(nonstandard_style, unused)]

pub mod bookshop;
pub mod clinic;
pub mod documented;
pub mod hell;
pub mod nothing;
pub mod odd;
pub mod waitingroom;
