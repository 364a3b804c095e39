# Bootstrap tokens.

## What was read

kube-bootstrap_token-id = Token id
kube-bootstrap_token-usages = Usages
kube-bootstrap_token-groups = Extra groups
kube-bootstrap_token-expiration = Expires

## The API server's rules

kube-bootstrap_token-well_formed = Well formed: six characters (`{ $id }`), a dot, sixteen characters.
    .explain = Only lower-case letters and digits. The first part is public; the second is secret and masked.
kube-bootstrap_token-malformed = The token is not six characters, a dot and sixteen characters.
    .explain = Both parts may contain only lower-case letters and digits. kubeadm stops before it contacts the cluster and prints `the bootstrap token is invalid`; the API server does not look it up.
    .fix = Copy the whole token, or make a new one: `kubeadm token create --print-join-command`.
kube-bootstrap_token-secret_unknown = Only the cluster can tell whether the Secret `{ $secret }` still exists and what it allows.
    .explain = A bootstrap token is just this Secret: it has the secret part, the expiration (24 hours by kubeadm's default), the usages and the groups. A Secret that was not pasted counts as unknown, never as deleted.
    .fix = Paste the output of this command together with the token: `{ $command }`. If the Secret is gone, make a new token: `kubeadm token create --print-join-command`.
kube-bootstrap_token-secret_absent = The Secret `{ $secret }` does not exist.
    .explain = A bootstrap token is just this Secret. A controller deletes it when the token has expired; after that the token is unknown to the cluster.
    .fix = Make a new token: `kubeadm token create --print-join-command`.
kube-bootstrap_token-secret_found = The Secret `{ $secret }` was provided.
    .explain = What was pasted counts as the cluster's state at the time of the check.
kube-bootstrap_token-secret_refused = { $found-given ->
        [empty] The Secret's `{ $field }` is blank; it must be `{ $expected }`.
       *[other] The Secret's `{ $field }` is `{ $found }`; it must be `{ $expected }`.
    }
    .explain = The API server requires an exact match and rejects silently: the caller sees 401 Unauthorized, the log says `invalid bearer token`.
    .fix = Make a new token, which gets all fields right: `kubeadm token create --print-join-command`.
kube-bootstrap_token-secret_differs = The secret part in the Secret `{ $secret }` differs from this token's.
    .explain = The cluster knows the id, but the rest does not match: a typing error, or a token of another cluster. The API server rejects it silently.
    .fix = Make a new token: `kubeadm token create --print-join-command`.
kube-bootstrap_token-expired = The bootstrap token expired at { $expiration } (checked at { $judged_at }).
    .explain = kubeadm's tokens last 24 hours, without leeway. If the controller tokencleaner is running, it deletes the Secret at that moment.
    .fix = Make a new one on a control-plane node: `kubeadm token create --print-join-command`.
kube-bootstrap_token-expiration_unreadable = The expiration `{ $expiration }` cannot be read, so it counts as past.
    .explain = It must be RFC 3339 with time and zone, such as 2026-03-02T14:07:00Z.
    .fix = Make a new token: `kubeadm token create --print-join-command`.
kube-bootstrap_token-not_expired = The bootstrap token expires at { $expiration } (checked at { $judged_at }).
kube-bootstrap_token-never_expires = The bootstrap token never expires.
    .explain = It works until its Secret is deleted. Until then, anyone who has it can join a node.
kube-bootstrap_token-may_authenticate = The Secret allows authentication.
    .explain = `usage-bootstrap-authentication` is exactly `true`. No other spelling counts.
kube-bootstrap_token-groups_valid = { $groups-given ->
        [0] There are no extra groups, which is allowed.
       *[other] The extra groups are valid: `{ $groups }`.
    }
    .explain = Each group must start with `system:bootstrappers:`. Spaces are not trimmed.
kube-bootstrap_token-group_refused = { $group-given ->
        [empty] There is a blank extra group, so the whole token is rejected.
       *[other] The extra group `{ $group }` is not allowed, so the whole token is rejected.
    }
    .explain = Each group must start with `system:bootstrappers:`, continue with lower-case letters, digits, colons and hyphens, and end with a letter or digit. One space after a comma is enough to make it invalid, and the API server rejects it silently.
    .fix = Correct `auth-extra-groups`, or make a new token: `kubeadm token create --print-join-command`.
kube-bootstrap_token-holds = The bootstrap token authenticates as `{ $username }`.
    .explain = Judged by the Secret that was pasted. With kubeadm's usual bindings, that is enough to request a kubelet certificate.
kube-bootstrap_token-field_missing = The Secret has no `{ $field }`; it must be `{ $expected }`.
    .explain = The API server requires an exact match and rejects silently: the caller sees 401 Unauthorized, the log says `invalid bearer token`.
    .fix = Make a new token, which gets all fields right: `kubeadm token create --print-join-command`.
kube-bootstrap_token-data_not_base64 = The Secret's `data.{ $key }` is clear text and must be base64.
    .explain = Every value under `data` is base64. Clear text either makes the API server reject the whole object, or is decoded as base64 and stored as something else. In the second case no token matches the Secret, and no error is shown.
    .fix = Use `stringData` instead of `data` for clear text, or have kubeadm make the Secret: `kubeadm token create --print-join-command`.
kube-bootstrap_token-clear_text = The clear text in `data.{ $key }` happens to be valid base64.
    .explain = The API server decodes it to other bytes and stores those without an error. The Secret looks right in the file and does not work in the cluster.
    .fix = Use `stringData` instead of `data`, or encode the value: `printf %s VALUE | base64`.
kube-bootstrap_token-being_deleted = The Secret `{ $secret }` is being deleted.
    .explain = Once `metadata.deletionTimestamp` is set, the API server silently rejects the token, even while the object still exists.
    .fix = Make a new token: `kubeadm token create --print-join-command`.
kube-bootstrap_token-secret_part_malformed = The secret part in `{ $secret }` is not sixteen lower-case letters and digits.
    .explain = The API server does not look up tokens of any other form, so no token can match this Secret.
    .fix = Make a new token: `kubeadm token create --print-join-command`.
kube-bootstrap_token-not_for_authentication = The Secret `{ $secret }` is not meant for authentication.
    .explain = `usage-bootstrap-authentication` is not turned on. kubeadm keeps such Secrets to sign cluster-info and to let uploaded certificates expire. The API server silently rejects a token for one.

## After the name of what was judged

brief-kube-bootstrap_token-malformed = does not have the form of a bootstrap token
brief-kube-bootstrap_token-secret_unknown = depends on its Secret, which only the cluster can look up
brief-kube-bootstrap_token-secret_absent = has no Secret any more, or never had one
brief-kube-bootstrap_token-secret_refused = is rejected because of a field in its Secret
brief-kube-bootstrap_token-secret_differs = differs from the one in its Secret
brief-kube-bootstrap_token-expired = has expired
brief-kube-bootstrap_token-expiration_unreadable = has an expiration that cannot be read
brief-kube-bootstrap_token-group_refused = has a group that is not allowed
brief-kube-bootstrap_token-holds = is valid

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
