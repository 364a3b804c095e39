//! The page's side: keeps a worker, sends it the newest request, drops late answers, and terminates it when
//! it takes too long.

use super::message::{Ask, Question, WorkerSaid};
use super::reader::{read_bytes, read_report};
use super::start::{Binary, start_worker};
use crate::dom;
use crate::state::Shared;
use credscope_clock::Instant;
use credscope_inspector::bytes::Bytes;
use gloo_timers::callback::Timeout;
use js_sys::Uint8Array;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{ErrorEvent, MessageEvent, Worker};

/// Time limit for one request, in milliseconds; the largest realistic input takes a hundredth of it.
const BUDGET_MILLIS: u32 = 20_000;
/// Milliseconds after which a running request is abandoned for a newer one.
const PATIENCE_MILLIS: i64 = 2_000;
/// Number of consecutive failed starts after which the page gives up.
const STARTS: u8 = 2;

/// The reason why there is no report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EngineFailure {
    /// The core crashed on this input, which is a bug.
    Stopped,
    /// The input exceeded the time limit.
    Overran,
    /// The worker cannot be started in this browser.
    Unavailable,
    /// The answer cannot be read: page and worker are different versions.
    Unreadable,
    /// The words of a language cannot be loaded.
    Wordless,
}

impl EngineFailure {
    /// The identifier for attributes and for the message.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Stopped => "stopped",
            Self::Overran => "overran",
            Self::Unavailable => "unavailable",
            Self::Unreadable => "unreadable",
            Self::Wordless => "wordless",
        }
    }
}

/// An event that the engine reports to the page.
pub(crate) enum EngineEvent {
    /// The answer to the newest request.
    Report(Shared),
    /// The answer to the newest request, for an item's bytes; `None` if it has none.
    Bytes(Option<Bytes>),
    /// The newest request has failed.
    Failed(EngineFailure),
}

type OnMessage = Closure<dyn FnMut(MessageEvent)>;
type OnError = Closure<dyn FnMut(ErrorEvent)>;

/// A handle on the worker, shared by its clones.
#[derive(Clone)]
pub(crate) struct Engine(Rc<RefCell<Inner>>);

struct Inner {
    tell: Rc<dyn Fn(EngineEvent)>,
    worker: Option<Worker>,
    is_ready: bool,
    failed_starts: u8,
    newest: u32,
    waiting: Option<Ask>,
    running: Option<(Ask, Instant)>,
    budget: Option<Timeout>,
    handlers: Option<(OnMessage, OnError)>,
}

impl Engine {
    /// Starts a worker; `tell` receives the outcome of requests.
    pub(crate) fn start(tell: impl Fn(EngineEvent) + 'static) -> Self {
        let engine = Self(Rc::new(RefCell::new(Inner {
            tell: Rc::new(tell),
            worker: None,
            is_ready: false,
            failed_starts: 0,
            newest: 0,
            waiting: None,
            running: None,
            budget: None,
            handlers: None,
        })));
        let on_message = OnMessage::new({
            let engine = engine.clone();
            move |event: MessageEvent| engine.heard(&event)
        });
        let on_error = OnError::new({
            let engine = engine.clone();
            move |event: ErrorEvent| {
                event.prevent_default();
                engine.broke(EngineFailure::Stopped);
            }
        });
        engine.0.borrow_mut().handlers = Some((on_message, on_error));
        engine.restart();
        engine
    }

    /// Sends a question; an earlier one without an answer is dropped.
    pub(crate) fn ask(&self, question: Question) {
        {
            let mut inner = self.0.borrow_mut();
            inner.newest = inner.newest.wrapping_add(1);
            inner.waiting = Some(Ask { id: inner.newest, question });
            let is_slow = |(_, since): &(Ask, Instant)| (dom::now() - *since).millis() > PATIENCE_MILLIS;
            if inner.worker.is_none() {
                inner.failed_starts = 0;
            } else if !inner.running.as_ref().is_some_and(is_slow) {
                drop(inner);
                return self.send();
            }
        }
        self.restart();
        self.send();
    }

    /// Drops any open question.
    pub(crate) fn forget(&self) {
        let mut inner = self.0.borrow_mut();
        inner.newest = inner.newest.wrapping_add(1);
        inner.waiting = None;
    }

    fn tell(&self, event: EngineEvent) {
        let tell = Rc::clone(&self.0.borrow().tell);
        tell(event);
    }

    fn restart(&self) {
        let started = {
            let mut inner = self.0.borrow_mut();
            if let Some(worker) = inner.worker.take() {
                worker.terminate();
            }
            inner.is_ready = false;
            inner.running = None;
            inner.budget = None;
            let worker = start_worker(Binary::Checker).ok();
            if let (Some(worker), Some((on_message, on_error))) = (&worker, &inner.handlers) {
                worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
                worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
            }
            inner.worker = worker;
            inner.worker.is_some()
        };
        if !started {
            self.tell(EngineEvent::Failed(EngineFailure::Unavailable));
        }
    }

    fn send(&self) {
        let is_sent = {
            let mut inner = self.0.borrow_mut();
            if !inner.is_ready || inner.running.is_some() {
                return;
            }
            let Some(ask) = inner.waiting.take() else { return };
            let is_sent = ask.encode().is_ok_and(|(message, buffers)| {
                inner
                    .worker
                    .as_ref()
                    .is_some_and(|worker| worker.post_message_with_transfer(&message, &buffers).is_ok())
            });
            if is_sent {
                let engine = self.clone();
                inner.running = Some((ask, dom::now()));
                inner.budget =
                    Some(Timeout::new(BUDGET_MILLIS, move || engine.broke(EngineFailure::Overran)));
            }
            is_sent
        };
        if !is_sent {
            self.tell(EngineEvent::Failed(EngineFailure::Unavailable));
        }
    }

    fn heard(&self, event: &MessageEvent) {
        match WorkerSaid::decode(&event.data()) {
            Ok(WorkerSaid::Ready) => {
                let mut inner = self.0.borrow_mut();
                inner.is_ready = true;
                inner.failed_starts = 0;
            }
            Ok(WorkerSaid::Report(id, pieces, text)) => {
                if self.end(id) {
                    let engine = self.clone();
                    spawn_local(async move {
                        let report = read_report(&pieces).await;
                        if engine.0.borrow().newest == id {
                            engine.tell(match report {
                                Ok(report) => EngineEvent::Report(Shared::new(report, text)),
                                Err(failure) => EngineEvent::Failed(failure),
                            });
                        }
                    });
                }
            }
            Ok(WorkerSaid::Bytes(id, text, buffer)) => {
                if self.end(id) {
                    let own = Uint8Array::new(&buffer).to_vec();
                    self.tell(match read_bytes(&text, own) {
                        Ok(bytes) => EngineEvent::Bytes(bytes),
                        Err(failure) => EngineEvent::Failed(failure),
                    });
                }
            }
            Ok(WorkerSaid::Told(..)) | Err(_) => return self.broke(EngineFailure::Unreadable),
        }
        self.send();
    }

    /// Ends the running request, if it has this number; returns whether it was the newest.
    fn end(&self, id: u32) -> bool {
        let mut inner = self.0.borrow_mut();
        if inner.running.as_ref().is_none_or(|(running, _)| running.id != id) {
            return false;
        }
        inner.running = None;
        inner.budget = None;
        inner.newest == id
    }

    /// Handles the loss of the worker, and of the request that it was running, if any.
    fn broke(&self, failure: EngineFailure) {
        let (concerns_newest, may_restart) = {
            let mut inner = self.0.borrow_mut();
            if !inner.is_ready {
                inner.failed_starts += 1;
            }
            (
                inner.running.as_ref().is_some_and(|(ask, _)| ask.id == inner.newest),
                inner.failed_starts < STARTS,
            )
        };
        if may_restart {
            self.restart();
            if concerns_newest {
                self.tell(EngineEvent::Failed(failure));
            }
        } else {
            let mut inner = self.0.borrow_mut();
            if let Some(worker) = inner.worker.take() {
                worker.terminate();
            }
            inner.waiting = None;
            drop(inner);
            self.tell(EngineEvent::Failed(EngineFailure::Unavailable));
        }
    }
}
