# Refresh of service-account tokens.

## What was read

kube-refresh-window_from = Refresh from
kube-refresh-window_until = Refresh until

## What happens

kube-refresh-due = The kubelet will request a new token between { $from } and { $until }.
    .explain = It does so when a fifth of the lifetime is left, or after a day, with up to nine random seconds; it checks the volume every 60 to 90 seconds. Then the file in the pod changes.
kube-refresh-clients_use_new = By { $at }, clients that reread the file will use the new token.
    .explain = client-go rereads it at least once a minute. A program that read the file only once keeps the old token until it is rejected.
kube-refresh-overdue = The kubelet should have replaced this token by { $until } (checked at { $judged_at }).
    .explain = This may be an old copy. If the pod's file still has it, either the kubelet cannot reach the API server, or the pod has a volume that is being deleted, which stops the refresh.
    .fix = Compare with the file: `kubectl exec POD -- cat /var/run/secrets/kubernetes.io/serviceaccount/token`.

## Names of the rules

rule-kube-refresh = Refresh
