# The page's own words.

## Header

name = Credscope
page-title = Credscope: would this Kubernetes credential work?
skip-to-detail = Skip to the details
other-language = 中文
samples = Samples
theme = Colours
theme-system = Same colours as the system
theme-light = Light
theme-dark = Dark
parts = Parts of the page
inspect = Inspect
simulate = Simulate
large-type = Large type, for a projector
simulator-loading = Loading the simulator…
simulator-failed = The simulator could not be loaded. Reload the page.
find = Find samples, simulations, items and rules (Ctrl+K, ⌘K)
find-hint = Sample, simulation, item or rule
find-nothing = Nothing found.
find-item = found in your input
find-sample = sample
find-story = simulation
find-rule = rule
keys-and-about = Keys, and about this page (?)
keys = Keys
key-help = show this panel
key-find = find samples, simulations, items and rules
key-judge = judge again, from the box
key-undo = bring back what was cleared or replaced
key-escape = leave the box, close a panel
key-arrows = move in a list, a tree or the time bar
key-play = simulation: play, pause
key-step = simulation: next or previous event
key-edge = simulation: first or last event
key-zoom = simulation: zoom
key-whole = simulation: show all of it
about = About
about-what = Credscope decodes Kubernetes credentials and judges them as the API server, kubectl and the kubelet would. Everything runs in this page.
about-licence = Open source, under the Apache License 2.0 or the MIT license, at your choice. Both texts come with the source code.
about-rules = It knows the rules of Kubernetes up to { $release }.
about-build = Version mark of this build:
restore = Restore what was pasted before

## Verdict

verdict = Verdict
verdict-nothing = Paste a Kubernetes credential to see what it is, whether it is valid, and why.
judged-at = Judged at
now = Now
utc = UTC
as-of = As of { $at }, { $distance }
judge-now = judge now
instant-hint = A UTC date and time such as 2026-11-21 22:00:00, or Unix seconds
failure-stopped = The checker crashed on this input. This is a bug in Credscope, not a fault in your credential. You can go on using the page.
failure-overran = Judging this input took too long and was stopped. Try a smaller part of it.
failure-unavailable = The checker cannot start in this browser: it needs web workers and WebAssembly.
failure-unreadable = The page and its checker are different versions. Reload the page.
try-again = Try again

## Input

input = Credentials to judge
input-placeholder =
    Token, certificate, kubeconfig, Secret, key set…
    Paste several at once and they are judged together. Drop files or folders anywhere on the page.
drop-anywhere = Drop it anywhere: files, folders or text
add-files = Add files
add-folder = Add folder
pasted-text = pasted text
reading = Reading…
dead-end = What to paste instead
dead-end-token = This looks like a token that was cut off. A token has three parts with two dots between them; without all three nothing can be checked. Copy all of it:
dead-end-openssl = This is what `openssl x509 -text` prints, for people to read. Paste the certificate itself, from BEGIN to END:
dead-end-other = Nothing in it is a credential or an error line that Credscope knows. Paste the whole error line as kubectl or the log shows it, or the output of one of these:
clear = Clear
mask = Mask the text of the box
undo = Undo
undo-hint = Bring back what was cleared or replaced (Ctrl+Z, ⌘Z)
paste-question = Joined with what was there. What should pastes do?
paste-join = Join
paste-replace = Replace
files = Files added
remove-file = Remove { $name }
files-renamed =
    { $count ->
        [one] Another file already had this name, so this one is listed as { $names }
       *[other] Other files already had these names, so { $count } are listed as { $names }
    }
files-same =
    { $count ->
        [one] Already added with the same content: { $names }
       *[other] { $count } files were already added with the same content: { $names }
    }
files-refused =
    { $count ->
        [one] Not added, too large or unreadable: { $names }
       *[other] { $count } files not added, too large or unreadable: { $names }
    }

## Before anything is pasted

promise = What you can paste
promise-takes = Tokens, certificates, keys, key sets, kubeconfigs, Secrets, signing requests and join commands, in any mix: PEM, DER, base64, YAML, JSON, or a whole folder.
promise-errors = Error lines of kubectl, kubeadm and the kubelet, whole logs, the output of `openssl s_client`, and curl commands. Paste the error with the files it is about.
promise-answers = See what each item is, which key signed which, whether Kubernetes would accept it, and the step at which it would be rejected.
promise-private = Nothing leaves this page and nothing is stored. Private keys are masked, and one button masks the box too. Print and export never contain it.
samples-heading = Samples, some broken on purpose
stories-heading = Nine simulations of a credential's life, made of real certificates and tokens
link-story-tls-bootstrap = TLS bootstrap
link-story-client-rotation = Client certificate rotation
link-story-serving-certificate = Kubelet serving certificate
link-story-ca-rotation = A new CA
link-story-request-path = The path of a request
link-story-service-account-token = A Pod's token
link-story-legacy-and-bound-token = Legacy and bound token side by side
link-story-signing-key-rotation = Replacing the key that signs tokens
link-story-fleet = A fleet over a year

sample-token-and-keys = Token and the cluster’s keys
sample-token-and-keys-shows = A pod’s token whose signature can be verified. What only the cluster can tell is listed.
sample-token-wrong-keys = Token and another cluster’s keys
sample-token-wrong-keys-shows = A good token with the wrong key set: the wrong key, not a bad signature.
sample-token-tampered = Tampered token
sample-token-tampered-shows = A header line. The subject of its token was changed after signing.
sample-token-alone = Token alone
sample-token-alone-shows = No key pasted yet. Not checked does not mean invalid.
sample-admin-conf = admin.conf
sample-admin-conf-shows = A complete, valid kubeconfig, and what its group allows.
sample-same-name-ca = Unknown authority
sample-same-name-ca-shows = An error line, a kubeconfig and what the server presents: two CAs with the same name.
sample-controller-manager-conf = controller-manager.conf of 2020
sample-controller-manager-conf-shows = Plain text in place of its key makes all of it unreadable, and its client certificate has expired.
sample-legacy-secret = Legacy token Secret
sample-legacy-secret-shows = A kube-proxy Secret whose token never expires.
sample-kubelet-client-current = kubelet-client-current.pem
sample-kubelet-client-current-shows = A node’s certificate and private key in one file. The key is masked.
sample-kubelet-serving-csr = Pending signing request
sample-kubelet-serving-csr-shows = A kubelet requests a serving certificate. No one approves that by default.
sample-kubeadm-join = kubeadm join
sample-kubeadm-join-shows = A join command, its cluster-info and its bootstrap token, checked against each other.

## Bytes

bytes = Bytes
to-bytes = Show bytes { $range }

## What the judging depends on

assumed-release = as Kubernetes { $release }
assumed-kubernetes = Kubernetes
assumed-issuers = Issuers
assumed-audiences = Audiences
assumed-host = Host
assumed-kubernetes-hint = Rules and messages differ between releases. The verdict is that of this one.
assumed-issuers-hint = Issuers that the API server accepts (--service-account-issuer).
assumed-audiences-hint = Audiences that the API server accepts (--api-audiences).
assumed-host-hint = The name or address that the client connects to.
assumed-empty = from the input, otherwise unknown
release-newest = { $release } (newest known)

## Before the app has loaded

shell-waiting = Loading the checker. Your input is kept and will be judged as soon as it is ready.
shell-failed = The page did not load completely. Check the connection and reload.

## What the page has to do with its host

host-requests = { $count ->
        [one] 1 request since this page was opened.
       *[other] { $count } requests since this page was opened.
    }
host-since = { $count ->
        [0] None since all of it arrived.
        [one] 1 since all of it arrived.
       *[other] { $count } since all of it arrived.
    }
host-awaited = The rest of it is on its way, the same whatever you paste.
host-kept = It works without a network.
host-update = A newer version is ready.
host-update-take = Reload (what you pasted will be gone)
