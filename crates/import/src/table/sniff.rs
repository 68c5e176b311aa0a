//! What a file is, told from its first bytes.

use super::{LooksLike, Unreadable};

/// What the rest of this crate can try to read.
pub(super) enum Content {
    /// A ZIP archive: perhaps a workbook.
    Zip,
    /// Text: perhaps with separators.
    Text,
}

const PICTURES: [&[u8]; 7] = [
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"BM",
    b"II*\0",
    b"MM\0*",
    b"RIFF",
];

/// The container of Office before 2007, and of encrypted workbooks since.
const CFB: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

pub(super) fn sniff(bytes: &[u8]) -> Result<Content, Unreadable> {
    if bytes
        .iter()
        .all(|byte| byte.is_ascii_whitespace() || *byte == 0)
    {
        return Err(Unreadable::Empty);
    }
    let not = |looks_like| Err(Unreadable::NotATable { looks_like });
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(Content::Zip);
    }
    if bytes.starts_with(CFB) {
        return Err(cfb(bytes));
    }
    if bytes.starts_with(b"%PDF") {
        return not(LooksLike::Pdf);
    }
    if bytes.starts_with(b"\x1f\x8b")
        || bytes.starts_with(b"7z\xbc\xaf")
        || bytes.starts_with(b"Rar!")
    {
        return not(LooksLike::Zip);
    }
    // "BM" may begin a text too ("BMW;…"): a picture has bytes that text has not.
    if PICTURES.iter().any(|magic| bytes.starts_with(magic)) && is_binary(bytes) {
        return not(LooksLike::Image);
    }
    if super::encoding::looks_like_utf16(bytes).is_none() && is_binary(bytes) {
        return not(LooksLike::Binary);
    }
    match markup(bytes) {
        Some(looks_like) => not(looks_like),
        None => Ok(Content::Text),
    }
}

/// Streams are named in UTF-16 inside the container's directory.
fn cfb(bytes: &[u8]) -> Unreadable {
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|window| window == wide)
    };
    if has("EncryptedPackage") || has("EncryptionInfo") {
        Unreadable::Encrypted
    } else if has("Workbook") || has("Book") {
        Unreadable::NotATable {
            looks_like: LooksLike::OldExcel,
        }
    } else {
        Unreadable::NotATable {
            looks_like: LooksLike::OldOffice,
        }
    }
}

/// Control characters that no text has.
fn is_binary(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(64 << 10)];
    let odd = head
        .iter()
        .filter(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31))
        .count();
    odd > head.len() / 200
}

fn markup(bytes: &[u8]) -> Option<LooksLike> {
    let head = &bytes[..bytes.len().min(512)];
    let head = head
        .strip_prefix(b"\xef\xbb\xbf")
        .unwrap_or(head)
        .trim_ascii_start()
        .to_ascii_lowercase();
    let starts = |with: &str| head.starts_with(with.as_bytes());
    if [
        "<!doctype html",
        "<html",
        "<head",
        "<body",
        "<table",
        "<div",
        "<meta",
    ]
    .into_iter()
    .any(starts)
    {
        Some(LooksLike::Html)
    } else if starts("<?xml") || starts("<!doctype") {
        Some(LooksLike::Xml)
    } else if starts("{\"")
        || starts("{\r\n")
        || starts("{\n")
        || starts("[{")
        || starts("[\n")
        || starts("[[")
    {
        Some(LooksLike::Json)
    } else {
        None
    }
}
