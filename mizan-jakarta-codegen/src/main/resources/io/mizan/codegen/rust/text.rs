// SPDX-License-Identifier: Apache-2.0
//! The one text that each value has in an address (protocol, section 2).

/// A value with a canonical text.
pub trait Text {
    /// The text; nothing where the value has none: an infinite number.
    fn text(&self) -> Option<String>;
}

macro_rules! integers {
    ($($name:ty),*) => { $(impl Text for $name {
        fn text(&self) -> Option<String> {
            Some(self.to_string())
        }
    })* };
}

integers!(i8, i16, i32, bool, char, String);

impl Text for f64 {
    fn text(&self) -> Option<String> {
        double(*self)
    }
}

/// As ECMAScript writes numbers: the fewest digits that give the number back.
fn double(value: f64) -> Option<String> {
    if !value.is_finite() {
        return None;
    }
    if value == 0.0 {
        return Some("0".to_owned());
    }
    let scientific = format!("{:e}", value.abs());
    let (mantissa, exponent) = scientific.split_once('e')?;
    let digits = mantissa.replace('.', "");
    let point = exponent.parse::<i32>().ok()? + 1;
    let sign = if value < 0.0 { "-" } else { "" };
    Some(format!("{sign}{}", layout(&digits, point)))
}

fn layout(digits: &str, point: i32) -> String {
    let count = digits.len() as i32;
    if !(-5..=21).contains(&point) {
        let fraction = if count > 1 { format!(".{}", &digits[1..]) } else { String::new() };
        let sign = if point > 0 { '+' } else { '-' };
        return format!("{}{fraction}e{sign}{}", &digits[..1], (point - 1).abs());
    }
    if point <= 0 {
        return format!("0.{}{digits}", "0".repeat(-point as usize));
    }
    if point >= count {
        return format!("{digits}{}", "0".repeat((point - count) as usize));
    }
    let (whole, fraction) = digits.split_at(point as usize);
    format!("{whole}.{fraction}")
}

/// An integer of at most 100 characters.
pub fn integer(text: &str) -> Option<String> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let sound = is_number(digits) && (digits == "0" || !digits.starts_with('0')) && text != "-0" && text.len() <= 100;
    sound.then(|| text.to_owned())
}

/// A decimal number without trailing zeros, and zero without a sign.
pub fn decimal(text: &str) -> Option<String> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let sound = is_number(whole) && is_number(fraction) && (whole == "0" || !whole.starts_with('0'));
    if !sound || text.len() > 100 {
        return None;
    }
    let fraction = fraction.trim_end_matches('0');
    let sign = if text.starts_with('-') && !(whole == "0" && fraction.is_empty()) { "-" } else { "" };
    Some(if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") })
}

/// A UUID in lower case.
pub fn uuid(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let lengths: Vec<usize> = lower.split('-').map(str::len).collect();
    let hex = lower.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f' | b'-'));
    (hex && lengths == [8, 4, 4, 4, 12]).then(|| lower)
}

/// A language tag in the case of RFC 5646, section 2.1.1.
pub fn language_tag(text: &str) -> Option<String> {
    let mut singleton = false;
    let mut cased: Vec<String> = Vec::new();
    for part in text.split('-') {
        if part.is_empty() || !part.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return None;
        }
        let mut lower = part.to_ascii_lowercase();
        if !cased.is_empty() && !singleton {
            match lower.len() {
                2 => lower.make_ascii_uppercase(),
                4 => lower[..1].make_ascii_uppercase(),
                _ => {}
            }
        }
        singleton |= lower.len() == 1;
        cased.push(lower);
    }
    Some(cased.join("-"))
}

/// Whether a text is some digits and nothing else.
pub fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
