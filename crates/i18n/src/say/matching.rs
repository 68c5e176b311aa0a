//! Why these two, why not those, and what would help: the engine's reasons in
//! sentences.

use matching::outcome::{
    Against, Alternative, PinProblem, Remedy, Role, Rule, Tandem, Unmatched, Why,
};

use crate::{Text, number};

/// Where sentences find the names behind the engine's keys.
pub trait Names {
    /// A person's name.
    fn person(&self, key: &str) -> String;
    /// A topic's title.
    fn topic(&self, key: &str, t: Text) -> String;
}

/// One thing that speaks against a pair.
pub fn against(t: Text, against: &Against, names: &dyn Names) -> String {
    match against {
        Against::NotTakingPart { person } => t.against_not_taking_part(names.person(person)),
        Against::SamePerson => t.against_same_person(),
        Against::Reporting { chain } => reporting(t, chain, names),
        Against::Personal => t.against_personal(),
        Against::NoCommonTopic => t.against_no_common_topic(),
        Against::LevelTooClose {
            topic,
            mentor,
            mentee,
        } => t.against_level_too_close(*mentee, *mentor, names.topic(topic, t)),
        Against::NoCommonLanguage => t.against_no_common_language(),
        Against::NoCommonMode => t.against_no_common_mode(),
        Against::DifferentSites => t.against_different_sites(),
        Against::NoCommonTime => t.against_no_common_time(),
        Against::SameDepartment => t.against_same_department(),
        Against::SameSite => t.against_same_site(),
        Against::SameOrganisation => t.against_same_organisation(),
        Against::EarlierTandem => t.against_earlier_tandem(),
        Against::Forbidden => t.against_forbidden(),
    }
}

fn reporting(t: Text, chain: &[String], names: &dyn Names) -> String {
    let (Some(lower), Some(higher)) = (chain.first(), chain.last()) else {
        return t.against_reporting_unknown();
    };
    let (lower, higher) = (names.person(lower), names.person(higher));
    match chain.get(1..chain.len().saturating_sub(1)) {
        None | Some([]) => t.against_reporting_direct(higher, lower),
        Some(between) => {
            let over: Vec<_> = between.iter().map(|key| names.person(key)).collect();
            t.against_reporting(higher, lower, list(t, &over))
        }
    }
}

/// Why somebody has no tandem, in one sentence.
pub fn why_unmatched(t: Text, unmatched: &Unmatched) -> String {
    let mentee = unmatched.role == Role::Mentee;
    match unmatched.why {
        Why::NobodyThere if mentee => t.unmatched_no_mentors(),
        Why::NobodyThere => t.unmatched_no_mentees(),
        Why::AllRuledOut { people } => {
            let mut counts = unmatched.ruled_out.clone();
            counts.sort_by_key(|count| std::cmp::Reverse(count.people));
            let reasons: Vec<_> = counts
                .iter()
                .take(3)
                .map(|count| rule_count(t, count.rule, count.people))
                .collect();
            let reasons = reasons.join("; ");
            if mentee {
                t.unmatched_ruled_out_mentee(people, reasons)
            } else {
                t.unmatched_ruled_out_mentor(people, reasons)
            }
        }
        Why::AllTaken { possible } if mentee => t.unmatched_taken_mentee(possible),
        Why::AllTaken { possible } => t.unmatched_taken_mentor(possible),
    }
}

fn rule_count(t: Text, rule: Rule, people: u32) -> String {
    match rule {
        Rule::H1 => t.count_h1(people),
        Rule::H2 => t.count_h2(people),
        Rule::Personal => t.count_personal(people),
        Rule::H4 => t.count_h4(people),
        Rule::H5 => t.count_h5(people),
        Rule::H6 => t.count_h6(people),
        Rule::H8 => t.count_h8(people),
        Rule::Forbidden => t.count_forbidden(people),
    }
}

/// A single change that would help.
pub fn remedy(t: Text, remedy: &Remedy, names: &dyn Names) -> String {
    match remedy {
        Remedy::AcceptOnline { partner } => t.remedy_online(names.person(partner)),
        Remedy::AcceptOnSite { partner } => t.remedy_on_site(names.person(partner)),
        Remedy::OtherHours { partner } => t.remedy_hours(names.person(partner)),
        Remedy::OneMorePlace { mentor } => t.remedy_place(names.person(mentor)),
        Remedy::Allow { partner } => t.remedy_allow(names.person(partner)),
        Remedy::Exception { partner, from } => {
            t.remedy_exception(names.person(partner), against(t, from, names))
        }
        Remedy::NameTopic { topic, partner } => {
            t.remedy_topic(names.person(partner), names.topic(topic, t))
        }
        Remedy::SpeakLanguage { language, partner } => {
            t.remedy_language(self::language(t, language), names.person(partner))
        }
        Remedy::OneMoreMentor { topic, wanted_by } => {
            t.remedy_mentor(names.topic(topic, t), *wanted_by)
        }
        Remedy::OneMoreMentee { topic, offered_by } => {
            t.remedy_mentee(*offered_by, names.topic(topic, t))
        }
    }
}

/// Why a pin could not be kept.
pub fn pin_problem(t: Text, problem: &PinProblem, names: &dyn Names) -> String {
    match problem {
        PinProblem::Unknown { pair, .. } => {
            t.pin_unknown(names.person(&pair.mentee), names.person(&pair.mentor))
        }
        PinProblem::RuledOut {
            pair,
            against: reasons,
        } => {
            let reasons: Vec<_> = reasons
                .iter()
                .map(|reason| against(t, reason, names))
                .collect();
            let reasons = reasons.join(" ");
            t.pin_ruled_out(
                names.person(&pair.mentee),
                names.person(&pair.mentor),
                reasons,
            )
        }
        PinProblem::SecondMentor { pair, other } => t.pin_second_mentor(
            names.person(&pair.mentee),
            names.person(&pair.mentor),
            names.person(other),
        ),
        PinProblem::NoPlace { pair, places } => t.pin_no_place(
            names.person(&pair.mentee),
            names.person(&pair.mentor),
            *places,
        ),
    }
}

/// Why these two, in one or two sentences.
pub fn tandem_sentence(t: Text, tandem: &Tandem, names: &dyn Names) -> String {
    let topics = |keys: &[String]| {
        let titles: Vec<_> = keys
            .iter()
            .map(|key| t.quoted(names.topic(key, t)))
            .collect();
        list(t, &titles)
    };
    let wanted = tandem.covered.len() + tandem.missed.len();
    let mut sentence = t.tandem_covers(
        tandem.covered.len(),
        names.person(&tandem.mentor),
        topics(&tandem.covered),
        wanted,
    );
    if !tandem.returned.is_empty() {
        sentence.push(' ');
        sentence
            .push_str(&t.tandem_returns(names.person(&tandem.mentee), topics(&tandem.returned)));
    }
    sentence
}

/// The best other mentor of a tandem's mentee, and what it would cost.
pub fn alternative(t: Text, tandem: &Tandem, names: &dyn Names) -> String {
    let Some(Alternative {
        mentor,
        fewer_tandems,
        loss_units,
    }) = &tandem.alternative
    else {
        return t.alternative_none();
    };
    let mentor = names.person(mentor);
    if *fewer_tandems > 0 {
        return t.alternative_fewer(mentor);
    }
    if *loss_units == 0 || tandem.score.full_units == 0 {
        return t.alternative_equal(mentor);
    }
    let points = *loss_units as f64 * 100.0 / tandem.score.full_units as f64;
    t.alternative_costs(mentor, crate::points(t.lang(), points))
}

/// What the certificate says.
pub fn certificate(t: Text) -> String {
    t.certificate_holds()
}

/// A language by its key; the key itself if we have no word for it.
pub fn language(t: Text, key: &str) -> String {
    match key {
        "de" => t.language_de(),
        "en" => t.language_en(),
        "fr" => t.language_fr(),
        "es" => t.language_es(),
        "it" => t.language_it(),
        "pl" => t.language_pl(),
        "cs" => t.language_cs(),
        "sv" => t.language_sv(),
        "tr" => t.language_tr(),
        "uk" => t.language_uk(),
        "ru" => t.language_ru(),
        other => other.to_owned(),
    }
}

/// "A, B und C".
pub fn list(t: Text, items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., last] => t.list_and(last.as_str(), rest.join(", ")),
    }
}

/// "1.234" – for counts in sentences.
pub fn count(t: Text, value: usize) -> String {
    number(t.lang(), i64::try_from(value).unwrap_or(i64::MAX))
}
