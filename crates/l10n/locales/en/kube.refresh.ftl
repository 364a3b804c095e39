# Refresh of service-account tokens.

## What was read

kube-refresh-window_from = Refresh from
kube-refresh-window_until = Refresh until

## What happens

kube-refresh-due = The kubelet asks for a new token between { $from } and { $until }.
    .explain = It does so when a fifth of the lifetime is left, or after a day; up to nine seconds are drawn, and the volume is looked at every 60 to 90 seconds. The file in the pod changes then.
kube-refresh-clients_use_new = By { $at } clients that read the file again use the new token.
    .explain = client-go reads it at least once a minute. A program that read the file once keeps the old token until that is refused.
kube-refresh-overdue = The kubelet should have replaced this token by { $until }; it is judged at { $judged_at }.
    .explain = This may be an old copy. If it is what the pod's file holds now, the kubelet cannot reach the API server, or the pod has a volume that is being deleted, which stops the refresh.
    .fix = Compare with the file: `kubectl exec POD -- cat /var/run/secrets/kubernetes.io/serviceaccount/token`.

## Names of the rules

rule-kube-refresh = Refresh
