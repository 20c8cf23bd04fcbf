//! The program. What it does is in the library; here it only begins and ends.

use whosaid::cli::{Exit, run};

fn main() -> Exit {
    run(std::env::args_os())
}
