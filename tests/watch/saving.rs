//! Every way in which editors and other programs save.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::os::unix::fs::symlink;
use std::thread::sleep;
use std::time::Duration;

use super::{START, Watched, put};

#[test]
fn in_place_truncated_renamed_over_or_backed_up_every_save_is_seen() {
    let watched = Watched::new(&START, &[]);
    let page = watched.at("content/one.md");
    let text = |word: &str| format!("# One\n\nSaved by {word}.\n");

    OpenOptions::new().append(true).open(&page).unwrap().write_all(b"More.\n").unwrap();
    watched.settles();

    // As long as before, so that only its time tells.
    for word in ["abc", "def", "ghi"] {
        fs::write(&page, text(word)).unwrap();
        watched.settles();
    }

    let mut file = OpenOptions::new().write(true).truncate(true).open(&page).unwrap();
    sleep(Duration::from_millis(60));
    for part in text("an editor that writes slowly, word by word").split_inclusive(' ') {
        file.write_all(part.as_bytes()).unwrap();
        file.flush().unwrap();
        sleep(Duration::from_millis(12));
    }
    drop(file);
    watched.settles();

    let beside = watched.at("content/.one.md.tmp");
    fs::write(&beside, text("rename")).unwrap();
    fs::rename(&beside, &page).unwrap();
    watched.settles();

    fs::rename(&page, watched.at("content/one.md~")).unwrap();
    fs::write(&page, text("backup")).unwrap();
    watched.settles();

    // Swapped in one step, with the old one removed afterwards.
    fs::rename(&page, watched.at("content/one.old.bak")).unwrap();
    fs::rename(watched.at("content/one.md~"), &page).unwrap();
    fs::remove_file(watched.at("content/one.old.bak")).unwrap();
    watched.settles();

    fs::remove_file(&page).unwrap();
    put(&watched.at("content/index.md"), "# Home\n");
    watched.settles();
}

#[test]
fn folders_are_moved_in_and_out_renamed_and_swapped() {
    let watched = Watched::new(&START, &[]);
    let aside = watched.at("aside");
    put(&aside.join("deep/er/page.md"), "# Deep\n");
    fs::rename(&aside, watched.at("content/in")).unwrap();
    watched.settles();
    // What happens in a folder that came is seen too, at any depth and at once.
    watched.put("content/in/deep/er/page.md", "# Deeper\n");
    watched.settles();
    watched.put("content/new/newer/newest/page.md", "# New\n");
    watched.put("content/new/newer/newest/page.md", "# Newer\n");
    watched.settles();
    fs::rename(watched.at("content/in"), watched.at("content/out")).unwrap();
    watched.settles();
    watched.put("content/out/deep/er/page.md", "# Out\n");
    watched.settles();
    // Two folders trade places.
    fs::rename(watched.at("content/out"), watched.at("content/.kept")).unwrap();
    fs::rename(watched.at("content/new"), watched.at("content/out")).unwrap();
    fs::rename(watched.at("content/.kept"), watched.at("content/new")).unwrap();
    watched.settles();
    watched.put("content/new/deep/er/page.md", "# Traded\n");
    watched.put("content/out/newer/newest/page.md", "# Traded as well\n");
    watched.settles();
    fs::rename(watched.at("content/new"), &aside).unwrap();
    fs::remove_dir_all(watched.at("content/out")).unwrap();
    watched.settles();
    // The whole content is another.
    fs::rename(watched.at("content"), watched.at("old")).unwrap();
    put(&watched.at("content/index.md"), "# Another home\n");
    watched.settles();
    watched.put("content/index.md", "# Another home yet\n");
    watched.settles();
}

#[test]
fn a_link_that_is_flipped_shows_the_other_side() {
    let watched = Watched::new(&START, &[]);
    watched.put("content/winter/page.md", "# Winter\n");
    watched.put("content/summer/page.md", "# Summer\n");
    symlink("winter", watched.at("content/season")).unwrap();
    watched.settles();
    // Seen through the link as well.
    watched.put("content/winter/page.md", "# Snow\n");
    watched.settles();
    symlink("summer", watched.at("content/.flip")).unwrap();
    fs::rename(watched.at("content/.flip"), watched.at("content/season")).unwrap();
    watched.settles();
    fs::remove_file(watched.at("content/season")).unwrap();
    watched.settles();
    // The content is a link itself.
    fs::rename(watched.at("content"), watched.at("first")).unwrap();
    put(&watched.at("second/index.md"), "# Second\n");
    symlink("first", watched.at("content")).unwrap();
    watched.settles();
    fs::remove_file(watched.at("content")).unwrap();
    symlink("second", watched.at("content")).unwrap();
    watched.settles();
    watched.put("second/index.md", "# Second to none\n");
    watched.settles();
}

#[test]
fn two_thousand_files_at_once_as_when_a_branch_is_checked_out() {
    let watched = Watched::new(&START, &[]);
    let page = |round: usize, at: usize| {
        watched.put(&format!("content/s{}/p{at}.md", at % 20), &format!("Page {at}, round {round}.\n"));
    };
    for round in 0..2 {
        (0..2_000).for_each(|at| page(round, at));
        watched.settles();
    }
    (0..2_000).filter(|at| at % 3 == 0).for_each(|at| {
        fs::remove_file(watched.at(&format!("content/s{}/p{at}.md", at % 20))).unwrap();
    });
    watched.settles();
}
