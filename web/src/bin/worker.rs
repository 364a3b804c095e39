//! The worker: the only binary of the page that holds the core.

use credscope_web::Core;

fn main() {
    credscope_web::run_worker(Core {
        inspect: credscope_inspector::inspect,
        bytes: credscope_inspector::bytes,
        stories: || None,
        simulate: |_| None,
    });
}
