# Bootstrap tokens.

## What was read

kube-bootstrap_token-id = Token id
kube-bootstrap_token-usages = Usages
kube-bootstrap_token-groups = Extra groups
kube-bootstrap_token-expiration = Expires

## The API server's rules

kube-bootstrap_token-well_formed = The form is right: six characters (`{ $id }`), a dot, sixteen characters.
    .explain = Lower-case letters and digits only. The first part is public, the second is secret and masked here.
kube-bootstrap_token-malformed = The token is not six characters, a dot and sixteen characters.
    .explain = Both parts are lower-case letters and digits only. kubeadm stops before it asks anyone and prints `the bootstrap token is invalid`; the API server looks nothing up.
    .fix = Copy the whole token, or make one: `kubeadm token create --print-join-command`.
kube-bootstrap_token-secret_unknown = Only the cluster knows whether it still has the Secret `{ $secret }`, and what it allows.
    .explain = A bootstrap token is nothing but this Secret: it holds the secret part, the expiration (24 hours by kubeadm's default), the usages and the groups. What is not pasted here counts as unknown, never as deleted.
    .fix = Paste what this prints beside the token: `{ $command }`. If the Secret is gone, make a new token: `kubeadm token create --print-join-command`.
kube-bootstrap_token-secret_absent = There is no Secret `{ $secret }`.
    .explain = A bootstrap token is nothing but this Secret. When the token has expired, a controller deletes it; from then on the token is as unknown as one that never was.
    .fix = Make a new token: `kubeadm token create --print-join-command`.
kube-bootstrap_token-secret_found = The Secret `{ $secret }` is here.
    .explain = What was pasted counts as the cluster's state at the instant of judgement.
kube-bootstrap_token-secret_refused = The Secret's `{ $field }` is `{ $found }`; it must be `{ $expected }`.
    .explain = The API server compares it exactly and refuses in silence: the caller sees 401 Unauthorized, the log says `invalid bearer token`.
    .fix = Make a new token, which has everything in its place: `kubeadm token create --print-join-command`.
kube-bootstrap_token-secret_differs = The Secret `{ $secret }` holds another secret part than this token.
    .explain = The id is known to the cluster and the rest does not fit: a typing error, or a token of another cluster. The API server refuses it in silence.
    .fix = Make a new token: `kubeadm token create --print-join-command`.
kube-bootstrap_token-expired = The bootstrap token expired at { $expiration }; it was judged at { $judged_at }.
    .explain = kubeadm gives its tokens 24 hours. There is no leeway, and the Secret is deleted at that instant where the controller tokencleaner runs.
    .fix = Make a new one on a control-plane node: `kubeadm token create --print-join-command`.
kube-bootstrap_token-expiration_unreadable = The expiration `{ $expiration }` cannot be read, and so counts as past.
    .explain = It must be RFC 3339, with time and zone, as in 2026-03-02T14:07:00Z.
    .fix = Make a new token: `kubeadm token create --print-join-command`.
kube-bootstrap_token-not_expired = The bootstrap token expires at { $expiration }, later than { $judged_at }.
kube-bootstrap_token-never_expires = The bootstrap token has no expiration.
    .explain = It holds until its Secret is deleted. Whoever has it can have a node join until then.
kube-bootstrap_token-may_authenticate = The Secret allows authentication.
    .explain = `usage-bootstrap-authentication` is exactly `true`; no other spelling counts.
kube-bootstrap_token-groups_valid = The extra groups are in order: `{ $groups }`.
    .explain = Each must begin with `system:bootstrappers:`; there is no trimming of spaces.
kube-bootstrap_token-group_refused = The extra group `{ $group }` is not allowed, and so the whole token is refused.
    .explain = Each group must begin with `system:bootstrappers:`, continue in lower-case letters, digits, colons and hyphens, and end in a letter or digit. A space after a comma is enough to break it, and the refusal is silent.
    .fix = Correct `auth-extra-groups`, or make a new token: `kubeadm token create --print-join-command`.
kube-bootstrap_token-holds = The bootstrap token authenticates as `{ $username }`.
    .explain = By the Secret that was pasted. That is enough to ask for a kubelet's certificate, if the usual bindings of kubeadm are there.
kube-bootstrap_token-field_missing = The Secret has no `{ $field }`; it must be `{ $expected }`.
    .explain = The API server compares it exactly and refuses in silence: the caller sees 401 Unauthorized, the log says `invalid bearer token`.
    .fix = Make a new token, which has everything in its place: `kubeadm token create --print-join-command`.
kube-bootstrap_token-data_not_base64 = The Secret's `data.{ $key }` stands in clear, where base64 belongs.
    .explain = Under `data` every value is base64. Clear text there is refused with the whole object, or is taken for base64 and stored as something else; no token then fits the Secret, and nobody says so.
    .fix = Write `stringData` instead of `data`, where clear text is right, or have the whole made: `kubeadm token create --print-join-command`.
kube-bootstrap_token-clear_text = The clear text in `data.{ $key }` happens to be valid base64.
    .explain = The API server decodes it to other bytes and stores those without an error. The Secret looks right in the file and is of no use in the cluster.
    .fix = Write `stringData` instead of `data`, or encode the value: `printf %s VALUE | base64`.
kube-bootstrap_token-being_deleted = The Secret `{ $secret }` is being deleted.
    .explain = From the moment `metadata.deletionTimestamp` is set, the API server refuses the token in silence, even while the object is still there.
    .fix = Make a new token: `kubeadm token create --print-join-command`.
kube-bootstrap_token-secret_part_malformed = The secret part in `{ $secret }` is not sixteen lower-case letters and digits.
    .explain = A token of another form is not looked up at all, so none can ever match this Secret.
    .fix = Make a new token: `kubeadm token create --print-join-command`.
kube-bootstrap_token-not_for_authentication = The Secret `{ $secret }` is not meant for authentication.
    .explain = `usage-bootstrap-authentication` is not switched on. kubeadm keeps such Secrets for signing cluster-info, and to have the uploaded certificates expire; a token presented to one is refused in silence.

## Behind the name of what was judged

brief-kube-bootstrap_token-malformed = does not have the form of a bootstrap token
brief-kube-bootstrap_token-secret_unknown = depends on its Secret, which only the cluster knows
brief-kube-bootstrap_token-secret_absent = has no Secret any more, or never had one
brief-kube-bootstrap_token-secret_refused = is refused because of a field of its Secret
brief-kube-bootstrap_token-secret_differs = is not the one that its Secret holds
brief-kube-bootstrap_token-expired = has expired
brief-kube-bootstrap_token-expiration_unreadable = has an expiration that cannot be read
brief-kube-bootstrap_token-group_refused = has a group that is not allowed
brief-kube-bootstrap_token-holds = holds

## Names of the rules

rule-kube-bootstrap_token = Bootstrap token
rule-kube-bootstrap_token-well_formed = Form
rule-kube-bootstrap_token-malformed = Form
rule-kube-bootstrap_token-expired = Expiry
rule-kube-bootstrap_token-expiration_unreadable = Expiry
rule-kube-bootstrap_token-not_expired = Expiry
rule-kube-bootstrap_token-never_expires = Expiry
rule-kube-bootstrap_token-may_authenticate = Permitted use
rule-kube-bootstrap_token-groups_valid = Groups
rule-kube-bootstrap_token-group_refused = Groups
