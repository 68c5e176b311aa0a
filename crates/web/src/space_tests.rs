//! Keys, the confidential space and the person of trust, as far as the server
//! goes: what it takes in, what it gives out, and to whom.

use axum::http::StatusCode;
use data_encoding::{BASE64, BASE64URL_NOPAD};
use jiff::SignedDuration;
use jiff::tz::TimeZone;
use programme::ids::{AccountId, ConcernId, EntryId, PersonId};
use programme::proposal::Side;
use programme::space::{Opener, Recipient, Sealed};
use store::tandems::Tandem;
use store::vaults::NewLock;
use store::{accounts, concerns, jobs, letters, people, space, vaults};

use crate::confidential;
use crate::testing::{World, start, worlds};

/// What looks like an age file to the server: it cannot look inside anyway.
pub(crate) fn file(stanza: &str, size: usize, filling: u8) -> String {
    let mut bytes = format!("age-encryption.org/v1\n-> {stanza}").into_bytes();
    bytes.resize(size, filling);
    BASE64.encode(&bytes)
}

/// A padded text.
pub(crate) fn text(filling: u8) -> String {
    file("X25519 ", 456, filling)
}

/// A public key.
pub(crate) fn recipient(letter: char) -> String {
    format!("age1{}", letter.to_string().repeat(58))
}

/// The word by which a concern is found again.
pub(crate) fn tag(byte: u8) -> String {
    BASE64URL_NOPAD.encode(&[byte; 32])
}

/// A form for a browser's Base64.
pub(crate) fn form(pairs: &[(&str, &str)]) -> String {
    let pair = |(key, value): &(&str, &str)| {
        let value = value.replace('+', "%2B").replace('/', "%2F");
        format!("{key}={}", value.replace('=', "%3D"))
    };
    pairs.iter().map(pair).collect::<Vec<_>>().join("&")
}

/// A form that makes a key.
pub(crate) fn new_key(letter: char) -> String {
    let lock = file("scrypt ", 300, b'x');
    let sheet = file("X25519 ", 300, b'x');
    form(&[
        ("recipient", &recipient(letter)),
        ("memory", &text(b'm')),
        ("opener", "passphrase"),
        ("hint", ""),
        ("sealed", &lock),
        ("opener", "recovery"),
        ("hint", ""),
        ("sealed", &sheet),
    ])
}

impl World {
    pub(crate) async fn account(&self, person: PersonId) -> AccountId {
        let mut tx = self.app.db().write().await.unwrap();
        let person = people::get(&mut tx, person).await.unwrap();
        let account = accounts::for_person(&mut tx, &person, start()).await;
        tx.commit().await.unwrap();
        account.unwrap()
    }

    /// Gives somebody a key, as their browser would.
    pub(crate) async fn give_key(&self, account: AccountId, letter: char) {
        let mut tx = self.app.db().write().await.unwrap();
        let lock = NewLock {
            opener: Opener::Passphrase,
            hint: String::new(),
            sealed: Sealed::lock(&file("scrypt ", 300, b'x'), Opener::Passphrase).unwrap(),
        };
        let key = Recipient::parse(&recipient(letter)).unwrap();
        let memory = Sealed::text(&text(b'm')).unwrap();
        let day = jiff::civil::date(2026, 11, 24);
        vaults::make(&mut tx, account, &key, &memory, &[lock], day)
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }

    /// Both have keys, the mentor has opened the space and written, and is
    /// also the person of trust, to whom somebody wrote.
    pub(crate) async fn furnish_space(&self, tandem: &Tandem) -> (EntryId, ConcernId) {
        let mentor = self.account(tandem.mentor).await;
        let mentee = self.account(tandem.mentee).await;
        self.give_key(mentor, 'q').await;
        self.give_key(mentee, 'p').await;
        let mut tx = self.app.db().write().await.unwrap();
        let day = jiff::civil::date(2026, 11, 24);
        space::begin(&mut tx, tandem.id, day).await.unwrap();
        let key = Recipient::parse(&recipient('q')).unwrap();
        let share = Sealed::share(&text(b's')).unwrap();
        space::give(&mut tx, tandem.id, Side::Mentor, &key, &share)
            .await
            .unwrap();
        let sealed = Sealed::text(&text(b'e')).unwrap();
        let entry = space::write(&mut tx, tandem.id, None, &sealed, day)
            .await
            .unwrap();
        concerns::name(&mut tx, self.programme, mentor, "Zimmer 7", day)
            .await
            .unwrap();
        let trusted = concerns::trusted(&mut tx, self.programme).await.unwrap();
        concerns::hand_over(&mut tx, &trusted.unwrap(), &tag(9), &sealed, day)
            .await
            .unwrap();
        let concern = concerns::of(&mut tx, mentor).await.unwrap().remove(0).id;
        tx.commit().await.unwrap();
        (entry, concern)
    }
}

#[tokio::test]
async fn a_key_is_made_once_and_replaced_only_on_purpose() {
    for world in worlds().await {
        let session = world.as_person(world.mentors[0]).await;
        let made = world.post("/my-key", Some(&session), &new_key('q')).await;
        assert_eq!(made.status, StatusCode::OK);
        let state = world.get("/my-key/state", Some(&session)).await;
        assert!(state.body.contains(&recipient('q')), "{}", state.body);
        // A second browser that knew of none does not overwrite it.
        let again = world.post("/my-key", Some(&session), &new_key('p')).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        let replaces = format!("{}&replaces={}", new_key('p'), recipient('q'));
        let anew = world.post("/my-key", Some(&session), &replaces).await;
        assert_eq!(anew.status, StatusCode::OK);
        let state = world.get("/my-key/state", Some(&session)).await;
        assert!(state.body.contains(&recipient('p')) && !state.body.contains(&recipient('q')));
        // What is no key, or not sealed, does not get in.
        for bad in [
            new_key('q').replace("age1", "AGE-SECRET-KEY-1"),
            form(&[("recipient", &recipient('q')), ("memory", &text(b'm'))]),
            format!("{}&replaces={}", new_key('q'), recipient('p'))
                .replace("opener=passphrase", "opener=passkey"),
        ] {
            let answer = world.post("/my-key", Some(&session), &bad).await;
            assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{bad}");
        }
    }
}

#[tokio::test]
async fn the_last_lock_besides_paper_stays() {
    for world in worlds().await {
        let session = world.as_person(world.mentors[0]).await;
        let account = world.account(world.mentors[0]).await;
        world.post("/my-key", Some(&session), &new_key('q')).await;
        let all = vaults::locks(&mut world.read().await, account)
            .await
            .unwrap();
        let remove = format!("remove={}", all[0].id);
        let refused = world.post("/my-key/locks", Some(&session), &remove).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("letzte Weg"), "{}", refused.body);
        let passkey = file("age-encryption.org/fido2prf ", 300, b'x');
        let add = form(&[
            ("opener", "passkey"),
            ("hint", "AGE-1"),
            ("sealed", &passkey),
        ]);
        world.post("/my-key/locks", Some(&session), &add).await;
        let gone = world.post("/my-key/locks", Some(&session), &remove).await;
        assert_eq!(gone.status, StatusCode::OK);
        // A new sheet replaces the old one.
        let sheet = file("X25519 ", 300, b'y');
        let add = form(&[("opener", "recovery"), ("sealed", &sheet)]);
        world.post("/my-key/locks", Some(&session), &add).await;
        let all = vaults::locks(&mut world.read().await, account)
            .await
            .unwrap();
        let sheets = all.iter().filter(|lock| lock.opener == Opener::Recovery);
        assert_eq!(
            sheets.map(|lock| &lock.sealed).collect::<Vec<_>>(),
            [&sheet]
        );
    }
}

#[tokio::test]
async fn of_two_browsers_only_one_begins_a_space() {
    for world in worlds().await {
        let tandem = world.tandem().await;
        let begin = format!("/tandem/{}/space/begin", tandem.id);
        let (mentor, mentee) = (
            world.as_person(tandem.mentor).await,
            world.as_person(tandem.mentee).await,
        );
        let share = form(&[("share", &text(b's'))]);
        let keyless = world.post(&begin, Some(&mentor), &share).await;
        assert_eq!(keyless.status, StatusCode::CONFLICT);
        world
            .give_key(world.account(tandem.mentor).await, 'q')
            .await;
        world
            .give_key(world.account(tandem.mentee).await, 'p')
            .await;
        let first = world.post(&begin, Some(&mentor), &share).await;
        let second = world.post(&begin, Some(&mentee), &share).await;
        assert_eq!((first.status.as_u16(), second.status.as_u16()), (200, 409));

        // Who has no key of the tandem cannot give it; nobody gives it to an unseen key.
        let give = format!("/tandem/{}/space/share", tandem.id);
        let to = |letter| form(&[("recipient", &recipient(letter)), ("share", &text(b't'))]);
        assert_eq!(world.post(&give, Some(&mentee), &to('q')).await.status, 409);
        assert_eq!(world.post(&give, Some(&mentor), &to('z')).await.status, 409);
        assert_eq!(world.post(&give, Some(&mentor), &to('p')).await.status, 200);
        let state = format!("/tandem/{}/space/state", tandem.id);
        let seen = world.get(&state, Some(&mentee)).await;
        assert!(seen.body.contains(&text(b't')), "{}", seen.body);

        // One lost key is given access again; after both are lost, it begins anew.
        world
            .give_key(world.account(tandem.mentee).await, 'z')
            .await;
        assert_eq!(world.post(&begin, Some(&mentee), &share).await.status, 409);
        world
            .give_key(world.account(tandem.mentor).await, 'y')
            .await;
        assert_eq!(world.post(&begin, Some(&mentee), &share).await.status, 200);
    }
}

#[tokio::test]
async fn only_sealed_entries_get_in_and_own_ones_stay_own() {
    for world in worlds().await {
        let tandem = world.tandem().await;
        world.furnish_space(&tandem).await;
        let (mentor, mentee) = (
            world.as_person(tandem.mentor).await,
            world.as_person(tandem.mentee).await,
        );
        let entries = format!("/tandem/{}/space/entries", tandem.id);
        let state = format!("/tandem/{}/space/state", tandem.id);
        for plain in ["sealed=Bitte+nicht+weitersagen", "", "sealed=YWdl"] {
            let answer = world.post(&entries, Some(&mentor), plain).await;
            assert_eq!(answer.status, StatusCode::BAD_REQUEST);
        }
        let own = form(&[("own", "yes"), ("sealed", &text(b'o'))]);
        let shared = form(&[("own", "no"), ("sealed", &text(b'g'))]);
        assert_eq!(world.post(&entries, Some(&mentor), &own).await.status, 200);
        assert_eq!(
            world.post(&entries, Some(&mentor), &shared).await.status,
            200
        );
        let mine = world.get(&state, Some(&mentor)).await.body;
        let theirs = world.get(&state, Some(&mentee)).await.body;
        assert!(mine.contains(&text(b'o')) && mine.contains(&text(b'g')));
        assert!(!theirs.contains(&text(b'o')) && theirs.contains(&text(b'g')));

        // The partner can neither change nor erase an own note; an old version loses.
        let mut tx = world.read().await;
        let all = space::entries(&mut tx, tandem.id, Side::Mentor)
            .await
            .unwrap();
        drop(tx);
        let own_id = all.iter().find(|entry| entry.own).unwrap().id;
        let shared_id = all.iter().find(|entry| !entry.own).unwrap().id;
        let (own_path, path) = (
            format!("{entries}/{own_id}"),
            format!("{entries}/{shared_id}"),
        );
        for change in ["step=erase".to_owned(), form(&[("sealed", &text(b'z'))])] {
            assert_eq!(
                world.post(&own_path, Some(&mentee), &change).await.status,
                409
            );
        }
        let change = form(&[("revision", "0"), ("sealed", &text(b'n'))]);
        assert_eq!(world.post(&path, Some(&mentee), &change).await.status, 200);
        assert_eq!(world.post(&path, Some(&mentor), &change).await.status, 409);

        // A new key of the mentor: what only the old one opened is gone.
        world
            .give_key(world.account(tandem.mentor).await, 'y')
            .await;
        let mine = world.get(&state, Some(&mentor)).await.body;
        assert!(!mine.contains(&text(b'o')) && mine.contains(&text(b'n')));
    }
}

#[tokio::test]
async fn news_wait_for_the_morning_and_come_once() {
    for world in worlds().await {
        let tandem = world.tandem().await;
        world.furnish_space(&tandem).await;
        let (mentor, mentee) = (
            world.as_person(tandem.mentor).await,
            world.as_person(tandem.mentee).await,
        );
        let waiting = jobs::count(&mut world.read().await).await.unwrap();
        let entries = format!("/tandem/{}/space/entries", tandem.id);
        let shared = form(&[("sealed", &text(b'g'))]);
        for _ in 0..3 {
            world.post(&entries, Some(&mentor), &shared).await;
        }
        let own = form(&[("own", "yes"), ("sealed", &text(b'o'))]);
        world.post(&entries, Some(&mentee), &own).await;
        let news = jobs::count(&mut world.read().await).await.unwrap() - waiting;
        assert_eq!(news, 1, "one letter, whatever is written");

        // Who looked is not told; who wants none is not told either.
        let far = jiff::civil::date(2026, 12, 24);
        let count = async || {
            let mut tx = world.read().await;
            space::news(&mut tx, tandem.mentee, far).await.unwrap()
        };
        assert_eq!(count().await, 1);
        let state = format!("/tandem/{}/space/state", tandem.id);
        world.get(&state, Some(&mentee)).await;
        assert_eq!(count().await, 0);
        // Who has not looked by the morning gets one letter that says nothing.
        world.post(&entries, Some(&mentor), &shared).await;
        let mut tx = world.app.db().write().await.unwrap();
        let morning = start() + SignedDuration::from_hours(24);
        for _ in 0..2 {
            let (person, programme) = (tandem.mentee, world.programme);
            let base = "http://tandem.test";
            confidential::tell_news(&mut tx, person, programme, base, &TimeZone::UTC, morning)
                .await
                .unwrap();
        }
        let all = letters::of_person(&mut tx, tandem.mentee).await.unwrap();
        let news = all
            .iter()
            .filter(|letter| letter.subject.contains("etwas Neues"));
        assert_eq!(news.count(), 1);
        assert!(!all[0].body.contains("Ada") && !all[0].subject.contains("Ada"));
        tx.commit().await.unwrap();
        assert_eq!(count().await, 0);

        let quiet = format!("/tandem/{}/space/news", tandem.id);
        world.post(&quiet, Some(&mentee), "news=no").await;
        world.post(&entries, Some(&mentor), &shared).await;
        assert_eq!(count().await, 0);
        let page = world
            .get(&format!("/tandem/{}/space", tandem.id), Some(&mentee))
            .await;
        assert!(page.body.contains("Sie bekommen keinen Bescheid."));
    }
}

#[tokio::test]
async fn a_space_closes_with_its_tandem_and_is_emptied() {
    for world in worlds().await {
        let tandem = world.running_tandem().await;
        world.furnish_space(&tandem).await;
        let mentor = world.as_person(tandem.mentor).await;
        let path = |rest: &str| format!("/tandem/{}/{rest}", tandem.id);
        let ended = world
            .post(&path("help"), Some(&mentor), "step=end&sure=yes")
            .await;
        assert_eq!(ended.status, StatusCode::SEE_OTHER);
        let page = world.get(&path("space"), Some(&mentor)).await;
        assert!(page.body.contains("24. Dezember 2026"), "{}", page.body);
        assert!(!page.body.contains("data-compose"));
        let late = form(&[("sealed", &text(b'g'))]);
        let refused = world
            .post(&path("space/entries"), Some(&mentor), &late)
            .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);

        // Both are told a week before, and a day after the announced one all is gone.
        let mut tx = world.app.db().write().await.unwrap();
        confidential::tell_space_ends(&mut tx, tandem.id, "http://tandem.test", start())
            .await
            .unwrap();
        let letters = letters::of_person(&mut tx, tandem.mentee).await.unwrap();
        assert!(
            letters[0].body.contains("24. Dezember 2026"),
            "{}",
            letters[0].body
        );
        let later = start() + SignedDuration::from_hours(24 * 31);
        crate::course::forget(&mut tx, tandem.id, later)
            .await
            .unwrap();
        let left = space::entries(&mut tx, tandem.id, Side::Mentor).await;
        assert!(left.unwrap().is_empty());
        assert!(!space::is_begun(&mut tx, tandem.id).await.unwrap());
        // Nothing to delete, nothing to tell.
        confidential::tell_space_ends(&mut tx, tandem.id, "http://tandem.test", later)
            .await
            .unwrap();
        let after = letters::of_person(&mut tx, tandem.mentee).await.unwrap();
        assert_eq!(after.len(), letters.len());
    }
}

#[tokio::test]
async fn a_concern_reaches_one_person_and_names_nobody() {
    for world in worlds().await {
        let coordinator = world.as_coordinator().await;
        let trusted = world.path("/trusted");
        // Who coordinates cannot be it; a name and an address are needed.
        for (bad, said) in [
            ("name=Kim&email=kim@firm.example", "kann nicht zugleich"),
            ("name=&email=sam@firm.example", "einen Namen"),
            ("name=Sam&email=sam", "gültige E-Mail-Adresse"),
        ] {
            let page = world.post(&trusted, Some(&coordinator), bad).await;
            assert!(page.body.contains(said), "{}", page.body);
        }
        let form_ok = "name=Sam+Seelig&email=sam@outside.example&contact=Telefon+12";
        let named = world.post(&trusted, Some(&coordinator), form_ok).await;
        assert_eq!(named.status, StatusCode::SEE_OTHER);
        let letter = letters::list(&mut world.read().await, world.programme)
            .await
            .unwrap()
            .remove(0);
        assert_eq!(letter.email.as_deref(), Some("sam@outside.example"));
        assert_eq!(letter.link.as_deref(), Some("http://tandem.test/concerns"));

        // Without a key there is a contact, and nothing to write into.
        let writer = world.as_person(world.mentees[0]).await;
        let path = world.path("/concern");
        let page = world.get(&path, Some(&writer)).await;
        assert!(page.body.contains("Telefon 12") && !page.body.contains("id=\"concern\""));
        let concern = form(&[
            ("tag", &tag(1)),
            ("recipient", &recipient('t')),
            ("sealed", &text(b'c')),
        ]);
        assert_eq!(world.post(&path, Some(&writer), &concern).await.status, 409);

        let mut tx = world.read().await;
        let sam = concerns::trusted(&mut tx, world.programme).await.unwrap();
        let sam = sam.unwrap().account;
        drop(tx);
        world.give_key(sam, 't').await;
        assert_eq!(world.post(&path, Some(&writer), &concern).await.status, 200);

        // Sam sees it; nobody else has such a page.
        let inbox = world.session(sam).await;
        let seen = world.get("/concerns/state", Some(&inbox)).await.body;
        assert!(seen.contains(&text(b'c')));
        for other in [&coordinator, &writer] {
            let page = world.get("/concerns", Some(other)).await;
            assert!(page.status == 403 || page.status == 404, "{}", page.status);
        }
        let mut tx = world.read().await;
        let id = concerns::of(&mut tx, sam).await.unwrap()[0].id;
        drop(tx);
        let answer = form(&[("sealed", &text(b'a'))]);
        let reply = format!("/concerns/{id}");
        let stranger = world.as_person(world.mentors[1]).await;
        assert_eq!(
            world.post(&reply, Some(&stranger), &answer).await.status,
            404
        );
        assert_eq!(world.post(&reply, Some(&inbox), &answer).await.status, 200);

        // The answer is found by the word alone.
        let answers = world.path("/concern/answers");
        let mine = format!("tag={}", tag(1));
        let body = world.post(&answers, Some(&writer), &mine).await.body;
        assert!(body.contains(&text(b'a')), "{body}");
        let other = format!("tag={}", tag(2));
        let body = world.post(&answers, Some(&writer), &other).await.body;
        assert!(!body.contains(&text(b'a')), "{body}");
    }
}
