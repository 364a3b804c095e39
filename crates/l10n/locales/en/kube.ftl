# Kubernetes: the subjects without a file of their own.

## Objects

kube-object-api_version = API version
kube-object-kind = Kind
kube-object-name = Name
kube-object-namespace = Namespace
kube-object-uid = UID
kube-object-created = Created
kube-object-data_keys = Data keys
kube-secret-type = Type of Secret
kube-secret-token_namespace = Namespace in the Secret
kube-static_pod-image = Image
kube-static_pod-flag = Flag
kube-role-rules = Rules
kube-role_binding-role = Grants
kube-role_binding-subjects = Granted to
kube-secret-data_not_base64 = The value of `{ $key }` under `data` is not base64, starting at byte { $position }.
    .explain = Values under `data` are base64; clear text belongs under `stringData`. Short words such as `true` happen to be valid base64 and decode to other bytes.
    .fix = Move the value to `stringData`, or encode it: `printf %s VALUE | base64 -w0`.
kube-secret-copied_in_annotation = The annotation `{ $annotation }` contains a copy of the Secret's values.
    .explain = `kubectl apply` writes its whole input into this annotation, including the values. They appear wherever annotations are printed.
    .fix = Remove the annotation: `kubectl annotate secret NAME { $annotation }-`. From then on, use `kubectl create` or `kubectl replace` for this Secret.
kube-openid-issuer = Issuer
kube-openid-jwks_uri = JWKS address

## Certificate authorities

kube-ca-expired = The CA { $subject } expired on { $not_after }.
    .explain = Everything that it signed is now invalid, whatever dates the certificates have. kube-controller-manager no longer signs with it: `the signer has expired`.
    .fix = Make a new CA certificate, with the same key if possible so that what it signed stays valid. Distribute it to every kubeconfig and node, then restart the control plane.
kube-ca-not_yet_valid = The CA { $subject } is not valid before { $not_before }.
    .explain = Until then, nothing that it signed is valid.
    .fix = Compare the clock of the machine that made it with the clock of the machine that checks it: `timedatectl`.
kube-ca-assumed_trusted = The CA { $subject } is assumed to be trusted.
    .explain = Nothing that was provided says which CA is trusted: no kubeconfig field, no file ca.crt, no flag. This is the only self-signed CA, so certificates were judged by it.
    .fix = To be certain, give the file with `--ca FILE`, or add the kubeconfig or manifest that names it.
kube-ca-same_name_different_key = Two CAs are called { $name } but have different keys.
    .explain = One has key id `{ $key_id }` and is valid from { $since }; the other has `{ $other_key_id }` and is valid from { $other_since }. Every kubeadm cluster gives its CA the same name, so files from two clusters, or from before and after a rebuild, look alike but do not match.
    .fix = Keep only the files of one cluster. Tell them apart by the dates and fingerprint of the CA: `kubectl config view --raw --minify -o jsonpath='{"{"}.clusters[0].cluster.certificate-authority-data{"}"}' | base64 -d | openssl x509 -noout -fingerprint -sha256 -dates`.

## Values of the wrong type

kube-object-wrong_type = The object is refused: `{ $path }` is of type `{ $found }`, but must be `{ $expected }`.
    .explain = One such value is enough, and nothing is stored. Without quotes YAML takes digits for a number, and `yes`, `no`, `on`, `off`, `y` and `n` for true or false; Kubernetes does not turn them back into text.
    .fix = If it is meant as text, put it in quotes: `token-id: "123456"`.
kube-object-data_not_base64 = The object is refused: `{ $path }` is not base64 from byte { $position } on.
    .explain = Values under `data` and `binaryData` of this object are base64. The API server stores nothing when one of them is not.
    .fix = In a Secret, move clear text to `stringData`; otherwise encode it: `printf %s VALUE | base64 -w0`.
kube-object-field_type = `{ $path }` is of type `{ $found }`, but must be `{ $expected }`.
    .explain = Without quotes YAML takes digits for a number, and `yes`, `no`, `on`, `off`, `y` and `n` for true or false.
    .fix = If it is meant as text, put it in quotes.
kube-object-api_server_answers = The API server answers: `{ $message }`
brief-kube-object-wrong_type = has a value of the wrong type
brief-kube-object-data_not_base64 = has a value that is not base64
rule-kube-object = Object
