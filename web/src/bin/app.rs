//! The page.

fn main() {
    credscope_web::run_app();
}
