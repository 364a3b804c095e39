# Certificate policies.

x509-policy-valid = The path is valid under { $policies }.
    .explain = Each CA of the path issues under these policies, by its own name for them or by one that a CA above maps.
x509-policy-not_required = The path is valid under no certificate policy, and none is required.
x509-policy-none_valid = A certificate policy is required, and { $name } leaves none.
    .explain = A CA of the path, or the verifier, asks for a policy that every certificate below names; from this one on there is none in common.
    .fix = Have the certificate issued under a policy that the CAs above it name.
x509-policy-any_mapped = { $name } maps the policy anyPolicy, which must not be mapped.
x509-policy-too_many = The path names more than { $limit } certificate policies; the search stopped.
    .explain = OpenSSL stops there too.
x509-policy-not_reached = Certificate policies were not looked at.

brief-x509-policy-none_valid = is under no policy that is required
brief-x509-policy-any_mapped = stands below a CA that maps any policy
brief-x509-policy-too_many = has too many certificate policies above it

rule-x509-policy = Certificate policies
