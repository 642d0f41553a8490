// SPDX-License-Identifier: Apache-2.0
//! Values that the standard library has no exact type for.
//!
//! Most are texts: `parse` makes one and refuses what is none, and brings it to the one spelling that each value has.

use std::borrow::Cow;
use std::convert::TryFrom;
use std::fmt::{self, Display, Formatter};
use std::str::FromStr;
use std::time::{Duration as StdDuration, SystemTime, UNIX_EPOCH};

use serde::de::{self, DeserializeOwned, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::text::Text;
use super::{base64, text, times};

const SAFE: i64 = 9_007_199_254_740_991;

/// A text that is no value of the wanted type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable(pub String);

impl Display for Unreadable {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is not readable", self.0)
    }
}

impl std::error::Error for Unreadable {}

macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident, $canonical:path;)*) => { $(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = Unreadable;

            fn from_str(text: &str) -> Result<Self, Unreadable> {
                $canonical(text).map(Self).ok_or_else(|| Unreadable(text.to_owned()))
            }
        }

        impl Display for $name {
            fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Text for $name {
            fn text(&self) -> Option<String> {
                Some(self.0.clone())
            }
        }
    )* };
}

texts! {
    /// A decimal number of any size, exact: `12.5`
    Decimal, text::decimal;
    /// A UUID: `00000000-0000-0000-0000-00000000002a`
    Uuid, text::uuid;
    /// A language, by BCP 47: `zh-Hant-TW`
    LanguageTag, text::language_tag;
    /// A point in time in UTC, to the nanosecond: `2026-03-01T12:00:00.123456789Z`
    Instant, times::instant;
    /// A day: `2026-03-01`
    LocalDate, times::date;
    /// A time without a time zone: `12:00:00`
    LocalTime, times::time;
    /// A date and time without a time zone: `2026-03-01T12:00:00`
    LocalDateTime, times::date_time;
    /// A year of four digits: `2026`
    Year, times::year;
    /// A month: `2026-03`
    YearMonth, times::year_month;
    /// A time that something takes: `PT36H`
    Duration, times::duration;
}

impl TryFrom<SystemTime> for Instant {
    type Error = Unreadable;

    fn try_from(time: SystemTime) -> Result<Self, Unreadable> {
        let nanoseconds = match time.duration_since(UNIX_EPOCH) {
            Ok(since) => since.as_nanos() as i128,
            Err(before) => -(before.duration().as_nanos() as i128),
        };
        times::instant_of(nanoseconds).map(Self).ok_or_else(|| Unreadable(format!("{time:?}")))
    }
}

impl TryFrom<&Instant> for SystemTime {
    type Error = Unreadable;

    fn try_from(instant: &Instant) -> Result<Self, Unreadable> {
        let unreadable = || Unreadable(instant.0.clone());
        let nanoseconds = times::nanoseconds_of(&instant.0).ok_or_else(unreadable)?;
        let away = nanoseconds.unsigned_abs();
        let away = StdDuration::new((away / 1_000_000_000) as u64, (away % 1_000_000_000) as u32);
        let time = if nanoseconds < 0 { UNIX_EPOCH.checked_sub(away) } else { UNIX_EPOCH.checked_add(away) };
        time.ok_or_else(unreadable)
    }
}

impl From<StdDuration> for Duration {
    fn from(duration: StdDuration) -> Self {
        Self(times::duration_of(duration.as_nanos() as i128))
    }
}

/// An `i64`, which is text in JSON where a number would not be exact everywhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Long(pub i64);

impl From<i64> for Long {
    fn from(value: i64) -> Self {
        Self(value)
    }
}

impl From<Long> for i64 {
    fn from(long: Long) -> Self {
        long.0
    }
}

impl PartialEq<i64> for Long {
    fn eq(&self, other: &i64) -> bool {
        self.0 == *other
    }
}

impl Display for Long {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Text for Long {
    fn text(&self) -> Option<String> {
        Some(self.0.to_string())
    }
}

impl Serialize for Long {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if (-SAFE..=SAFE).contains(&self.0) {
            serializer.serialize_i64(self.0)
        } else {
            serializer.collect_str(&self.0)
        }
    }
}

impl<'de> Deserialize<'de> for Long {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = deserializer.deserialize_any(IntegerVisitor)?;
        text.parse().map(Self).map_err(|_| de::Error::custom("expected an integer of 64 bits"))
    }
}

/// An integer of any size up to 100 digits, exact.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Integer(String);

impl Integer {
    /// Its digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<i64> for Integer {
    fn from(value: i64) -> Self {
        Self(value.to_string())
    }
}

impl FromStr for Integer {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Unreadable> {
        text::integer(text).map(Self).ok_or_else(|| Unreadable(text.to_owned()))
    }
}

impl Display for Integer {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Text for Integer {
    fn text(&self) -> Option<String> {
        Some(self.0.clone())
    }
}

impl Serialize for Integer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.parse::<i64>() {
            Ok(small) => Long(small).serialize(serializer),
            Err(_) => serializer.serialize_str(&self.0),
        }
    }
}

impl<'de> Deserialize<'de> for Integer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(IntegerVisitor).map(Self)
    }
}

struct IntegerVisitor;

impl Visitor<'_> for IntegerVisitor {
    type Value = String;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("an integer")
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<String, E> {
        Ok(value.to_string())
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<String, E> {
        Ok(value.to_string())
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<String, E> {
        text::integer(value).ok_or_else(|| E::custom("expected an integer"))
    }
}

/// Some bytes; base64 in JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Bytes(pub Vec<u8>);

impl From<Vec<u8>> for Bytes {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&base64::encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<'de, str>::deserialize(deserializer)?;
        base64::decode(&text).map(Self).ok_or_else(|| de::Error::custom("expected base64"))
    }
}

/// Writes an object with the member that tells it from the others of its union.
pub fn tagged<T: Serialize, S: Serializer>(of: &T, key: &str, alias: &str, serializer: S) -> Result<S::Ok, S::Error> {
    let mut value = serde_json::to_value(of).map_err(serde::ser::Error::custom)?;
    if let Value::Object(members) = &mut value {
        members.insert(key.to_owned(), Value::from(alias));
    }
    value.serialize(serializer)
}

/// Reads one of the objects of a union.
pub fn choice<T: DeserializeOwned, E: de::Error>(value: Value) -> Result<T, E> {
    serde_json::from_value(value).map_err(E::custom)
}
