//! The worker that inspects input, the only binary of the page with the core that recognises and judges.

fn main() {
    credscope_web::run_checker(credscope_web::Checker {
        inspect: credscope_inspector::inspect,
        bytes: credscope_inspector::bytes,
    });
}
