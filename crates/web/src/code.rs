//! Codes that stand on paper: typed by hand, or read from a QR code.

use std::fmt::Write as _;

use qrcode::{Color, EcLevel, QrCode};

/// Digits and capital letters without those that look alike (0 O, 1 I L, U V).
const LETTERS: &[u8; 29] = b"23456789ABCDEFGHJKMNPQRSTWXYZ";

/// How many letters a code has: 12 of 5 bits.
const LENGTH: usize = 12;

/// A code as it is stored (by its hash) and as it stands in an address.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Code(String);

impl Code {
    /// Draws one: 12 letters of 29, more than 58 bits.
    pub(crate) fn draw(random: &mut impl rand::CryptoRng) -> Self {
        let mut code = String::with_capacity(LENGTH);
        let mut byte = [0];
        while code.len() < LENGTH {
            random.fill_bytes(&mut byte);
            // Beyond the last letter it is drawn again: each is as likely as any other.
            code.extend(
                LETTERS
                    .get(usize::from(byte[0] & 31))
                    .copied()
                    .map(char::from),
            );
        }
        Self(code)
    }

    /// Reads a code as people type it: small letters, blanks and hyphens are fine.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let code: String = text
            .chars()
            .filter(|letter| !letter.is_whitespace() && !matches!(letter, '-' | '–' | '_' | '.'))
            .map(|letter| letter.to_ascii_uppercase())
            .collect();
        let known = |letter: char| LETTERS.iter().any(|one| char::from(*one) == letter);
        (code.len() == LENGTH && code.chars().all(known)).then_some(Self(code))
    }

    /// Without hyphens, for the address and the hash.
    pub(crate) fn plain(&self) -> &str {
        &self.0
    }

    /// "7K3M-Q9PX-2WTB", for the eye.
    pub(crate) fn spaced(&self) -> String {
        let (one, rest) = self.0.split_at(4);
        let (two, three) = rest.split_at(4);
        format!("{one}-{two}-{three}")
    }
}

/// An address as a QR code, for `letter_sheet.html` to draw.
pub(crate) struct Qr {
    /// Modules on each side, with the free ones around.
    pub(crate) side: usize,
    /// The dark modules, as the path of an SVG.
    pub(crate) path: String,
}

impl Qr {
    /// `None` for an address that is too long for one.
    pub(crate) fn new(address: &str) -> Option<Self> {
        /// Modules that must stay free around the code.
        const QUIET: usize = 4;
        let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
        let width = code.width();
        let modules = code.to_colors().into_iter().enumerate();
        let dark = modules.filter(|(_, color)| *color == Color::Dark);
        let path = dark.fold(String::new(), |mut path, (index, _)| {
            let (x, y) = (index % width + QUIET, index / width + QUIET);
            // Writing to a string cannot fail.
            let _ = write!(path, "M{x} {y}h1v1h-1z");
            path
        });
        Some(Self {
            side: width + 2 * QUIET,
            path,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng as _;

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let code = Code::draw(&mut rand::rngs::StdRng::from_seed([5; 32]));
        assert_eq!(code.plain().len(), 12);
        for typed in [
            code.plain().to_owned(),
            code.spaced(),
            code.spaced().to_lowercase(),
            format!(" {} ", code.spaced().replace('-', " ")),
        ] {
            assert!(Code::parse(&typed) == Some(code.clone()), "{typed}");
        }
        for wrong in [
            "",
            "7K3M-Q9PX",
            "7K3M-Q9PX-2WT0",
            "7K3M-Q9PX-2WT+",
            "7K3M-Q9PX-2WTBB",
            "ääää-ääää-ääää",
        ] {
            assert!(Code::parse(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn a_qr_code_has_free_modules_around() {
        let qr = Qr::new("https://tandem.firm.example/code/7K3MQ9PX2WTB").unwrap();
        // 45 letters need 33 modules, and four are free on each side.
        assert_eq!(qr.side, 41);
        // The finder pattern begins behind the free modules.
        assert!(qr.path.starts_with("M4 4h1v1h-1z"), "{}", qr.path);
    }
}
