//! The house rules of paper, on templates that break them.

use jiff::civil::date;

use super::*;

const HEAD: &str =
    "#set document(title: \"T\")\n#set text(font: \"Source Sans 3\", lang: \"de\")\n";

fn of(body: &str, data: &impl Serialize) -> Result<usize, PdfError> {
    pdf(&format!("{HEAD}{body}"), data, date(2026, 8, 31)).map(|bytes| bytes.len())
}

#[test]
fn a_sheet_that_could_not_be_read_aloud_is_refused() {
    let drawing = of("\n#figure(rect(width: 2cm, height: 1cm))", &());
    assert_eq!(
        drawing.unwrap_err().to_string(),
        "the sheet does not meet PDF/UA-1 and PDF/A-2a (line 4)"
    );
    let untitled = pdf("Text", &(), date(2026, 8, 31));
    assert!(
        matches!(untitled, Err(PdfError::Standard(_))),
        "{untitled:?}"
    );
}

#[test]
fn an_error_names_the_line_and_not_what_somebody_wrote() {
    let broken = of("\n#json(\"data.json\").at(\"Geheim\")", &["Geheim"]);
    let error = broken.unwrap_err();
    assert!(
        matches!(&error, PdfError::Template(Lines(lines)) if lines == &[4]),
        "{error:?}"
    );
    assert_eq!(error.to_string(), "the template does not compile (line 4)");
}

#[test]
fn a_template_reads_its_data_and_nothing_else() {
    for body in [
        "\n#read(\"/etc/passwd\")",
        "\n#read(\"../Cargo.toml\")",
        "\n#include \"other.typ\"",
        "\n#import \"@preview/cetz:0.4.0\"",
        "\n#datetime.today().display()",
    ] {
        let refused = of(body, &());
        assert!(matches!(refused, Err(PdfError::Template(_))), "{body}");
    }
}

#[test]
fn data_is_never_markup() {
    // As markup, each of these would fail or change the text.
    for words in [
        "#import \"x\": *",
        "#panic(\"x\")",
        "$ x",
        "@ref",
        "*_`",
        "\\u{",
        "</text>",
    ] {
        let made = of("\n#json(\"data.json\")", &words);
        assert!(made.is_ok(), "{words}: {made:?}");
    }
}

#[test]
fn a_date_that_no_pdf_can_bear_is_refused() {
    let early = pdf(HEAD, &(), date(-1, 1, 1));
    assert!(matches!(early, Err(PdfError::Date)), "{early:?}");
}
