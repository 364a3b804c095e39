//! The checker: the worker that says what is pasted. Of the page's binaries only this one has the core that reads and judges.

fn main() {
    credscope_web::run_checker(credscope_web::Checker {
        inspect: credscope_inspector::inspect,
        bytes: credscope_inspector::bytes,
    });
}
