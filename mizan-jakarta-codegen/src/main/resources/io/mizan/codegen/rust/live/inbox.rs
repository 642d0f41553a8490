// SPDX-License-Identifier: Apache-2.0
//! What has come of a channel and was not taken yet.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard};

use serde_json::Value;
use tokio::sync::Notify;

use super::super::problem::Problem;

/// How many messages wait for a program that is slow; those behind them are missed, which it is told.
const MOST: usize = 1000;

#[derive(Clone, Debug, PartialEq)]
pub enum News {
    Message(i64, Value),
    Gap,
}

#[derive(Default)]
struct Waiting {
    news: VecDeque<News>,
    over: Option<Box<Problem>>,
}

#[derive(Default)]
pub struct Inbox {
    waiting: Mutex<Waiting>,
    told: Notify,
}

impl Inbox {
    pub fn tell(&self, news: News) {
        let mut waiting = self.waiting();
        let full = waiting.news.len() >= MOST;
        let gap = waiting.news.back() == Some(&News::Gap);
        match news {
            News::Message(..) if !full => waiting.news.push_back(news),
            _ if !gap => waiting.news.push_back(News::Gap),
            _ => {}
        }
        self.told.notify_one();
    }

    /// Nothing else comes.
    pub fn end(&self, why: Box<Problem>) {
        self.waiting().over = Some(why);
        self.told.notify_waiters();
        self.told.notify_one();
    }

    /// The next; a problem: no more comes. Nothing is lost where this is given up.
    pub async fn next(&self) -> Result<News, Box<Problem>> {
        loop {
            if let Some(next) = self.taken() {
                return next;
            }
            self.told.notified().await;
        }
    }

    fn taken(&self) -> Option<Result<News, Box<Problem>>> {
        let mut waiting = self.waiting();
        match waiting.news.pop_front() {
            Some(news) => Some(Ok(news)),
            None => waiting.over.clone().map(Err),
        }
    }

    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }
}
