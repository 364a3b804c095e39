//! What to paste if nothing was recognised.

use super::command::command;
use super::prose::prose;
use crate::words::Words;
use credscope_finding::codes;
use credscope_inspector::Report;
use yew::prelude::*;

/// The ways on, each with the id of its words and the commands whose output can be judged.
const CUT_TOKEN: Way = Way { id: "dead-end-token", commands: &[POD_TOKEN, KUBECONFIG] };
const OPENSSL_TEXT: Way = Way { id: "dead-end-openssl", commands: &["openssl x509 -in FILE"] };
const OTHER: Way = Way { id: "dead-end-other", commands: &[KUBECONFIG, POD_TOKEN, HANDSHAKE] };

const POD_TOKEN: &str = "cat /var/run/secrets/kubernetes.io/serviceaccount/token";
const KUBECONFIG: &str = "kubectl config view --raw --minify";
const HANDSHAKE: &str = "openssl s_client -connect HOST:6443 -showcerts </dev/null";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Way {
    id: &'static str,
    commands: &'static [&'static str],
}

/// The way on from a text that was not recognised.
fn way(text: &str) -> Way {
    let text = text.trim();
    let has = |part: &str| text.contains(part);
    let token = text.rsplit(char::is_whitespace).next().unwrap_or_default().trim_start_matches(['"', '\'']);
    if has("Signature Algorithm:") && !has("-----BEGIN") && (has("Issuer:") || has("Subject:")) {
        OPENSSL_TEXT
    } else if token.starts_with("eyJ") {
        CUT_TOKEN
    } else {
        OTHER
    }
}

/// What to paste instead; empty if anything was recognised.
pub(crate) fn dead_end(words: &Words, report: &Report, text: &str) -> Html {
    if report.verdict.code != codes::input::UNRECOGNISED {
        return Html::default();
    }
    let Way { id, commands } = way(text);
    html! {
        <section class="dead-end" aria-label={words.say("dead-end")}>
            <h2 class="section-title">{ words.text("dead-end") }</h2>
            <p>{ prose(&words.say(id)) }</p>
            { for commands.iter().map(|text| command(words, text)) }
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_dead_end_has_its_way_on() {
        let printed = "Certificate:\n  Data:\n    Signature Algorithm: ecdsa-with-SHA256\n    Issuer: CN=a\n";
        for (text, expected) in [
            ("hello world", OTHER),
            ("", OTHER),
            ("eyJhbGciOiJSUzI1NiIsImtpZCI6", CUT_TOKEN),
            ("export TOKEN=\n Bearer eyJhbGci.eyJ", CUT_TOKEN),
            ("token: \"eyJhbGci\"", CUT_TOKEN),
            (printed, OPENSSL_TEXT),
        ] {
            assert_eq!(way(text), expected, "{text}");
        }
        assert_eq!(way(&format!("{printed}-----BEGIN CERTIFICATE-----")), OTHER);
    }
}
