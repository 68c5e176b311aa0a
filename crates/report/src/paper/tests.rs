//! The report in numbers and bytes; what readers of PDF make of it is in `tests/paper.rs`.

use jiff::civil::date;

use super::*;

fn bar(counts: [u32; 5]) -> Bar {
    Bar {
        counts: Some(counts),
        n: Some(counts.iter().sum()),
        ..Bar::default()
    }
}

fn paper(sections: Vec<Section>) -> Paper {
    Paper {
        title: "Kurzbericht".to_owned(),
        company: String::new(),
        programme: "Gegenwind 2026".to_owned(),
        period: String::new(),
        day: date(2026, 8, 31),
        sections,
        note: String::new(),
    }
}

#[test]
fn shares_add_up_to_a_hundred() {
    assert_eq!(bar([1, 1, 1, 0, 0]).shares(), Some([34, 33, 33, 0, 0]));
    assert_eq!(bar([0, 0, 0, 0, 7]).shares(), Some([0, 0, 0, 0, 100]));
    assert_eq!(bar([0; 5]).shares(), None);
    assert_eq!(Bar::default().shares(), None);
    for seed in 1..2000_u32 {
        let counts = [seed % 7, seed % 11, seed % 13, seed % 17, 1 + seed % 5];
        let shares = bar(counts).shares().unwrap();
        assert_eq!(shares.iter().sum::<u32>(), 100, "{counts:?}");
    }
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let one = paper(vec![Section {
        title: "Ziele".to_owned(),
        blocks: vec![Block::Points(vec!["KI im Alltag".to_owned()])],
    }]);
    for lang in Lang::ALL {
        assert_eq!(one.pdf(lang).unwrap(), one.pdf(lang).unwrap());
    }
    assert_eq!(one.xlsx().unwrap(), one.xlsx().unwrap());
    assert!(paper(Vec::new()).pdf(Lang::De).is_ok());
    assert!(paper(Vec::new()).xlsx().is_ok());
}

#[test]
fn sheets_get_names_that_a_workbook_accepts() {
    let section = |title: &str| Section {
        title: title.to_owned(),
        blocks: vec![Block::Text("=1+1".to_owned())],
    };
    let long = "Ein Titel mit weit über einunddreißig Zeichen [1/2]: und mehr";
    let titles = [long, long, "", "", "'", "Ziele", "ZIELE"];
    let bytes = paper(titles.map(section).to_vec()).xlsx().unwrap();
    let mut read: calamine::Xlsx<_> =
        calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
    let names = calamine::Reader::sheet_names(&read);
    assert_eq!(names.len(), titles.len());
    let cell = calamine::Reader::worksheet_range(&mut read, &names[0]).unwrap();
    assert_eq!(cell.get((0, 0)).unwrap().to_string(), "'=1+1");
}
