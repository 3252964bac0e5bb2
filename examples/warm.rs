use playbook::build::Workshop;
use playbook::source::{Body, SourcePath};
use std::time::Instant;
fn cpu() -> f64 {
    let s = std::fs::read_to_string("/proc/self/stat").unwrap();
    let f: Vec<&str> = s.rsplit(')').next().unwrap().split_whitespace().collect();
    (f[11].parse::<f64>().unwrap() + f[12].parse::<f64>().unwrap()) * 10.0
}
fn main() {
    let dir = std::env::args().nth(1).unwrap();
    let page = std::env::args().nth(2).unwrap();
    let root = playbook::load::find_root(dir.as_ref()).unwrap();
    let mut loaded = playbook::load::load(&root, "nowhere".as_ref()).unwrap();
    playbook::theme::embed(&mut loaded.value);
    let mut s = loaded.value;
    let mut w = Workshop::new();
    let t = Instant::now();
    let b = w.build(&s, vec![], None);
    eprintln!("cold {:?} {} artifacts {} diags", t.elapsed(), b.value.artifacts.len(), b.diagnostics.len());
    let path = SourcePath::content(page.as_str());
    let old = s.text(&path).unwrap().to_owned();
    for what in ["nothing", "body", "title"] {
        let c = cpu();
        let t = Instant::now();
        let n = 20;
        let mut last = None;
        for i in 0..n {
            match what {
                "body" => s.insert(path.clone(), Body::Text(format!("{old}\nMore {i}.\n").into())),
                "title" => s.insert(
                    path.clone(),
                    Body::Text(old.replacen("title: ", &format!("title: N{i} "), 1).into()),
                ),
                _ => {}
            }
            last = Some(w.build(&s, vec![], None));
        }
        eprintln!("{what} {:?} wall, {:.1} ms cpu each", t.elapsed() / n, (cpu() - c) / n as f64);
        drop(last);
    }
    let m = std::fs::read_to_string("/proc/self/status").unwrap();
    eprintln!("{}", m.lines().find(|l| l.starts_with("VmRSS")).unwrap());
}
