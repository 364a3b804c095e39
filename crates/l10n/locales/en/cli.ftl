# The command line's own words.

cli-help =
    credscope reads Kubernetes credentials, says whether they would work and why, and simulates how they are made, renewed
    and lost. Nothing leaves this machine.

    Usage:
      credscope inspect {"["}OPTION]… {"["}FILE|DIR|-]…
      credscope bytes {"["}OPTION]… {"["}FILE|DIR|-]…
      credscope explain CODE
      credscope codes
      credscope simulate STORY {"["}OPTION]…
      credscope simulate --list

    inspect joins everything it is given. A directory stands for every file below it; `-`, or no name at all,
    is standard input. It takes certificates, keys, tokens, requests, kubeconfigs, Secrets and other objects,
    join commands, in any mixture of PEM, DER, JSON, YAML and plain text.

      --at INSTANT           judge at this instant, RFC 3339 or Unix seconds (default: now)
      --ca FILE              take the certificates of FILE as trust anchors; may be repeated
      --kubernetes RELEASE   go by the rules of this release, as 1.36 (default: the newest known)
      --issuer URL           an issuer that the API server accepts; may be repeated
      --audience NAME        an audience that the API server accepts; may be repeated
      --host NAME|IP         the name or address under which the server was dialled
      --purpose PURPOSE      judge certificates as server or as client (default: by context)
      --format FORMAT        text, json or markdown (default: text)
      --lang LANGUAGE        en or zh (default: by LC_ALL, LC_MESSAGES, LANG)

    bytes shows every byte of certificates, requests, revocation lists, public keys and tokens, with what it says: where it
    stands, the byte itself, the field, its value, a sentence. What is secret is masked, or left out.

      --item ID              this item alone, as inspect --format json names it (default: all)
      --format FORMAT        text or json (default: text)

    explain tells what a code means and what to do about it; codes lists all of them (--format json for programs).

    simulate runs a story on virtual time, with real credentials in every step. The same seed, parameters and faults give the
    same run everywhere; its log ends with what `inspect` says of each credential.

      --list                 describe the stories, their parameters and faults; with STORY that one alone
      --seed NUMBER          the seed of everything that is drawn (default: 0)
      --kubernetes RELEASE   run by the rules of this release (default: the newest known)
      --at INSTANT           begin at this instant (default: 2026-03-02T08:00:00Z)
      --set NAME=VALUE       set a parameter, as token-ttl=1h; may be repeated
      --fault NAME@FROM..TO  what goes wrong from when to when, counted from the beginning, as apiserver-down@5m..20m;
                             without TO it lasts to the end; may be repeated
      --format FORMAT        text, json or svg (default: text); with --list text or json

    Exit status of inspect: 0 when nothing fails, what only the cluster knows included; 1 when some item fails;
    2 when the command line is wrong, a file cannot be read, or nothing was recognised. Of simulate: 0 when the story ran,
    whatever came of it; 2 when the command line is wrong or what was asked is refused.
cli-version = credscope { $version }
cli-error = credscope: { $message }
cli-see-help = See `credscope --help`.
cli-note-stdin = Reading standard input; end it with Ctrl-D.

cli-error-command-missing = A command is missing.
cli-error-command-unknown = `{ $command }` is not a command.
cli-error-option-unknown = `{ $option }` is not an option of `credscope { $command }`.
cli-error-value-missing = `{ $option }` needs a value.
cli-error-value-unexpected = `{ $option }` takes no value.
cli-error-argument-unexpected = Unexpected argument `{ $argument }`.
cli-error-value = `{ $value }` is not valid for `{ $option }`; it takes { $expected }.
cli-error-not-text = `{ $argument }` is not valid UTF-8.
cli-error-code-missing = The code to explain is missing.
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
