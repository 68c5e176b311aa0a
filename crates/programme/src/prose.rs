//! Plain text with a little shape: paragraphs, headings, lists. Whoever writes
//! an agreement needs no more, and nothing in it can become markup.

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A line that began with `# `.
    Heading(String),
    /// Lines that stand together.
    Paragraph(Vec<String>),
    /// Lines that began with `- `.
    List(Vec<String>),
}

/// Reads a text.
///
/// ```
/// use programme::prose::{Block, blocks};
/// let text = "# Zeit\nWir treffen uns.\n- pünktlich\n- gern";
/// assert_eq!(blocks(text), [
///     Block::Heading("Zeit".into()),
///     Block::Paragraph(vec!["Wir treffen uns.".into()]),
///     Block::List(vec!["pünktlich".into(), "gern".into()]),
/// ]);
/// ```
pub fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut apart = true;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            apart = true;
            continue;
        }
        let (last, joins) = (blocks.last_mut(), !apart);
        apart = false;
        if let Some(words) = marked(line, "#") {
            blocks.push(Block::Heading(words));
        } else if let Some(item) = marked(line, "-") {
            match last {
                // An empty line between two items does not part a list.
                Some(Block::List(items)) => items.push(item),
                _ => blocks.push(Block::List(vec![item])),
            }
        } else {
            match last {
                Some(Block::Paragraph(lines)) if joins => lines.push(line.to_owned()),
                _ => blocks.push(Block::Paragraph(vec![line.to_owned()])),
            }
        }
    }
    blocks
}

/// The words behind a mark at the beginning of a line, if there are any.
fn marked(line: &str, mark: &str) -> Option<String> {
    let words = line.strip_prefix(mark)?;
    let stands_apart = words.starts_with(char::is_whitespace);
    stands_apart.then(|| words.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_markup_stays_text() {
        let text = "<b>fett</b>\n#ohne Abstand\n-5 Grad\n#";
        let lines = text.lines().map(str::to_owned).collect();
        assert_eq!(blocks(text), [Block::Paragraph(lines)]);
    }

    #[test]
    fn windows_lines_and_empty_ones_do_not_matter() {
        let text = "\r\n- eins\r\n\r\n- zwei\r\n\r\nErster.\r\n\r\n\r\nZweiter.\r\n";
        let expected = [
            Block::List(vec!["eins".into(), "zwei".into()]),
            Block::Paragraph(vec!["Erster.".into()]),
            Block::Paragraph(vec!["Zweiter.".into()]),
        ];
        assert_eq!(blocks(text), expected);
        assert!(blocks(" \n\t").is_empty());
    }
}
