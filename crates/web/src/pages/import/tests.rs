//! The import through the router, with the files of the demonstration company.

pub(crate) mod support;

use import::mapping::Mapping;
use programme::answers::{Answers, Exclusions};
use programme::ids::DraftId;
use store::{drafts, participants, people};

use support::{Answer, Site, demo_file};

const BOTH: [(&str, &str); 2] = [("people", "hr-export.csv"), ("answers", "sign-up.xlsx")];

async fn upload_demo(site: &Site) -> String {
    let files: Vec<_> = BOTH
        .iter()
        .map(|(field, name)| (*field, *name, demo_file(name)))
        .collect();
    let answer = site.upload(&files).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    answer.location()
}

/// Both files, confirmed.
pub(crate) async fn import_demo(site: &Site) {
    let draft = upload_demo(site).await;
    assert_eq!(site.post(&draft, "decision=import").await.status, 303);
}

async fn counts(site: &Site) -> (usize, usize, usize) {
    let mut tx = site.app.db().read().await.unwrap();
    let roster = participants::roster(&mut tx, site.organisation, site.programme)
        .await
        .unwrap();
    (
        roster.people.len(),
        roster.lines.len(),
        roster.participants.len(),
    )
}

#[tokio::test]
async fn the_demonstration_company_becomes_people_and_answers() {
    for site in Site::all().await {
        let draft = upload_demo(&site).await;
        assert_eq!(counts(&site).await, (0, 0, 0), "a preview changes nothing");
        let page = site.get(&draft).await;
        assert_eq!(page.status, 200);
        // 482 rows: one person twice, one row empty. 85 answers: one person twice, one unknown.
        page.says("480 Personen und 84 Anmeldungen gelesen");
        page.says("480 Personen und 83 Anmeldungen übernehmen");
        for header in ["Geburtsdatum", "Eintrittsdatum", "Geschlecht"] {
            page.says(header);
        }
        let answer = site.post(&draft, "decision=import").await;
        assert_eq!(
            answer.location(),
            format!("/programmes/{}/people?done=imported", site.programme)
        );
        // 479 people name a supervisor, one of them one who does not exist; 19 dotted lines.
        assert_eq!(counts(&site).await, (480, 478 + 19, 83));
        let gone = site.get(&draft).await;
        assert_eq!(gone.status, 410, "a draft is used once");
        assert!(gone.body.contains("Diese Vorschau ist erledigt"));
        assert_eq!(site.post(&draft, "decision=import").await.status, 410);
        let log = site.log().await;
        assert!(
            log.contains(&("people_imported".to_owned(), "+480 ~0".to_owned())),
            "{log:?}"
        );
        assert!(
            log.contains(&("answers_imported".to_owned(), "+83 ~0".to_owned())),
            "{log:?}"
        );
    }
}

#[tokio::test]
async fn the_same_files_again_change_nothing() {
    for site in Site::all().await {
        let draft = upload_demo(&site).await;
        site.post(&draft, "decision=import").await;
        let before = site.snapshot().await;
        let again = upload_demo(&site).await;
        let page = site.get(&again).await;
        page.says("Es ändert sich nichts.");
        page.says("wie zuletzt");
        assert_eq!(site.post(&again, "decision=import").await.status, 303);
        assert_eq!(site.snapshot().await, before);
    }
}

#[tokio::test]
async fn what_must_not_be_stored_is_nowhere_in_the_file() {
    let site = Site::sqlite().await;
    let (csv, _, _) = encoding_rs::WINDOWS_1252.decode(support::HR_EXPORT);
    // Birth dates and entry dates, as the export writes them.
    let dates: Vec<String> = csv
        .lines()
        .skip(1)
        .flat_map(|line| line.split(';').skip(13).take(2))
        .filter(|cell| !cell.is_empty())
        .map(str::to_owned)
        .collect();
    assert!(dates.len() > 900);
    let draft = upload_demo(&site).await;
    assert!(site.get(&draft).await.body.contains("lena.nowak"));
    for moment in ["with a draft", "after the import"] {
        let bytes = site.database_bytes();
        assert!(support::contains(&bytes, b"lena.nowak"), "the search works");
        for date in &dates {
            assert!(
                !support::contains(&bytes, date.as_bytes()),
                "{date} {moment}"
            );
        }
        site.post(&draft, "decision=import").await;
    }
}

#[tokio::test]
async fn answers_alone_find_the_people_in_the_database() {
    for site in Site::all().await {
        let people = site
            .upload(&[("people", "hr-export.csv", demo_file("hr-export.csv"))])
            .await;
        site.post(&people.location(), "decision=import").await;
        assert_eq!(counts(&site).await.2, 0);
        let answers = site
            .upload(&[("answers", "sign-up.xlsx", demo_file("sign-up.xlsx"))])
            .await;
        let page = site.get(&answers.location()).await;
        page.says("83 Anmeldungen übernehmen");
        page.says_not("nicht in der Datei");
        site.post(&answers.location(), "decision=import").await;
        assert_eq!(counts(&site).await, (480, 497, 83));
    }
}

#[tokio::test]
async fn a_file_in_the_wrong_field_is_taken_for_what_it_is() {
    let site = Site::sqlite().await;
    let files = [
        ("answers", "hr-export.csv", demo_file("hr-export.csv")),
        ("people", "sign-up.xlsx", demo_file("sign-up.xlsx")),
    ];
    let draft = site.upload(&files).await.location();
    site.get(&draft)
        .await
        .says("480 Personen und 84 Anmeldungen gelesen");
}

const SMALL: &str = "Nr;Nachname;Vorname;E-Mail;Standort;Abteilung;Vorgesetzter\r\n\
    1;Roth;Anna;anna@firm.example;Ulm;Einkauf;\r\n\
    2;Lang;Uwe;uwe@firm.example;Ulm;Vertrieb;1\r\n\
    3;Yılmaz;Ece;ece@firm.example;Aalen;Vertrieb;2\r\n";

async fn import_text(site: &Site, text: &str) -> Answer {
    let draft = site.upload(&[("people", "people.csv", text.into())]).await;
    assert_eq!(draft.status, 303, "{}", draft.body);
    let draft = draft.location();
    let page = site.get(&draft).await;
    site.post(&draft, "decision=import").await;
    page
}

#[tokio::test]
async fn changes_are_shown_field_by_field_and_then_made() {
    for site in Site::all().await {
        import_text(&site, SMALL).await;
        let (before, _, _) = counts(&site).await;
        assert_eq!(before, 3);
        // Uwe moves, marries and gets Ece's address; she gets his; Anna is not in the file.
        let page = import_text(
            &site,
            "Nr;Nachname;Vorname;E-Mail;Standort;Abteilung;Vorgesetzter\r\n\
             2;Lang-Roth;Uwe;ece@firm.example;Brno;Vertrieb;1\r\n\
             3;Yılmaz;Ece;uwe@firm.example;Aalen;Vertrieb;2\r\n\
             4;Neu;Kim;kim@firm.example;Aalen;Vertrieb;3\r\n",
        )
        .await;
        page.says("Brno");
        page.says("Lang-Roth");
        page.says("1 gespeicherte Person steht nicht in der Datei und bleibt.");
        page.says_not("Führungskraft fehlt");
        let mut tx = site.app.db().read().await.unwrap();
        let all = people::list(&mut tx, site.organisation).await.unwrap();
        let shown: Vec<String> = all
            .iter()
            .map(|person| {
                let record = &person.record;
                let email = record.email.as_ref().map(programme::email::Email::as_str);
                format!("{} {} {}", record.name(), email.unwrap_or("-"), record.site)
            })
            .collect();
        assert_eq!(
            shown,
            [
                "Anna Roth anna@firm.example Ulm",
                "Uwe Lang-Roth ece@firm.example Brno",
                "Ece Yılmaz uwe@firm.example Aalen",
                "Kim Neu kim@firm.example Aalen",
            ]
        );
        // Uwe still reports to Anna, whom only the database knows.
        let lines = people::lines(&mut tx, site.organisation).await.unwrap();
        assert_eq!(lines.len(), 3);
    }
}

#[tokio::test]
async fn columns_the_file_does_not_have_stay_as_they_are() {
    let site = Site::sqlite().await;
    import_text(&site, SMALL).await;
    let before = site.snapshot().await;
    let page = import_text(
        &site,
        "Nr;Nachname;Vorname\r\n1;Roth;Anna\r\n2;Lang;Uwe\r\n3;Yılmaz;Ece\r\n",
    )
    .await;
    page.says("Es ändert sich nichts.");
    assert_eq!(site.snapshot().await, before);
}

#[tokio::test]
async fn a_circle_is_told_with_names_and_stored() {
    let site = Site::sqlite().await;
    let text = SMALL.replace("Einkauf;\r\n", "Einkauf;3\r\n");
    let page = import_text(&site, &text).await;
    page.says("Anna Roth");
    page.says("Kreis");
    assert_eq!(counts(&site).await, (3, 3, 0));
}

#[tokio::test]
async fn a_corrected_mapping_counts_and_is_remembered() {
    for site in Site::all().await {
        let odd = "AA;BB;CC
Roth;Anna;Ulm
Lang;Uwe;Aalen
Yılmaz;Ece;Ulm
";
        let draft = site
            .upload(&[("people", "odd.csv", odd.into())])
            .await
            .location();
        let page = site.get(&draft).await;
        page.says("Es fehlen noch Spalten.");
        // Confirming an incomplete mapping leads back to the preview.
        assert_eq!(site.post(&draft, "decision=import").await.location(), draft);
        assert_eq!(counts(&site).await.0, 0);

        let mapping = format!("{draft}/mapping");
        let twice = "c-0-0-0=people.family_name&c-0-0-1=people.family_name&c-0-0-2=";
        let answer = site.post(&mapping, twice).await;
        assert_eq!(answer.status, 422);
        answer.says("ist zweimal gewählt");

        let good = "c-0-0-0=people.family_name&c-0-0-1=people.given_name&c-0-0-2=people.site";
        let answer = site.post(&mapping, good).await;
        assert_eq!(answer.location(), format!("{draft}?done=saved"));
        site.get(&draft).await.says("3 Personen übernehmen");
        site.post(&draft, "decision=import").await;
        let mut tx = site.app.db().read().await.unwrap();
        let all = people::list(&mut tx, site.organisation).await.unwrap();
        assert_eq!(all[0].record.name(), "Anna Roth");
        assert_eq!(all[0].record.site, "Ulm");
        let known: Vec<Mapping> = drafts::mapping(&mut tx, site.organisation, "people")
            .await
            .unwrap()
            .unwrap();
        assert_eq!(known.len(), 1);
        drop(tx);

        let again = site
            .upload(&[("people", "odd.csv", odd.into())])
            .await
            .location();
        let page = site.get(&again).await;
        page.says("wie zuletzt");
        page.says("Es ändert sich nichts.");
    }
}

#[tokio::test]
async fn files_that_cannot_be_read_are_explained_and_store_nothing() {
    let site = Site::sqlite().await;
    let huge = vec![b'x'; (20 << 20) + 1];
    let cut = demo_file("sign-up.xlsx")[..9_000].to_vec();
    let bad: [(&str, Vec<u8>); 6] = [
        ("empty.csv", Vec::new()),
        ("picture.csv", b"\x89PNG\r\n\x1a\n0000000000000000".to_vec()),
        ("letter.csv", b"%PDF-1.7 something".to_vec()),
        ("cut.xlsx", cut),
        ("huge.csv", huge),
        ("word.csv", b"hello".to_vec()),
    ];
    for (name, bytes) in bad {
        for (lang, heading) in [("de", "Wer ist im Unternehmen"), ("en", "Who works here")] {
            let answer = site
                .upload_in(lang, &[("people", name, bytes.clone())])
                .await;
            assert_eq!(answer.status, 422, "{name}");
            answer.says(heading);
            answer.says(name);
            answer.says("f-people-e");
        }
    }
    let answer = site
        .upload_in("en", &[("people", "huge.csv", vec![b'x'; 21 << 20])])
        .await;
    answer.says("larger than 20 MB");
    let answer = site
        .upload(&[("people", "", Vec::new()), ("answers", "", Vec::new())])
        .await;
    assert_eq!(answer.status, 422);
    answer.says("Wählen Sie mindestens eine Datei.");
    let mut tx = site.app.db().read().await.unwrap();
    for id in 1..20 {
        let now = site.app.clock().now();
        let draft =
            drafts::get::<serde_json::Value>(&mut tx, site.programme, DraftId(id), now).await;
        assert!(draft.is_err());
    }
    drop(tx);
    assert_eq!(counts(&site).await, (0, 0, 0));
}

#[tokio::test]
async fn one_bad_file_of_two_stores_neither() {
    let site = Site::sqlite().await;
    let files = [
        ("people", "hr-export.csv", demo_file("hr-export.csv")),
        ("answers", "letter.pdf", b"%PDF-1.7 something".to_vec()),
    ];
    let answer = site.upload(&files).await;
    assert_eq!(answer.status, 422);
    answer.says("f-answers-e");
    answer.says_not("f-people-e");
}

#[tokio::test]
async fn strange_letters_do_no_harm() {
    for site in Site::all().await {
        let text = "Nr;Nachname;Vorname\r\n1;Ro\u{202e}th;<script>alert(1)</script>\r\n2;Lang;'; DROP TABLE person; --\r\n";
        let page = import_text(&site, text).await;
        page.says_not("<script>alert");
        assert_eq!(counts(&site).await.0, 2);
    }
}

#[tokio::test]
async fn another_firm_sees_nothing() {
    for site in Site::all().await {
        let draft = upload_demo(&site).await;
        let stranger = site.stranger().await;
        for answer in [
            stranger.get(&draft).await,
            stranger.post(&draft, "decision=import").await,
            stranger.post(&format!("{draft}/mapping"), "").await,
        ] {
            assert_eq!(answer.status, 404);
        }
        // Nor through a programme of their own.
        let number = draft.rsplit('/').next().unwrap();
        let theirs = format!("/programmes/{}/import/{number}", stranger.programme);
        assert_eq!(stranger.get(&theirs).await.status, 410);
        assert_eq!(stranger.post(&theirs, "decision=discard").await.status, 410);
        assert_eq!(
            site.get(&draft).await.status,
            200,
            "the draft is still there"
        );
    }
}

#[tokio::test]
async fn a_discarded_preview_leaves_nothing() {
    let site = Site::sqlite().await;
    let draft = upload_demo(&site).await;
    let answer = site.post(&draft, "decision=discard").await;
    assert!(answer.location().ends_with("/import?done=discarded"));
    assert_eq!(site.get(&draft).await.status, 410);
    assert_eq!(counts(&site).await, (0, 0, 0));
}

#[tokio::test]
async fn the_demonstration_offers_its_files() {
    let site = Site::sqlite().await;
    assert_eq!(
        site.get("/demo/files/hr-export.csv").await.status,
        404,
        "only in the demo"
    );
    let demo = site.as_demo();
    let answer = demo.get("/demo/files/hr-export.csv").await;
    assert_eq!(answer.status, 200);
    assert_eq!(demo.get("/demo/files/passwd").await.status, 404);
    let page = demo
        .get(&format!("/programmes/{}/import", demo.programme))
        .await;
    page.says("/demo/files/sign-up.xlsx");
}

/// What Uwe and Anna answer, with what Uwe says in a further column.
fn answers_text(more: &str, uwe: &str) -> String {
    let anna = if more.is_empty() { "" } else { ";Ece Yılmaz" };
    format!(
        "E-Mail;Rolle;Anbieten;Lernen;Sprachen{more}\r\n\
         uwe@firm.example;Mentor;Excel;;Deutsch{uwe}\r\n\
         anna@firm.example;Mentee;;Excel;Deutsch{anna}\r\n"
    )
}

async fn upload_answers(site: &Site, text: &str) -> String {
    let answer = site
        .upload(&[("answers", "answers.csv", text.into())])
        .await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    answer.location()
}

/// Whom Uwe excludes.
async fn exclusions(site: &Site) -> Vec<String> {
    let mut tx = site.app.db().read().await.unwrap();
    let roster = participants::roster(&mut tx, site.organisation, site.programme)
        .await
        .unwrap();
    let name = |id| {
        let person = roster.people.iter().find(|person| person.id == id);
        person.unwrap().record.given_name.clone()
    };
    let mut participants = roster.participants.iter();
    let uwe = participants.find(|one| name(one.person) == "Uwe").unwrap();
    uwe.exclusions.all().map(name).collect()
}

#[tokio::test]
async fn a_preview_does_not_tell_whether_exclusions_differ() {
    for site in Site::all().await {
        import_text(&site, SMALL).await;
        let of = |uwe: &str| answers_text(";Bitte nicht mit", uwe);
        let first = upload_answers(&site, &of(";Ece Yılmaz")).await;
        site.post(&first, "decision=import").await;
        assert_eq!(exclusions(&site).await, ["Ece"]);

        let right = upload_answers(&site, &of(";Ece Yılmaz")).await;
        let wrong = upload_answers(&site, &of(";Anna Roth")).await;
        let none = upload_answers(&site, &of(";")).await;
        let mut pages = Vec::new();
        for draft in [&right, &wrong, &none] {
            let page = site.get(draft).await;
            page.says("Es ändert sich nichts.");
            pages.push(page.body.replace(draft.as_str(), "draft"));
        }
        assert_eq!(pages[0], pages[1]);
        assert_eq!(pages[0], pages[2]);

        site.post(&wrong, "decision=import").await;
        assert_eq!(exclusions(&site).await, ["Anna"]);
        let log = site.log().await;
        let quiet = ("answers_imported".to_owned(), "+0 ~0".to_owned());
        assert!(log.contains(&quiet), "{log:?}");
        // A file without the column leaves them as they are.
        let without = upload_answers(&site, &answers_text("", "")).await;
        site.post(&without, "decision=import").await;
        assert_eq!(exclusions(&site).await, ["Anna"]);
        site.post(&none, "decision=import").await;
        assert!(exclusions(&site).await.is_empty());
    }
}

#[tokio::test]
async fn a_column_that_is_new_in_a_known_file_counts() {
    let site = Site::sqlite().await;
    import_text(&site, SMALL).await;
    let first = upload_answers(&site, &answers_text("", "")).await;
    site.post(&first, "decision=import").await;
    let people = format!("{SMALL}4;Neu;Kim;kim@firm.example;Aalen;Vertrieb;3\r\n");
    let answers = answers_text(";Bitte nicht mit", ";Kim Neu");
    let files = [
        ("people", "people.csv", people.into()),
        ("answers", "answers.csv", answers.into()),
    ];
    let draft = site.upload(&files).await.location();
    let page = site.get(&draft).await;
    page.says("wie zuletzt");
    page.says_not("Kim Neu · ");
    site.post(&draft, "decision=import").await;
    assert_eq!(exclusions(&site).await, ["Kim"]);
}

#[tokio::test]
async fn values_of_exclusions_are_not_shown_under_another_name() {
    let site = Site::sqlite().await;
    import_text(&site, SMALL).await;
    let text = answers_text(";Bitte nicht mit", ";Zzyzx Road");
    let draft = upload_answers(&site, &text).await;
    for field in ["", "answers.motivation", "answers.wishes"] {
        let form = format!("c-0-0-5={field}");
        site.post(&format!("{draft}/mapping"), &form).await;
        let page = site.get(&draft).await;
        page.says_not("Zzyzx Road ·");
    }
}

#[tokio::test]
async fn what_somebody_said_themselves_gives_way_only_to_what_is_later() {
    for site in Site::all().await {
        import_text(&site, SMALL).await;
        let first = upload_answers(&site, &answers_text(";Bitte nicht mit", ";Ece Yılmaz")).await;
        site.post(&first, "decision=import").await;
        // Uwe signs up in the product, in other words and with other exclusions.
        let mut tx = site.app.db().write().await.unwrap();
        let people = people::list(&mut tx, site.organisation).await.unwrap();
        let id = |name: &str| {
            people
                .iter()
                .find(|one| one.record.given_name == name)
                .unwrap()
                .id
        };
        let (programme, uwe) = (site.programme, id("Uwe"));
        let own = Answers {
            mentee: true,
            motivation: "Meine Worte".to_owned(),
            ..Answers::default()
        };
        let now = site.app.clock().now();
        participants::save_own(&mut tx, programme, uwe, &own, now)
            .await
            .unwrap();
        participants::forget_exclusions(&mut tx, programme, uwe)
            .await
            .unwrap();
        let anna = Exclusions::new(vec![id("Anna")]);
        participants::exclude(&mut tx, programme, uwe, &anna)
            .await
            .unwrap();
        tx.commit().await.unwrap();

        // The file has no time: it may be older, and is shown as such.
        let again = upload_answers(&site, &answers_text(";Bitte nicht mit", ";Ece Yılmaz")).await;
        site.get(&again)
            .await
            .says("oder in der Datei fehlt die Zeit");
        site.post(&again, "decision=import").await;
        assert_eq!(exclusions(&site).await, ["Anna"]);
        let mut tx = site.app.db().read().await.unwrap();
        let all = participants::list(&mut tx, programme).await.unwrap();
        let kept = all.iter().find(|one| one.person == uwe).unwrap();
        assert!(kept.own && kept.answers == own && kept.at == now);
    }
}
