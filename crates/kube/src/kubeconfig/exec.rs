//! Credential plug-ins of a kubeconfig: what client-go requires of their entry before it runs them.

use super::reader::{ConfigReader, Field};
use crate::Release;
use credscope_finding::{Step, args, codes::kubeconfig as codes};

/// `exec` of a user.
#[derive(Clone, Debug, Default)]
pub struct Exec {
    /// Path inside the file.
    pub path: String,
    /// command.
    pub command: Option<Field>,
    /// apiVersion.
    pub api_version: Option<Field>,
    /// interactiveMode.
    pub interactive_mode: Option<Field>,
}

/// The versions of the interface, oldest first.
const VERSIONS: [&str; 3] = [
    "client.authentication.k8s.io/v1alpha1",
    "client.authentication.k8s.io/v1beta1",
    "client.authentication.k8s.io/v1",
];

impl Exec {
    pub(super) fn read(reader: &ConfigReader<'_>) -> Self {
        Self {
            path: reader.path.clone(),
            command: reader.field("command"),
            api_version: reader.field("apiVersion"),
            interactive_mode: reader.field("interactiveMode"),
        }
    }

    /// The required fields that are missing, in client-go's order. `interactiveMode` has a default in the older versions.
    pub(super) fn missing(&self, release: Release) -> Vec<&'static str> {
        let is_stable =
            self.api_version.as_ref().is_some_and(|version| Some(&version.text.as_str()) == VERSIONS.last());
        [
            ("command", self.command.is_none()),
            ("apiVersion", self.api_version.is_none()),
            ("interactiveMode", self.interactive_mode.is_none() && is_stable && release.has_stable_exec()),
        ]
        .into_iter()
        .filter(|(_, is_missing)| *is_missing)
        .map(|(field, _)| field)
        .collect()
    }

    /// What prevents client-go from running the plug-in.
    ///
    /// Source: client-go `tools/clientcmd/validation.go`; `plugin/pkg/client/auth/exec/exec.go`, `apiVersions`.
    pub(super) fn check(&self, release: Release) -> Option<Step> {
        if let Some(missing) = self.missing(release).first() {
            return Some(Step::failed(codes::EXEC_INCOMPLETE, args! { path: &self.path, missing: *missing }));
        }
        let version = self.api_version.as_ref()?;
        let accepted = match (release.has_alpha_exec(), release.has_stable_exec()) {
            (true, true) => VERSIONS.get(..),
            (true, false) => VERSIONS.get(..2),
            (false, _) => VERSIONS.get(1..),
        };
        let accepted: Vec<String> = accepted?.iter().map(|version| (*version).to_owned()).collect();
        (!accepted.contains(&version.text)).then(|| {
            let args = args! { path: &version.path, version: &version.text, accepted: accepted };
            Step::failed(codes::EXEC_VERSION, args).at(version.span)
        })
    }
}
