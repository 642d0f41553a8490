// SPDX-License-Identifier: Apache-2.0
//! The texts of times (protocol, section 2), exact to the nanosecond.

use super::text::is_number;

const NANOS: i128 = 1_000_000_000;

/// A date: `2026-03-01`.
pub fn date(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    let sound = lengths == [4, 2, 2] && parts.iter().all(|part| is_number(part));
    let (month, day) = (number(parts.get(1)?)?, number(parts.get(2)?)?);
    (sound && (1..=12).contains(&month) && (1..=31).contains(&day)).then(|| text.to_owned())
}

/// A time with its seconds, and of their fraction 3, 6 or 9 digits: the fewest that hold it.
pub fn time(text: &str) -> Option<String> {
    let (clock, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let mut parts: Vec<&str> = clock.split(':').collect();
    if parts.len() == 2 && clock == text {
        parts.push("00");
    }
    let limits = [24, 60, 60];
    let sound = parts.len() == 3
        && parts.iter().zip(limits).all(|(part, limit)| part.len() == 2 && number(part).map_or(false, |n| n < limit))
        && is_number(fraction)
        && fraction.len() <= 9;
    sound.then(|| format!("{}{}", parts.join(":"), padded(fraction)))
}

fn padded(fraction: &str) -> String {
    let digits = fraction.trim_end_matches('0');
    let width = (digits.len() + 2) / 3 * 3;
    if digits.is_empty() { String::new() } else { format!(".{digits:0<width$}") }
}

/// A date and time: `2026-03-01T12:00:00`.
pub fn date_time(text: &str) -> Option<String> {
    let (day, clock) = text.split_once('T')?;
    Some(format!("{}T{}", date(day)?, time(clock)?))
}

/// An instant in UTC: `2026-03-01T12:00:00Z`.
pub fn instant(text: &str) -> Option<String> {
    Some(format!("{}Z", date_time(text.strip_suffix('Z')?)?))
}

/// A year of four digits.
pub fn year(text: &str) -> Option<String> {
    (text.len() == 4 && is_number(text)).then(|| text.to_owned())
}

/// A month: `2026-03`.
pub fn year_month(text: &str) -> Option<String> {
    date(&format!("{text}-01")).map(|_| text.to_owned())
}

/// A duration without days: `PT36H`.
pub fn duration(text: &str) -> Option<String> {
    Some(duration_of(nanoseconds(text)?))
}

/// The duration of so many nanoseconds.
pub fn duration_of(nanoseconds: i128) -> String {
    let sign = if nanoseconds < 0 { "-" } else { "" };
    let (seconds, fraction) = (nanoseconds.abs() / NANOS, nanoseconds.abs() % NANOS);
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let mut text = "PT".to_owned();
    if hours != 0 {
        text += &format!("{sign}{hours}H");
    }
    if minutes != 0 {
        text += &format!("{sign}{minutes}M");
    }
    if seconds != 0 || fraction != 0 || text.len() == 2 {
        let point = if fraction == 0 { String::new() } else { format!(".{fraction:09}") };
        let shown = if point.is_empty() { "" } else { point.trim_end_matches('0') };
        text += &format!("{}{seconds}{shown}S", if seconds == 0 && fraction == 0 { "" } else { sign });
    }
    text
}

/// How many nanoseconds a duration is.
pub fn nanoseconds(text: &str) -> Option<i128> {
    let (negative, rest) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (days, clock) = rest.strip_prefix('P')?.split_once('T').unwrap_or((rest.strip_prefix('P')?, ""));
    let mut total = if days.is_empty() { 0 } else { parts(days, &[('D', 86400)])? };
    if clock.is_empty() && (days.is_empty() || rest.ends_with('T')) {
        return None;
    }
    total += parts(clock, &[('H', 3600), ('M', 60), ('S', 1)])?;
    Some(if negative { -total } else { total })
}

fn parts(text: &str, units: &[(char, i128)]) -> Option<i128> {
    let mut rest = text;
    let mut total = 0;
    for (unit, seconds) in units {
        if let Some((amount, behind)) = rest.split_once(*unit) {
            total += scaled(amount, *unit == 'S')? * seconds;
            rest = behind;
        }
    }
    rest.is_empty().then(|| total)
}

fn scaled(amount: &str, fractional: bool) -> Option<i128> {
    let digits = amount.strip_prefix('-').unwrap_or(amount);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let sound = is_number(whole) && is_number(fraction) && whole.len() < 20 && fraction.len() <= 9;
    if !sound || (digits.contains('.') && !fractional) {
        return None;
    }
    let nanos = whole.parse::<i128>().ok()? * NANOS + format!("{fraction:0<9}").parse::<i128>().ok()?;
    Some(if amount.starts_with('-') { -nanos } else { nanos })
}

/// The instant of so many nanoseconds since 1970; nothing beyond the years 0 to 9999.
pub fn instant_of(nanoseconds: i128) -> Option<String> {
    let (seconds, fraction) = (nanoseconds.div_euclid(NANOS), nanoseconds.rem_euclid(NANOS));
    let (days, second) = (seconds.div_euclid(86400), seconds.rem_euclid(86400));
    // Days since the 1st of March of the year 0, in eras of 400 years.
    let shifted = days + 719_468;
    let (era, day_of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let (day, month) = (day_of_year - (153 * shifted_month + 2) / 5 + 1, (shifted_month + 2) % 12 + 1);
    let year = year_of_era + era * 400 + i128::from(month <= 2);
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    let point = padded(&format!("{fraction:09}"));
    (0..=9999)
        .contains(&year)
        .then(|| format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{point}Z"))
}

/// The nanoseconds since 1970 of an instant.
pub fn nanoseconds_of(instant: &str) -> Option<i128> {
    let (day, clock) = instant.strip_suffix('Z')?.split_once('T')?;
    let parts: Vec<i128> = day.split('-').map(|part| number(part).map(i128::from)).collect::<Option<_>>()?;
    let (clock, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
    let times: Vec<i128> = clock.split(':').map(|part| number(part).map(i128::from)).collect::<Option<_>>()?;
    if parts.len() != 3 || times.len() != 3 {
        return None;
    }
    let year = parts[0] - i128::from(parts[1] <= 2);
    let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * ((parts[1] + 9) % 12) + 2) / 5 + parts[2] - 1;
    let days = era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468;
    let seconds = days * 86400 + times[0] * 3600 + times[1] * 60 + times[2];
    Some(seconds * NANOS + format!("{fraction:0<9}").parse::<i128>().ok()?)
}

fn number(digits: &str) -> Option<u32> {
    if is_number(digits) { digits.parse().ok() } else { None }
}
