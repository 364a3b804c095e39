# The page's own words.

## Header

name = Credscope
page-title = Credscope: would this Kubernetes credential work?
skip-to-detail = Skip to the details
other-language = 中文
samples = Samples
theme = Colours
theme-system = Colours as the system has them
theme-light = Light colours
theme-dark = Dark colours
parts = Parts of the page
inspect = Inspect
simulate = Simulate
large-type = Large type, for a projector
simulator-loading = Loading the simulator…
simulator-failed = The simulator could not be loaded. Reload the page.
restore = Bring back what was here before

## Verdict

verdict = Verdict
verdict-nothing = Paste a Kubernetes credential to read what it is, whether it holds, and why.
judged-at = Judged at
now = Now
utc = UTC
instant-hint = A UTC date and time, as 2026-11-21 22:00:00, or Unix seconds
failure-stopped = The checker stopped on this input. That is a mistake in Credscope, not in your credential; the page goes on.
failure-overran = This input took too long to judge, so it was given up. Try a smaller part of it.
failure-unavailable = The checker cannot be started in this browser: it needs web workers and WebAssembly.
failure-unreadable = The page and its checker are of two versions. Reload the page.
try-again = Try again

## Input

input = Credentials to judge
input-placeholder =
    Token, certificate, kubeconfig, Secret, key set…
    Several at once are joined. Drop files or folders here.
add-files = Add files
add-folder = Add folder
clear = Clear
files = Files given
remove-file = Remove { $name }
files-refused =
    { $count ->
        [one] Not taken, too large or unreadable: { $names }
       *[other] { $count } files not taken, too large or unreadable: { $names }
    }

## Before anything is pasted

promise = What the box takes
promise-takes = Takes tokens, certificates, keys, key sets, kubeconfigs, Secrets, signing requests and join commands, in any mix: PEM, DER, base64, YAML, JSON, or a whole folder.
promise-answers = Says what each is, which key signed which, whether Kubernetes would accept it and at which step it would not.
promise-private = Nothing leaves this page and nothing is kept. Private keys are masked.
samples-heading = Samples, some broken on purpose

sample-token-and-keys = Token and the cluster’s keys
sample-token-and-keys-shows = A pod’s token whose signature can be verified; what only the cluster knows is named.
sample-token-wrong-keys = Token and another cluster’s keys
sample-token-wrong-keys-shows = A sound token beside the wrong key set: wrong key, not bad signature.
sample-token-tampered = Tampered token
sample-token-tampered-shows = A header line whose token had its subject changed after it was signed.
sample-token-alone = Token alone
sample-token-alone-shows = No key pasted yet: not checked is not the same as invalid.
sample-admin-conf = admin.conf
sample-admin-conf-shows = A whole kubeconfig that holds, and what its group allows.
sample-same-name-ca = Unknown authority
sample-same-name-ca-shows = An error line, a kubeconfig and what the server presents: two CAs of one name.
sample-controller-manager-conf = Expired controller-manager.conf
sample-controller-manager-conf-shows = A kubeconfig of 2020: expired client certificate, words in place of the key.
sample-legacy-secret = Legacy token Secret
sample-legacy-secret-shows = A kube-proxy Secret whose token never expires.
sample-kubelet-client-current = kubelet-client-current.pem
sample-kubelet-client-current-shows = A node’s certificate and its private key in one file, the key masked.
sample-kubelet-serving-csr = Pending signing request
sample-kubelet-serving-csr-shows = A kubelet asks for a serving certificate, and nobody approves by default.
sample-kubeadm-join = kubeadm join
sample-kubeadm-join-shows = A join line, its cluster-info and its bootstrap token, compared.

## Bytes

bytes = Bytes
to-bytes = Show bytes { $range }

## What the judging depends on

assumed-release = as Kubernetes { $release }
assumed-kubernetes = Kubernetes
assumed-issuers = Issuers
assumed-audiences = Audiences
assumed-host = Host
assumed-empty = from the input, else unknown
release-newest = { $release } (newest known)

## Before the app has loaded

shell-waiting = Loading the checker. Your input is kept and will be judged as soon as it is ready.
shell-failed = The page did not load completely. Check the connection and reload.
words-awaited = Loading the text of this language…
failure-wordless = The text of this language could not be loaded. Check the connection and try again.
