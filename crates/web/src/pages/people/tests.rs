//! Who takes part, through the router.

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
    // Umlauts are found however they are typed.
    let found = site.get(&site.people("?q=JAEGER+chemnitz")).await;
    found.says("Heike Jäger");
    found.says_not("Olena Jäger");
    let none = site.get(&site.people("?q=%3Cscript%3E")).await;
    none.says("Niemand passt zu dieser Auswahl");
    none.says_not("<script>");
    let down = site
        .get(&site.people("?sort=-name&role=both&q=becker"))
        .await;
    down.says("aria-sort=\"descending\"");
    down.says("?q=becker&#38;role=both&#38;sort=name");
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
