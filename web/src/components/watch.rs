use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// Does something whenever one of these numbers changes; a timer that it leaves is dropped by the next change. Numbers
/// alone, for the page would carry all this once more for every other type.
#[hook]
pub(crate) fn use_watch(numbers: [u64; 3], effect: Box<dyn FnOnce() -> Option<Timeout>>) {
    use_effect_with(numbers, move |_| {
        let timer = effect();
        move || drop(timer)
    });
}
