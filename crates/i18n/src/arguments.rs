//! The ids and arguments of a Fluent file: used by the build script, which
//! makes functions of them, and by the test that holds the languages together.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

/// One message of a file.
pub(crate) struct Message {
    pub(crate) id: String,
    /// The first words, for documentation.
    pub(crate) text: String,
    pub(crate) arguments: BTreeSet<String>,
}

/// All messages of a Fluent source, or what is wrong with it.
pub(crate) fn messages(source: &str) -> Result<Vec<Message>, String> {
    let resource = parser::parse(source).map_err(|(_, errors)| format!("{errors:?}"))?;
    let mut messages = Vec::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let Some(pattern) = message.value else {
            continue;
        };
        let mut arguments = BTreeSet::new();
        let mut text = String::new();
        walk(&pattern, &mut arguments, &mut text);
        messages.push(Message {
            id: message.id.name.to_owned(),
            text: text.trim().to_owned(),
            arguments,
        });
    }
    Ok(messages)
}

fn walk(pattern: &Pattern<&str>, arguments: &mut BTreeSet<String>, text: &mut String) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(inline) => walk_inline(inline, arguments, text),
                Expression::Select { selector, variants } => {
                    walk_inline(selector, arguments, &mut String::new());
                    for variant in variants {
                        let mut words = String::new();
                        walk(&variant.value, arguments, &mut words);
                        if variant.default {
                            text.push_str(&words);
                        }
                    }
                }
            },
        }
    }
}

fn walk_inline(
    inline: &InlineExpression<&str>,
    arguments: &mut BTreeSet<String>,
    text: &mut String,
) {
    match inline {
        InlineExpression::VariableReference { id } => {
            arguments.insert(id.name.to_owned());
            text.push('{');
            text.push_str(id.name);
            text.push('}');
        }
        InlineExpression::FunctionReference {
            arguments: call, ..
        } => {
            for argument in &call.positional {
                walk_inline(argument, arguments, text);
            }
        }
        InlineExpression::StringLiteral { value } => text.push_str(value),
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inner) = expression.as_ref() {
                walk_inline(inner, arguments, text);
            }
        }
        _ => {}
    }
}
