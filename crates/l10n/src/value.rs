//! Formats argument values by the kind that their code declares.

use crate::message::{Argument, Arguments};
use crate::{Language, Localizer, visible, visible::visible_in_sentence};
use credscope_clock::Duration;
use credscope_finding::{ArgKind, Args, Code, NOT_GIVEN, Shape, Value};

/// Separates the texts of a list until the sentence is complete. No value contains it, because control
/// characters are escaped.
const BETWEEN: char = '\u{1F}';
/// Encloses the word for an empty list or text until the sentence is complete.
const ABSENT: char = '\u{1E}';

/// What codes carry for a text that is absent.
const ABSENT_NAMES: [&str; 2] = [NOT_GIVEN, "—"];

/// Arguments that show their own names, such as `<not_after>`, for an example of a code's sentence.
#[must_use]
pub fn placeholders(code: Code) -> Args {
    let named = |(name, _): &(&str, ArgKind)| ((*name).to_owned(), Value::Text(format!("<{name}>")));
    code.args().iter().map(named).collect()
}

impl Localizer {
    /// Arguments of a code's sentence by the kinds that it declares, which [`Self::settled`] finishes.
    pub(crate) fn arguments(&self, declared: &[(&str, ArgKind)], args: &Args) -> Arguments {
        self.sentence_arguments(declared, args, &|_, text| visible_in_sentence(text).into_owned())
    }

    /// The same for what to do next, where values stand in commands that people copy: quoted as a shell asks, unless
    /// they are commands themselves.
    pub(crate) fn command_arguments(&self, declared: &[(&str, ArgKind)], args: &Args) -> Arguments {
        self.sentence_arguments(declared, args, &|name, text| {
            let text = visible_in_sentence(text);
            if matches!(name, "command" | "commands") { text.into_owned() } else { quoted(&text) }
        })
    }

    fn sentence_arguments(
        &self,
        declared: &[(&str, ArgKind)],
        args: &Args,
        shown: &dyn Fn(&str, &str) -> String,
    ) -> Arguments {
        let argument = |(name, value): (&str, &Value)| {
            let kind = declared.iter().find(|(declared, _)| *declared == name).map(|(_, kind)| *kind);
            let text = |text: &str| shown(name, text);
            let (given, argument) = match (kind, value) {
                (None | Some(ArgKind::List), Value::List(texts)) if texts.is_empty() => {
                    (Some(0.into()), self.absent("list-empty").into())
                }
                (None | Some(ArgKind::List), Value::List(texts)) => {
                    let shown: Vec<String> = texts.iter().map(|one| text(one)).collect();
                    (
                        Some(Argument::Number(i64::try_from(texts.len()).unwrap_or(i64::MAX))),
                        shown.join(&BETWEEN.to_string()).into(),
                    )
                }
                (None | Some(ArgKind::Text), Value::Text(given)) if given.is_empty() => {
                    (Some("empty".into()), self.absent("text-empty").into())
                }
                (_, Value::Text(given)) => {
                    let is_given = !ABSENT_NAMES.contains(&given.as_str());
                    (Some(i64::from(is_given).into()), self.argument(kind, value, &text))
                }
                _ => (None, self.argument(kind, value, &text)),
            };
            // With `$name-given` a message chooses another sentence where there is no name to put into it.
            let given = given.map(|given| (format!("{name}-given"), given));
            given.into_iter().chain([(name.to_owned(), argument)])
        };
        args.iter().flat_map(argument).collect()
    }

    fn absent(&self, id: &str) -> String {
        format!("{ABSENT}{}{ABSENT}", self.message(id, None, None).unwrap_or_default())
    }

    /// The sentence with its lists joined: within backticks each text gets its own, which keeps commands
    /// copyable. Absent values become words, outside backticks.
    pub(crate) fn settled(&self, sentence: &str) -> String {
        let mut settled = sentence.to_owned();
        for id in ["list-empty", "text-empty"] {
            let absent = self.absent(id);
            let marked = format!("`{absent}`");
            // A Chinese word needs no spaces where machine text would.
            let spaced = match self.language() {
                Language::En => marked.clone(),
                Language::Zh => format!(" {marked}"),
            };
            let word = absent.trim_matches(ABSENT);
            settled = settled.replace(&spaced, word).replace(&marked, word);
        }
        settled.retain(|character| character != ABSENT);
        if !settled.contains(BETWEEN) {
            return settled;
        }
        let mark = self.message("list-comma", None, None).unwrap_or_default();
        let mut is_machine = false;
        let mut joined = String::with_capacity(settled.len() + 16);
        for character in settled.chars() {
            is_machine ^= character == '`';
            match character {
                BETWEEN if is_machine => joined.extend(["`", &mark, "`"]),
                BETWEEN => joined.push_str(&mark),
                plain => joined.push(plain),
            }
        }
        joined
    }

    /// Arguments without a declaration; sentences may be among them, so backticks stay.
    pub(crate) fn undeclared(&self, args: &Args) -> Arguments {
        let shown = |text: &str| visible(text).into_owned();
        args.iter().map(|(name, value)| (name.to_owned(), self.argument(None, value, &shown))).collect()
    }

    /// Integers go in as numbers, so that messages can choose by plural; everything else as finished text.
    fn argument(&self, kind: Option<ArgKind>, value: &Value, shown: &dyn Fn(&str) -> String) -> Argument {
        match (kind, value) {
            (None | Some(ArgKind::Integer), Value::Integer(integer)) => (*integer).into(),
            _ => self.value(kind, value, shown).into(),
        }
    }

    pub(crate) fn value(
        &self,
        kind: Option<ArgKind>,
        value: &Value,
        shown: &dyn Fn(&str) -> String,
    ) -> String {
        match (kind, value) {
            (Some(ArgKind::Duration), Value::Integer(seconds)) => {
                self.duration(Duration::from_seconds(*seconds))
            }
            (Some(ArgKind::Instant), Value::Text(text)) => {
                value.as_instant().map_or_else(|| shown(text), |instant| self.instant(instant))
            }
            (Some(ArgKind::Word), Value::Text(word)) => self.term(word).unwrap_or_else(|| shown(word)),
            (Some(ArgKind::Words), Value::List(words)) => {
                self.list(words.iter().map(|word| self.term(word).unwrap_or_else(|| shown(word))))
            }
            (Some(ArgKind::Code), Value::Text(text)) => self.code(text).unwrap_or_else(|| shown(text)),
            (_, Value::List(texts)) => self.list(texts.iter().map(|text| shown(text))),
            (_, Value::Text(text)) => shown(text),
            (_, Value::Integer(number)) => number.to_string(),
        }
    }

    /// The text of another code. A rule's answer becomes part of a sentence about the item; a finding is a
    /// sentence of its own, if it needs no values.
    fn code(&self, text: &str) -> Option<String> {
        let code = Code::find(text)?;
        if code.shape() == Shape::Rule {
            let named = vec![("code".to_owned(), code.text().into())];
            return self.brief(code).or_else(|| self.message("brief-other", None, Some(&named)));
        }
        code.args().is_empty().then(|| self.title(code, &Args::new()))
    }

    /// A rule's answer in a few words, without values, to follow the name of the item: “has expired”. `None`
    /// for rules that decide no verdict.
    #[must_use]
    pub fn brief(&self, code: Code) -> Option<String> {
        self.message(&format!("brief-{}", code.text().replace('.', "-")), None, None)
    }

    /// A word inside a sentence; item kinds count as words.
    fn term(&self, word: &str) -> Option<String> {
        self.message(&format!("word-{word}"), None, None)
            .or_else(|| self.message(&format!("kind-{word}"), None, None))
    }

    fn list(&self, texts: impl Iterator<Item = String>) -> String {
        let texts: Vec<_> = texts.collect();
        let id = if texts.is_empty() { "list-empty" } else { "list-comma" };
        let mark = self.message(id, None, None).unwrap_or_default();
        if texts.is_empty() { mark } else { texts.join(&mark) }
    }
}

/// The text as one word of a shell command: unchanged if no character has a meaning to a shell.
pub(crate) fn quoted(text: &str) -> String {
    let is_plain = |byte: u8| {
        byte.is_ascii_alphanumeric()
            || matches!(byte, b'-' | b'_' | b'.' | b'/' | b':' | b'@' | b'%' | b'+' | b'=' | b',')
    };
    match text.bytes().all(is_plain) {
        true => text.to_owned(),
        false => format!("'{}'", text.replace('\'', "'\\''")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use credscope_finding::{args, codes};

    const DECLARED: &[(&str, ArgKind)] = &[
        ("name", ArgKind::Text),
        ("names", ArgKind::List),
        ("count", ArgKind::Integer),
        ("at", ArgKind::Instant),
        ("left", ArgKind::Duration),
        ("purpose", ArgKind::Word),
        ("kinds", ArgKind::Words),
        ("problem", ArgKind::Code),
        ("verdict", ArgKind::Code),
    ];

    fn check(language: Language, args: &Args, name: &str, expected: &str) {
        let localizer = Localizer::new(language);
        let formatted = localizer.arguments(DECLARED, args);
        match formatted.iter().find(|(of, _)| of == name).map(|(_, value)| value) {
            Some(Argument::Text(text)) => assert_eq!(text, expected),
            Some(Argument::Number(number)) => assert_eq!(number.to_string(), expected),
            other => panic!("{name} became {other:?}"),
        }
    }

    #[test]
    fn values_are_formatted_by_their_declared_kind() {
        let args = args! {
            name: "a`b\u{1b}",
            names: vec!["x".to_owned(), "y".to_owned()],
            count: 3_i64,
            at: "2021-08-20T02:30:07Z",
            left: 2_520_i64,
            purpose: "client",
            kinds: vec!["certificate".to_owned(), "unheard_of".to_owned()],
            problem: "x509.key.unreadable",
            verdict: "x509.validity.expired",
        };
        for (name, english, chinese) in [
            ("name", "a\\u{60}b\\u{1B}", "a\\u{60}b\\u{1B}"),
            ("names", "x\u{1F}y", "x\u{1F}y"),
            ("count", "3", "3"),
            ("at", "2021-08-20 02:30:07 UTC", "2021-08-20 02:30:07 UTC"),
            ("left", "42 min", "42 分钟"),
            ("purpose", "client", "客户端"),
            ("kinds", "certificate, unheard_of", "证书、unheard_of"),
            ("problem", "The public key cannot be read.", "无法读出公钥。"),
            ("verdict", "has expired", "已到期"),
        ] {
            check(Language::En, &args, name, english);
            check(Language::Zh, &args, name, chinese);
        }
    }

    #[test]
    fn a_value_of_another_kind_than_declared_is_shown_as_it_is() {
        let args = args! { at: "<at>", count: "<count>", left: "<left>", name: 7_i64 };
        for (name, expected) in [("at", "<at>"), ("count", "<count>"), ("left", "<left>"), ("name", "7")] {
            check(Language::En, &args, name, expected);
        }
    }

    #[test]
    fn each_text_of_a_list_gets_its_own_backticks() {
        let (en, zh) = (Localizer::new(Language::En), Localizer::new(Language::Zh));
        for (sentence, english, chinese) in [
            ("run `a b\u{1F}c`; x\u{1F}y", "run `a b`, `c`; x, y", "run `a b`、`c`; x、y"),
            ("`a` is `\u{1E}none\u{1E}` \u{1E}none\u{1E}", "`a` is none none", "`a` is `none` none"),
            ("is `\u{1E}none\u{1E}`, x", "is none, x", "is `none`, x"),
            ("is `\u{1E}无\u{1E}`，x", "is `无`，x", "is无，x"),
            ("`data.\u{1E}none\u{1E}`", "`data.none`", "`data.none`"),
        ] {
            assert_eq!(en.settled(sentence), english);
            assert_eq!(zh.settled(sentence), chinese);
        }
    }

    #[test]
    fn an_absent_name_has_a_sentence_of_its_own() {
        let en = Localizer::new(Language::En);
        for (kid, said) in [
            ("k1", "names the key “k1”"),
            ("", "has an empty key id"),
            ("–", "names no key"),
            ("—", "names no key"),
        ] {
            let explain =
                en.explain(codes::jwt::SIGNATURE_NO_KEY, &args! { alg: "RS256", kid: kid }).unwrap();
            assert!(explain.contains(said), "{explain}");
        }
        for (objects, said) in
            [(vec!["pod a"], "`pod a` still exists;"), (vec!["pod a", "node b"], "still exist;")]
        {
            let objects: Vec<String> = objects.into_iter().map(str::to_owned).collect();
            let args = args! { username: "u", objects: objects, commands: vec!["c".to_owned()] };
            let title = en.title(codes::kube::TOKEN_OBJECTS_UNKNOWN, &args);
            assert!(title.contains(said), "{title}");
        }
    }

    #[test]
    fn pasted_values_stay_one_word_of_a_command() {
        let en = Localizer::new(Language::En);
        for (file, command) in [
            ("/var/lib/kubelet/pki/x.pem", "`sudo cat /var/lib/kubelet/pki/x.pem`"),
            ("x; rm -rf ~", "`sudo cat 'x; rm -rf ~'`"),
            ("it's $(here)", "`sudo cat 'it'\\''s $(here)'`"),
        ] {
            let fix = en.fix(codes::kube::CONFIG_FILE_UNKNOWN, &args! { path: "p", file: file }).unwrap();
            assert!(fix.contains(command), "{fix}");
        }
        let commands = vec!["kubectl get pod a".to_owned(), "kubectl get node 'b c'".to_owned()];
        let args = args! { objects: vec!["pod a".to_owned()], commands: commands };
        let fix = en.fix(codes::kube::TOKEN_OBJECTS_UNKNOWN, &args).unwrap();
        assert!(fix.contains("`kubectl get pod a`, `kubectl get node 'b c'`"), "{fix}");
    }

    #[test]
    fn the_answer_of_any_rule_continues_a_sentence() {
        let en = Localizer::new(Language::En);
        for (code, expected) in [
            ("kube.token.expired", "has expired"),
            ("x509.path_length.within", "was judged as x509.path_length.within"),
        ] {
            assert_eq!(en.code(code).as_deref(), Some(expected));
        }
    }
}
