//! `playbook serve`.

use super::Outcome;
use super::ending::{Busy, until_interrupted};
use super::following::{self, Findings, summary};
use super::open::open;
use super::output::{self, Failure};
use super::progress::Progress;
use crate::diagnostic::Severity;
use crate::model::{Artifacts, SitePath};
use crate::serve::{PORT, Port, Server, Stage, bind};
use crate::watch::{self, Blind, Listener, News};

/// What to show, and where.
pub struct Plan {
    /// The playbook.
    pub followed: following::Plan,
    /// The port, if one was asked for.
    pub port: Option<u16>,
    /// Where to listen, if not on this machine alone.
    pub host: Option<String>,
    /// Whether to show it in the browser.
    pub open: bool,
    /// Whether the browser opens what was edited.
    pub follow: bool,
}

/// Shows the playbook until it is interrupted.
pub fn run(plan: &Plan) -> Result<Outcome, Failure> {
    let followed = plan.followed.followed()?;
    let bound = bind(plan.host.as_deref(), plan.port.map_or(Port::Any, Port::This))?;
    let url = bound.url();
    if plan.port.is_none() && bound.address.port() != PORT {
        output::line(&format!("Port {PORT} is taken: using {}.", bound.address.port()));
    }
    output::line(&format!("Serving {} at {url}. Ctrl-C ends it.", output::shown(&plan.followed.dir)));
    if bound.is_public() {
        output::warning(&format!(
            "everybody who can reach {} in your network can read this playbook, drafts and all\n\
             help: leave `--host` out to keep it to this machine",
            bound.address
        ));
    }
    let stage = Stage::new(plan.follow);
    let server = Server::new(bound, &stage);
    let open = plan.open.then_some(url);
    let progress = Some(Progress::new(output::is_watched()));
    if let Some(progress) = &progress {
        progress.stage("building");
    }
    let mut host = Host { stage, findings: Findings::new(&plan.followed.dir), open, progress };
    let answering = move || Ok(server.run()?);
    let building = move || Ok(watch::run(&followed, &mut host)?);
    until_interrupted(&Busy::default(), vec![Box::new(answering), Box::new(building)])
}

/// Shows each build.
struct Host {
    stage: Stage,
    findings: Findings,
    /// What to show in the browser after the first build.
    open: Option<String>,
    progress: Option<Progress>,
}

impl Listener for Host {
    fn built(&mut self, news: News<'_>) {
        self.progress = None;
        self.findings.say(&news);
        let stays = if news.count(Severity::Error) > 0 { ". The last good site stays." } else { "" };
        let said = format!("{}{stays}", summary(&news));
        self.stage.show(news);
        output::line(&said);
        if let Some(url) = self.open.take()
            && !open(&url)
        {
            output::line(&format!("Open this address in a browser to see it: {url}"));
        }
    }

    fn wanted(&self) -> Vec<SitePath> {
        self.stage.pages()
    }

    fn ahead(&mut self, pages: Artifacts) {
        self.stage.show_ahead(pages);
    }

    fn polls(&mut self, why: &Blind) {
        output::line(&format!("Comparing all files again and again, {why}."));
    }
}
