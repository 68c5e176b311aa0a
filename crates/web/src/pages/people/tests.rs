//! Who takes part, through the router.

use programme::answers::{Answers, Exclusions};
use programme::person::PersonRecord;
use programme::roster::Participant;
use store::{participants, people};

use crate::pages::import::tests::{import_demo, support::Site};

#[tokio::test]
async fn before_anybody_signed_up_the_page_leads_to_the_import() {
    let site = Site::sqlite().await;
    let page = site.get(&site.people("")).await;
    page.says("Noch keine Personen");
    page.says(&format!("/programmes/{}/import", site.programme));
}

#[tokio::test]
async fn charts_and_list_say_what_the_files_hold() {
    for site in Site::all().await {
        import_demo(&site).await;
        let page = site.get(&site.people("?done=imported")).await;
        page.says("83 Personen machen mit");
        // 480 people, five of whom have left.
        page.says("83 von 475 Personen sind bereit für ein Tandem");
        page.says("fehlen 3 Plätze");
        page.says("1 bis 50 von 83");
        page.says("Jonas Arnold");
        let second = site.get(&site.people("?page=2")).await;
        second.says("51 bis 83 von 83");
        second.says_not("Jonas Arnold");
        // A page beyond the last is the last.
        site.get(&site.people("?page=99"))
            .await
            .says("51 bis 83 von 83");
    }
}

#[tokio::test]
async fn search_filter_and_order() {
    let site = Site::sqlite().await;
    import_demo(&site).await;
    let mentees = site.get(&site.people("?role=mentee")).await;
    mentees.says(">38 Personen<");
    let both = site.get(&site.people("?role=both")).await;
    both.says("Claudia Becker");
    both.says(">1 Person<");
    let down = site.get(&site.people("?sort=-name&role=both")).await;
    down.says("aria-sort=\"descending\"");
    down.says("?role=both&#38;sort=name");
}

#[tokio::test]
async fn a_search_is_posted_and_stays_out_of_addresses() {
    let site = Site::sqlite().await;
    import_demo(&site).await;
    let people = site.people("");
    let search = async |form: &str| site.post(&people, form).await;
    // Umlauts are found however they are typed.
    let found = search("q=JAEGER+chemnitz&role=&site=").await;
    assert_eq!(found.status, 200);
    found.says("Heike Jäger");
    found.says_not("Olena Jäger");
    found.says("value=\"JAEGER chemnitz\"");
    for attribute in ["href", "action"] {
        found.says_not(&format!("{attribute}=\"{people}?"));
    }
    let none = search("q=%3Cscript%3E").await;
    none.says("Niemand passt zu dieser Auswahl");
    none.says_not("<script>");
    let down = search("q=becker&role=both&sort=-name").await;
    down.says("aria-sort=\"descending\"");
    down.says("name=\"sort\" value=\"-name\"");
    down.says(">1 Person<");
    // All that is found is on one page, which a script can narrow down.
    let many = search("q=e&page=2").await;
    many.says("data-filters-table");
    many.says_not("1 bis 50");
    let paged = site.get(&people).await;
    paged.says_not("data-filters-table");
    // Without words it is the list with its filters, which has an address.
    let filters = search("q=+&role=both&site=&sort=site").await;
    assert_eq!(filters.location(), site.people("?role=both&sort=site"));
    // Nobody is searched for by an address.
    site.get(&site.people("?q=becker"))
        .await
        .says("1 bis 50 von 83");
}

#[tokio::test]
async fn a_search_shows_no_more_than_two_hundred() {
    let site = Site::sqlite().await;
    let records: Vec<PersonRecord> = (0..230)
        .map(|n| PersonRecord {
            given_name: format!("Nr{n:03}"),
            family_name: "Gleich".to_owned(),
            ..PersonRecord::default()
        })
        .collect();
    let now = site.app.clock().now();
    let mut tx = site.app.db().write().await.unwrap();
    let ids = people::insert_many(&mut tx, site.organisation, &records, now)
        .await
        .unwrap();
    let answered: Vec<_> = ids
        .into_iter()
        .map(|person| {
            let answers = Answers::default();
            let exclusions = Exclusions::default();
            let participant = Participant {
                person,
                answers,
                exclusions,
            };
            (participant, now)
        })
        .collect();
    participants::save_many(&mut tx, site.programme, &answered)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let found = site.post(&site.people(""), "q=gleich").await;
    found.says(">230 Personen<");
    found.says("1 bis 200 von 230");
    found.says("Nr199 Gleich");
    found.says_not("Nr200 Gleich");
    found.says_not("data-filters-table");
}

#[tokio::test]
async fn another_firm_sees_nobody() {
    let site = Site::sqlite().await;
    import_demo(&site).await;
    let stranger = site.stranger().await;
    assert_eq!(stranger.get(&site.people("")).await.status, 404);
    stranger
        .get(&stranger.people(""))
        .await
        .says("Noch keine Personen");
}
