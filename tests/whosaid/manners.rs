//! How the program behaves among others: exit statuses, streams, colour, pipes.

use std::io::Read;
use std::process::Stdio;

use crate::testenv::{Ran, World, story};

fn world() -> World {
    let world = World::new();
    for n in 0..40 {
        world.file(
            format!("news/{n}.txt"),
            story(&format!("Story {n}"), "Ada Lindqvist", &format!("Number {n} is done")),
        );
    }
    world.run(["index", "news"]).ok();
    world
}

#[test]
fn exit_statuses_are_those_of_grep() {
    let world = world();
    for command in ["search", "quotes"] {
        world.run([command, "done"]).ok();
        world.run([command, "zebra"]).nothing();
        world.run([command, "-c", "zebra"]).nothing().prints("0");
        world.run([command, "-l", "zebra"]).nothing();
        world.run([command, "--format=json", "zebra"]).nothing();
        world.run([command, "\"unclosed"]).fails();
        world.run([command, "nosuchfield:x"]).fails();
        world.run([command, "--since", "someday", "x"]).fails();
        world.run([command, "--nosuchflag", "x"]).fails();
    }
    world.run(["show", "news/1.txt"]).ok();
    world.run(["show", "news/99.txt"]).fails();
    world.run(["extract", "news"]).ok();
    world.run(["status"]).ok();
    world.run(["nosuchcommand"]).fails();
    world.run(["--version"]).ok();
    world.run(["help", "query"]).ok();
}

#[test]
fn without_a_command_the_help_is_shown_whatever_the_environment_says() {
    let world = World::new();
    let bare: [&str; 0] = [];
    for index in [None, Some("elsewhere")] {
        let mut command = world.command(bare);
        if let Some(index) = index {
            command.env("WHOSAID_INDEX", index);
        }
        let ran = Ran::of(command.output().unwrap());
        assert!(
            ran.stderr.contains("Commands:") || ran.stdout.contains("Commands:"),
            "{}",
            ran.stderr
        );
        assert!(!ran.stderr.contains("error"), "{}", ran.stderr);
    }
}

#[test]
fn an_empty_variable_is_the_same_as_none() {
    let world = world();
    let variables = ["WHOSAID_INDEX", "WHOSAID_COLORS", "WHOSAID_PAGER"];
    for arguments in [
        &["search", "done"][..],
        &["search", "done", "--index", ".whosaid"],
        &["--index", ".whosaid", "status"],
        &["config"],
    ] {
        let plain = world.run(arguments).ok();
        let ran = Ran::of(
            world
                .command(arguments)
                .envs(variables.map(|name| (name, "")))
                .output()
                .unwrap(),
        )
        .ok();
        assert_eq!((ran.stdout, ran.stderr), (plain.stdout, plain.stderr), "{arguments:?}");
    }
}

#[test]
fn an_error_points_at_its_place_in_the_query() {
    let ran = world().run(["search", "peace AND (war"]).fails();
    assert!(ran.stderr.contains('^'), "{}", ran.stderr);
    assert!(ran.stdout.is_empty());
}

#[test]
fn results_go_to_standard_output_and_nothing_else_does() {
    let world = world();
    let ran = world.run(["search", "done"]).ok();
    assert_eq!(ran.stderr, "");
    assert_eq!(world.run(["index"]).ok().stdout, "");
}

#[test]
fn nothing_to_show_is_explained_where_it_is_no_answer() {
    let world = world();
    for command in ["search", "quotes"] {
        let beyond = [command, "done", "--offset", "40"];
        world
            .run(beyond)
            .ok()
            .says("--offset 40 passes over all that match: 40 ");
        for form in [
            &["--format", "ndjson"][..],
            &["--format", "csv"],
            &["--cite", "plain"],
            &["-l"],
        ] {
            world
                .run(beyond.iter().chain(form))
                .ok()
                .says("--offset 40 passes over all");
        }
        // The object says how many there are.
        assert_eq!(world.run(beyond.iter().chain(&["--format", "json"])).ok().stderr, "");
        assert_eq!(world.run([command, "done", "--offset", "39"]).ok().stderr, "");
    }
    world
        .run(["speakers", "--offset", "7"])
        .ok()
        .says("--offset 7 passes over all there is: 1 speaker");
    world
        .run(["sources", "--offset", "7"])
        .ok()
        .says("--offset 7 passes over all there is: 1 outlet");

    world.file("none/.hidden", "");
    world
        .run(["extract", "none"])
        .nothing()
        .says("none: there is no file to read in it");
    world.file("claims.txt", "");
    world
        .run(["check", "--file", "claims.txt"])
        .ok()
        .says("claims.txt is empty: there is nothing to check");
    world.run(["check", "--file", "-"]).ok().says("standard input is empty");
    // Nothing found is an answer, which the status gives.
    for arguments in [&["search", "zebra"][..], &["quotes", "zebra"], &["speakers", "zebra"]] {
        assert_eq!(world.run(arguments).nothing().stderr, "");
    }
}

#[test]
fn colour_is_for_terminals_and_for_those_who_ask() {
    let world = world();
    let colored = |arguments: &[&str], variables: &[(&str, &str)]| {
        let mut command = world.command(arguments);
        command.envs(variables.iter().copied());
        let out = command.output().unwrap().stdout;
        assert!(!out.is_empty());
        out.contains(&0x1b)
    };
    assert!(!colored(&["search", "done"], &[]));
    assert!(colored(&["search", "done", "--color", "always"], &[]));
    assert!(colored(&["--color=always", "search", "done"], &[]));
    assert!(colored(&["search", "done"], &[("CLICOLOR_FORCE", "1")]));
    assert!(!colored(
        &["search", "done", "--color", "never"],
        &[("CLICOLOR_FORCE", "1")]
    ));
    assert!(!colored(
        &["search", "done"],
        &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]
    ));
    assert!(!colored(&["search", "done", "--color", "always", "--format=json"], &[]));
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let world = World::new();
    for n in 0..200 {
        let long = story(
            &format!("Story {n}"),
            "Ada Lindqvist",
            &format!("Number {n} is done {}", "and said again ".repeat(60)),
        );
        world.file(format!("news/{n}.txt"), long);
    }
    world.run(["index", "news"]).ok();
    for arguments in [
        vec!["search", "done", "-n0"],
        vec!["quotes", "done", "-n0", "--format=ndjson"],
        vec!["quotes", "done", "-n0", "--format=csv"],
        vec!["quotes", "done", "-n0", "--format=json"],
        vec!["extract", "news"],
    ] {
        let mut command = world.command(&arguments);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut first = [0; 1];
        child.stdout.take().unwrap().read_exact(&mut first).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{arguments:?}");
    }
}

#[test]
fn nobody_reading_standard_error_does_not_stop_indexing() {
    let world = World::new();
    for n in 0..60 {
        world.file(format!("news/{n}.txt"), "");
    }
    world.file(
        "news/good.txt",
        story("Bridge opens", "Ada Lindqvist", "The river is high"),
    );
    let mut child = world.command(["index", "news"]).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stderr.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
    assert_eq!(world.totals(), (1, 1));
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_an_error() {
    let world = world();
    for arguments in [
        vec!["search", "done"],
        vec!["quotes", "done", "--format=csv"],
        vec!["status"],
        vec!["extract", "news"],
    ] {
        let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
        let output = world.command(&arguments).stdout(full).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(
            String::from_utf8_lossy(&output.stderr).contains("cannot be written"),
            "{arguments:?}"
        );
    }
}

#[test]
fn a_query_may_begin_with_a_minus() {
    let world = World::new();
    world.file(
        "news/a.txt",
        story("Bridge opens", "Ada Lindqvist", "The river is high"),
    );
    world.file("news/b.txt", story("Bridge shuts", "Ada Lindqvist", "The oil is gone"));
    world.run(["index", "news"]).ok();
    assert_eq!(world.count(["search", "-oil", "bridge", "-c"]), 1);
    assert_eq!(world.count(["search", "-c", "-oil bridge"]), 1);
    assert_eq!(world.count(["search", "-c", "bridge", "-oil"]), 1);
    assert_eq!(world.count(["search", "-c", "--", "-oil", "bridge"]), 1);
}

#[test]
fn a_flag_with_one_minus_is_told_from_a_word_that_is_left_out() {
    let world = world();
    let flag = "hint: “-speaker” leaves out the word “speaker”; the flag is --speaker";
    for command in ["search", "quotes", "timeline"] {
        world.run([command, "done", "-speaker", "lindqvist"]).says(flag);
        world.run([command, "done", "-speaker=lindqvist"]).says("--speaker");
    }
    world
        .run(["check", "Number 7 is done", "-speaker", "lindqvist"])
        .says("“-speaker” is one of the words; the flag is --speaker");
    world.run(["search", "done", "-i"]).ok().says("no flag of that name");
    // What is left out for its own sake is nothing to speak of, nor is a query in one argument.
    assert_eq!(world.run(["search", "done", "-oil"]).ok().stderr, "");
    assert_eq!(world.run(["search", "done -speaker"]).ok().stderr, "");
}

#[test]
fn a_mistake_on_the_command_line_is_said_plainly() {
    let world = world();
    for command in ["search", "quotes", "check", "speakers", "sources"] {
        for number in ["-1", "abc", "1.5"] {
            world
                .run([command, "-n", number])
                .fails()
                .says("write a number, 0 for all");
        }
    }
    for arguments in [&["search", "--offset", "-1"][..], &["sources", "--offset", "some"]] {
        world.run(arguments).fails().says("write a number");
    }
    let ran = world.run(["index", "-x", "news"]).fails();
    assert!(!ran.stderr.contains("tip"), "{}", ran.stderr);
    world.run(["show", "-1"]).fails().says("name one by its number");
    for (command, usage) in [
        ("show", "Usage: whosaid show [OPTIONS] <ARTICLE>"),
        ("extract", "Usage: whosaid extract [OPTIONS] <PATH>..."),
        ("check", "Usage: whosaid check [OPTIONS] [WORDS]..."),
    ] {
        let mut command = world.command([command]);
        command.env("WHOSAID_PAGER", "less").env("WHOSAID_INDEX", "elsewhere");
        Ran::of(command.output().unwrap()).fails().says(usage);
    }
    // Tips that are to the point stay.
    world.run(["search", "--limt", "3"]).fails().says("'--limit'");
    world
        .run(["--since", "2025", "search"])
        .fails()
        .says("flags of a command stand after it: whosaid search --since");
}

#[test]
fn help_names_the_program_and_points_to_what_is_not_a_command() {
    let world = World::new();
    world
        .run(["help", "check"])
        .ok()
        .prints("Usage: whosaid check [OPTIONS]");
    world.run(["help", "fields"]).fails().says("whosaid help query");
}

#[test]
fn text_is_as_wide_as_it_is_unless_a_terminal_says_otherwise() {
    let world = world();
    let wide = world.run(["show", "news/1.txt"]).ok().stdout;
    let output = world
        .command(["show", "news/1.txt"])
        .env("COLUMNS", "20")
        .output()
        .unwrap();
    assert_eq!(String::from_utf8(output.stdout).unwrap(), wide);
}

#[test]
fn what_articles_do_to_terminals_is_taken_out() {
    let world = World::new();
    world.file(
        "news/a.txt",
        "Evil \u{1b}[31mtitle\n\n\"It is \u{1b}]8;;http://x\u{7}done\u{202e},\" said Ada Lindqvist.\n",
    );
    world.run(["index", "news"]).ok();
    for arguments in [
        ["search", "evil"],
        ["quotes", "done"],
        ["show", "news/a.txt"],
        ["search", "-l"],
    ] {
        let ran = world.run(arguments).ok();
        assert!(
            !ran.stdout.contains(['\u{1b}', '\u{7}', '\u{202e}']),
            "{:?}",
            ran.stdout
        );
    }
}
