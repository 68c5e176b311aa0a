//! Columns that must never be stored: grounds of discrimination, pay,
//! appraisal and what else an HR export carries along. They are recognised and
//! taken out of memory before anything else sees them.

use serde::{Deserialize, Serialize};

use crate::finding::{Done, Finding, FindingKind};
use crate::mapping::{Header, is_known_header};
use crate::moment::{Moment, SlashOrder};
use crate::table::{Sheet, Workbook};
use crate::text::{clean, fold};

/// What a forbidden column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Forbidden {
    /// Birth date or year.
    BirthDate,
    /// Age, age group or generation.
    Age,
    /// Entry date, tenure or seniority.
    EntryDate,
    /// Gender, form of address or pronouns.
    Gender,
    /// Nationality or right of residence.
    Nationality,
    /// Place of birth, ethnic or other origin.
    Origin,
    /// Religion or church tax.
    Religion,
    /// Disability.
    Disability,
    /// Health, absence, pregnancy.
    Health,
    /// Photo.
    Photo,
    /// Salary, pay group or bonus.
    Salary,
    /// Performance, appraisal or potential.
    Performance,
    /// Marital status, children or birth name.
    MaritalStatus,
    /// Tax number or class.
    Tax,
    /// Social security number.
    SocialSecurity,
    /// Bank account.
    BankAccount,
    /// Membership in a trade union.
    TradeUnion,
    /// Sexual orientation.
    SexualOrientation,
}

/// How a forbidden column was recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// By its header.
    Header,
    /// By its contents, under a header that says nothing.
    Contents,
}

impl Workbook {
    /// Takes every forbidden column out of every sheet, cells and all, and
    /// names them. [`crate::table::read`] has done so already; calling it
    /// again finds nothing.
    pub fn drop_forbidden(&mut self) -> Vec<Finding> {
        let mut findings = Vec::new();
        for sheet in &mut self.sheets {
            let mut gone = Vec::new();
            for (index, header) in sheet.headers.iter().enumerate() {
                let by_header = by_header(header).map(|what| (what, Evidence::Header));
                let by_contents =
                    || by_contents(sheet, index).map(|what| (what, Evidence::Contents));
                if let Some((what, by)) = by_header.or_else(by_contents) {
                    gone.push(index);
                    let kind = FindingKind::ForbiddenColumn { what, by };
                    findings.push(Finding::new(
                        sheet.place(None, Some(header)),
                        kind,
                        Done::Removed,
                    ));
                }
            }
            sheet.remove_columns(&gone);
        }
        findings
    }
}

/// What a header says the column holds, if it must not be stored.
pub fn by_header(header: &str) -> Option<Forbidden> {
    let header = Header::new(header);
    let short = header.len() <= 3;
    WORDS
        .iter()
        .find(|(_, words)| {
            words.iter().any(|word| match word.strip_prefix('~') {
                // Words that mean something else inside a longer question.
                Some(word) => short && header.says(word),
                None => header.says(word),
            })
        })
        .map(|(what, _)| *what)
}

/// The first that fits counts, so "Geburtsort" stands before "Geburt…".
/// Signs as in [`Header::score`]; here `~` means: only in a short header.
#[rustfmt::skip]
const WORDS: &[(Forbidden, &[&str])] = &[
    (Forbidden::Origin, &[
        "geburtsort*", "geburtsland*", "birthplace", "birth place", "place birth", "country birth", "ethni*", "herkunft*", "migrationshintergrund",
        "~race", "hautfarbe",
    ]),
    (Forbidden::MaritalStatus, &[
        "familienstand*", "marital*", "~kinder", "anzahl kinder", "kinderzahl", "kinderfreibetr*", "~children", "number children", "ehepartner*", "ehegatt*",
        "spouse*", "verheiratet*", "geburtsname*", "maedchenname*", "maiden name", "birth name",
    ]),
    (Forbidden::BirthDate, &[
        "geburt*", "birth*", "dob", "gebdat*", "~geb dat*", "~geb", "~geb am", "geboren*", "~born", "jahrgang*",
    ]),
    (Forbidden::Age, &[
        "~alter", "~age", "lebensalter*", "altersgruppe*", "altersklasse*", "alterskategorie*", "altersstruktur*", "altersteilzeit*", "age group*", "age band*",
        "age range*", "wie alt", "how old", "~generation", "lebensjahr*",
    ]),
    (Forbidden::EntryDate, &[
        "eintritt*", "*eintritt", "*eintrittsdatum", "~hire*", "hire date", "hiring date", "entry date", "date entry", "start date", "startdatum", "einstellungsdatum",
        "einstelldatum", "~einstellung", "betriebszugehoerig*", "unternehmenszugehoerig*", "firmenzugehoerig*", "konzernzugehoerig*", "~zugehoerigkeit", "dienstalter*",
        "dienstjahr*", "dienstbeginn", "tenure*", "seniority*", "joining date", "join date", "date joining", "date joined", "~joined", "beschaeftigt seit",
        "angestellt seit", "unternehmen seit", "firma seit", "company since", "employed since", "service date", "length service", "years service",
        "beschaeftigungsbeginn", "vertragsbeginn", "arbeitsbeginn datum", "employment start*", "probezeit*", "probation*", "jubilaeum*", "work anniversary",
    ]),
    (Forbidden::SexualOrientation, &["sexuell* orientierung", "sexual orientation", "orientierung sexuell*"]),
    (Forbidden::Gender, &[
        "geschlecht*", "gender*", "~sex", "anrede*", "salutation*", "pronomen", "pronoun*", "~m w d", "~mwd", "~w m d", "~m f d", "maennlich weiblich",
    ]),
    (Forbidden::Nationality, &[
        "nationalitaet*", "nationality*", "staatsang*", "staatsbuerg*", "citizenship*", "passport*", "reisepass*", "aufenthaltstitel*", "aufenthaltserlaubnis*",
        "arbeitserlaubnis*", "work permit*", "visum*", "~visa",
    ]),
    (Forbidden::Religion, &["religion*", "konfession*", "kirchensteuer*", "kirchenzugehoerig*", "glaubens*", "~faith", "denomination*"]),
    (Forbidden::Disability, &["behinder*", "schwerbehinder*", "*behinderung", "~gdb", "disab*", "handicap*", "gleichgestellt*"]),
    (Forbidden::Health, &[
        "krankheit*", "kranktage", "krankentage", "krankenkasse*", "krankenversicherung*", "krankenstand", "fehltage", "fehlzeit*", "sick", "sick days", "sickness*",
        "health insurance", "medical*", "absence days", "schwanger*", "pregnan*", "mutterschutz*",
    ]),
    (Forbidden::Photo, &["foto*", "photo*", "passbild*", "lichtbild*", "profilbild*", "~bild", "~picture", "profile picture", "~portrait*", "~avatar", "~image"]),
    (Forbidden::Salary, &[
        "gehalt*", "*gehalt", "*gehaltsgruppe", "entgelt*", "*entgelt", "verguetung*", "*verguetung", "lohn*", "*lohn", "salary*", "wage*", "~pay", "pay grade", "paygrade",
        "pay group", "pay scale*", "pay band", "compensation*", "bonus*", "praemie*", "tarifgruppe*", "tarifstufe*", "~tarif", "eingruppierung*", "besoldung*",
        "remuneration*", "stundensatz", "stundenlohn", "hourly rate", "annual rate", "einkommen*", "~income", "leistungszulage*",
    ]),
    (Forbidden::Performance, &[
        "leistungsbeurteilung*", "leistungsbewertung*", "leistungsstufe*", "leistungsnote*", "~leistung", "performance*", "beurteilung*", "*beurteilung",
        "mitarbeiterbewertung*", "appraisal*", "zielerreichung*", "potenzialeinschaetzung*", "~potenzial*", "~potential", "~rating", "nine box", "abmahnung*",
    ]),
    (Forbidden::Tax, &["steuerid*", "steuer id*", "steuerklasse*", "steuernummer*", "steuer*", "tax id*", "tax class*", "tax number", "taxid", "~tax", "~tin"]),
    (Forbidden::SocialSecurity, &[
        "sozialversicherung*", "~sv nummer", "~sv nr", "svnr", "svnummer", "rentenversicherung*", "rvnr", "social security*", "ssn", "national insurance*",
        "versicherungsnummer*",
    ]),
    (Forbidden::BankAccount, &["iban", "bic", "~bank", "bankverbindung*", "bankkonto*", "kontonummer*", "~konto", "blz", "bank account*", "account number", "~swift"]),
    (Forbidden::TradeUnion, &["gewerkschaft*", "~union", "trade union*", "union member*"]),
];

/// What the cells say, where the header says nothing.
fn by_contents(sheet: &Sheet, index: usize) -> Option<Forbidden> {
    if sheet
        .headers
        .get(index)
        .is_none_or(|header| is_known_header(header))
    {
        return None;
    }
    let (mut filled, mut dates, mut before_2013, mut genders, mut accounts) = (0, 0, 0, 0, 0);
    for cell in sheet
        .rows
        .iter()
        .filter_map(|row| row.cells.get(index))
        .map(|cell| clean(cell))
        .filter(|cell| !cell.is_empty())
        .take(2_000)
    {
        filled += 1;
        if let Some(moment) = Moment::parse(&cell, SlashOrder::DayFirst)
            .or_else(|| Moment::parse(&cell, SlashOrder::MonthFirst))
        {
            dates += usize::from(!moment.has_time || moment.year < 2013);
            before_2013 += usize::from((1930..=2012).contains(&moment.year));
        }
        genders += usize::from(cell.len() < 12 && is_gender(&fold(&cell)));
        accounts += usize::from(is_iban(&cell));
    }
    // A few cells prove nothing, but a whole small table does.
    if filled < 2 {
        return None;
    }
    if accounts * 2 > filled {
        Some(Forbidden::BankAccount)
    } else if genders * 10 >= filled * 9 {
        Some(Forbidden::Gender)
    } else if dates * 10 >= filled * 8 && before_2013 * 3 >= filled {
        Some(Forbidden::BirthDate)
    } else {
        None
    }
}

fn is_gender(text: &str) -> bool {
    matches!(
        text,
        "m" | "w"
            | "d"
            | "f"
            | "maennlich"
            | "weiblich"
            | "divers"
            | "male"
            | "female"
            | "diverse"
            | "non binary"
            | "herr"
            | "frau"
            | "mr"
            | "mrs"
            | "ms"
    )
}

fn is_iban(text: &str) -> bool {
    let plain: Vec<u8> = text
        .bytes()
        .filter(|byte| !byte.is_ascii_whitespace())
        .collect();
    (15..=34).contains(&plain.len())
        && plain[..2].iter().all(u8::is_ascii_uppercase)
        && plain[2..4].iter().all(u8::is_ascii_digit)
        && plain[4..].iter().all(u8::is_ascii_alphanumeric)
        && plain[4..]
            .iter()
            .filter(|byte| byte.is_ascii_digit())
            .count()
            >= 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_in_two_languages() {
        use Forbidden as F;
        for (header, what) in [
            ("Geburtsdatum", F::BirthDate),
            ("GEB.-DATUM", F::BirthDate),
            ("Geb.", F::BirthDate),
            ("Date of Birth", F::BirthDate),
            ("DOB", F::BirthDate),
            ("Geburtsort", F::Origin),
            ("Alter", F::Age),
            ("Age (years)", F::Age),
            ("Eintrittsdatum", F::EntryDate),
            ("Konzerneintritt", F::EntryDate),
            ("Hire Date", F::EntryDate),
            ("Original hire date", F::EntryDate),
            ("Betriebszugehörigkeit (Jahre)", F::EntryDate),
            ("Geschlecht", F::Gender),
            ("Geschlecht (m/w/d)", F::Gender),
            ("Anrede", F::Gender),
            ("Gender", F::Gender),
            ("Staatsangehörigkeit", F::Nationality),
            ("Nationality", F::Nationality),
            ("Konfession", F::Religion),
            ("Schwerbehinderung", F::Disability),
            ("Grad der Behinderung", F::Disability),
            ("Disability status", F::Disability),
            ("Foto-URL", F::Photo),
            ("Photo", F::Photo),
            ("Jahresgehalt brutto", F::Salary),
            ("Base Salary (EUR)", F::Salary),
            ("Entgeltgruppe", F::Salary),
            ("Performance rating 2025", F::Performance),
            ("Leistungsbeurteilung", F::Performance),
            ("Familienstand", F::MaritalStatus),
            ("Marital Status", F::MaritalStatus),
            ("Steuer-ID", F::Tax),
            ("IBAN", F::BankAccount),
            ("SV-Nummer", F::SocialSecurity),
            ("Gewerkschaft", F::TradeUnion),
            ("Person / Geburtsdatum", F::BirthDate),
        ] {
            assert_eq!(by_header(header), Some(what), "{header}");
        }
    }

    #[test]
    fn harmless_headers_stay() {
        for header in [
            "Personalnummer",
            "Nachname",
            "E-Mail (geschäftlich)",
            "Firma",
            "Standort",
            "Abteilung",
            "Team",
            "Position",
            "Führungsebene",
            "Vorgesetzte:r (Personalnummer)",
            "Fachliche:r Vorgesetzte:r",
            "Status",
            "Wochenstunden",
            "Zeitstempel",
            "Rolle",
            "Manager",
            "Themen, die ich weitergeben kann",
            "Themen, die ich lernen möchte (wichtigstes zuerst)",
            "Sprachen",
            "Treffen",
            "Passende Zeiten",
            "direktes Feedback (1) – behutsames (5)",
            "Bitte nicht mit",
            "Wunschperson",
            "Was bewegt mich?",
            "Benutzerkonto",
            "Management level",
            "Vertreter",
            "Altstandort",
            "Hierarchieebene",
            "Start time",
            "Informationen bewerten",
        ] {
            assert_eq!(by_header(header), None, "{header}");
        }
    }
}
