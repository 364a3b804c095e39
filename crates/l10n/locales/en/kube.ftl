# Kubernetes: the subjects without a file of their own.

## Objects

kube-object-api_version = API version
kube-object-kind = Kind
kube-object-name = Name
kube-object-namespace = Namespace
kube-object-uid = UID
kube-object-created = Created
kube-object-data_keys = Keys of its data
kube-secret-type = Type of Secret
kube-secret-token_namespace = Namespace in it
kube-static_pod-image = Image
kube-static_pod-flag = Flag
kube-role-rules = Rules
kube-role_binding-role = Grants
kube-role_binding-subjects = To
kube-secret-data_not_base64 = The value of `{ $key }` under `data` is not base64 from byte { $position } on.
    .explain = Values under `data` are base64. Text in clear belongs under `stringData`; short words like `true` pass for base64 by accident and become other bytes.
    .fix = Move the value to `stringData`, or encode it: `printf %s VALUE | base64 -w0`.
kube-secret-copied_in_annotation = The annotation `{ $annotation }` repeats the Secret's values.
    .explain = `kubectl apply` writes what it was given into this annotation, values included. They appear wherever annotations are printed.
    .fix = Take the annotation off: `kubectl annotate secret NAME { $annotation }-`; from then on use `kubectl create` or `kubectl replace` for it.
kube-openid-issuer = Issuer
kube-openid-jwks_uri = Address of the keys

## Certificate authorities

kube-ca-expired = The CA { $subject } expired on { $not_after }.
    .explain = Nothing that it signed holds any more, whatever the certificates themselves say, and kube-controller-manager signs nothing with it: `the signer has expired`.
    .fix = Make a new CA certificate, with the same key if possible so that what it signed keeps holding; distribute it to every kubeconfig and node, then restart the control plane.
kube-ca-not_yet_valid = The CA { $subject } is valid only from { $not_before } on.
    .explain = Until then nothing that it signed holds.
    .fix = Compare the clock of the machine that made it with that of the machine that judges: `timedatectl`.
kube-ca-assumed_trusted = The CA { $subject } is taken as trusted.
    .explain = Nothing here says which CA is trusted: no kubeconfig field, no file ca.crt, no flag. It is the only CA that signed itself, so certificates were judged by it.
    .fix = To say it for certain, give the file with `--ca FILE`, or add the kubeconfig or manifest that names it.
kube-ca-same_name_different_key = Two CAs are called { $name }, and their keys differ.
    .explain = One has the key id `{ $key_id }` and holds from { $since }, the other `{ $other_key_id }` and holds from { $other_since }. Every kubeadm cluster gives its CA the same name, so files of two clusters, or from before and after a rebuild, look alike and do not fit.
    .fix = Keep what belongs to one cluster. The dates and fingerprint of its CA tell them apart: `kubectl config view --raw --minify -o jsonpath='{"{"}.clusters[0].cluster.certificate-authority-data{"}"}' | base64 -d | openssl x509 -noout -fingerprint -sha256 -dates`.

## Values of the wrong type

kube-object-wrong_type = The object is refused: `{ $path }` is of type `{ $found }`, but has to be `{ $expected }`.
    .explain = One such value is enough, and nothing is stored. Without quotes YAML takes digits for a number, and `yes`, `no`, `on`, `off`, `y` and `n` for true or false; Kubernetes does not turn them back into text.
    .fix = If it is meant as text, put it in quotes: `token-id: "123456"`.
kube-object-data_not_base64 = The object is refused: `{ $path }` is not base64 from byte { $position } on.
    .explain = Values under `data` and `binaryData` of this object are base64. The API server stores nothing when one of them is not.
    .fix = In a Secret, move clear text to `stringData`; otherwise encode it: `printf %s VALUE | base64 -w0`.
kube-object-field_type = `{ $path }` is of type `{ $found }`, but has to be `{ $expected }`.
    .explain = Without quotes YAML takes digits for a number, and `yes`, `no`, `on`, `off`, `y` and `n` for true or false.
    .fix = If it is meant as text, put it in quotes.
kube-object-api_server_answers = The API server answers: `{ $message }`
brief-kube-object-wrong_type = has a value of the wrong type
brief-kube-object-data_not_base64 = has a value that is not base64
rule-kube-object = Object
