# The command line's own words.

cli-error = credscope: { $message }
cli-see-help = See `credscope --help`, or `--help` after a command.
cli-note-stdin = Reading standard input; end it with Ctrl-D.

cli-error-command-missing = A command is missing.
cli-error-command-unknown = `{ $command }` is not a command.
cli-error-command-near = `{ $command }` is not a command. Did you mean `{ $near }`?
cli-error-option-unknown = There is no option `{ $option }`.
cli-error-option-near = There is no option `{ $option }`. Did you mean `{ $near }`?
cli-error-value-missing = `{ $option }` needs a value.
cli-error-value-unexpected = `{ $option }` takes no value.
cli-error-argument-unexpected = Unexpected argument `{ $argument }`.
cli-error-value = `{ $value }` is not valid for `{ $option }`; it takes { $expected }.
cli-error-not-text = An argument is not valid UTF-8.
cli-error-argument-missing = The argument { $argument } is missing.
cli-error-other = The command line cannot be read ({ $reason }).
cli-error-code-unknown = `{ $code }` is not a code.
cli-error-code-near = `{ $code }` is not a code. Similar codes: { $near }.
cli-error-item-unknown = There is no item `{ $item }`.
cli-error-item-hidden = The bytes of `{ $item }` ({ $kind }) are not shown: it has none of its own, or they contain secrets.
cli-error-bytes-none = No item has bytes to show.
cli-error-not-found = { $path }: no such file or directory.
cli-error-denied = { $path }: permission denied.
cli-error-directory = { $path }: is a directory; one file is expected.
cli-error-reading = { $path }: cannot be read ({ $reason }).
cli-error-too-large = { $path }: larger than { $limit } MiB, not read.
cli-error-too-much = { $path }: the files together are larger than { $limit } MiB; this file and the following ones were not read.
cli-error-too-many = { $path }: more than { $limit } files; this file and the following ones were not read.
cli-error-json = The report could not be written as JSON ({ $reason }).
cli-error-writing = Standard output cannot be written ({ $reason }).
cli-note-link = { $path }: link not followed, because it points outside the given directory.
cli-expected-instant = RFC 3339 such as 2026-03-02T14:07:00Z, or Unix seconds
cli-expected-release = a release such as 1.36
cli-expected-purpose = server or client
cli-expected-language = en or zh
cli-expected-format = text, json or markdown
cli-expected-format-codes = text or json
cli-expected-shell = bash, zsh or fish

cli-nothing-recognised = Nothing was recognised. `credscope --help` lists what can be read.

cli-bytes-item = { $item }: { $kind } { $label }
cli-bytes-item-only = { $item }: { $kind }

cli-shape-fact = fact
cli-shape-rule = rule
cli-shape-retired = retired
cli-explain-citation = { $document }, { $section }

cli-told = { $sentence }
cli-error-story-missing = The story to run is missing; `credscope simulate --list` lists the stories.
cli-error-story-unknown = There is no story `{ $story }`. The stories are { $known }.
cli-expected-seed = a whole number from 0 to 18446744073709551615
cli-expected-setting = a name and a value such as token-ttl=1h
cli-expected-format-run = text, json or svg

cli-list-parameters = Parameters
cli-list-faults = Faults
cli-list-bounds = { $meaning }: { $kind }, { $default } unless set, from { $min } to { $max }
cli-list-default = { $meaning }: { $kind }, { $default } unless set
cli-list-optional = { $meaning }: { $kind }, none unless set
cli-list-choice = one of { $choices }

# Help. A message is the one line of a command; its explanation is added on the command's own page.
cli-heading-usage = Usage
cli-heading-commands = Commands
cli-heading-options = Options
cli-heading-arguments = Arguments
cli-usage = credscope COMMAND {"["}OPTIONS]
cli-credscope = Reads Kubernetes credentials, says whether they would work and why, and simulates how they are issued, renewed and lost.
    .explain =
        Nothing leaves this machine.

        Exit status of inspect: 0 if nothing failed (what only the cluster can tell included), 1 if an item failed, 2 if the command line is wrong, a file cannot be read, or nothing was recognised. Of simulate: 0 if the story ran, whatever came of it, 2 if the command line is wrong or the request was refused.
cli-usage-inspect = {"["}OPTIONS] {"["}FILE|DIR|-]…
cli-inspect = Say what credentials are, whether they would work, and why
    .explain =
        Everything given is judged together. It reads certificates, keys, tokens, requests, kubeconfigs, Secrets and other objects, join commands, logs and error lines, in any mixture of PEM, DER, JSON, YAML and plain text.

        Exit status: 0 if nothing failed (what only the cluster can tell included), 1 if an item failed, 2 if the command line is wrong, a file cannot be read, or nothing was recognised.
cli-usage-bytes = {"["}OPTIONS] {"["}FILE|DIR|-]…
cli-bytes = Show every byte of a credential with its field and meaning
    .explain = For certificates, requests, revocation lists, public keys and tokens: the offset, the byte, its field, the value, and a sentence. Secrets are masked or left out.
cli-usage-explain = CODE
cli-explain = Explain a code of the report and what to do about it
cli-usage-codes = {"["}OPTIONS]
cli-codes = List all codes
cli-usage-simulate = {"["}OPTIONS] STORY
cli-simulate = Run a story of credentials on virtual time
    .explain =
        Every step has real credentials. The same seed, parameters and faults give the same run everywhere; its log ends with the verdict of inspect on each credential. `credscope simulate --list` describes the stories.

        Exit status: 0 if the story ran, whatever came of it, 2 if the command line is wrong or the request was refused.
cli-usage-completions = bash|zsh|fish
cli-completions = Print the completion script for a shell
    .explain =
        bash: credscope completions bash > ~/.local/share/bash-completion/completions/credscope
        zsh: credscope completions zsh > a folder of $fpath, as _credscope
        fish: credscope completions fish > ~/.config/fish/completions/credscope.fish
cli-usage-help = {"["}COMMAND]
cli-help = Show the help of a command
cli-arg-help = Show this help
cli-arg-version = Show the version
cli-arg-lang = Language of the output, en or zh (default: from LC_ALL, LC_MESSAGES, LANG)
cli-value-lang = LANGUAGE
cli-arg-paths = Files and directories (with everything below them); `-`, or none, is standard input
cli-value-paths = FILE|DIR|-
cli-arg-at = Judge at this instant, RFC 3339 or Unix seconds (default: now)
cli-arg-at-run = Begin at this instant (default: 2026-03-02T08:00:00Z)
cli-value-at = INSTANT
cli-arg-ca = Trust the certificates of FILE as CAs; may be repeated
cli-value-ca = FILE
cli-arg-kubernetes = Use the rules of this release, such as 1.36 (default: the newest known)
cli-arg-kubernetes-run = Run by the rules of this release (default: the newest known)
cli-value-kubernetes = RELEASE
cli-arg-issuer = An issuer that the API server accepts; may be repeated
cli-value-issuer = URL
cli-arg-audience = An audience that the API server accepts; may be repeated
cli-value-audience = NAME
cli-arg-host = The name or IP address that the client dials
cli-value-host = NAME|IP
cli-arg-purpose = Judge certificates as server or client (default: from the context)
cli-value-purpose = PURPOSE
cli-arg-format = Output format: { $formats } (default: text)
cli-value-format = FORMAT
cli-arg-item = Only this item, by its id in `inspect --format json` (default: all)
cli-value-item = ID
cli-arg-code = The code, such as x509.validity.expired
cli-value-code = CODE
cli-arg-story = The story, such as tls-bootstrap
cli-value-story = STORY
cli-arg-list = Describe the stories, their parameters and faults; with STORY only that one
cli-arg-seed = Seed of all random choices (default: 0)
cli-value-seed = NUMBER
cli-arg-set = Set a parameter, such as token-ttl=1h; may be repeated
cli-value-set = NAME=VALUE
cli-arg-fault = A fault and when it lasts, from the beginning, such as apiserver-down@5m..20m; without an end it lasts to the end of the run; may be repeated
cli-value-fault = NAME@FROM..TO
cli-arg-shell = The shell
cli-value-shell = SHELL
cli-arg-command = The command
cli-value-command = COMMAND
