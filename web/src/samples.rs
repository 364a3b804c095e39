//! Sample inputs, some of them deliberately broken; the keys in them are throwaway.

use crate::dom;
use crate::state::Action;
use credscope_clock::Instant;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

/// One entry of the menu. Its words are `sample-ID` and `sample-ID-shows`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Sample {
    /// The name of its file under `samples/`, without the extension.
    pub(crate) id: &'static str,
    /// The instant to judge it at, in Unix seconds; `None` for now.
    judged_at: Option<i64>,
}

/// 2026-11-21T22:00:00Z, minutes after the start of these samples' cluster.
const YOUNG_CLUSTER: Option<i64> = Some(1_795_298_400);

/// The samples, in menu order.
pub(crate) const SAMPLES: [Sample; 11] = [
    Sample { id: "token-and-keys", judged_at: YOUNG_CLUSTER },
    Sample { id: "token-wrong-keys", judged_at: YOUNG_CLUSTER },
    Sample { id: "token-tampered", judged_at: YOUNG_CLUSTER },
    Sample { id: "token-alone", judged_at: YOUNG_CLUSTER },
    Sample { id: "admin-conf", judged_at: YOUNG_CLUSTER },
    Sample { id: "same-name-ca", judged_at: YOUNG_CLUSTER },
    Sample { id: "controller-manager-conf", judged_at: None },
    Sample { id: "legacy-secret", judged_at: None },
    Sample { id: "kubelet-client-current", judged_at: YOUNG_CLUSTER },
    Sample { id: "kubelet-serving-csr", judged_at: YOUNG_CLUSTER },
    Sample { id: "kubeadm-join", judged_at: YOUNG_CLUSTER },
];

/// The stories of the simulator, in its order. Their titles are `link-story-ID`, because the simulator's own
/// words are loaded with it.
pub(crate) const STORIES: [&str; 9] = [
    "tls-bootstrap",
    "client-rotation",
    "serving-certificate",
    "ca-rotation",
    "request-path",
    "service-account-token",
    "legacy-and-bound-token",
    "signing-key-rotation",
    "fleet",
];

/// The route of a story.
pub(crate) fn route_of_story(id: &str) -> String {
    format!("#/simulate/{id}")
}

impl Sample {
    /// The instant to judge it at, if it has one.
    pub(crate) fn judged_at(&self) -> Option<Instant> {
        self.judged_at.map(Instant::from_unix_seconds)
    }
}

/// Puts a sample into the box once its file is loaded.
pub(crate) fn open(sample: &'static Sample, act: &Callback<Action>) {
    let act = act.clone();
    spawn_local(async move {
        if let Some(text) = dom::fetch_text(&format!("samples/{}.txt", sample.id)).await {
            act.emit(Action::Open(sample, text));
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use credscope_l10n::{Language, Localizer};
    use std::path::Path;

    #[test]
    fn every_sample_has_its_file() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/samples");
        for sample in &SAMPLES {
            let path = folder.join(format!("{}.txt", sample.id));
            assert!(path.is_file(), "{}", path.display());
        }
        assert_eq!(std::fs::read_dir(folder).unwrap().count(), SAMPLES.len());
    }

    #[test]
    fn every_sample_has_its_words_in_both_languages() {
        for language in [Language::En, Language::Zh] {
            let words = Localizer::new(language);
            for sample in &SAMPLES {
                for id in [format!("sample-{}", sample.id), format!("sample-{}-shows", sample.id)] {
                    assert_ne!(words.ui(&id, &credscope_finding::Args::new()), id, "{language:?}");
                }
            }
        }
    }

    #[test]
    fn every_story_is_linked_by_its_name() {
        for language in [Language::En, Language::Zh] {
            let words = Localizer::new(language);
            let say = |id: &str| words.ui(id, &credscope_finding::Args::new());
            for id in STORIES {
                assert_eq!(say(&format!("link-story-{id}")), say(&format!("story-{id}")), "{language:?}");
            }
        }
    }

    #[test]
    fn the_young_cluster_has_its_hour() {
        assert_eq!(SAMPLES[0].judged_at().unwrap().to_string(), "2026-11-21T22:00:00Z");
    }
}
