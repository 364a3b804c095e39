use crate::model::{ItemOrder, Mark};
use credscope_inspector::Report;
use credscope_inspector::report::Item;
use std::ops::Deref;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// A report with derived data for the panes; equal only to itself.
#[derive(Clone, Debug)]
pub(crate) struct Shared(Rc<(Report, ItemOrder, JsValue)>);

impl Shared {
    /// A report, with its JSON, which stays the browser's until it is exported.
    pub(crate) fn new(report: Report, json: JsValue) -> Self {
        let shelf = ItemOrder::of(&report);
        Self(Rc::new((report, shelf, json)))
    }

    /// The order and the marks of its items.
    pub(crate) fn shelf(&self) -> &ItemOrder {
        &self.0.1
    }

    /// The mark of one of its items.
    pub(crate) fn mark(&self, item: &Item) -> Mark {
        self.find(&item.id).map_or(Mark::Neutral, |id| self.shelf().mark(id))
    }

    /// The report as the worker sent it.
    pub(crate) fn json(&self) -> String {
        self.0.2.as_string().unwrap_or_default()
    }
}

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Shared {
    type Target = Report;
    fn deref(&self) -> &Report {
        &self.0.0
    }
}
