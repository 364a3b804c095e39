# What is said around a report: by the page, in text and in Markdown.

## Shelf

shelf = Found
masked = masked

## Detail

line = line { $line }
reading-kubernetes = Kubernetes
reading-rfc = The RFCs
reading-web_pki = The Web PKI
purpose-client = As a client
purpose-server = As a server
purpose-ca = As a CA
purpose-client-refused = Not usable as a client
purpose-server-refused = Not usable as a server
purpose-ca-refused = Not usable as a CA
purpose-all-refused = Not usable at all
trace = Steps
findings = Findings
findings-elsewhere =
    { $count ->
        [one] 1 about another item
       *[other] { $count } about other items
    }
changes = What changes next
changes-later =
    { $count ->
        [one] 1 more, later
       *[other] { $count } more, later
    }
judge-then = Judge at { $at }
then-x509-validity-expired = The certificate expires.
then-x509-revocation-list_expired = The revocation list is no longer used: the next one is due.
then-kube-token-expired = The token will be rejected as expired; the leeway is over.
then-kube-oidc-expired = The token will be rejected as expired.
then-kube-token-stale = The refresh of the token is overdue: each use is recorded.
then-kube-refresh-due = The kubelet will request a new token.
then-kube-refresh-clients_use_new = Clients that reread the file will use the new token.
then-kube-rotation-due = The renewal window opens: the kubelet will renew this certificate at a random time in it.
then-kube-rotation-overdue = The renewal window closes: the kubelet will have renewed this certificate.
then-kube-rotation-serving_overdue = The renewal window closes: the kubelet will have renewed this serving certificate.
then-kube-bootstrap_token-expired = The bootstrap token expires.
then-kube-kubeconfig-server_certificate = The client will reject the server's certificate `{ $subject }`, used for `{ $host }`.
facts = Fields
copy = Copy
copied = Copied
copy-one = Copy: { $name }
copy-commands = Copy all commands
copy-commands-hint = Copies { $count } commands as a script, with the reasons as comments
step-decides = decides the verdict
see-steps = Its steps:

identity = Identity
identity-user = User
identity-uid = UID
identity-groups = Groups

related = Related
related-signed-by = Signed by
related-signed = Signed
related-key-of = Key of
related-has-key = Its key
related-names = Refers to
related-named-by = Referred to by
related-issued-for = Issued for
related-request-of = Resulted in
related-same-name-different-key = Same name, different key
related-same-as = Same content

## Export

export = Export
export-markdown-download = Download Markdown
export-markdown-copy = Copy Markdown
export-json-download = Download JSON
export-json-copy = Copy JSON

## As a document

report-judged = Judged at { $at } by the rules of Kubernetes { $kubernetes }.
report-colon = {": "}
report-line = line { $count }
report-more = and { $count } more
report-line-says = The line says: { $title }
report-steps-hold = { $count ->
        [one] { $count } step passed
       *[other] { $count } steps passed
    }
report-steps-silent = { $count ->
        [one] { $count } step does not apply
       *[other] { $count } steps do not apply
    }
report-steps-unreached = { $count ->
        [one] { $count } step not reached
       *[other] { $count } steps not reached
    }
report-extra = Extra
report-see = Its steps: { $item }.
report-finding-of = Found in: { $items }.

## Several things

summary = { $inputs ->
        [one] { $inputs } input
       *[other] { $inputs } inputs
    }, { $items ->
        [one] { $items } item
       *[other] { $items } items
    }
summary-between = {"; "}
summary-failed = { $count } rejected
summary-passed = { $count } valid
summary-inconclusive = { $count } valid as far as checked offline
summary-not_applicable = { $count } with nothing to judge
summary-for_cluster = { $count } for the cluster to say
summary-external = { $count ->
        [one] 1 CA key is external ({ $names })
       *[other] { $count } CA keys are external ({ $names })
    }
summary-first = first to break: { $name }, { $at } ({ $left })

## Table of all items

table = All items
table-open = All { $count } items
table-find = Search
table-filter = Show
table-all = all
table-chosen = named in the summary
table-shown = { $shown } of { $all }
table-none = No item matches.
column-result = Result
column-kind = Kind
column-name = Name
column-place = Where
column-until = Valid until

## Keys against one token

keys-source = Source
keys-id = Key id
keys-answer = Result

## Time bar

time-bar = Time
time-valid = valid
time-renewal = renewal
time-change = change
time-squeezed = long stretches shortened
time-next = Next change: { $at } ({ $distance })
time-next-none = No change ahead
time-more =
    { $count ->
       *[other] { $count } more
    }
