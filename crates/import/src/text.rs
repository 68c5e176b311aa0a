//! Comparing text that people typed: case, umlauts, accents, punctuation and
//! gendered endings do not make a difference.

/// Trims what the eye does not see, and joins letters with the accents that
/// some systems write as separate characters ("a" + "¨" becomes "ä").
pub fn clean(text: &str) -> String {
    let visible = text.trim_matches(is_invisible);
    if visible.is_ascii() {
        return visible.to_owned();
    }
    let mut out = String::with_capacity(visible.len());
    for letter in visible.chars() {
        match letter {
            '\u{a0}' | '\u{202f}' | '\u{2007}' => out.push(' '),
            '\u{200b}' | '\u{feff}' | '\u{ad}' => {}
            '\u{300}'..='\u{36f}' => match out.pop() {
                Some(base) => match compose(base, letter) {
                    Some(joined) => out.push(joined),
                    None => out.extend([base, letter]),
                },
                None => out.push(letter),
            },
            other => out.push(other),
        }
    }
    out
}

fn is_invisible(letter: char) -> bool {
    letter.is_whitespace()
        || letter.is_control()
        || matches!(letter, '\u{200b}' | '\u{feff}' | '\u{ad}')
}

/// The letter with its accent, for the Latin letters that names in Europe use.
fn compose(base: char, mark: char) -> Option<char> {
    let (bases, joined) = match mark {
        '\u{308}' => ("aeiouyAEIOUY", "äëïöüÿÄËÏÖÜŸ"),
        '\u{301}' => ("aeiouycnszlrAEIOUYCNSZ", "áéíóúýćńśźĺŕÁÉÍÓÚÝĆŃŚŹ"),
        '\u{300}' => ("aeiouAEIOU", "àèìòùÀÈÌÒÙ"),
        '\u{302}' => ("aeiouAEIOU", "âêîôûÂÊÎÔÛ"),
        '\u{303}' => ("aonAON", "ãõñÃÕÑ"),
        '\u{30a}' => ("auAU", "åůÅŮ"),
        '\u{30c}' => ("cszrenCSZREN", "čšžřěňČŠŽŘĚŇ"),
        '\u{327}' => ("csCS", "çşÇŞ"),
        '\u{328}' => ("aeAE", "ąęĄĘ"),
        '\u{306}' => ("agAG", "ăğĂĞ"),
        '\u{307}' => ("zIZ", "żİŻ"),
        '\u{30b}' => ("ouOU", "őűŐŰ"),
        _ => return None,
    };
    bases
        .chars()
        .zip(joined.chars())
        .find(|(from, _)| *from == base)
        .map(|(_, to)| to)
}

/// Lower-case words of plain letters and digits, one space between them:
/// "Vorgesetzte:r (Personal-Nr.)" becomes "vorgesetzte personal nr".
pub fn fold(text: &str) -> String {
    let text = clean(text);
    if text.is_ascii() && !text.contains([':', '*', '_', '/', '(', 'I']) {
        return fold_ascii(&text);
    }
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    let mut before = ' ';
    while let Some(letter) = letters.next() {
        if before.is_alphabetic() && starts_gendered_ending(letter, letters.clone()) {
            // The ending itself goes, up to the end of the word.
            letters.next_if_eq(&'-');
            while letters.next_if(|next| next.is_alphabetic()).is_some() {}
            letters.next_if(|next| letter == '(' && *next == ')');
            before = ' ';
            continue;
        }
        // "MentorIn", "MentorInnen": a capital inside a word.
        if letter == 'I' && before.is_lowercase() {
            let ending: String = letters
                .clone()
                .take_while(|next| next.is_alphabetic())
                .take(5)
                .collect();
            if matches!(ending.as_str(), "n" | "nnen") {
                while letters.next_if(|next| next.is_alphabetic()).is_some() {}
                before = ' ';
                continue;
            }
        }
        before = letter;
        let plain = plain(letter);
        if plain.is_empty() {
            if !out.ends_with(' ')
                && !out.is_empty()
                && !matches!(letter, '\u{300}'..='\u{36f}' | '\'' | '’')
            {
                out.push(' ');
            }
        } else {
            plain.push_to(&mut out);
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// The common case, in which nothing looks like a gendered ending.
fn fold_ascii(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            out.push(char::from(byte.to_ascii_lowercase()));
        } else if byte != b'\'' && !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Whether `mark` and what follows is ":in", "*r", "/-innen", "(in)" and the like.
fn starts_gendered_ending(mark: char, mut rest: std::iter::Peekable<std::str::Chars<'_>>) -> bool {
    if !matches!(mark, ':' | '*' | '_' | '/' | '·' | '(') {
        return false;
    }
    rest.next_if_eq(&'-');
    let mut ending = String::new();
    while ending.len() < 6 {
        match rest.next_if(|next| next.is_alphabetic()) {
            Some(letter) => ending.push(letter),
            None => break,
        }
    }
    matches!(
        ending.as_str(),
        "in" | "innen" | "r" | "n" | "e" | "s" | "rin"
    ) && (mark != '(' || rest.peek() == Some(&')'))
}

/// What a letter becomes when compared: nothing, itself, or two letters.
enum Plain {
    Nothing,
    One(char),
    Many(&'static str),
    Other(char),
}

impl Plain {
    fn is_empty(&self) -> bool {
        matches!(self, Self::Nothing)
    }

    fn push_to(&self, out: &mut String) {
        match self {
            Self::Nothing => {}
            Self::One(letter) => out.push(*letter),
            Self::Many(letters) => out.push_str(letters),
            Self::Other(letter) => out.extend(letter.to_lowercase()),
        }
    }
}

fn plain(letter: char) -> Plain {
    match letter {
        'a'..='z' | '0'..='9' => Plain::One(letter),
        'A'..='Z' => Plain::One(letter.to_ascii_lowercase()),
        'ä' | 'Ä' | 'æ' | 'Æ' => Plain::Many("ae"),
        'ö' | 'Ö' | 'œ' | 'Œ' => Plain::Many("oe"),
        'ü' | 'Ü' => Plain::Many("ue"),
        'ß' | 'ẞ' => Plain::Many("ss"),
        'á' | 'à' | 'â' | 'ã' | 'å' | 'ą' | 'ă' | 'Á' | 'À' | 'Â' | 'Ã' | 'Å' | 'Ą' | 'Ă' => {
            Plain::One('a')
        }
        'ç' | 'ć' | 'č' | 'Ç' | 'Ć' | 'Č' => Plain::One('c'),
        'ď' | 'đ' | 'Ď' | 'Đ' | 'ð' => Plain::One('d'),
        'é' | 'è' | 'ê' | 'ë' | 'ę' | 'ě' | 'É' | 'È' | 'Ê' | 'Ë' | 'Ę' | 'Ě' | 'ễ' | 'ế' | 'ệ' => {
            Plain::One('e')
        }
        'ğ' | 'Ğ' => Plain::One('g'),
        'í' | 'ì' | 'î' | 'ï' | 'ı' | 'İ' | 'Í' | 'Ì' | 'Î' | 'Ï' => Plain::One('i'),
        'ł' | 'Ł' | 'ľ' => Plain::One('l'),
        'ñ' | 'ń' | 'ň' | 'Ñ' | 'Ń' | 'Ň' => Plain::One('n'),
        'ó' | 'ò' | 'ô' | 'õ' | 'ø' | 'ő' | 'Ó' | 'Ò' | 'Ô' | 'Õ' | 'Ø' | 'Ő' => {
            Plain::One('o')
        }
        'ř' | 'Ř' => Plain::One('r'),
        'ś' | 'š' | 'ş' | 'ș' | 'Ś' | 'Š' | 'Ş' | 'Ș' => Plain::One('s'),
        'ť' | 'ț' | 'Ť' | 'Ț' => Plain::One('t'),
        'ú' | 'ù' | 'û' | 'ů' | 'ű' | 'Ú' | 'Ù' | 'Û' | 'Ů' | 'Ű' => Plain::One('u'),
        'ý' | 'ÿ' | 'Ý' => Plain::One('y'),
        'ź' | 'ż' | 'ž' | 'Ź' | 'Ż' | 'Ž' => Plain::One('z'),
        '\u{300}'..='\u{36f}' => Plain::Nothing,
        other if other.is_alphanumeric() => Plain::Other(other),
        _ => Plain::Nothing,
    }
}

/// Whether two words are one typing slip apart (or two, for long words). Only
/// plain text of ordinary length is compared, so this stays cheap.
pub fn nearly(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let allowed = match short.len() {
        0..6 => 0,
        6..12 => 1,
        _ => 2,
    };
    allowed > 0
        && long.len() <= 120
        && long.len() - short.len() <= allowed
        && (letters_of(short) ^ letters_of(long)).count_ones() as usize <= 2 * allowed
        && distance(short.as_bytes(), long.as_bytes()) <= allowed
}

/// Which letters occur: two words that differ in many are not near, which is
/// much cheaper to see than their distance.
fn letters_of(word: &str) -> u32 {
    word.bytes().fold(0, |set, byte| set | 1 << (byte % 32))
}

/// Edits that lead from one to the other; two swapped letters count as one.
fn distance(a: &[u8], b: &[u8]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = Vec::with_capacity(b.len() + 1);
        row.push(i + 1);
        for (j, y) in b.iter().enumerate() {
            let mut best = (last[j] + usize::from(x != y))
                .min(last[j + 1] + 1)
                .min(row[j] + 1);
            if i > 0 && j > 0 && a[i - 1] == *y && *x == b[j - 1] {
                best = best.min(before[j - 1] + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or_default()
}

/// Trimmed, inner runs of spaces joined: how a name is kept.
pub fn tidy(text: &str) -> String {
    let text = clean(text);
    if !text.contains("  ") && !text.contains(['\t', '\n', '\r']) {
        return text;
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a text looks like an address: something, one @, something with a dot.
pub fn is_address(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else {
        return false;
    };
    !local.is_empty()
        && domain.contains('.')
        && !domain.starts_with('.')
        && !domain.ends_with('.')
        && !domain.contains("..")
        && !text
            .chars()
            .any(|letter| letter.is_whitespace() || letter.is_control())
        && !domain.contains(['@', ',', ';', '<', '>', '(', ')'])
        && !local.contains([',', ';', '<', '>', '(', ')'])
}

/// An address in the form in which addresses are compared and stored.
pub fn address(text: &str) -> String {
    let text = clean(text);
    // "Lena Nowak <lena@firm.example>" and "mailto:lena@firm.example".
    let text = match (text.rfind('<'), text.rfind('>')) {
        (Some(open), Some(close)) if open < close => &text[open + 1..close],
        _ => text.as_str(),
    };
    let text = text.trim();
    text.strip_prefix("mailto:").unwrap_or(text).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_removes_case_umlauts_punctuation_and_gender_marks() {
        for (from, to) in [
            (
                "Vorgesetzte:r (Personalnummer)",
                "vorgesetzte personalnummer",
            ),
            ("E-Mail (geschäftlich)", "e mail geschaeftlich"),
            ("Führungs\u{308}ebene ", "fuehrungsebene"),
            ("Mentor*in", "mentor"),
            ("Mentor/-in", "mentor"),
            ("MentorIn", "mentor"),
            ("MentorInnen", "mentor"),
            ("PersonalInfo", "personalinfo"),
            ("Mentor(in)", "mentor"),
            ("Mitarbeiter_innen-Nr.", "mitarbeiter nr"),
            ("PERSNR", "persnr"),
            ("O’Brien", "obrien"),
            ("Łukasz Yılmaz", "lukasz yilmaz"),
            ("Übergabe/Schicht", "uebergabe schicht"),
            ("", ""),
        ] {
            assert_eq!(fold(from), to, "{from}");
        }
    }

    #[test]
    fn separate_accents_are_joined() {
        assert_eq!(clean(" u\u{308}ber\u{a0}A\u{30a}sa\u{200b} "), "über Åsa");
    }

    #[test]
    fn one_slip_is_near_two_are_not() {
        assert!(nearly("personalnummer", "personalnumer"));
        assert!(nearly("abteilung", "abetilung"));
        assert!(!nearly("team", "teil"));
        assert!(!nearly("abteilung", "beteilign"));
    }

    #[test]
    fn addresses() {
        assert!(is_address("åsa.o'brien@firm.example"));
        for bad in [
            "",
            "a@b",
            "@firm.example",
            "a b@firm.example",
            "a@@b.example",
            "a@b.example;c@d.example",
            "a@.example",
        ] {
            assert!(!is_address(bad), "{bad}");
        }
        assert_eq!(address(" Lena <LENA@Firm.example> "), "lena@firm.example");
    }
}
