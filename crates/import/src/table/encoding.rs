//! How letters are stored, and the letters themselves.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::Encoding;

/// The text, its encoding, and whether some bytes were no letters.
pub(super) fn decode(bytes: &[u8]) -> (String, Encoding, bool) {
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        let text = String::from_utf8_lossy(rest);
        let lossy = matches!(text, std::borrow::Cow::Owned(_));
        return (text.into_owned(), Encoding::Utf8, lossy);
    }
    if let Some(encoding) = looks_like_utf16(bytes) {
        let table = if encoding == Encoding::Utf16Le {
            UTF_16LE
        } else {
            UTF_16BE
        };
        let (text, lossy) = table.decode_with_bom_removal(bytes);
        return (text.into_owned(), encoding, lossy);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), Encoding::Utf8, false),
        Err(_) if mostly_utf8(bytes) => (
            String::from_utf8_lossy(bytes).into_owned(),
            Encoding::Utf8,
            true,
        ),
        // Every byte is some letter of Windows-1252, so nothing can be lossy.
        Err(_) => (
            WINDOWS_1252
                .decode_without_bom_handling(bytes)
                .0
                .into_owned(),
            Encoding::Windows1252,
            false,
        ),
    }
}

/// By its mark, or because every second byte of the beginning is zero.
pub(super) fn looks_like_utf16(bytes: &[u8]) -> Option<Encoding> {
    if bytes.starts_with(b"\xff\xfe") {
        return Some(Encoding::Utf16Le);
    }
    if bytes.starts_with(b"\xfe\xff") {
        return Some(Encoding::Utf16Be);
    }
    let head = &bytes[..bytes.len().min(4096)];
    let pairs = head.len() / 2;
    if pairs < 4 {
        return None;
    }
    let zeros = |offset: usize| {
        head.iter()
            .skip(offset)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    if odd * 10 > pairs * 7 && even * 10 < pairs {
        Some(Encoding::Utf16Le)
    } else if even * 10 > pairs * 7 && odd * 10 < pairs {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

/// A damaged UTF-8 file has many letters of several bytes and a few broken
/// ones; in Windows-1252 nearly all bytes beyond ASCII are broken UTF-8.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk
            .valid()
            .chars()
            .filter(|letter| !letter.is_ascii())
            .count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > bad * 9
}
