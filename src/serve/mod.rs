//! Serves a playbook's site from memory while it is being written, and keeps the browsers that show it up to date.
//!
//! One thread answers everybody ([`Server`]), so that a slow reader holds up nobody; another one builds and hands over
//! each result ([`Stage::show`]). What is shown is one value ([`show::Show`]) that is exchanged as a whole. Nothing is ever
//! looked up on the disk by what a browser asks for: there are only the files of the site, by name.

mod address;
mod answer;
mod body;
mod changes;
mod guard;
mod html;
mod listen;
mod live;
mod place;
mod problems;
mod seen;
mod server;
mod show;
mod state;

pub use listen::{Bound, ListenError, PORT, Port, bind};
pub use server::Server;
pub use show::Stage;
