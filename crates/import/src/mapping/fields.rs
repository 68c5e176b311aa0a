//! What a column can be.

use serde::{Deserialize, Serialize};

/// The kind of table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// People and their place in the organisation: an HR export.
    People,
    /// Answers to a sign-up form.
    Answers,
}

/// A field of either kind of table.
///
/// Stored by [`Field::name`], so that it can be the key of a map in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Field {
    /// Of an HR export.
    People(PeopleField),
    /// Of a sign-up form.
    Answers(AnswersField),
}

impl From<PeopleField> for Field {
    fn from(field: PeopleField) -> Self {
        Self::People(field)
    }
}

impl From<AnswersField> for Field {
    fn from(field: AnswersField) -> Self {
        Self::Answers(field)
    }
}

impl From<Field> for String {
    fn from(field: Field) -> Self {
        field.name().to_owned()
    }
}

impl TryFrom<String> for Field {
    type Error = UnknownField;

    fn try_from(name: String) -> Result<Self, Self::Error> {
        let all = [Kind::People, Kind::Answers]
            .into_iter()
            .flat_map(Self::all);
        all.into_iter()
            .find(|field| field.name() == name)
            .ok_or(UnknownField(name))
    }
}

/// A name that no field has.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no field {0:?}")]
pub struct UnknownField(pub String);

impl Field {
    /// All fields of a kind, in the order in which a form would ask.
    pub fn all(kind: Kind) -> Vec<Self> {
        match kind {
            Kind::People => PeopleField::ALL.iter().copied().map(Self::People).collect(),
            Kind::Answers => AnswersField::ALL
                .iter()
                .copied()
                .map(Self::Answers)
                .collect(),
        }
    }

    /// Its name in files that programs read: "people.email".
    pub fn name(self) -> &'static str {
        match self {
            Self::People(field) => field.name(),
            Self::Answers(field) => field.name(),
        }
    }

    /// The kind of table the field belongs to.
    pub fn kind(self) -> Kind {
        match self {
            Self::People(_) => Kind::People,
            Self::Answers(_) => Kind::Answers,
        }
    }

    /// What headers call it: German and English, folded (see
    /// [`Header::score`](super::phrase::Header::score) for the signs).
    pub(super) fn phrases(self) -> &'static [&'static str] {
        match self {
            Self::People(field) => field.phrases(),
            Self::Answers(field) => field.phrases(),
        }
    }
}

/// A field of an HR export.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PeopleField {
    /// The number by which the HR system knows a person.
    PersonnelNumber,
    /// Family name.
    FamilyName,
    /// Given name.
    GivenName,
    /// Both names in one column: "Last, First" or "First Last".
    FullName,
    /// Address at work.
    Email,
    /// Firm.
    Organisation,
    /// Site.
    Site,
    /// Department.
    Department,
    /// Team.
    Team,
    /// Position or function.
    Position,
    /// Level in the hierarchy.
    Level,
    /// Line supervisor: number, address or name.
    Supervisor,
    /// Dotted-line supervisor, the same ways.
    DottedSupervisor,
    /// Active, on leave, gone.
    Status,
}

impl PeopleField {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::PersonnelNumber,
        Self::FamilyName,
        Self::GivenName,
        Self::FullName,
        Self::Email,
        Self::Organisation,
        Self::Site,
        Self::Department,
        Self::Team,
        Self::Position,
        Self::Level,
        Self::Supervisor,
        Self::DottedSupervisor,
        Self::Status,
    ];

    /// Its name in files that programs read.
    pub fn name(self) -> &'static str {
        match self {
            Self::PersonnelNumber => "people.personnel_number",
            Self::FamilyName => "people.family_name",
            Self::GivenName => "people.given_name",
            Self::FullName => "people.full_name",
            Self::Email => "people.email",
            Self::Organisation => "people.organisation",
            Self::Site => "people.site",
            Self::Department => "people.department",
            Self::Team => "people.team",
            Self::Position => "people.position",
            Self::Level => "people.level",
            Self::Supervisor => "people.supervisor",
            Self::DottedSupervisor => "people.dotted_supervisor",
            Self::Status => "people.status",
        }
    }

    #[rustfmt::skip]
    fn phrases(self) -> &'static [&'static str] {
        match self {
            Self::PersonnelNumber => &[
                "personalnummer", "personalnr", "personal nr", "pers nr", "persnr", "pnr", "personal id", "personen id",
                "mitarbeiternummer", "mitarbeiter nummer", "mitarbeiternr", "mitarbeiter nr", "mitarbeiter id", "ma nr", "stammnummer",
                "personnel number", "personnel no", "personnel id", "employee number", "employee no", "employee id", "employee nr", "staff number",
                "staff no", "staff id", "worker id", "person id", "emp id", "emp no", "payroll number", "~id", "~nummer", "~nr", "~number",
            ],
            Self::FamilyName => &["nachname", "familienname", "zuname", "last name", "surname", "family name", "~name"],
            Self::GivenName => &["vorname", "rufname", "given name", "first name", "forename", "preferred name", "preferred first name"],
            Self::FullName => &[
                "vollstaendiger name", "name vorname", "vorname name", "nachname vorname", "vorname nachname", "full name", "display name", "anzeigename",
                "employee name", "mitarbeitername", "worker name", "legal name", "~mitarbeiter", "~employee", "~worker", "~person", "~name",
            ],
            Self::Email => EMAIL,
            Self::Organisation => &[
                "firma", "gesellschaft", "unternehmen", "organisation", "organization", "company", "legal entity", "konzerngesellschaft",
                "company name", "firmenname", "~betrieb", "~mandant", "~buchungskreis",
            ],
            Self::Site => &[
                "standort", "arbeitsort", "dienstort", "niederlassung", "werk", "betriebsstaette", "site", "location", "work location", "office",
                "office location", "plant", "buero", "dienststelle", "lokation", "~ort", "~city", "~branch",
            ],
            Self::Department => &[
                "abteilung", "fachabteilung", "department", "dept", "organisationseinheit", "org einheit", "orgeinheit", "fachbereich", "division",
                "org unit", "organizational unit", "organisational unit", "business unit", "~bereich", "~area",
            ],
            Self::Team => &["team", "teamname", "gruppe", "arbeitsgruppe", "unterabteilung", "group", "sub department", "~einheit"],
            Self::Position => &[
                "position", "stelle", "stellenbezeichnung", "planstelle", "funktion", "taetigkeit", "jobtitel", "berufsbezeichnung", "job title",
                "position title", "business title", "job", "function", "role title", "~title", "~titel", "~rolle", "~role", "~beruf",
            ],
            Self::Level => &[
                "fuehrungsebene", "hierarchieebene", "hierarchiestufe", "managementebene", "ebene", "management level", "level", "job level",
                "hierarchy level", "leadership level",
            ],
            Self::Supervisor => SUPERVISOR,
            Self::DottedSupervisor => &[
                "fachlich* vorgesetzt*", "fachvorgesetzt*", "fachlich* fuehrungskraft*", "fachlich* leit*", "fachlich* manager*", "dotted*",
                "dotted line manager*", "matrix* vorgesetzt*", "matrix* fuehrungskraft*", "matrix manager*", "matrixmanager*", "functional manager*",
                "functional supervisor*", "zweit* vorgesetzt*", "weiter* vorgesetzt*", "zweit* fuehrungskraft*", "second* manager*", "secondary supervisor*",
                "second* supervisor*", "project manager*", "vorgesetzt* 2",
            ],
            Self::Status => &[
                "status", "mitarbeiterstatus", "beschaeftigungsstatus", "personalstatus", "employment status", "employee status", "worker status",
                "~aktiv", "~active", "~beschaeftigungsverhaeltnis",
            ],
        }
    }
}

/// A field of a sign-up form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswersField {
    /// When the form was sent.
    Timestamp,
    /// Address of who answered.
    Email,
    /// Personnel number of who answered.
    PersonnelNumber,
    /// Name of who answered.
    FullName,
    /// Mentor, mentee or both.
    Role,
    /// How many mentees.
    Places,
    /// Topics to pass on.
    Offers,
    /// Topics to learn, the most important first.
    Wants,
    /// Languages.
    Languages,
    /// On site, online.
    Modes,
    /// Hours of the week.
    Hours,
    /// Structured (1) to spontaneous (5).
    Style1,
    /// Short (1) to long (5).
    Style2,
    /// Direct (1) to careful feedback (5).
    Style3,
    /// Trying out (1) to talking about (5).
    Style4,
    /// Questions first (1) to examples first (5).
    Style5,
    /// Readiness to speak openly, 1–5.
    Readiness,
    /// People not to be matched with.
    Vetoes,
    /// People wished for.
    Wishes,
    /// Declared conflicts of interest.
    Conflicts,
    /// Why they take part.
    Motivation,
}

impl AnswersField {
    /// All of them.
    pub const ALL: [Self; 21] = [
        Self::Timestamp,
        Self::Email,
        Self::PersonnelNumber,
        Self::FullName,
        Self::Role,
        Self::Places,
        Self::Offers,
        Self::Wants,
        Self::Languages,
        Self::Modes,
        Self::Hours,
        Self::Style1,
        Self::Style2,
        Self::Style3,
        Self::Style4,
        Self::Style5,
        Self::Readiness,
        Self::Vetoes,
        Self::Wishes,
        Self::Conflicts,
        Self::Motivation,
    ];

    /// The five questions of style, in the order of [`matching::case::Person::style`].
    pub const STYLES: [Self; 5] = [
        Self::Style1,
        Self::Style2,
        Self::Style3,
        Self::Style4,
        Self::Style5,
    ];

    /// Its name in files that programs read.
    pub fn name(self) -> &'static str {
        match self {
            Self::Timestamp => "answers.timestamp",
            Self::Email => "answers.email",
            Self::PersonnelNumber => "answers.personnel_number",
            Self::FullName => "answers.full_name",
            Self::Role => "answers.role",
            Self::Places => "answers.places",
            Self::Offers => "answers.offers",
            Self::Wants => "answers.wants",
            Self::Languages => "answers.languages",
            Self::Modes => "answers.modes",
            Self::Hours => "answers.hours",
            Self::Style1 => "answers.style1",
            Self::Style2 => "answers.style2",
            Self::Style3 => "answers.style3",
            Self::Style4 => "answers.style4",
            Self::Style5 => "answers.style5",
            Self::Readiness => "answers.readiness",
            Self::Vetoes => "answers.vetoes",
            Self::Wishes => "answers.wishes",
            Self::Conflicts => "answers.conflicts",
            Self::Motivation => "answers.motivation",
        }
    }

    #[rustfmt::skip]
    fn phrases(self) -> &'static [&'static str] {
        match self {
            Self::Timestamp => &[
                "zeitstempel", "timestamp", "fertigstellungszeit", "abschlusszeit", "completion time", "submitted*", "submission date", "eingegangen*",
                "abgegeben*", "abgabe*", "gesendet*", "date submitted", "~startzeit", "~start time", "~datum", "~date", "~time", "~zeit",
            ],
            Self::Email => EMAIL,
            Self::PersonnelNumber => &[
                "personalnummer", "personalnr", "personal nr", "pers nr", "persnr", "mitarbeiternummer", "mitarbeiter nr", "mitarbeiter id",
                "personnel number", "employee number", "employee no", "employee id", "staff number", "staff id", "worker id",
            ],
            Self::FullName => &["vollstaendiger name", "vor nachname", "full name", "name vorname", "vorname nachname", "display name", "name"],
            Self::Role => &[
                "rolle", "role", "teilnahme als", "teilnehmen als", "mitmachen als", "mentor mentee", "take part as", "participate as", "join as",
            ],
            Self::Places => &[
                "wie viele mentees", "anzahl mentees", "anzahl der mentees", "maximale anzahl mentees", "wie viele tandems", "kapazitaet*", "plaetze",
                "how many mentees", "number mentees", "max* mentees", "capacity", "places", "~wie viele", "~how many",
            ],
            Self::Offers => &[
                "weitergeben", "weiterzugeben", "anbiet*", "biete", "vermitteln", "beibringen", "themen angebot*", "offer*", "teach*", "pass on", "can share", "share",
                "mentor themen", "topics mentor", "~expertise", "~staerken", "~kompetenzen", "~strengths", "~skills", "~kann",
            ],
            Self::Wants => &[
                "lernen", "lernwunsch*", "lernthem*", "dazulernen", "lernziel*", "wunschthem*", "themenwunsch*", "themen wunsch*", "learn*", "want* learn*",
                "want*", "topics want*", "mentee themen", "topics mentee", "~interess*", "~interest*", "~entwickeln", "~develop*",
            ],
            Self::Languages => &["sprachen", "sprache", "languages", "language", "spoken languages", "sprachkenntnisse", "welche sprachen"],
            Self::Modes => &[
                "treffen", "art treffen", "form treffen", "treffen wie", "wie treffen", "meeting*", "meeting mode*", "meeting format*", "vor ort online",
                "on site online", "online praesenz", "how meet", "modus", "mode*", "~format",
            ],
            Self::Hours => &[
                "passende zeiten", "zeiten", "moegliche zeiten", "zeitfenster", "verfuegbarkeit*", "verfuegbare zeiten", "wann passt", "zeitliche verfuegbarkeit",
                "availab*", "hours", "times", "time slots", "suitable times", "possible times", "when meet", "~wann", "~when",
            ],
            Self::Style1 => &["strukturiert* spontan*", "structured spontan*"],
            Self::Style2 => &["kurz* ausfuehrlich*", "kurz* lang*", "short long", "brief detailed", "short detailed", "brief long"],
            Self::Style3 => &["direkt* behutsam*", "direkt* vorsichtig*", "direct careful*", "direct gentle", "direct cautious"],
            Self::Style4 => &["ausprobier* besprech*", "praktisch* gespraech*", "try* talk*", "try* discuss*", "hands conversation", "doing talking"],
            Self::Style5 => &["frage* beispiel*", "question* example*"],
            Self::Readiness => &["bereitschaft*", "offenheit", "offen sprechen", "offen* reden", "readiness", "openness", "speak openly", "ready open*"],
            Self::Vetoes => &[
                "bitte nicht mit", "nicht mit", "nicht zusammen mit", "veto*", "ausschluss*", "ausschliessen", "keinesfalls mit", "not with", "not matched with",
                "do not match", "exclude*", "rather not",
            ],
            Self::Wishes => &[
                "wunschperson*", "wunschpartner*", "wunschtandem*", "wunschmentor*", "wunschmentee*", "wunsch* person*", "am liebsten mit", "preferred partner*",
                "preferred person", "preferred mentor*", "wish*", "wished person", "like be matched with",
            ],
            Self::Conflicts => &["interessenkonflikt*", "befangen*", "conflict*", "conflict interest"],
            Self::Motivation => &[
                "bewegt", "motivation", "warum", "beweggrund*", "beweggruende", "anlass", "why", "what moves me", "motivates", "reason*", "~erwartung*", "~expectation*",
            ],
        }
    }
}

const EMAIL: &[&str] = &[
    "email",
    "mail",
    "emailadresse",
    "mailadresse",
    "email adresse",
    "e mail adresse",
    "email address",
    "e mail address",
    "work email",
    "business email",
    "company email",
    "smtp*",
    "upn",
    "user principal name",
    "userprincipalname",
    "~benutzername",
    "~username",
    "~e mail",
    "~adresse",
];

/// Words that make a column speak of the supervisor, not of the person.
pub(super) const SUPERVISOR: &[&str] = &[
    "vorgesetzt*",
    "direkt* vorgesetzt*",
    "disziplinarisch* vorgesetzt*",
    "fuehrungskraft*",
    "disziplinarisch* fuehrungskraft*",
    "leiter",
    "manager",
    "manager name",
    "manager id",
    "manager email",
    "manager mail",
    "manager number",
    "line manager*",
    "supervisor*",
    "reports to",
    "berichtet an",
    "berichtslinie",
    "teamleitung",
    "~teamleiter",
    "~leitung",
    "~chef",
    "~boss",
    "~manager*",
    "~reporting line",
];
