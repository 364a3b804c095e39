# Words of fixed sets, verdict lines, times and lists.

## What kind of item it is

kind-service_account_token = service-account token
kind-jwt = JWT
kind-certificate = certificate
kind-certification_request = certificate request
kind-certificate_revocation_list = certificate revocation list
kind-private_key = private key
kind-public_key = public key
kind-jwk = JWK
kind-jwk_set = JWK Set
kind-kubeconfig = kubeconfig
kind-secret = Secret
kind-config_map = ConfigMap
kind-cluster_info = cluster-info ConfigMap
kind-bootstrap_token = bootstrap token
kind-join_command = kubeadm join command
kind-certificate_signing_request = CertificateSigningRequest
kind-token_request = TokenRequest
kind-token_review = TokenReview
kind-openid_configuration = OpenID provider configuration
kind-static_pod = static Pod manifest
kind-kubelet_configuration = KubeletConfiguration
kind-kubeadm_configuration = kubeadm configuration
kind-authentication_configuration = AuthenticationConfiguration
kind-exec_credential = ExecCredential
kind-service_account = ServiceAccount
kind-pod = Pod
kind-cluster_trust_bundle = ClusterTrustBundle
kind-role = role
kind-role_binding = role binding
kind-kubernetes_object = Kubernetes object
kind-authorization_header = Authorization header
kind-curl_command = curl command
kind-certificate_key = kubeadm certificate key
kind-ca_certificate_hash = CA certificate hash
kind-error_line = error line
kind-log = log
kind-document = document
kind-unrecognised = not recognised

## Outcomes

outcome-passed = valid
outcome-warning = valid, with a warning
outcome-failed = rejected
outcome-inconclusive = only the cluster can tell
outcome-not_applicable = nothing to judge
outcome-not_evaluated = not reached

## How much a finding matters

severity-error = error
severity-warning = warning
severity-notice = notice
severity-info = info

## How one item relates to another: "certificate X, signed by Y"

relation-signed_by = signed by
relation-key_of = key of
relation-names = refers to
relation-issued_for = issued for
relation-same_name_different_key = same name as, different key from
relation-same_as = same content as

## Words inside sentences

word-server = server
word-client = client
word-anchor = trust anchor
word-intermediate = intermediate
word-header = header
word-payload = payload
word-signature = signature
word-legacy = legacy token
word-bound = bound token
word-openid = token from an OpenID provider
word-extended = bound token with an extended lifetime
word-context = context
word-cluster = cluster
word-user = user
word-client_certificate = client certificate
word-token = token
word-basic = user name and password
word-plugin = exec plugin
word-line_breaks = line breaks
word-backslashes = backslashes
word-form_brace = it starts with a brace
word-form_parts = it does not have three parts
word-form_encoding = one of its parts is not base64url
word-form_padding = one of its parts ends in padding (“=”)
word-form_standard_alphabet = one of its parts uses “+” or “/”, which are standard base64 and not base64url
word-form_duplicate_member = a name appears twice in its JSON
word-form_json = its JSON is broken
word-form_header = a header parameter has the wrong type
word-header_scheme = its scheme is not Bearer
word-header_tab = there is a tab where one space belongs
word-header_empty = no token follows the scheme
word-header_extra_space = there is more than one space before the token
word-header_nothing = it is blank
word-header_basic = its scheme is Basic (user name and password), which no release since 1.19 accepts
word-header_no_scheme = the word Bearer is missing
word-key_der = its structure is broken
word-key_algorithm = its algorithm is not supported
word-key_not_on_curve = its point is not on the curve
word-key_point_length = its point has the wrong length for the curve
word-key_modulus = its modulus cannot belong to an RSA key
word-key_exponent = its exponent cannot belong to an RSA key
word-key_length = it has the wrong length for its algorithm
word-key_halves_differ = its private and public halves do not match
word-key_scalar = its private number is out of range
word-key_encrypted = it is encrypted
word-empty = blank text
word-gzip = gzip archive
word-zip = zip archive
word-java_keystore = Java keystore
word-picture = picture
word-pdf = PDF document
word-program = program
word-database = database
word-der = DER structure of some other kind
word-binary = binary data
word-pem = damaged PEM
word-json = JSON
word-html = web page
word-ssh_key = SSH key
word-openssl_text = what OpenSSL prints with -text
word-opaque_secret = password or other secret
word-yaml = YAML
word-prose = plain text

## The answer of a rule, after the name of what was judged: "The token … has expired."

brief-other = was judged as { $code }

## Verdict lines

# The first words of titles that are lowered after a colon.
sentence-lowered = A An The This These That No None Neither Nothing Not Only It Its Both Each Every All Some Several Two What Whether Which Without With Within In On At By For From After Before There Everything More Requests Another Between Cannot Signed Chains Well Pending Pending; Private No
sentence-end = .
sentence-passed = Valid: { $title }
    .until = Valid until { $at } ({ $left }): { $title }
sentence-warning = Valid, with a warning: { $title }
    .until = Valid until { $at } ({ $left }), with a warning: { $title }
sentence-inconclusive = Valid as far as can be checked offline: { $title }
    .until = Valid as far as can be checked offline, until { $at } ({ $left }): { $title }
sentence-waiting = Well formed, waiting: { $title }
sentence-unexplained = Not explained yet: { $title }
sentence-likely = Likely cause: { $title }
sentence-failed = Rejected: { $title }
sentence-not_applicable = Nothing to judge: { $title }
sentence-not_evaluated = Not reached: { $title }

## Times

time-instant = { $date } { $time } UTC
time-of-day = { $time } UTC
time-now = now
time-future = in { $duration }
time-past = { $duration } ago
unit-year = { $n } y
unit-day = { $n } d
unit-hour = { $n } h
unit-minute = { $n } min
unit-second = { $n } s
unit-millisecond = { $n } ms

## Lists

list-comma = {", "}
list-empty = none
text-empty = none
