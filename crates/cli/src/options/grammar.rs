//! The commands and their options, with help in the user's language.

use super::values::{Story, format, instant, purpose, release, seed, setting};
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command, ValueHint, value_parser};
use clap_complete::Shell;
use credscope_finding::args;
use credscope_l10n::Localizer;
use std::ffi::OsString;

/// Every command, its options and their help.
pub(crate) fn grammar(localizer: &Localizer) -> Command {
    let words = Words(localizer);
    let version = words.flag("version").short('V').action(ArgAction::Version);
    words
        .of("credscope", &words.say("cli-usage"), vec![version])
        .bin_name("credscope")
        .no_binary_name(true)
        .version(env!("CARGO_PKG_VERSION"))
        .subcommand_required(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .subcommands([
            inspect(words),
            bytes(words),
            words.command("explain", vec![words.positional("code").required(true)]),
            words.command("codes", vec![words.format(&["text", "json"])]),
            simulate(words),
            completions(words),
            words.command("help", vec![words.positional("command")]),
        ])
}

fn inspect(words: Words<'_>) -> Command {
    words.command(
        "inspect",
        vec![
            words.paths(),
            words.option("at").value_parser(instant),
            words
                .option("ca")
                .value_parser(value_parser!(OsString))
                .value_hint(ValueHint::FilePath)
                .action(ArgAction::Append),
            words.option("kubernetes").value_parser(release),
            words.option("issuer").value_hint(ValueHint::Url).action(ArgAction::Append),
            words.option("audience").action(ArgAction::Append),
            words.option("host").value_hint(ValueHint::Hostname),
            words.option("purpose").value_parser(purpose()),
            words.format(&["text", "json", "markdown"]),
        ],
    )
}

fn bytes(words: Words<'_>) -> Command {
    words.command("bytes", vec![words.paths(), words.option("item"), words.format(&["text", "json"])])
}

fn simulate(words: Words<'_>) -> Command {
    words.command(
        "simulate",
        vec![
            words.positional("story").value_parser(Story),
            words.flag("list").action(ArgAction::SetTrue),
            words.option("seed").value_parser(seed),
            words.option("kubernetes").value_parser(release).help(words.say("cli-arg-kubernetes-run")),
            words.option("at").value_parser(instant).help(words.say("cli-arg-at-run")),
            words.option("set").value_parser(setting).action(ArgAction::Append),
            words.option("fault").action(ArgAction::Append),
            words.format(&["text", "json", "svg"]),
        ],
    )
}

fn completions(words: Words<'_>) -> Command {
    let shells = [Shell::Bash, Shell::Zsh, Shell::Fish].map(|shell| shell.to_string());
    let shell = PossibleValuesParser::new(shells);
    words.command("completions", vec![words.positional("shell").required(true).value_parser(shell)])
}

/// The localizer, and what all commands have in common.
#[derive(Clone, Copy)]
struct Words<'a>(&'a Localizer);

impl Words<'_> {
    fn say(self, id: &str) -> String {
        self.0.ui(id, &args! {})
    }

    /// A subcommand with its usage and its description: `cli-NAME`, and `cli-NAME.explain` for its own page of help.
    fn command(self, name: &'static str, arguments: Vec<Arg>) -> Command {
        let usage = self.say(&format!("cli-usage-{name}"));
        self.of(name, &format!("credscope {name} {usage}"), arguments)
    }

    fn of(self, name: &'static str, usage: &str, arguments: Vec<Arg>) -> Command {
        let id = format!("cli-{name}");
        let about = self.say(&id);
        let more = self.0.ui_explain(&id);
        let long = more.map_or_else(|| about.clone(), |more| format!("{about}\n\n{more}"));
        let template = format!(
            "{{before-help}}{{about-with-newline}}\n{}:\n  {{usage}}\n\n{{all-args}}{{after-help}}",
            self.say("cli-heading-usage")
        );
        Command::new(name)
            .about(about)
            .long_about(long)
            .help_template(template)
            .override_usage(usage.to_owned())
            .subcommand_help_heading(self.say("cli-heading-commands"))
            .args_override_self(true)
            .disable_help_flag(true)
            .args(arguments)
            .args([
                self.flag("help").short('h').action(ArgAction::Help),
                self.option("lang").value_parser(PossibleValuesParser::new(["en", "zh"])).global(true),
            ])
    }

    fn help(self, name: &str) -> String {
        self.say(&format!("cli-arg-{name}"))
    }

    fn flag(self, name: &'static str) -> Arg {
        Arg::new(name).long(name).help(self.help(name)).help_heading(self.say("cli-heading-options"))
    }

    fn option(self, name: &'static str) -> Arg {
        self.valued(self.flag(name), name)
    }

    fn positional(self, name: &'static str) -> Arg {
        let heading = self.say("cli-heading-arguments");
        self.valued(Arg::new(name).help(self.help(name)).help_heading(heading), name)
    }

    fn valued(self, argument: Arg, name: &str) -> Arg {
        let argument = argument.allow_negative_numbers(name == "at" || name == "seed");
        argument.value_name(self.say(&format!("cli-value-{name}"))).hide_possible_values(true)
    }

    fn paths(self) -> Arg {
        self.positional("paths")
            .value_parser(value_parser!(OsString))
            .value_hint(ValueHint::AnyPath)
            .num_args(0..)
    }

    fn format(self, words: &'static [&'static str]) -> Arg {
        let formats: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let help = self.0.ui("cli-arg-format", &args! { formats: formats });
        let argument = Arg::new("format").long("format").help(help).value_parser(format(words));
        self.valued(argument.help_heading(self.say("cli-heading-options")), "format")
    }
}
