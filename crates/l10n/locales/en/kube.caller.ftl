# What the caller sees.

kube-caller-unauthorized = The caller sees 401 Unauthorized and no reason; kube-apiserver logs `{ $log }`.
    .explain = Only the log of the API server that answered has the reason, after `Unable to authenticate the request`. kubectl prints `error: You must be logged in to the server (Unauthorized)`.
    .fix = Find it: `kubectl -n kube-system logs -l component=kube-apiserver | grep 'Unable to authenticate'`.

## Names of the rules

rule-kube-caller = Caller
