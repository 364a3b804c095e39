//! Judges each item on the shelf as Kubernetes would.

mod access;
mod anchors;
mod bootstrap;
mod by_subject;
mod call;
mod certificate;
mod cluster_info;
mod config;
mod error_line;
mod file_names;
mod judgement;
mod keys;
mod purposes;
mod readings;
mod renewal;
mod request;
mod review;
mod server;
mod token;
mod types;

use crate::recognise::component_flags;
use crate::report::ItemKind;
use crate::request::Request;
use crate::shelf::{Content, Shelf, ShelfEntry};
use crate::shelf_id::ShelfId;
use crate::sniff::OPENSSL_TEXT;
use access::{Access, access_step};
use anchors::Anchors;
pub(crate) use anchors::is_same_file;
pub(crate) use by_subject::BySubject;
pub(crate) use call::attributes_of;
use credscope_clock::{Boundary, Instant};
use credscope_finding::{Outcome, Step, Verdict, args, codes::input};
use credscope_kube::token::{CertificateKey, KeyAnswer, TokenContext};
use credscope_kube::{Moment, Release};
use credscope_x509::SignatureCache;
use file_names::FileNames;
pub(crate) use judgement::Judgement;
use keys::ShelfKey;
pub(crate) use keys::public_key;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Maximum number of cached judgements: more than one error line asks for (`error_line::others::MAX_ITEMS`).
const MAX_REMEMBERED: usize = 256;

/// The judgement of an entry at an instant, and the next instant at which it can change.
struct Remembered {
    index: ShelfId,
    at: Instant,
    horizon: Option<Boundary>,
    judgement: Judgement,
}

/// A shelf with everything that judging needs and that does not depend on time.
pub(crate) struct Judge<'a> {
    pub(crate) shelf: &'a Shelf,
    request: &'a Request,
    release: Release,
    context: TokenContext,
    anchors: Anchors,
    pub(crate) files: FileNames<'a>,
    /// The flags of the components on the shelf, with their values.
    flags: Vec<(String, String)>,
    /// Possible server certificates, and whether they are named as the API server's.
    servers: Vec<(ShelfId, bool)>,
    pub(crate) access: Access,
    /// Only the first of equal certificates.
    pub(crate) certificates: BySubject<'a>,
    token_keys: Vec<ShelfKey>,
    certificate_keys: Vec<(ShelfId, CertificateKey)>,
    signatures: SignatureCache,
    /// Key choice and signature of a token; the signer is a position among `token_keys`.
    token_signatures: RefCell<BTreeMap<ShelfId, KeyAnswer>>,
    remembered: RefCell<VecDeque<Remembered>>,
}

impl<'a> Judge<'a> {
    /// Prepares a shelf for judging.
    pub(crate) fn new(shelf: &'a Shelf, request: &'a Request, release: Release) -> Self {
        let certificates = index_certificates(shelf);
        let flags: Vec<(String, String)> =
            component_flags(shelf).map(|(_, flag, value)| (flag, value)).collect();
        Self {
            anchors: Anchors::find(shelf, &flags),
            files: FileNames::find(shelf),
            servers: server::servers(shelf, &flags),
            flags,
            shelf,
            request,
            release,
            context: token::context(shelf, request, release),
            access: Access::find(shelf, release),
            certificates,
            token_keys: keys::token_keys(shelf),
            certificate_keys: keys::certificate_keys(shelf),
            signatures: SignatureCache::new(),
            token_signatures: RefCell::default(),
            remembered: RefCell::default(),
        }
    }

    /// Judges one entry at a moment. A credential that a kubeconfig, a command or an error line names is also an item of its
    /// own; it is judged once for both.
    pub(crate) fn judge(&self, index: ShelfId, moment: &Moment) -> Judgement {
        let at = moment.at();
        let known = {
            let remembered = self.remembered.borrow();
            let known = remembered.iter().rev().find(|known| known.index == index && known.at == at);
            known.map(|known| (known.horizon, known.judgement.clone()))
        };
        let (horizon, judgement) = known.unwrap_or_else(|| {
            let own = Moment::new(at);
            let judgement = self.judge_anew(index, &own);
            let horizon = own.horizon();
            let mut remembered = self.remembered.borrow_mut();
            if remembered.len() == MAX_REMEMBERED {
                remembered.pop_front();
            }
            remembered.push_back(Remembered { index, at, horizon, judgement: judgement.clone() });
            (horizon, judgement)
        });
        if let Some(horizon) = horizon {
            moment.has_reached(horizon);
        }
        judgement
    }

    fn judge_anew(&self, index: ShelfId, moment: &Moment) -> Judgement {
        let Some(entry) = self.shelf.get(index) else {
            return Judgement::claims_nothing(ItemKind::Unrecognised);
        };
        if let Some(refused) = types::judge_types(entry, self.release) {
            return refused;
        }
        match &entry.content {
            Content::Certificate(certificate) => self.judge_certificate(index, certificate, moment),
            Content::Request(request) => request::judge_request(request),
            Content::Token(decoded, claims) => self.judge_token(index, decoded, claims.is_some(), moment),
            Content::Kubeconfig(config) => self.judge_kubeconfig(index, config, moment),
            Content::BootstrapToken(token) => self.judge_bootstrap_token(entry, token, moment),
            Content::Join(join) => self.judge_join(join, moment),
            Content::Object(node) if entry.kind == ItemKind::Secret => self.judge_secret(node, moment),
            Content::Object(node) if entry.kind == ItemKind::KubeadmConfiguration => {
                self.judge_kubeadm_configuration(node, moment)
            }
            Content::Object(_) if entry.kind == ItemKind::CertificateSigningRequest => {
                self.judge_csr(index, entry)
            }
            Content::Object(node) if entry.kind == ItemKind::TokenReview => {
                self.judge_review(index, node, moment)
            }
            Content::Object(_) if entry.kind == ItemKind::RoleBinding => self.judge_role_binding(index),
            Content::Header(header) => self.judge_header(index, header, moment),
            Content::Curl(curl) => self.judge_curl(index, curl, moment),
            Content::ErrorLine(line) => self.judge_error_line(line, moment),
            Content::Unrecognised(guess) => judge_unrecognised(entry, guess),
            _ => Judgement::claims_nothing(entry.kind),
        }
    }

    /// The access of a credential's user, which does not affect the verdict on the credential.
    pub(crate) fn access_of(&self, index: ShelfId, judgement: &Judgement) -> Option<Step> {
        let is_credential = matches!(
            self.shelf.get(index)?.content,
            Content::Certificate(_) | Content::Token(..) | Content::BootstrapToken(_)
        );
        let user = judgement.user.as_ref()?;
        (is_credential && judgement.verdict.outcome != Outcome::Failed)
            .then(|| access_step(self, user))
            .flatten()
    }

    /// The signatures verified so far.
    pub(crate) fn signatures(&self) -> &SignatureCache {
        &self.signatures
    }
}

fn index_certificates(shelf: &Shelf) -> BySubject<'_> {
    let mut by_subject = BySubject::default();
    let mut seen = BTreeSet::new();
    for (id, entry) in shelf.iter() {
        if let Content::Certificate(certificate) = &entry.content
            && seen.insert(certificate.fingerprint_sha256)
        {
            by_subject.put(&certificate.subject.raw, id);
        }
    }
    by_subject
}

fn judge_unrecognised(entry: &ShelfEntry, guess: &str) -> Judgement {
    if guess == OPENSSL_TEXT {
        let verdict = || Verdict::new(Outcome::NotApplicable, input::OPENSSL_TEXT, args! {});
        return Judgement::decided(Vec::new(), verdict);
    }
    let args = args! { guess: guess, bytes: entry.bytes.len() };
    Judgement::decided(Vec::new(), || Verdict::new(Outcome::NotApplicable, input::UNRECOGNISED, args))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recognise::recognise_input;
    use crate::shelf::ShelfInput;

    const CONFIG: &str = "apiVersion: v1\nkind: Config\ncurrent-context: c\n\
        clusters: [{name: c, cluster: {server: 'https://a:6443'}}]\n\
        contexts: [{name: c, context: {cluster: c, user: u}}]\n";
    const TOKEN: &str = "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.AAAA";

    #[test]
    fn a_credential_of_a_kubeconfig_is_judged_once() {
        let held = format!("{CONFIG}users: [{{name: u, user: {{token: {TOKEN}}}}}]\n");
        let named = format!("{CONFIG}users: [{{name: u, user: {{tokenFile: /tmp/token}}}}]\n");
        for inputs in [vec![("config", held.as_str())], vec![("config", named.as_str()), ("token", TOKEN)]] {
            let at = Instant::from_unix_seconds(1_700_000_000);
            let mut shelf = Shelf::default();
            for (input, (name, text)) in inputs.into_iter().enumerate() {
                shelf.inputs.push(ShelfInput { name: Some(name.to_owned()), is_anchor: false });
                recognise_input(&mut shelf, input, text.as_bytes());
            }
            let request = Request::new(Vec::new(), at);
            let judge = Judge::new(&shelf, &request, Release::NEWEST);
            let ids: Vec<ShelfId> = shelf.iter().map(|(id, _)| id).collect();
            assert_eq!(ids.len(), 2);
            let _ = judge.judge(ids[0], &Moment::new(at));
            let judged =
                || judge.remembered.borrow().iter().map(|known| known.index).collect::<Vec<ShelfId>>();
            assert_eq!(judged(), [ids[1], ids[0]]);
            let _ = judge.judge(ids[1], &Moment::new(at));
            assert_eq!(judged(), [ids[1], ids[0]], "judged again");
        }
    }
}
