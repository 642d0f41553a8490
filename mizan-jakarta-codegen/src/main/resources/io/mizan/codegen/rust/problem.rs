// SPDX-License-Identifier: Apache-2.0
//! What goes wrong: a server that says no, an answer that never came, an answer that nobody understands.

use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};

use serde::Deserialize;

/// The server's no (RFC 9457).
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Problem {
    /// The HTTP status.
    pub status: u16,
    /// What it is told by: `not_found`, or what a function declares.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// What is wrong this time.
    pub detail: String,
    /// The function that was called.
    pub function: Option<String>,
    /// The context that was asked for.
    pub context: Option<String>,
    /// Where the server's log says more.
    pub incident: Option<String>,
    /// Whether what the call did was committed nevertheless.
    pub committed: bool,
    /// What is wrong with single values.
    pub errors: Vec<FieldError>,
}

/// What is wrong with one value that was sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct FieldError {
    /// Where it stands in what was sent: `/args/form/name`
    pub pointer: String,
    /// The constraint: `NotBlank`
    pub code: String,
    /// The constraint's text, in the caller's language.
    pub message: String,
}

impl FieldError {
    /// The names on the wire that lead to the value: `form.name`
    pub fn field(&self) -> String {
        let steps = self.pointer.split('/').skip(2).map(|step| step.replace("~1", "/").replace("~0", "~"));
        steps.collect::<Vec<_>>().join(".")
    }
}

impl Problem {
    /// What is wrong, by field.
    pub fn fields(&self) -> BTreeMap<String, Vec<&FieldError>> {
        let mut fields: BTreeMap<String, Vec<&FieldError>> = BTreeMap::new();
        for error in &self.errors {
            fields.entry(error.field()).or_default().push(error);
        }
        fields
    }
}

impl Display for Problem {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let said = if self.detail.is_empty() { &self.title } else { &self.detail };
        write!(f, "{} {}: {said}", self.status, self.code)
    }
}

impl std::error::Error for Problem {}

/// Whatever goes wrong between client and server.
#[derive(Debug)]
pub enum Error {
    /// The server says no.
    Problem(Box<Problem>),
    /// No answer came. A call may have been carried out all the same.
    NoAnswer(Box<dyn std::error::Error + Send + Sync>),
    /// An answer that is not what the protocol or the contract says.
    UnreadableAnswer(String),
    /// A value that cannot be sent, or an address of no server.
    Unsendable(String),
}

impl Error {
    pub(super) fn no_answer(cause: reqwest::Error) -> Self {
        Self::NoAnswer(cause.into())
    }

    /// The server's no, if it is one.
    pub fn problem(&self) -> Option<&Problem> {
        match self {
            Self::Problem(problem) => Some(problem),
            _ => None,
        }
    }
}

impl Display for Error {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Problem(problem) => problem.fmt(f),
            Self::NoAnswer(cause) => write!(f, "no answer: {cause}"),
            Self::UnreadableAnswer(what) => write!(f, "unreadable answer: {what}"),
            Self::Unsendable(what) => f.write_str(what),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::NoAnswer(cause) => Some(cause.as_ref()),
            _ => None,
        }
    }
}

impl From<Box<Problem>> for Error {
    fn from(problem: Box<Problem>) -> Self {
        Self::Problem(problem)
    }
}

/// What one function of a context gave: its result, or why it failed where its neighbours did not.
pub type Member<T> = Result<T, Box<Problem>>;
