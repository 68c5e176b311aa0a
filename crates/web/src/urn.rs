//! The urn of a feedback round: sheets go in sealed, and come out once, all
//! together. The key is made of a secret that lies on the host, never in the
//! database or its backups, and of a salt that the round forgets when it closes.

use data_encoding::{BASE64, HEXLOWER};
use rand::CryptoRng;
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use ring::hkdf;
use store::feedback::ballots::Ballot;

/// What the key is for; another product with the same secret would have another key.
const PURPOSE: &[u8] = b"gegenstrom feedback urn 1";
const RECOGNITION: &[u8] = b"gegenstrom host secret id 1";

/// Why an urn stays shut. Neither says anything about a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Shut {
    /// The host has another secret than when the round opened.
    #[error("the secret file is not the one with which this feedback round was opened")]
    OtherSecret,
    /// A ballot is not as it was sealed.
    #[error("a sealed answer was changed outside of the product")]
    Broken,
    /// Something about the round is missing.
    #[error("this feedback round is not open")]
    NotOpen,
}

/// A secret of the host: 256 bits that lie in a file beside the database.
#[derive(Clone)]
pub struct HostSecret([u8; 32]);

impl HostSecret {
    /// Draws one.
    pub fn draw(random: &mut impl CryptoRng) -> Self {
        let mut bytes = [0; 32];
        random.fill_bytes(&mut bytes);
        Self(bytes)
    }

    /// Reads what [`HostSecret::to_text`] wrote; `None` if it is anything else.
    pub fn from_text(text: &str) -> Option<Self> {
        let bytes = HEXLOWER.decode(text.trim().as_bytes()).ok()?;
        bytes.try_into().ok().map(Self)
    }

    /// As it stands in the file: 64 hexadecimal digits.
    pub fn to_text(&self) -> String {
        HEXLOWER.encode(&self.0)
    }

    /// By which a round recognises it; tells nothing about it.
    pub fn id(&self) -> String {
        let mut id = [0; 8];
        self.derive(&[], RECOGNITION, &mut id);
        HEXLOWER.encode(&id)
    }

    fn derive(&self, salt: &[u8], purpose: &[u8], into: &mut [u8]) {
        struct Length(usize);
        impl hkdf::KeyType for Length {
            fn len(&self) -> usize {
                self.0
            }
        }
        let salt = hkdf::Salt::new(hkdf::HKDF_SHA256, salt);
        let key = salt.extract(&self.0);
        let length = Length(into.len());
        // Fails for outputs over 8,160 bytes alone; these have 8 and 32.
        if let Ok(output) = key.expand(&[purpose], length) {
            let _ = output.fill(into);
        }
    }
}

/// Draws what the key of a round is made of besides the secret.
pub(crate) fn draw_salt(random: &mut impl CryptoRng) -> String {
    draw_id(random)
}

fn draw_id(random: &mut impl CryptoRng) -> String {
    let mut bytes = [0; 16];
    random.fill_bytes(&mut bytes);
    HEXLOWER.encode(&bytes)
}

/// The key of one round.
pub(crate) struct Urn(LessSafeKey);

impl Urn {
    /// For a round as it stands in the database.
    ///
    /// # Errors
    /// [`Shut::NotOpen`] before it opens and after it closed,
    /// [`Shut::OtherSecret`] if it was opened with another secret.
    pub(crate) fn of(
        secret: &HostSecret,
        salt: Option<&str>,
        key_id: Option<&str>,
    ) -> Result<Self, Shut> {
        let salt = salt.ok_or(Shut::NotOpen)?;
        if key_id != Some(secret.id().as_str()) {
            return Err(Shut::OtherSecret);
        }
        let mut key = [0; 32];
        secret.derive(salt.as_bytes(), PURPOSE, &mut key);
        let key = UnboundKey::new(&AES_256_GCM, &key).map_err(|_| Shut::NotOpen)?;
        Ok(Self(LessSafeKey::new(key)))
    }

    /// Adds a sheet to what lies in the urn. All are sealed anew under new ids:
    /// of two copies of the database, one from before and one from after, no
    /// ballot is the same, so none can be told to be the new one.
    ///
    /// # Errors
    /// [`Shut::Broken`] if one of the others cannot be opened.
    pub(crate) fn add(
        &self,
        there: &[Ballot],
        sheet: &[u8],
        random: &mut impl CryptoRng,
    ) -> Result<Vec<Ballot>, Shut> {
        let mut sheets = self.open(there)?;
        sheets.push(sheet.to_vec());
        sheets
            .iter()
            .map(|sheet| self.seal(sheet, random))
            .collect()
    }

    /// Opens all, in the order of their ids, which is random.
    ///
    /// # Errors
    /// [`Shut::Broken`] if one of them was not sealed with this key.
    pub(crate) fn open(&self, ballots: &[Ballot]) -> Result<Vec<Vec<u8>>, Shut> {
        ballots
            .iter()
            .map(|ballot| self.unseal(&ballot.sealed).ok_or(Shut::Broken))
            .collect()
    }

    /// The same at the end of a round: what was changed outside of the product
    /// is `None`, and does not take the others' answers with it.
    pub(crate) fn open_each(&self, ballots: &[Ballot]) -> Vec<Option<Vec<u8>>> {
        ballots
            .iter()
            .map(|ballot| self.unseal(&ballot.sealed))
            .collect()
    }

    fn seal(&self, sheet: &[u8], random: &mut impl CryptoRng) -> Result<Ballot, Shut> {
        // Random nonces of 96 bits under one key: fine up to 2^32 of them (NIST SP 800-38D, 8.3). A round of
        // 5,000 people seals 12.5 million times.
        let mut nonce = [0; NONCE_LEN];
        random.fill_bytes(&mut nonce);
        let mut body = sheet.to_vec();
        let sealing = Nonce::assume_unique_for_key(nonce);
        self.0
            .seal_in_place_append_tag(sealing, Aad::empty(), &mut body)
            .map_err(|_| Shut::Broken)?;
        let sealed = [nonce.as_slice(), &body].concat();
        Ok(Ballot {
            id: draw_id(random),
            sealed: BASE64.encode(&sealed),
        })
    }

    fn unseal(&self, sealed: &str) -> Option<Vec<u8>> {
        let bytes = BASE64.decode(sealed.as_bytes()).ok()?;
        let (nonce, body) = bytes.split_at_checked(NONCE_LEN)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
        let mut body = body.to_vec();
        let opened = self.0.open_in_place(nonce, Aad::empty(), &mut body).ok()?;
        Some(opened.to_vec())
    }
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng as _;
    use rand::rngs::StdRng;

    use super::*;

    fn urn(secret: &HostSecret, salt: &str) -> Urn {
        Urn::of(secret, Some(salt), Some(&secret.id())).unwrap()
    }

    #[test]
    fn what_goes_in_comes_out_and_no_ballot_stays_the_same() {
        let mut random = StdRng::from_seed([1; 32]);
        let secret = HostSecret::draw(&mut random);
        let urn = urn(&secret, "00");
        let mut ballots = Vec::new();
        for sheet in [[1_u8; 64], [2; 64], [3; 64]] {
            let before = ballots;
            ballots = urn.add(&before, &sheet, &mut random).unwrap();
            for ballot in &before {
                let same = |one: &Ballot| one.id == ballot.id || one.sealed == ballot.sealed;
                assert!(!ballots.iter().any(same));
            }
        }
        let sizes: Vec<usize> = ballots.iter().map(|one| one.sealed.len()).collect();
        assert!(sizes.windows(2).all(|pair| pair[0] == pair[1]));
        let mut opened = urn.open(&ballots).unwrap();
        opened.sort_unstable();
        assert_eq!(opened, [vec![1; 64], vec![2; 64], vec![3; 64]]);
    }

    #[test]
    fn another_secret_or_another_round_opens_nothing() {
        let mut random = StdRng::from_seed([2; 32]);
        let (secret, other) = (HostSecret::draw(&mut random), HostSecret::draw(&mut random));
        let ballots = urn(&secret, "00").add(&[], b"sheet", &mut random).unwrap();
        assert_eq!(
            Urn::of(&other, Some("00"), Some(&secret.id())).err(),
            Some(Shut::OtherSecret)
        );
        assert_eq!(
            Urn::of(&secret, None, Some(&secret.id())).err(),
            Some(Shut::NotOpen)
        );
        assert_eq!(urn(&secret, "01").open(&ballots), Err(Shut::Broken));
        assert_eq!(urn(&other, "00").open(&ballots), Err(Shut::Broken));
    }

    #[test]
    fn a_changed_ballot_is_noticed() {
        let mut random = StdRng::from_seed([3; 32]);
        let secret = HostSecret::draw(&mut random);
        let urn = urn(&secret, "00");
        let mut ballots = urn.add(&[], b"sheet", &mut random).unwrap();
        let other = if ballots[0].sealed.starts_with('A') {
            "B"
        } else {
            "A"
        };
        ballots[0].sealed.replace_range(0..1, other);
        assert_eq!(urn.open(&ballots), Err(Shut::Broken));
        assert_eq!(urn.add(&ballots, b"next", &mut random), Err(Shut::Broken));
    }

    #[test]
    fn a_secret_survives_its_file_and_shows_nothing_of_itself() {
        let secret = HostSecret::draw(&mut StdRng::from_seed([4; 32]));
        let text = secret.to_text();
        let read = HostSecret::from_text(&format!("{text}\n")).unwrap();
        assert_eq!(read.id(), secret.id());
        assert!(!text.contains(&secret.id()));
        assert!(HostSecret::from_text("secret").is_none());
    }
}
