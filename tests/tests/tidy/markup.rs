//! The page's markup contains no words: all text comes from the locales.

use crate::assert_none;
use crate::tokens::{each_group, inside, is_sign, is_word, of};
use credscope_tests::source::sources;
use proc_macro2::{Delimiter, TokenTree};

#[test]
fn markup_contains_no_letters() {
    let mut found = Vec::new();
    for file in sources("web/src").into_iter().filter(|file| file.is(".rs")) {
        found
            .extend(text_in(&file.path, &file.text).into_iter().map(|text| format!("{}: {text}", file.path)));
    }
    assert_none("text belongs in the locale files", &found);
}

/// Only `html!` may use Yew's private items, which can change in any release.
#[test]
fn the_page_uses_no_private_item_of_yew() {
    let mut found = Vec::new();
    for file in sources("web/src").into_iter().filter(|file| file.is(".rs")) {
        found
            .extend(private(&file.path, &file.text).into_iter().map(|name| format!("{}: {name}", file.path)));
    }
    assert_none("write it as html!", &found);
}

/// The names in this source that a library marks as private with two underscores.
fn private(path: &str, source: &str) -> Vec<String> {
    let mut found = Vec::new();
    each_group(of(path, source), &mut |tokens| {
        let names = tokens.iter().filter_map(|token| match token {
            TokenTree::Ident(name) => Some(name.to_string()),
            _ => None,
        });
        found.extend(names.filter(|name| name.starts_with("__")));
    });
    found
}

#[test]
fn private_names_are_distinguished() {
    assert_eq!(private("case", "fn tag() { VTag::__new_other(tag, _, _unused) }"), ["__new_other"]);
    assert!(private("case", "fn tag(_tag: &str) { VTag::new(tag) }").is_empty());
}

/// The literals with letters that `html!` in this source would show.
fn text_in(path: &str, source: &str) -> Vec<String> {
    let mut found = Vec::new();
    each_group(of(path, source), &mut |tokens| {
        for index in 0..tokens.len() {
            let is_macro = is_word(tokens.get(index), "html") && is_sign(tokens.get(index + 1), '!');
            if let (true, Some(TokenTree::Group(body))) = (is_macro, tokens.get(index + 2)) {
                children(&body.stream().into_iter().collect::<Vec<_>>(), &mut found);
            }
        }
    });
    found
}

/// Reads the children of an element: skips tags, descends into blocks.
fn children(tokens: &[TokenTree], found: &mut Vec<String>) {
    let mut depth = 0_usize;
    let mut is_condition = false;
    let mut before: Option<&TokenTree> = None;
    for token in tokens {
        if is_sign(Some(token), '<') {
            depth += 1;
        } else if is_sign(Some(token), '>') && !is_sign(before, '-') && !is_sign(before, '=') {
            depth = depth.saturating_sub(1);
        } else if depth == 0 {
            is_condition =
                is_condition || ["if", "for", "match"].iter().any(|word| is_word(Some(token), word));
            if let Some(block) = inside(Some(token), Delimiter::Brace) {
                is_condition = false;
                value(&block, found);
            } else if !is_condition {
                literal(token, found);
            }
        }
        before = Some(token);
    }
}

/// Reads an expression whose value is shown: its literals, those of inner blocks, and the text of `format!`.
fn value(tokens: &[TokenTree], found: &mut Vec<String>) {
    let is_markup = is_sign(tokens.first(), '<');
    if is_markup {
        return children(tokens, found);
    }
    for (index, token) in tokens.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|index| tokens.get(index));
        let after = tokens.get(index + 1);
        let is_macro = is_sign(before, '!')
            && index.checked_sub(2).is_some_and(|index| is_word(tokens.get(index), "format"));
        if let Some(block) = inside(Some(token), Delimiter::Brace) {
            // The body of a nested `html!` is read separately.
            if !is_sign(before, '!') {
                value(&block, found);
            }
        } else if let (true, TokenTree::Group(group)) = (is_macro, token) {
            group.stream().into_iter().take(1).for_each(|token| literal(&token, found));
        } else if !is_sign(before, '=')
            && !is_sign(after, '=')
            && !is_sign(before, '|')
            && !is_sign(after, '|')
        {
            literal(token, found);
        }
    }
}

fn literal(token: &TokenTree, found: &mut Vec<String>) {
    if let TokenTree::Literal(literal) = token {
        let text = literal.to_string();
        let is_text = text.starts_with('"') || text.starts_with('r');
        if is_text && without_placeholders(&text).chars().any(char::is_alphabetic) {
            found.push(text);
        }
    }
}

/// The text of a literal without quotes, escapes and `{name}`.
fn without_placeholders(literal: &str) -> String {
    let text = literal.trim_start_matches(['r', '#']).replace("\\u{", "{").replace("\\n", "");
    let mut shown = String::new();
    let mut depth = 0_usize;
    for character in text.chars() {
        match character {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            other if depth == 0 => shown.push(other),
            _ => {}
        }
    }
    shown
}

#[test]
fn text_is_distinguished_from_names_and_values() {
    let cases = [
        (r#"html! { <p class="calm">{ "Hello" }</p> }"#, 1),
        (r#"html! { <p>{ words.ui("verdict-now", &args) }</p> }"#, 0),
        (r#"html! { <p class={ classes!("a", "b") } aria-label={ t("x") }>{ "·" }</p> }"#, 0),
        (r#"html! { <p>"Hello"</p> }"#, 1),
        (r#"html! { <p>{ format!("{count} keys") }</p> }"#, 1),
        (r#"html! { <p>{ format!("{count} / {all}") }</p> }"#, 0),
        (r#"html! { if kind == "secret" { <b>{ "masked" }</b> } else { { "\u{2713}" } } }"#, 1),
        (r#"html! { <ul>{ for list.iter().map(|item| html! { <li>{ "item" }</li> }) }</ul> }"#, 1),
        (r#"html! { <p>{ match kind { "secret" => "Masked", _ => "" } }</p> }"#, 1),
        (r#"html! { <Row<u8> on={ move |x| x > 3 } /> }"#, 0),
        (r#"let class = "folded"; log("text");"#, 0),
    ];
    for (source, count) in cases {
        let found = text_in("case", source);
        assert_eq!(found.len(), count, "{source}: {found:?}");
    }
}
