use std::borrow::Cow;
use std::fmt::Write;

/// The text with every character that is invisible, moves the cursor, or changes the writing direction
/// escaped as `\u{…}`. Pasted bytes can then neither hide in a sentence nor control a terminal.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    spelled(text, is_hidden)
}

/// The same, with backticks escaped too, because they mark machine text in a sentence.
pub(crate) fn visible_in_sentence(text: &str) -> Cow<'_, str> {
    spelled(text, |character| character == '`' || is_hidden(character))
}

fn spelled(text: &str, is_spelled: impl Fn(char) -> bool) -> Cow<'_, str> {
    if !text.contains(&is_spelled) {
        return Cow::Borrowed(text);
    }
    let mut spelled = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '\n' => spelled.push_str("\\n"),
            '\t' => spelled.push_str("\\t"),
            '\r' => spelled.push_str("\\r"),
            hidden if is_spelled(hidden) => {
                // Writing to a string cannot fail.
                let _ = write!(spelled, "\\u{{{:X}}}", u32::from(hidden));
            }
            plain => spelled.push(plain),
        }
    }
    Cow::Owned(spelled)
}

fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{AD}'
                | '\u{61C}'
                | '\u{180E}'
                | '\u{200B}'..='\u{200F}'
                | '\u{2028}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}'
                | '\u{FEFF}'
                | '\u{FFF9}'..='\u{FFFB}'
                | '\u{E0000}'..='\u{E007F}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_are_spelled() {
        for (text, shown) in [
            ("system:node:worker-1", "system:node:worker-1"),
            ("证书", "证书"),
            ("a\nb\tc\rd", "a\\nb\\tc\\rd"),
            ("\u{1b}[31mred", "\\u{1B}[31mred"),
            ("evil\u{202E}moc.elpmaxe", "evil\\u{202E}moc.elpmaxe"),
            ("\u{9b}2J\0", "\\u{9B}2J\\u{0}"),
            ("`tick`", "`tick`"),
        ] {
            assert_eq!(visible(text), shown);
        }
        assert_eq!(visible_in_sentence("`tick`\u{7}"), "\\u{60}tick\\u{60}\\u{7}");
    }
}
