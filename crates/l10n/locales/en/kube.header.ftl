# Authorization headers.

kube-header-bearer = The header has a bearer token.
    .explain = The API server trims the value, splits it at single spaces and takes the second word. The scheme may be in any case. Anything after the token is ignored.
kube-header-ignored = The API server ignores this header: { $reason }.
    .explain = A header that cannot be read as a bearer token counts as no header. The request is anonymous, and the usual answer is 403 Forbidden for `system:anonymous`, or 401 if anonymous requests are turned off.
    .fix = Write the word Bearer, one space, then the token: `Authorization: Bearer TOKEN`.
kube-header-extra_space = The API server ignores this header: there is more than one space before the token.
    .explain = It splits at single spaces, so it finds an empty token between two spaces. The request is anonymous, and the usual answer is 403 Forbidden for `system:anonymous`. Only a `Warning` header in the answer explains it: `{ $warning }`.
    .fix = Leave one space between Bearer and the token: `Authorization: Bearer TOKEN`.
kube-header-scheme_twice = The word Bearer appears twice, so the second one is taken for the token.
    .explain = No authenticator knows a token `Bearer`. The caller sees 401 Unauthorized, the log says `invalid bearer token`. This happens when a program adds the scheme automatically.
    .fix = Give the token without the scheme, or write the scheme once: `Authorization: Bearer TOKEN`.
kube-header-token = The token in the header { $verdict }.
    .explain = The token is listed as a separate item, with every step that was applied to it.
    .fix = See the token's own steps.
kube-header-opaque_token = The token in the header is neither a JWT nor a bootstrap token; only the cluster can tell what it is.
    .explain = It may be in a static token file, or be meant for a webhook. Nothing in it can be read. The answer to an unknown token is 401 Unauthorized.
    .fix = Check which user the cluster sees: `kubectl auth whoami`.
kube-header-variable = The token is in `{ $variable }`, whose value only the shell knows.
    .explain = If the variable is not set, the header is ignored and the request is anonymous: 403 instead of 401. A token file often ends in a line break, which the shell removes.
    .fix = Paste the token itself as well to have it judged.
kube-header-variable_quoted = The text `{ $variable }` is sent instead of a token.
    .explain = Inside single quotes, or after a backslash, the shell leaves everything as written. The caller sees 401 Unauthorized, the log says `invalid bearer token`.
    .fix = Put the header in double quotes: `curl -H "Authorization: Bearer $TOKEN" URL`.

## Names of the rules

rule-kube-header = Authorization header
