//! The simulator's side of its workers: one for runs, and a checker of its own, which leaves the app's alone.
//!
//! Questions are answered one after another. A later question of the same kind replaces an earlier one that
//! is still waiting.

use crate::assumed::Assumed;
use crate::engine::reader::read_report;
use crate::engine::{Ask, Binary, EngineFailure, Given, Question, WorkerSaid, start_worker};
use crate::state::Shared;
use credscope_clock::Instant;
use gloo_timers::callback::Timeout;
use js_sys::Array;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{ErrorEvent, MessageEvent, Worker};

/// Time limit for one question, in milliseconds; a fleet of a million nodes takes a tenth of it.
const BUDGET_MILLIS: u32 = 30_000;
/// Maximum number of consecutive failed starts.
const STARTS: u8 = 2;

/// A question, one variant for each kind.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Asked {
    /// The list of stories.
    Stories,
    /// A run, by its request as JSON.
    Run(String),
    /// The report on an artefact at an instant, with the inputs that accompany it.
    Artefact(Instant, Vec<Given>, Assumed),
}

impl Asked {
    fn is_of_sort(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

/// The outcome of a question.
pub(crate) enum Answered {
    /// Stories or a run, as JSON text.
    Text(String),
    /// A report.
    Report(Shared),
    /// No answer.
    Failed(EngineFailure),
}

type Tell = Box<dyn FnOnce(Answered)>;
type OnMessage = Closure<dyn FnMut(MessageEvent)>;
type OnError = Closure<dyn FnMut(ErrorEvent)>;

struct Waiting {
    id: u32,
    asked: Asked,
    tell: Tell,
}

/// A handle on the worker, shared by its clones.
#[derive(Clone)]
pub(crate) struct Asker(Rc<RefCell<Inner>>);

struct Inner {
    binary: Binary,
    worker: Option<Worker>,
    is_ready: bool,
    failed_starts: u8,
    newest: u32,
    waiting: Vec<Waiting>,
    running: Option<(Waiting, Timeout)>,
    handlers: Option<(OnMessage, OnError)>,
}

impl Asker {
    /// Starts a worker with this binary.
    pub(crate) fn start(binary: Binary) -> Self {
        let asker = Self(Rc::new(RefCell::new(Inner {
            binary,
            worker: None,
            is_ready: false,
            failed_starts: 0,
            newest: 0,
            waiting: Vec::new(),
            running: None,
            handlers: None,
        })));
        let (hearing, breaking) = (asker.clone(), asker.clone());
        let on_message = OnMessage::new(move |event: MessageEvent| hearing.heard(&event));
        let on_error = OnError::new(move |event: ErrorEvent| {
            event.prevent_default();
            breaking.broke(EngineFailure::Stopped);
        });
        asker.0.borrow_mut().handlers = Some((on_message, on_error));
        asker.restart();
        asker
    }

    /// Asks a question; `tell` receives the outcome, unless a later question of its kind replaces it.
    pub(crate) fn ask(&self, asked: Asked, tell: impl FnOnce(Answered) + 'static) {
        {
            let mut inner = self.0.borrow_mut();
            inner.newest = inner.newest.wrapping_add(1);
            let id = inner.newest;
            inner.waiting.retain(|one| !one.asked.is_of_sort(&asked));
            inner.waiting.push(Waiting { id, asked, tell: Box::new(tell) });
        }
        if self.0.borrow().worker.is_none() {
            self.0.borrow_mut().failed_starts = 0;
            self.restart();
        }
        self.send();
    }

    fn restart(&self) {
        let mut inner = self.0.borrow_mut();
        if let Some(worker) = inner.worker.take() {
            worker.terminate();
        }
        inner.is_ready = false;
        let worker = start_worker(inner.binary).ok();
        if let (Some(worker), Some((on_message, on_error))) = (&worker, &inner.handlers) {
            worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
            worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        }
        inner.worker = worker;
    }

    fn send(&self) {
        let mut inner = self.0.borrow_mut();
        if !inner.is_ready || inner.running.is_some() || inner.waiting.is_empty() {
            return;
        }
        let next = inner.waiting.remove(0);
        let message = match &next.asked {
            Asked::Stories => Ask::about_stories(next.id).map(|message| (message, Array::new())),
            Asked::Run(request) => Ask::about_run(next.id, request).map(|message| (message, Array::new())),
            Asked::Artefact(at, inputs, assumed) => {
                let (judged_at, inputs, assumed) = (*at, inputs.clone(), assumed.clone());
                let question = Question { judged_at, inputs, assumed, item: None };
                Ask { id: next.id, question }.encode()
            }
        };
        let is_sent = message.is_ok_and(|(message, buffers)| {
            let worker = inner.worker.as_ref();
            worker.is_some_and(|worker| worker.post_message_with_transfer(&message, &buffers).is_ok())
        });
        let asker = self.clone();
        let budget = Timeout::new(if is_sent { BUDGET_MILLIS } else { 0 }, move || {
            asker.broke(EngineFailure::Overran);
        });
        inner.running = Some((next, budget));
    }

    fn heard(&self, event: &MessageEvent) {
        match WorkerSaid::decode(&event.data()) {
            Ok(WorkerSaid::Ready) => {
                let mut inner = self.0.borrow_mut();
                inner.is_ready = true;
                inner.failed_starts = 0;
            }
            Ok(WorkerSaid::Told(id, text)) => {
                if let Some(one) = self.end(id) {
                    (one.tell)(Answered::Text(text));
                }
            }
            Ok(WorkerSaid::Report(id, pieces, text)) => {
                if let Some(one) = self.end(id) {
                    spawn_local(async move {
                        (one.tell)(match read_report(&pieces).await {
                            Ok(report) => Answered::Report(Shared::new(report, text)),
                            Err(failure) => Answered::Failed(failure),
                        });
                    });
                }
            }
            _ => return self.broke(EngineFailure::Unreadable),
        }
        self.send();
    }

    /// Ends the running question, if it has this number and no later one of its kind waits.
    fn end(&self, id: u32) -> Option<Waiting> {
        let mut inner = self.0.borrow_mut();
        let (one, _) = inner.running.take().filter(|(one, _)| one.id == id)?;
        let is_late = inner.waiting.iter().any(|next| next.asked.is_of_sort(&one.asked));
        (!is_late).then_some(one)
    }

    /// Handles the loss of the worker, and of the question that it was answering.
    fn broke(&self, failure: EngineFailure) {
        let (lost, may_restart) = {
            let mut inner = self.0.borrow_mut();
            if !inner.is_ready {
                inner.failed_starts += 1;
            }
            let may_restart = inner.failed_starts < STARTS;
            let mut lost: Vec<Waiting> = inner.running.take().map(|(one, _)| one).into_iter().collect();
            if !may_restart {
                lost.append(&mut inner.waiting);
                inner.worker = None;
            }
            (lost, may_restart)
        };
        if may_restart {
            self.restart();
        }
        for one in lost {
            (one.tell)(Answered::Failed(if may_restart { failure } else { EngineFailure::Unavailable }));
        }
    }
}
