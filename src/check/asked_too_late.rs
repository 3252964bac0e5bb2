//! Questions whose own moment leaves too little time for what the answer can start.

use crate::diagnostic::Diagnostic;
use crate::model::Playbook;

/// Reports every question that is asked after its latest useful moment.
pub fn check(playbook: &Playbook, report: &mut Vec<Diagnostic>) {
    for bank in &playbook.banks {
        for question in bank.questions().filter(|question| question.retired.is_none()) {
            let Some(latest) = playbook.latest.get(&format!("{}.{}", bank.id(), question.id.value)) else {
                continue;
            };
            let own = question.moment.as_ref();
            let asked = own.and_then(|own| playbook.moments.iter().position(|moment| moment.id == *own.id));
            let (Some(asked), Some(by)) = (asked, latest.moment) else { continue };
            let moments = playbook.moments.get(asked).zip(playbook.moments.get(by));
            let Some((asked, by)) = moments.filter(|_| asked > by) else { continue };
            let message = format!(
                "asked at `{}`, this leaves too little time for “{}”, which takes {}",
                asked.id, latest.starts.title, latest.takes
            );
            let late = Diagnostic::warning("asked-too-late", message);
            report.push(
                late.at(&bank.path, question.id.span)
                    .help(format!("ask it at `{}` or before: write `moment: {}`", by.id, by.id)),
            );
        }
    }
}
