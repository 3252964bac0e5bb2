//! Nobody but the author's own browser gets anything, and nothing but the site.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::os::unix::fs::symlink;

use super::{PATIENCE, START, Served, command, files, put, until};

#[test]
fn only_the_names_of_this_machine_are_answered_to() {
    let served = Served::new(&START, &[]);
    let port = served.port;
    let status =
        |host: &str| served.raw(&format!("GET / HTTP/1.1\r\n{host}Connection: close\r\n\r\n")).status;
    for host in ["localhost", "127.0.0.1", "[::1]", "LocalHost"] {
        assert_eq!(status(&format!("Host: {host}\r\n")), 200, "{host}");
        assert_eq!(status(&format!("Host: {host}:{port}\r\n")), 200, "{host}");
    }
    for host in [
        "evil.test",
        "localhost.evil.test",
        "127.0.0.1.nip.test",
        "192.168.1.7",
        "0.0.0.0",
        "a@localhost",
        "",
    ] {
        assert!(matches!(status(&format!("Host: {host}\r\n")), 400 | 403), "{host}");
        assert!(matches!(status(&format!("Host: {host}:{port}\r\n")), 400 | 403), "{host}");
    }
    assert_eq!(status(""), 400);
    assert_eq!(status("Host: localhost\r\nHost: evil.test\r\n"), 400);
    let absolute =
        served.raw("GET http://evil.test/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assert_eq!(absolute.status, 403);
}

#[test]
fn pages_of_other_sites_get_nothing() {
    let served = Served::new(&START, &[]);
    let port = served.port;
    for path in ["/", "/one.html", "/.playbook/events", "/.playbook/state?path=/", "/.playbook/live.js"] {
        for origin in ["http://evil.test", "null", "https://127.0.0.1", "http://127.0.0.1:1", "file://"] {
            let answer = served.ask("GET", path, &format!("Origin: {origin}\r\n"));
            assert_eq!(answer.status, 403, "{path} for {origin}");
        }
    }
    for path in ["/.playbook/state?path=/", "/.playbook/live.js", "/.playbook/worker.js"] {
        let own = served.ask(
            "GET",
            path,
            &format!("Origin: http://127.0.0.1:{port}\r\nSec-Fetch-Site: same-origin\r\n"),
        );
        assert_eq!(own.status, 200, "{path}");
        for site in ["cross-site", "same-site"] {
            assert_eq!(served.ask("GET", path, &format!("Sec-Fetch-Site: {site}\r\n")).status, 403, "{path}");
        }
    }
    let page = served.get("/one.html");
    assert_eq!(page.header("cross-origin-resource-policy"), Some("same-origin"));
    assert_eq!(page.header("access-control-allow-origin"), None);
}

#[test]
fn no_path_leaves_the_site_however_it_is_written() {
    let served = Served::with(&START, &[], |dir| put(&dir.join("content/.hidden/x.md"), "SECRET"));
    let up = [
        "..",
        "%2e%2e",
        ".%2e",
        "%2E.",
        "%252e%252e",
        "..%2f",
        "..%5c",
        "..\\",
        "%c0%ae%c0%ae",
        "%uff0e",
        "..;",
        "....//",
    ];
    let mut paths: Vec<String> = Vec::new();
    for up in up {
        for times in 1..6 {
            paths.push(format!("/{}secret.md", format!("{up}/").repeat(times)));
            paths.push(format!("/more/{}secret.md", format!("{up}/").repeat(times)));
            paths.push(format!("/{}etc/passwd", format!("{up}/").repeat(times + 6)));
        }
    }
    let odd = [
        "/content/one.md",
        "/book.toml",
        "/one.md",
        "/.hidden/x.md",
        "/.git/config",
        "//etc/passwd",
        "/etc/passwd",
        "/%2fetc%2fpasswd",
        "/one.html%00.txt",
        "/one.html%00",
        "/%00",
        "/one.html/",
        "/one.html/..",
        "/./one.html",
        "//one.html",
        "/more//two.html",
        "/%2e/one.html",
        "/more%2ftwo.html",
        "/more\\two.html",
        "/more%5ctwo.html",
        "/file:///etc/passwd",
        "/C:/Windows/win.ini",
        "/more/%2e%2e/one.html",
        "/%ff%fe",
        "/theme/../one.html",
        "/.playbook/../one.html",
        "/.playbook/",
        "/.playbook/live.css/x",
    ];
    paths.extend(odd.map(str::to_owned));
    for path in paths {
        let answer = served.get(&path);
        assert!(matches!(answer.status, 400 | 404), "{path}: {}", answer.status);
        assert!(!answer.text().contains("SECRET") && !answer.text().contains("root:"), "{path}");
    }
    let fine = served.get("/more/f%C3%BCr%20alle%20&%20mehr.txt?any=thing");
    assert_eq!((fine.status, fine.text().as_str()), (200, "für alle"));
}

#[test]
fn a_folder_shows_its_page_and_never_a_list() {
    let served = Served::new(
        &[
            ("content/index.md", "# Home\n"),
            ("book.toml", ""),
            ("content/more/two.md", "# Two\n"),
            ("content/files/a.png", "x"),
        ],
        &[],
    );
    let folder = served.get("/more");
    assert_eq!((folder.status, folder.header("location")), (307, Some("/more/")));
    assert!(served.get("/more/").text().contains("<h1>More</h1>"));
    assert_eq!(served.get("/files/a.png").text(), "x");
    assert_eq!(served.get("/files/").status, 404);
    assert_eq!(served.get("/files").status, 404);
    assert_eq!(served.get("/theme/").status, 404);
}

#[test]
fn a_link_that_leads_out_by_now_is_not_followed() {
    let served = Served::new(&START, &[]);
    served.put("content/picture.png", "fine");
    until("served", || served.get("/picture.png").text() == "fine");
    // With an error elsewhere the site stays as it was, and the picture a part of it.
    served.put("book.toml", "title = \n");
    until("broken", || served.state("/")["errors"] == 1);
    fs::remove_file(served.at("content/picture.png")).unwrap();
    symlink(served.at("secret.md"), served.at("content/picture.png")).unwrap();
    assert_eq!(served.get("/picture.png").status, 404);
}

#[test]
fn nothing_but_get_and_head_is_answered() {
    let served = Served::new(&START, &[]);
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "PROPFIND"] {
        let answer = served.ask(method, "/one.html", "Content-Length: 0\r\n");
        assert_eq!((answer.status, answer.header("allow")), (405, Some("get, head")), "{method}");
    }
    assert_eq!(served.raw("nonsense\r\n\r\n").status, 400);
    for path in [
        "/one.html",
        "/theme/style.css",
        "/more/f%C3%BCr%20alle%20&%20mehr.txt",
        "/none.html",
        "/.playbook/live.js",
    ] {
        let (got, headed) = (served.get(path), served.ask("HEAD", path, ""));
        let without_date =
            |head: &str| head.lines().filter(|line| !line.starts_with("date")).collect::<Vec<_>>().join("\n");
        assert_eq!(without_date(&headed.head), without_date(&got.head), "{path}");
        assert!(headed.body.is_empty() && !got.body.is_empty());
    }
}

#[test]
fn every_answer_carries_the_policy_and_its_type() {
    let served = Served::new(&START, &[]);
    for (path, kind) in [
        ("/one.html", "text/html; charset=utf-8"),
        ("/none.html", "text/html; charset=utf-8"),
        ("/theme/style.css", "text/css; charset=utf-8"),
        ("/theme/icon.svg", "image/svg+xml"),
        ("/more/f%C3%BCr%20alle%20&%20mehr.txt", "text/plain; charset=utf-8"),
        ("/questions.json", "application/json"),
        ("/.playbook/live.js", "text/javascript; charset=utf-8"),
        ("/.playbook/state?path=/", "application/json"),
    ] {
        let answer = served.get(path);
        let policy = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'";
        assert_eq!(answer.header("content-security-policy"), Some(policy), "{path}");
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"), "{path}");
        if answer.status == 200 || path == "/none.html" {
            assert_eq!(answer.header("content-type"), Some(kind), "{path}");
        }
    }
    let tag = served.get("/theme/style.css").header("etag").unwrap().to_owned();
    let again = served.ask("GET", "/theme/style.css", &format!("If-None-Match: {tag}\r\n"));
    assert_eq!((again.status, again.body.len()), (304, 0));
}

#[test]
fn slow_and_hanging_readers_hold_up_nobody() {
    let served = Served::with(&START, &[], |dir| {
        fs::create_dir_all(dir.join("content")).unwrap();
        fs::write(dir.join("content/film.mp4"), vec![7; 40 << 20]).unwrap();
    });
    let mut held = Vec::new();
    for at in 0..60 {
        let mut stream = served.connect();
        let words = match at % 4 {
            0 => "",
            1 => "GET /one.ht",
            2 => "GET /film.mp4 HTTP/1.1\r\nHost: localhost\r\n\r\n",
            _ => "GET /one.html HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
        };
        stream.write_all(words.as_bytes()).unwrap();
        held.push(stream);
    }
    for _ in 0..20 {
        assert_eq!(served.get("/one.html").status, 200);
    }
    served.put("content/one.md", "# One\n\nSecond words.\n");
    until("shown", || served.get("/one.html").text().contains("Second words."));
    // Who reads on gets all of it.
    let mut film = Vec::new();
    held.swap_remove(2).read_to_end(&mut film).ok();
    assert!(film.len() >= 40 << 20);
    drop(held);
}

#[test]
fn two_hundred_open_pages_hear_of_an_edit() {
    let served = Served::new(&START, &[]);
    let mut tabs: Vec<_> = (0..200)
        .map(|_| {
            let mut stream = served.connect();
            stream.set_read_timeout(Some(PATIENCE)).unwrap();
            stream.write_all(b"GET /.playbook/events HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
            BufReader::new(stream)
        })
        .collect();
    let mut next = |tab: usize| loop {
        let mut line = String::new();
        assert!(tabs[tab].read_line(&mut line).unwrap() > 0, "the stream ended");
        if let Some(data) = line.strip_prefix("data: ") {
            return data.trim().to_owned();
        }
    };
    let first: Vec<String> = (0..200).map(&mut next).collect();
    served.put("content/one.md", "# One\n\nSecond words.\n");
    for (tab, first) in first.iter().enumerate() {
        assert_ne!(&next(tab), first);
    }
    assert_eq!(served.get("/one.html").status, 200);
}

#[test]
fn an_interrupt_ends_it_and_nothing_was_ever_written() {
    let mut served = Served::new(&START, &[]);
    let before = files(&served.at(""));
    assert_eq!(served.get("/one.html").status, 200);
    let mut open = served.connect();
    open.write_all(b"GET /.playbook/events HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
    open.read_exact(&mut [0; 12]).unwrap();
    assert_eq!(served.interrupt().code(), Some(0));
    assert_eq!(files(&served.at("")), before);
    assert!(!served.at("site").exists());
}

#[test]
fn a_port_that_is_taken_is_an_error_only_if_it_was_asked_for() {
    let taken = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = taken.local_addr().unwrap().port();
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("book");
    for (path, text) in START {
        put(&dir.join(path), text);
    }
    let mut child = command(&dir, home.path(), &["--port", &port.to_string()]);
    assert_eq!(child.wait().unwrap().code(), Some(2));
    let found = fs::read_to_string(home.path().join("found")).unwrap();
    assert!(found.contains("another program has it") && found.contains("`--port`"), "{found}");

    // Whoever has the first port, the next is taken.
    let _first = TcpListener::bind(("127.0.0.1", 4400));
    let mut child = command(&dir, home.path(), &[]);
    until("served", || fs::read_to_string(home.path().join("said")).unwrap().contains("Serving"));
    let said = fs::read_to_string(home.path().join("said")).unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(said.starts_with("Port 4400 is taken: using 44"), "{said}");
}

#[test]
fn listening_to_a_network_is_warned_of() {
    let served = Served::new(&START, &["--host", "0.0.0.0"]);
    let found = fs::read_to_string(served.home.path().join("found")).unwrap();
    assert!(found.starts_with("warning: everybody who can reach"), "{found}");
    let status = |host: &str| {
        served.raw(&format!("GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")).status
    };
    assert_eq!(status("192.168.1.7"), 200);
    assert_eq!(status("evil.test"), 403);
}
