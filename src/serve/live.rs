//! How browsers hear of a build: server-sent events.

use std::fmt::Write;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use hyper::body::Bytes;
use tokio::sync::{mpsc, watch};
use tokio::time::timeout;

use super::body::Sent;
use super::show::Show;

/// How often a sign of life is sent: a browser that is gone is noticed by it.
const BEAT: Duration = Duration::from_secs(15);

/// An answer that never ends: the number of the build that is shown, now and after each change.
pub fn events(mut show: watch::Receiver<Arc<Show>>) -> Sent {
    let (sender, parts) = mpsc::channel(4);
    tokio::spawn(async move {
        let mut text = String::from("retry: 500\n\n");
        loop {
            {
                let show = show.borrow_and_update();
                let _ = write!(text, "data: {}-{}\n\n", show.run, show.at);
            }
            loop {
                if sender.send(Ok::<_, io::Error>(Bytes::from(std::mem::take(&mut text)))).await.is_err() {
                    return;
                }
                match timeout(BEAT, show.changed()).await {
                    Ok(Ok(())) => break,
                    Ok(Err(_)) => return,
                    Err(_) => text.push_str(": still here\n\n"),
                }
            }
        }
    });
    Sent::Parts(parts)
}
