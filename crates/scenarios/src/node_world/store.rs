//! The kubelet's files: the certificate store with its links.

use super::certificate_manager::Use;
use super::credentials::keep_pem;
use super::disk::{Pair, PemFile, current_link, dated_name, updated_link};
use super::event::Event;
use super::names::{BOOTSTRAP_KUBECONFIG, KUBECONFIG, KUBELET};
use super::world::NodeWorld;
use crate::fault::Fault;
use crate::record::Entry;
use crate::run::Tone;
use credscope_clock::{Duration, Instant};
use credscope_finding::{Code, Fact, args, codes::run_node as codes};
use credscope_mint::private_key_pem;
use credscope_sim::Schedule;

/// How long each step of the store takes. Chosen for this simulator.
const STEP: Duration = Duration::from_millis(1);
/// How many dated files the fact lists.
const NAMED: usize = 6;

impl NodeWorld<'_> {
    /// Puts a pair on the disk as if it had been there before.
    pub(super) fn put_file(&mut self, of: Use, at: Instant, written: Instant, pair: Pair) -> usize {
        let name = dated_name(of, self.clock(written));
        let text = format!("{}{}", pair.certificate.pem, private_key_pem(&pair.key));
        let context = vec![pair.authority];
        let artefact = keep_pem(self.record, at, &name, &pair.certificate, text, context);
        let files = &mut self.kubelet.disk.files;
        files.push(PemFile { name, certificate: pair.certificate, artefact });
        files.len() - 1
    }

    /// Stores a pair, step by step, and returns the file's number; an error when a step fails.
    ///
    /// Source: client-go `util/certificate/certificate_store.go`, `Update` and `updateSymlink`.
    pub(super) fn store(&mut self, of: Use, now: Instant, pair: Pair) -> Result<(usize, Instant), String> {
        let mut at = now + STEP;
        if self.is_on(Fault::DiskFull, at) && !self.plan.fails_at_rename {
            let name = dated_name(of, self.clock(at));
            return Err(format!("write {name}: no space left on device"));
        }
        let file = self.put_file(of, at, at, pair);
        let (name, artefact) = match self.kubelet.disk.files.get(file) {
            Some(file) => (file.name.clone(), file.artefact.clone()),
            None => return Err(String::new()),
        };
        let (current, updated) = (current_link(of), updated_link(of));
        let written = Entry::mark(KUBELET, codes::PEM_WRITTEN, args! { file: &name }).carrying(&artefact);
        self.record.write(at, written);
        at = at + STEP;
        self.store_step(at, codes::PEM_LOADED, args! { file: &name });
        at = at + STEP;
        *self.kubelet.disk.link(of, true) = Some(file);
        self.store_step(at, codes::UPDATED_LINKED, args! { link: &updated, file: &name });
        if self.kubelet.disk.link(of, false).take().is_some() {
            at = at + STEP;
            self.store_step(at, codes::CURRENT_REMOVED, args! { link: &current });
        }
        at = at + STEP;
        if self.is_on(Fault::DiskFull, at) {
            self.record_files(at);
            return Err(format!("rename {updated} {current}: no space left on device"));
        }
        *self.kubelet.disk.link(of, true) = None;
        *self.kubelet.disk.link(of, false) = Some(file);
        self.store_step(at, codes::CURRENT_RENAMED, args! { link: &current, file: &name });
        self.record_files(at);
        Ok((file, at))
    }

    fn store_step(&mut self, at: Instant, code: Code, values: credscope_finding::Args) {
        self.mark(at, KUBELET, code, values, Tone::Neutral);
    }

    /// Finishes an interrupted rename; returns whether the kubelet can go on.
    ///
    /// Source: client-go `util/certificate/certificate_store.go`, `recover`.
    pub(super) fn recover_store(&mut self, now: Instant, is_loud: bool) -> bool {
        for of in [Use::Client, Use::Serving] {
            let disk = &mut self.kubelet.disk;
            let (current, updated) = (*disk.link(of, false), *disk.link(of, true));
            let (None, Some(file)) = (current, updated) else { continue };
            let (to, from) = (current_link(of), updated_link(of));
            if self.is_on(Fault::DiskFull, now) {
                if is_loud {
                    let error = format!("unable to rename \"{from}\" to \"{to}\": no space left on device");
                    let values = args! { error: error };
                    self.mark(now, KUBELET, codes::NOT_RECOVERED, values, Tone::Bad);
                }
                return false;
            }
            let disk = &mut self.kubelet.disk;
            *disk.link(of, true) = None;
            *disk.link(of, false) = Some(file);
            let name = disk.files.get(file).map(|file| file.name.clone()).unwrap_or_default();
            let values = args! { link: to, file: name };
            self.mark(now, KUBELET, codes::RECOVERED, values, Tone::Good);
        }
        true
    }

    /// Records what is on the disk.
    pub(super) fn record_files(&mut self, at: Instant) {
        let disk = &self.kubelet.disk;
        let mut names = Vec::new();
        if disk.has_bootstrap_kubeconfig {
            names.push(BOOTSTRAP_KUBECONFIG.to_owned());
        }
        if disk.has_kubeconfig {
            names.push(KUBECONFIG.to_owned());
        }
        let base = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
        let first = disk.files.len().saturating_sub(NAMED);
        names.extend(disk.files.iter().skip(first).map(|file| base(&file.name)));
        for of in [Use::Client, Use::Serving] {
            let [client, serving] = disk.updated;
            let updated = if of == Use::Client { client } else { serving };
            for (link, file) in [
                (current_link(of), disk.current(of)),
                (updated_link(of), updated.and_then(|file| disk.files.get(file))),
            ] {
                if let Some(file) = file {
                    names.push(format!("{} → {}", base(&link), base(&file.name)));
                }
            }
        }
        self.record.fact(at, KUBELET, Fact::new(codes::FILES, names));
    }

    /// A file of the store.
    pub(super) fn file(&self, place: Option<usize>) -> Option<&PemFile> {
        self.kubelet.disk.files.get(place?)
    }

    /// Stores a signed pair, and lets the transport find it.
    pub(super) fn keep_pair(&mut self, of: Use, pair: Pair, schedule: &mut Schedule<Event>) {
        match self.store(of, schedule.now(), pair) {
            Ok((file, at)) => self.adopt(of, file, at, schedule),
            Err(error) => self.fail_to_store(of, error, schedule),
        }
    }
}
