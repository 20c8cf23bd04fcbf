//! The program run as a user runs it, in one test program: it is linked once, and its parts run side by side.

mod attribution;
mod check;
mod counting;
mod currency;
mod damage;
mod declared;
mod equality;
mod exactness;
mod extracting;
mod faults;
mod forms;
mod fuzzing;
mod indexing;
mod layouts;
mod load;
mod malformed;
mod manners;
mod odd_queries;
mod query_language;
mod quotations;
mod quoting;
#[path = "../../benches/random/mod.rs"]
mod random;
mod reading;
mod samples;
#[cfg(unix)]
mod screens;
mod searching;
mod steps;
mod testenv;
