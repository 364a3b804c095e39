//! The page's side: keeps a worker, sends it the newest request, drops late answers, ends it when it overruns.

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
use web_sys::{ErrorEvent, MessageEvent, Worker};

/// Milliseconds that one request may take; the largest honest input needs a hundredth of it.
const BUDGET_MILLIS: u32 = 20_000;
/// Milliseconds after which a running request gives way to a newer one.
const PATIENCE_MILLIS: i64 = 2_000;
/// Starts that may fail in a row before the page says that it cannot work here.
const STARTS: u8 = 2;

/// Why there is no report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EngineFailure {
    /// The core stopped on this input: a mistake of ours.
    Stopped,
    /// The input took longer than the budget.
    Overran,
    /// The worker cannot be started here.
    Unavailable,
    /// What came back cannot be read: page and worker are of two versions.
    Unreadable,
    /// The words of a language cannot be fetched.
    Wordless,
}

impl EngineFailure {
    /// The word used in attributes and for the sentence.
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

/// What the engine tells the page.
pub(crate) enum EngineEvent {
    /// The newest request is answered.
    Report(Shared),
    /// The newest request, for an item's bytes, is answered; none when it has none.
    Bytes(Option<Bytes>),
    /// The newest request will not be answered.
    Failed(EngineFailure),
}

type OnMessage = Closure<dyn FnMut(MessageEvent)>;
type OnError = Closure<dyn FnMut(ErrorEvent)>;

/// A handle on the worker; clones share it.
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
    /// Starts a worker; `tell` hears of everything that becomes of requests.
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

    /// Asks; an earlier request that is still unanswered never will be.
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

    /// Drops whatever was asked.
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
            Ok(WorkerSaid::Report(id, text)) => {
                if self.end(id) {
                    self.tell(match read_report(&text) {
                        Ok(report) => EngineEvent::Report(Shared::new(report, text)),
                        Err(failure) => EngineEvent::Failed(failure),
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
            Err(_) => return self.broke(EngineFailure::Unreadable),
        }
        self.send();
    }

    /// Ends the running request, if it is this one; whether nothing newer was asked.
    fn end(&self, id: u32) -> bool {
        let mut inner = self.0.borrow_mut();
        if inner.running.as_ref().is_none_or(|(running, _)| running.id != id) {
            return false;
        }
        inner.running = None;
        inner.budget = None;
        inner.newest == id
    }

    /// The worker is lost, and with it at most the request that it was at.
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
