//! The server: one thread for all who ask.

use std::convert::Infallible;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use hyper::body::{Bytes, Incoming};
use hyper::header::{self, HeaderName, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use percent_encoding::percent_decode_str;
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime;
use tokio::sync::{Semaphore, mpsc, watch};
use tokio::task::spawn_blocking;
use tokio::time::{sleep, timeout};

use super::answer::{Answer, find, find_searched, may_be_searched, stamp};
use super::body::Sent;
use super::changes::version;
use super::guard::{Guard, Refusal};
use super::html::{Birth, with_script};
use super::listen::Bound;
use super::live::events;
use super::seen::Seen;
use super::show::{Show, Stage};
use super::state::state;

/// What a published site should send too: nothing of another host, and no script or style inside a page.
const POLICY: &str = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'";

/// What every answer carries.
const ALWAYS: [(HeaderName, &str); 5] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (header::CACHE_CONTROL, "no-cache"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// How long a browser may take to say what it wants.
const PATIENCE: Duration = Duration::from_secs(10);

/// How many may be connected at the same time: more would use up what the system lets a program open.
const MOST: usize = 800;

/// How much of a file on the disk is in memory at a time.
const CHUNK: usize = 1 << 16;

/// A page on the disk that is larger than this gets no script of ours.
const PAGE: u64 = 8 << 20;

const SCRIPT: &str = include_str!("live.js");
const WORKER: &str = include_str!("worker.js");
const STYLE: &str = include_str!("live.css");
const ICON: &str = include_str!("../../themes/default/static/icon.svg");

/// A server that can be reached.
#[derive(Debug)]
pub struct Server {
    bound: Bound,
    show: watch::Receiver<Arc<Show>>,
    seen: Arc<Seen>,
}

impl Server {
    /// One that answers from what is on `stage`.
    pub fn new(bound: Bound, stage: &Stage) -> Self {
        Self { bound, show: stage.watch(), seen: stage.seen() }
    }

    /// Answers until the process ends. Fails if the system lets it not begin.
    pub fn run(self) -> io::Result<Infallible> {
        let runtime = runtime::Builder::new_current_thread().enable_io().enable_time().build()?;
        runtime.block_on(async {
            let guard = Arc::new(Guard::new(&self.bound));
            let listener = TcpListener::from_std(self.bound.listener)?;
            let seats = Arc::new(Semaphore::new(MOST));
            loop {
                let Ok((stream, _)) = listener.accept().await else {
                    // The system has nothing left to open; somebody will go.
                    sleep(Duration::from_millis(50)).await;
                    continue;
                };
                let Ok(seat) = Arc::clone(&seats).try_acquire_owned() else { continue };
                let (guard, show, seen) = (Arc::clone(&guard), self.show.clone(), Arc::clone(&self.seen));
                tokio::spawn(async move {
                    attend(stream, &guard, (&show, &seen)).await;
                    drop(seat);
                });
            }
        })
    }
}

/// Answers one browser until it goes. What goes wrong with it is nobody else's concern.
async fn attend(stream: TcpStream, guard: &Guard, (show, seen): (&watch::Receiver<Arc<Show>>, &Seen)) {
    let _ = stream.set_nodelay(true);
    let answer = service_fn(|request| async move {
        Ok::<_, Infallible>(match guard.check(&request) {
            Ok(()) => answer(&request, show.clone(), seen).await,
            Err(refusal) => refuse(refusal),
        })
    });
    let mut server = http1::Builder::new();
    server.timer(TokioTimer::new()).header_read_timeout(PATIENCE).max_buf_size(CHUNK);
    let _ = server.serve_connection(TokioIo::new(stream), answer).await;
}

async fn answer(
    request: &Request<Incoming>,
    show: watch::Receiver<Arc<Show>>,
    seen: &Seen,
) -> Response<Sent> {
    let now = Arc::clone(&show.borrow());
    let (path, query) = (request.uri().path(), request.uri().query().unwrap_or_default());
    match path.strip_prefix("/.playbook/") {
        None => {}
        Some("live.js") => return file("text/javascript; charset=utf-8", SCRIPT.into(), request),
        Some("worker.js") => return file("text/javascript; charset=utf-8", WORKER.into(), request),
        Some("live.css") => return file("text/css; charset=utf-8", STYLE.into(), request),
        Some("icon.svg") => return file("image/svg+xml", ICON.into(), request),
        Some("events") => return with(StatusCode::OK, "text/event-stream", stream(request, show)),
        Some("state") => {
            let page = percent_decode_str(query.strip_prefix("path=").unwrap_or("/")).decode_utf8_lossy();
            return with(StatusCode::OK, "application/json", state(&now, &page, seen).into());
        }
        Some(_) => {
            return with(
                StatusCode::NOT_FOUND,
                "text/plain; charset=utf-8",
                "there is nothing here\n".into(),
            );
        }
    }
    let found = if may_be_searched(&now, path) { searched(&now, path, show).await } else { find(&now, path) };
    match found {
        Answer::Page { status, name, kind, text } => {
            if let Some(name) = name.filter(|_| is_page(kind)) {
                seen.note(&name);
            }
            let text = if is_page(kind) { born(&text, &text, &now) } else { text };
            let mut response = file(kind, text, request);
            if response.status() == StatusCode::OK {
                *response.status_mut() = status;
            }
            response
        }
        Answer::Copy { kind, disk, .. } => copy(kind, &disk, request, &now).await,
        Answer::Moved(to) => {
            let mut response =
                with(StatusCode::TEMPORARY_REDIRECT, "text/plain; charset=utf-8", Sent::nothing());
            if let Ok(to) = HeaderValue::from_str(&to) {
                response.headers_mut().insert(header::LOCATION, to);
            }
            response
        }
    }
}

/// A file that readers search, made by another thread.
async fn searched(show: &Arc<Show>, path: &str, mut shows: watch::Receiver<Arc<Show>>) -> Answer {
    let mut now = Arc::clone(show);
    loop {
        let (asked, wanted) = (Arc::clone(&now), path.to_owned());
        match spawn_blocking(move || find_searched(&asked, &wanted)).await {
            Ok(Some(answer)) => return answer,
            // The playbook changed in between, and is about to be shown.
            Ok(None) if matches!(timeout(PATIENCE, shows.changed()).await, Ok(Ok(()))) => {
                now = Arc::clone(&shows.borrow_and_update());
            }
            _ => return find(&now, path),
        }
    }
}

fn is_page(kind: &str) -> bool {
    kind.starts_with("text/html")
}

/// The page with our script; `known` is what its version is told by.
fn born(text: &[u8], known: &[u8], show: &Show) -> Vec<u8> {
    let page = version(known);
    with_script(text, &Birth { run: &show.run, at: show.at, page: &page, scripts: &show.scripts })
}

fn stream(request: &Request<Incoming>, show: watch::Receiver<Arc<Show>>) -> Sent {
    if request.method() == Method::HEAD { Sent::nothing() } else { events(show) }
}

/// An answer with what every answer carries.
fn with(status: StatusCode, kind: &'static str, body: Sent) -> Response<Sent> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

/// Bytes, unless the browser has them already.
fn file(kind: &'static str, bytes: Vec<u8>, request: &Request<Incoming>) -> Response<Sent> {
    let tag = format!("\"{}\"", version(&bytes));
    tagged(&tag, request).unwrap_or_else(|| {
        let mut response = with(StatusCode::OK, kind, bytes.into());
        tag_with(&tag, &mut response);
        response
    })
}

/// The answer to a browser that has these bytes already.
fn tagged(tag: &str, request: &Request<Incoming>) -> Option<Response<Sent>> {
    let known = request.headers().get(header::IF_NONE_MATCH)?.to_str().ok()?;
    known.split(',').any(|known| known.trim().trim_start_matches("W/") == tag).then(|| {
        let mut response = with(StatusCode::NOT_MODIFIED, "text/plain", Sent::nothing());
        response.headers_mut().remove(header::CONTENT_TYPE);
        tag_with(tag, &mut response);
        response
    })
}

fn tag_with(tag: &str, response: &mut Response<Sent>) {
    if let Ok(tag) = HeaderValue::from_str(tag) {
        response.headers_mut().insert(header::ETAG, tag);
    }
}

fn refuse(refusal: Refusal) -> Response<Sent> {
    let mut response =
        with(refusal.status, "text/plain; charset=utf-8", format!("{}\n", refusal.why).into_bytes().into());
    if refusal.status == StatusCode::METHOD_NOT_ALLOWED {
        response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
    }
    response
}

/// A file on the disk, part by part.
async fn copy(kind: &'static str, disk: &Path, request: &Request<Incoming>, show: &Show) -> Response<Sent> {
    let disk = disk.to_path_buf();
    let Ok(Ok((mut opened, length, stamp))) = spawn_blocking(move || open(&disk)).await else {
        return with(StatusCode::NOT_FOUND, "text/plain; charset=utf-8", "the file is gone\n".into());
    };
    if is_page(kind) && length <= PAGE {
        let read = spawn_blocking(move || {
            let mut text = Vec::new();
            opened.read_to_end(&mut text).map(|_| text)
        });
        let text = read.await.ok().and_then(Result::ok).unwrap_or_default();
        return file(kind, born(&text, stamp.as_bytes(), show), request);
    }
    let tag = format!("\"{stamp}\"");
    if let Some(known) = tagged(&tag, request) {
        return known;
    }
    let is_head = request.method() == Method::HEAD;
    let mut response =
        with(StatusCode::OK, kind, if is_head { Sent::nothing() } else { parts(opened, length) });
    response.headers_mut().insert(header::CONTENT_LENGTH, length.into());
    tag_with(&tag, &mut response);
    response
}

/// Opens a file of the site, which may be something else by now: reading a pipe may never end.
fn open(disk: &Path) -> io::Result<(File, u64, String)> {
    if !disk.metadata()?.is_file() {
        return Err(io::ErrorKind::NotFound.into());
    }
    let file = File::open(disk)?;
    let metadata = file.metadata()?;
    Ok((file, metadata.len(), stamp(&metadata)))
}

/// The first `length` bytes of a file. One that turns out shorter ends with an error.
fn parts(file: File, length: u64) -> Sent {
    let (sender, parts) = mpsc::channel(2);
    spawn_blocking(move || {
        let mut file = file.take(length);
        loop {
            let mut chunk = Vec::new();
            match (&mut file).take(CHUNK as u64).read_to_end(&mut chunk) {
                Ok(0) if file.limit() > 0 => {
                    let _ = sender.blocking_send(Err(io::ErrorKind::UnexpectedEof.into()));
                    return;
                }
                Ok(0) => return,
                Ok(_) => {
                    if sender.blocking_send(Ok(Bytes::from(chunk))).is_err() {
                        return;
                    }
                }
                Err(error) => {
                    let _ = sender.blocking_send(Err(error));
                    return;
                }
            }
        }
    });
    Sent::Parts(parts)
}
