//! `whosaid config`: what is in force, and from where.

use std::io::Write;
use std::path::Path;

use clap::Command;
use serde::Serialize;

use super::exit::{Exit, Failure};
use super::settings::{Settings, Whose, key_of, users_file};
use super::terminal::Terminal;
use super::{Global, locate};
use crate::index::paths::path_text;
use crate::index::roots::Roots;
use crate::output::json;
use crate::output::table::{Cell, Column, Fit, Table};

/// Say what is in force, and from where
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Settings stand in whosaid.toml, in the index folder or in the user's configuration folder. A key is the name of a flag:\n\n  \
    limit = 20\n  aliases = \"people.txt\"\n  [quotes]\n  sort = \"newest\"\n\nExamples:\n  whosaid config\n  whosaid config --format json"
)]
pub struct Config {
    /// The form of the output
    #[arg(long, value_name = "FORM", default_value = "text", value_parser = ["text", "json"])]
    format: String,
}

/// One setting.
#[derive(Clone, Debug, Serialize)]
struct Setting {
    key: String,
    command: Option<String>,
    value: Vec<String>,
    from: String,
}

#[derive(Debug, Serialize)]
struct Report<'a> {
    version: u32,
    index: String,
    roots: Vec<String>,
    files: Vec<&'a Path>,
    settings: Vec<Setting>,
}

impl Config {
    pub(super) fn run(
        self,
        global: &Global,
        command: &Command,
        settings: &Settings,
        terminal: &Terminal,
    ) -> Result<Exit, Failure> {
        let home = locate::home(global);
        let roots = Roots::load(&home)?;
        let report = Report {
            version: json::VERSION,
            index: std::path::absolute(home.dir())
                .unwrap_or_else(|_| home.dir().to_owned())
                .display()
                .to_string(),
            roots: roots.all().iter().map(|root| path_text(&root.path)).collect(),
            files: settings.files.iter().map(|file| file.path.as_path()).collect(),
            settings: in_force(command, settings),
        };
        if self.format == "json" {
            let mut out = terminal.out();
            json::write_line(&mut out, &report)?;
            out.flush()?;
            return Ok(Exit::Found);
        }
        let page = terminal.page();
        let palette = terminal.palette();
        let text = |text: &str| Cell::Text(text.to_owned());
        let mut rows = vec![vec![text("index"), text(&report.index), text(locate::origin(global))]];
        for root in &report.roots {
            rows.push(vec![text("folder"), text(&page.shown_path(root)), text("index")]);
        }
        for setting in &report.settings {
            let key = match &setting.command {
                Some(command) => format!("{}.{}", command, setting.key),
                None => setting.key.clone(),
            };
            rows.push(vec![
                Cell::Text(key),
                Cell::Text(setting.value.join(", ")),
                Cell::Text(setting.from.clone()),
            ]);
        }
        let table = Table {
            columns: vec![
                Column::text("Setting", Fit::Keep, palette.title),
                Column::text("Value", Fit::Cut(20), palette.plain),
                Column::text("From", Fit::Cut(12), palette.detail),
            ],
            rows,
        };
        let mut out = table.write(page.width, palette.detail);
        if settings.files.is_empty()
            && let Some(users) = users_file()
        {
            out.push_str(&format!(
                "\nNo whosaid.toml is in force; the user's would be\n{}\n",
                users.display()
            ));
        }
        terminal.print(&out, None)?;
        Ok(Exit::Found)
    }
}

/// Every flag that can be set, with its value: once where all commands agree, else for each command.
fn in_force(command: &Command, settings: &Settings) -> Vec<Setting> {
    let mut found: Vec<Setting> = Vec::new();
    let mut all: Vec<(&str, &clap::Arg)> = command.get_arguments().map(|arg| ("", arg)).collect();
    for sub in command.get_subcommands() {
        all.extend(sub.get_arguments().map(|arg| (sub.get_name(), arg)));
    }
    for (name, arg) in all {
        let Some(key) = key_of(arg) else { continue };
        let from_environment = arg.get_env().and_then(|variable| {
            let value = std::env::var_os(variable)?;
            Some((
                vec![value.to_string_lossy().into_owned()],
                format!("environment: {}", variable.to_string_lossy()),
            ))
        });
        let from_file = settings.find(name, arg).map(|(values, file)| {
            let whose = match file.of {
                Whose::Index => "index",
                Whose::User => "user",
            };
            (values, format!("{whose}: {}", file.path.display()))
        });
        let defaults: Vec<String> = arg
            .get_default_values()
            .iter()
            .map(|v| v.to_string_lossy().into_owned())
            .collect();
        let by_default = (!defaults.is_empty()).then(|| (defaults, "default".to_owned()));
        let Some((value, from)) = from_environment.or(from_file).or(by_default) else {
            continue;
        };
        found.push(Setting {
            key: key.to_owned(),
            command: Some(name.to_owned()).filter(|name| !name.is_empty()),
            value,
            from,
        });
    }
    let mut kept: Vec<Setting> = Vec::new();
    for setting in &found {
        let of_key = || found.iter().filter(|other| other.key == setting.key);
        let agree = of_key().all(|other| other.value == setting.value && other.from == setting.from);
        let is_known = kept.iter().any(|other| other.key == setting.key && agree);
        if !is_known {
            let command = setting.command.clone().filter(|_| !(agree && of_key().count() > 1));
            kept.push(Setting {
                command,
                ..setting.clone()
            });
        }
    }
    kept
}
