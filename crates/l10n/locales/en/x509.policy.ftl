# Certificate policies.

x509-policy-valid = The path is valid under { $policies }.
    .explain = Every CA in the path issues under these policies, either by its own name for them or by one that a CA above it maps.
x509-policy-not_required = The path has no valid certificate policy, and none is required.
x509-policy-none_valid = A certificate policy is required, but none is left after { $name }.
    .explain = A CA in the path, or the verifier, requires a policy that every certificate below shares. From this certificate on, there is none.
    .fix = Have the certificate issued under a policy that the CAs above it name.
x509-policy-any_mapped = { $name } maps the policy anyPolicy, which must not be mapped.
x509-policy-too_many = The search stopped: the path has more than { $limit } certificate policies.
    .explain = OpenSSL stops there too.
x509-policy-not_reached = Certificate policies were not checked.

brief-x509-policy-none_valid = has no policy that is required
brief-x509-policy-any_mapped = is below a CA that maps anyPolicy
brief-x509-policy-too_many = has too many certificate policies above it

rule-x509-policy = Certificate policies
