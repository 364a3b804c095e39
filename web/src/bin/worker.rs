//! The worker: the only binary of the page that holds the core.

fn main() {
    credscope_web::run_worker(credscope_inspector::inspect, credscope_inspector::bytes);
}
