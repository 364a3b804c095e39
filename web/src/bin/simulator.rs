//! The simulator, loaded when its route is first taken.

fn main() {
    credscope_web::run_simulator();
}
