//! Error lines: a line is matched with the shelf to find the cause, or the missing input that would reveal
//! it.

mod authority;
mod dates;
mod names;
mod others;
mod presented;
mod said;

use super::Judge;
use super::judgement::Judgement;
use crate::report::ItemKind;
use crate::shelf::Content;
use crate::shelf_id::ShelfId;
use credscope_clock::Instant;
use credscope_encoding::encode_hex_colons;
use credscope_finding::{Args, Code, Outcome, Span, Step, Value, args, codes::error_line as codes};
use credscope_kube::Moment;
use credscope_kube::error_line::ErrorLine;
use credscope_kube::kubeconfig::endpoint_of;
use credscope_x509::Certificate;

/// A certificate with the index of its entry.
type Held<'a> = (ShelfId, &'a Certificate);

/// Maximum number of items compared with one line.
const MAX_COMPARED: usize = 32;
/// Maximum number of certificates matched with one line.
const MAX_CERTIFICATES: usize = 256;

/// A named text argument of a step.
type Text<'a> = (&'static str, &'a str);
/// No other arguments.
const NONE: Args = Args::new();

/// A step with these texts and other arguments. Most arguments are texts, and there are many calls.
fn step(outcome: Outcome, code: Code, texts: &[Text<'_>], mut args: Args) -> Step {
    for (name, text) in texts {
        args.insert(*name, Value::Text((*text).to_owned()));
    }
    Step::new(code, outcome, args)
}

/// The state of the search for a line's cause.
struct Inquiry<'a> {
    judge: &'a Judge<'a>,
    line: &'a ErrorLine,
    moment: &'a Moment,
    /// The certificates of the shelf, without duplicates.
    all: &'a [Held<'a>],
    trace: Vec<Step>,
    /// Entries that the line is about.
    about: Vec<ShelfId>,
}

impl Judge<'_> {
    pub(super) fn judge_error_line(&self, line: &ErrorLine, moment: &Moment) -> Judgement {
        match self.inquire(line, moment) {
            Some((trace, _)) => {
                // What is about no credential is neither accepted nor refused.
                let said = line.main().map(|(said, _)| said);
                let last = trace.iter().find(|step| Some(step.code) == said).map(Step::verdict);
                let holds = || last.unwrap_or_else(|| Judgement::claims_nothing(ItemKind::ErrorLine).verdict);
                Judgement::decided(trace, holds)
            }
            None => Judgement::claims_nothing(ItemKind::ErrorLine),
        }
    }

    /// The entries that an error line is about.
    pub(crate) fn named_by(&self, line: &ErrorLine) -> Vec<ShelfId> {
        let moment = Moment::new(self.request.judged_at);
        self.inquire(line, &moment).map(|(_, about)| about).unwrap_or_default()
    }

    /// The steps from a line to its cause, and the entries that it is about.
    fn inquire(&self, line: &ErrorLine, moment: &Moment) -> Option<(Vec<Step>, Vec<ShelfId>)> {
        let (mut said, span) = line.main()?;
        // If no other error follows the front proxy's, the check for clients succeeded but found no user
        // name.
        if said == codes::SAYS_UNKNOWN_AUTHORITY
            && line.is_of_client()
            && line.text(codes::SERIAL_NUMBER).is_none()
        {
            said = codes::SAYS_NAMELESS;
        }
        let mut all = Vec::new();
        for &index in self.certificates.groups().into_iter().flatten() {
            if let Some(held) = self.held(index).filter(|_| all.len() < MAX_CERTIFICATES) {
                all.push(held);
            }
        }
        let (trace, about) = (Vec::new(), Vec::new());
        let mut inquiry = Inquiry { judge: self, line, moment, all: &all, trace, about };
        if let Some(first) = line.front_proxy().filter(|first| *first != span) {
            inquiry.put(Outcome::NotApplicable, codes::SAYS_FRONT_PROXY_FIRST, &[], NONE);
            inquiry.last(first);
        }
        let at = inquiry.trace.len();
        // The step does not pass: it states the error.
        inquiry.say(said);
        inquiry.last(span);
        inquiry.match_config();
        match said {
            codes::SAYS_UNKNOWN_AUTHORITY => inquiry.authority(),
            codes::SAYS_EXPIRED | codes::SAYS_KUBELET | codes::SAYS_SIGNER => inquiry.expired(said),
            codes::SAYS_NOT_YET => inquiry.not_yet(),
            codes::SAYS_NAME | codes::SAYS_NO_ADDRESS | codes::SAYS_COMMON_NAME => inquiry.names(said),
            codes::SAYS_USAGE => inquiry.usage(),
            codes::SAYS_SERVING => inquiry.serving(),
            codes::SAYS_NO_SIGNATURE => inquiry.unsigned(),
            _ => inquiry.explained(said),
        }
        // If nothing explains the line, the line itself is the answer.
        if Step::deciding(&inquiry.trace).is_none()
            && !line.is_of_no_credential()
            && let Some(step) = inquiry.trace.get_mut(at)
        {
            let is_reason = said::IS_REASON.contains(&said);
            step.outcome = if is_reason { Outcome::Failed } else { Outcome::Inconclusive };
        }
        Some((inquiry.trace, inquiry.about))
    }

    /// The certificate of an entry.
    fn held(&self, index: ShelfId) -> Option<Held<'_>> {
        match &self.shelf.get(index)?.content {
            Content::Certificate(certificate) => Some((index, certificate)),
            _ => None,
        }
    }
}

/// The host in an address, which can have a port and brackets.
fn host_of(endpoint: &str) -> &str {
    match endpoint.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((address, _)) => address,
        None => match endpoint.rsplit_once(':') {
            Some((host, port)) if !host.contains(':') && port.bytes().all(|byte| byte.is_ascii_digit()) => {
                host
            }
            _ => endpoint,
        },
    }
}

/// Whether a kubeconfig's server is the one dialled; ports count if both are known.
fn is_dialled(server: &str, dialled: &str) -> bool {
    let endpoint = endpoint_of(server);
    if host_of(dialled) != dialled && host_of(endpoint) != endpoint {
        endpoint.eq_ignore_ascii_case(dialled)
    } else {
        host_of(endpoint).eq_ignore_ascii_case(host_of(dialled))
    }
}

/// A key id, or a dash if there is none.
fn key_text(key_id: Option<&[u8]>) -> String {
    key_id.filter(|key_id| !key_id.is_empty()).map_or_else(|| "—".to_owned(), encode_hex_colons)
}

/// Steps of another item, without spans, which would refer to that item.
fn placeless(steps: &[Step]) -> Vec<Step> {
    let mut steps = steps.to_vec();
    for step in &mut steps {
        step.span = None;
        step.steps = placeless(&step.steps);
    }
    steps
}

impl<'a> Inquiry<'a> {
    /// Adds a step with these texts and other arguments.
    fn put(&mut self, outcome: Outcome, code: Code, texts: &[Text<'_>], args: Args) {
        self.trace.push(step(outcome, code, texts, args));
    }

    /// Sets the span of the last step.
    fn last(&mut self, span: Span) {
        if let Some(step) = self.trace.last_mut() {
            step.span = Some(span);
        }
    }

    /// Sets the span of the last step to that of a value in the line.
    fn place(&mut self, code: Code) {
        if let Some(span) = self.line.span(code) {
            self.last(span);
        }
    }

    /// Adds explaining steps to the last step.
    fn explain(&mut self, steps: Vec<Step>) {
        if let Some(step) = self.trace.last_mut() {
            step.steps = steps;
        }
    }

    /// The trusted certificates.
    fn trusted(&self) -> Vec<Held<'a>> {
        let mut trusted = Vec::new();
        for held in self.all {
            if self.judge.anchors.contains_copy(held.1) {
                trusted.push(*held);
            }
        }
        trusted
    }

    /// The address that the client dialled, with the port if the line contains it.
    fn dialled(&self) -> Option<&'a str> {
        self.line.text(codes::ENDPOINT).or_else(|| self.line.text(codes::HOST))
    }

    /// The command that prints the server's certificates.
    fn handshake_command(&self) -> String {
        let host =
            self.dialled().or_else(|| self.config_servers().first().map(|(_, server)| endpoint_of(server)));
        let endpoint = match host {
            // A URL without a port means port 443; a host on its own is most likely an API server's.
            Some(host) if self.line.text(codes::ENDPOINT) == Some(host) && host_of(host) == host => {
                format!("{host}:443")
            }
            Some(endpoint) if host_of(endpoint) == endpoint => format!("{endpoint}:6443"),
            Some(endpoint) => endpoint.to_owned(),
            None => "HOST:6443".to_owned(),
        };
        format!("openssl s_client -connect {endpoint} -showcerts </dev/null")
    }

    /// The servers of the kubeconfigs, with their entries.
    fn config_servers(&self) -> Vec<(ShelfId, &'a str)> {
        let mut servers = Vec::new();
        for (index, entry) in self.judge.shelf.iter() {
            if let Content::Kubeconfig(config) = &entry.content {
                let urls = config.clusters.iter().filter_map(|cluster| cluster.server.as_ref());
                servers.extend(urls.map(|server| (index, server.text.as_str())));
            }
        }
        servers
    }

    /// Whether an entry is a kubeconfig, and none of its servers is the dialled one.
    fn is_elsewhere(&self, index: ShelfId) -> bool {
        let Some(dialled) = self.dialled() else { return false };
        let mut servers = self.config_servers().into_iter().filter(|(of, _)| *of == index).peekable();
        servers.peek().is_some() && !servers.any(|(_, server)| is_dialled(server, dialled))
    }

    /// Finds the kubeconfig with the dialled server.
    fn match_config(&mut self) {
        let servers = self.config_servers();
        let Some(dialled) = self.dialled() else { return };
        match servers.iter().find(|(_, server)| is_dialled(server, dialled)) {
            Some((index, server)) => {
                self.about.push(*index);
                self.put(
                    Outcome::Passed,
                    codes::HOST_IN_CONFIG,
                    &[("host", dialled), ("server", server)],
                    NONE,
                );
            }
            None if !servers.is_empty() => {
                let servers: Vec<String> = servers.iter().map(|(_, server)| (*server).to_owned()).collect();
                let args = args! { servers: servers };
                self.put(Outcome::NotApplicable, codes::HOST_ELSEWHERE, &[("host", dialled)], args);
            }
            None => return,
        }
        self.place(codes::HOST);
        self.place(codes::ENDPOINT);
    }

    /// Whose certificate the line is about: `client` or `server`.
    fn side(&self) -> &'static str {
        if self.line.is_of_client() { "client" } else { "server" }
    }

    /// The certificate that the line is about: the client's, by its serial number, or the one that the server
    /// presents.
    fn subject(&mut self) -> Option<Held<'a>> {
        let found = if self.line.is_of_client() { self.client() } else { self.server(true) };
        self.about.extend(found.map(|(index, _)| index));
        found
    }

    fn client(&mut self) -> Option<Held<'a>> {
        let serial = self.line.text(codes::SERIAL_NUMBER);
        let issuer = self.line.text(codes::AUTHORITY_KEY).unwrap_or_default();
        let mut found = None;
        for held in self.all.iter().filter(|_| serial.is_some()) {
            let key_id = key_text(held.1.authority_key_id());
            let is_it = held.1.serial_number.to_decimal().as_deref() == serial
                && (issuer.is_empty() || key_id.eq_ignore_ascii_case(issuer));
            found = found.or(is_it.then_some(*held));
        }
        let serial = ("serial_number", serial.unwrap_or_default());
        match found {
            Some((_, certificate)) => {
                let name = certificate.subject.to_text();
                self.put(Outcome::Passed, codes::IDENTIFIED, &[("subject", &name), serial], NONE);
            }
            None => self.put(Outcome::Inconclusive, codes::NEEDS_CLIENT, &[serial], NONE),
        }
        self.place(codes::SERIAL_NUMBER);
        found
    }

    /// The steps of a certificate's own path and its anchor, at an instant at which its dates do not stand in the way.
    fn path_of(&self, (index, certificate): Held<'_>) -> (Vec<Step>, Option<&'a Certificate>) {
        let mut at = self.line.instant(codes::TIME).unwrap_or(self.moment.at());
        for (limit, is_first) in
            [(certificate.validity.not_before, true), (certificate.validity.not_after, false)]
        {
            at = limit.map_or(at, |limit: Instant| if is_first { at.max(limit) } else { at.min(limit) });
        }
        self.judge.path_of(index, certificate, &Moment::new(at))
    }
}
