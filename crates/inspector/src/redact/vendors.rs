//! Secrets recognised by their vendor's prefix.

use super::extent::{trimmed, word_at};
use super::placeholder::is_placeholder;
use crate::sniff::Needles;
use std::ops::Range;
use std::sync::LazyLock;

/// The part of a token that is secret.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Secret {
    /// After the prefix.
    AfterPrefix,
    /// After the last colon of the word; the rest names a user or a CA.
    AfterColon,
    /// Exactly so many letters and digits.
    Exactly,
    /// In a URL: the rest of the path.
    InUrl,
}
use Secret::{AfterColon, AfterPrefix, Exactly, InUrl};

/// Maximum number of bytes up to the colon of a token with several parts.
const MAX_PART: usize = 256;

/// Prefixes by which vendors make their secrets recognisable, and the minimum length after them.
///
/// Sources: OpenShift `oauth-apiserver` (`sha256~`), aws-iam-authenticator (`k8s-aws-v1.`), Vault's token
/// prefixes (`hvs.`, `hvb.`, `hvr.`, `s.`), k3s `pkg/clientaccess` (`K10…::`), Rancher's tokens (`kubeconfig-…:`,
/// `token-…:`), Docker Swarm (`SWMTKN-1-`), and the published prefixes of Git hosts, registries, clouds and chats.
const PREFIXES: &[(&str, usize, Secret)] = &[
    ("sha256~", 20, AfterPrefix),
    ("k8s-aws-v1.", 8, AfterPrefix),
    ("hvs.", 16, AfterPrefix),
    ("hvb.", 16, AfterPrefix),
    ("hvr.", 16, AfterPrefix),
    ("s.", 24, Exactly),
    ("K10", 8, AfterColon),
    ("kubeconfig-", 20, AfterColon),
    ("token-", 20, AfterColon),
    ("SWMTKN-1-", 16, AfterPrefix),
    ("ghp_", 16, AfterPrefix),
    ("gho_", 16, AfterPrefix),
    ("ghu_", 16, AfterPrefix),
    ("ghs_", 16, AfterPrefix),
    ("ghr_", 16, AfterPrefix),
    ("github_pat_", 16, AfterPrefix),
    ("glpat-", 16, AfterPrefix),
    ("gldt-", 16, AfterPrefix),
    ("glrt-", 16, AfterPrefix),
    ("glcbt-", 16, AfterPrefix),
    ("glptt-", 16, AfterPrefix),
    ("glsa_", 16, AfterPrefix),
    ("glc_", 16, AfterPrefix),
    ("eyJrIjoi", 12, AfterPrefix),
    ("dckr_pat_", 16, AfterPrefix),
    ("dckr_oat_", 16, AfterPrefix),
    ("npm_", 30, AfterPrefix),
    ("pypi-", 16, AfterPrefix),
    ("rubygems_", 16, AfterPrefix),
    ("dop_v1_", 30, AfterPrefix),
    ("doo_v1_", 30, AfterPrefix),
    ("dor_v1_", 30, AfterPrefix),
    ("dp.st.", 16, AfterPrefix),
    ("dp.pt.", 16, AfterPrefix),
    ("ya29.", 16, AfterPrefix),
    ("GOCSPX-", 16, AfterPrefix),
    ("AIza", 30, AfterPrefix),
    ("dapi", 30, AfterPrefix),
    ("xoxb-", 16, AfterPrefix),
    ("xoxp-", 16, AfterPrefix),
    ("xoxa-", 16, AfterPrefix),
    ("xoxr-", 16, AfterPrefix),
    ("xoxe-", 16, AfterPrefix),
    ("xapp-", 16, AfterPrefix),
    ("sk_live_", 16, AfterPrefix),
    ("sk_test_", 16, AfterPrefix),
    ("rk_live_", 16, AfterPrefix),
    ("sk-ant-", 16, AfterPrefix),
    ("sk-proj-", 16, AfterPrefix),
    ("sk-", 32, AfterPrefix),
    ("SG.", 30, AfterPrefix),
    ("tskey-", 16, AfterPrefix),
    ("hf_", 30, AfterPrefix),
    ("nvapi-", 30, AfterPrefix),
    ("sbp_", 30, AfterPrefix),
    ("shpat_", 16, AfterPrefix),
    ("atlasv1.", 30, AfterPrefix),
    ("AGE-SECRET-KEY-1", 16, AfterPrefix),
    ("hooks.slack.com/services/", 8, InUrl),
    ("hooks.slack.com/workflows/", 8, InUrl),
    ("discord.com/api/webhooks/", 8, InUrl),
    ("api.telegram.org/bot", 16, InUrl),
    (".webhook.office.com/", 8, InUrl),
    ("open.feishu.cn/open-apis/bot/v2/hook/", 8, InUrl),
    ("open.larksuite.com/open-apis/bot/v2/hook/", 8, InUrl),
];

/// Whether a word is a token with a vendor's prefix, of which only a part is masked.
pub(super) fn is_prefixed(word: &str) -> bool {
    find_prefixed(word.get(..word.floor_char_boundary(MAX_PART)).unwrap_or_default()).first().is_some_and(
        |secret| PREFIXES.iter().any(|(prefix, ..)| word.starts_with(prefix) && secret.start >= prefix.len()),
    )
}

/// The secret part of tokens with a vendor's prefix.
pub(super) fn find_prefixed(text: &str) -> Vec<Range<usize>> {
    static NEEDLES: LazyLock<Needles> =
        LazyLock::new(|| Needles::new(PREFIXES.iter().map(|(prefix, ..)| *prefix)));
    let mut found: Vec<Range<usize>> = Vec::new();
    for ((prefix, least, secret), places) in PREFIXES.iter().zip(NEEDLES.find(text)) {
        let mut read = 0;
        for at in places {
            let before = text.get(..at).unwrap_or_default();
            let is_inside =
                before.ends_with(|last: char| last.is_ascii_alphanumeric() || matches!(last, '_' | '-'));
            let is_inside = is_inside || *secret == Exactly && before.ends_with('.');
            if at < read || is_inside && *secret != InUrl {
                continue;
            }
            let start = at + prefix.len();
            let start = match secret {
                AfterPrefix | Exactly | InUrl => start,
                AfterColon => {
                    let near = text.get(..text.floor_char_boundary(at + MAX_PART)).unwrap_or_default();
                    let word = word_at(near, at);
                    let part =
                        text.get(word).unwrap_or_default().split(['&', ',', '@']).next().unwrap_or_default();
                    let Some(colon) = part.rfind(':') else { continue };
                    at + colon + 1
                }
            };
            let word = trimmed(text, word_at(text, start));
            let written = text.get(word).unwrap_or_default();
            let written = written.split(['&', ',', '@']).next().unwrap_or_default();
            let is_exact =
                written.len() == *least && written.bytes().all(|byte| byte.is_ascii_alphanumeric());
            if written.len() >= *least && (*secret != Exactly || is_exact) && !is_placeholder(written) {
                read = start + written.len();
                found.push(start..read);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::PREFIXES;

    #[test]
    fn no_prefix_overlaps_itself() {
        // Every place of a prefix is read, also one within another place of it.
        for (prefix, ..) in PREFIXES {
            for length in 1..prefix.len() {
                assert!(!prefix.ends_with(&prefix[..length]), "{prefix}");
            }
        }
    }
}
