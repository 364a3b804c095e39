# Authorization headers.

kube-header-bearer = The header carries a bearer token.
    .explain = The API server drops blanks around the value, splits it at single spaces and takes the second word. The scheme may be in any case; what follows the token is not looked at.
kube-header-ignored = The API server ignores this header: { $reason }.
    .explain = A header that it cannot read as a bearer token counts as none at all. The request is anonymous, and the answer is mostly 403 Forbidden for `system:anonymous`; where anonymous requests are switched off, 401.
    .fix = Write the word Bearer, one space, and the token: `Authorization: Bearer TOKEN`.
kube-header-extra_space = The API server ignores this header: more than one space stands before the token.
    .explain = It splits at single spaces, so the token is what stands between the two: nothing. The request is anonymous, and the answer is mostly 403 Forbidden for `system:anonymous`. Only a header `Warning` of the answer tells: `{ $warning }`.
    .fix = Leave one space between Bearer and the token: `Authorization: Bearer TOKEN`.
kube-header-scheme_twice = The word Bearer stands there twice, so the second one is taken for the token.
    .explain = No authenticator knows a token `Bearer`. The caller sees 401 Unauthorized, the log says `invalid bearer token`. It happens where a program adds the scheme by itself.
    .fix = Give the token without the scheme, or write the header with it once: `Authorization: Bearer TOKEN`.
kube-header-token = The token in the header { $verdict }.
    .explain = The token is an item of its own, with every step that was applied to it.
    .fix = What to do stands with the steps of the token itself.
kube-header-opaque_token = The token in the header is neither a JWT nor a bootstrap token; only the cluster knows it.
    .explain = It may stand in a static token file, or be for a webhook. Nothing in it can be read. A token that nobody knows is answered with 401 Unauthorized.
    .fix = Ask the cluster whom it takes you for: `kubectl auth whoami`.
kube-header-variable = The token stands in `{ $variable }`, which only the shell knows.
    .explain = If nothing is in it, the header is ignored and the request is anonymous: 403 in place of 401. A file with a token often ends in a line break, which the shell takes off.
    .fix = Paste the token itself as well, to have it judged.
kube-header-variable_quoted = The text `{ $variable }` is sent in place of a token.
    .explain = Between single quotes, and behind a backslash, the shell leaves everything as it is written. The caller sees 401 Unauthorized, the log says `invalid bearer token`.
    .fix = Put the header into double quotes: `curl -H "Authorization: Bearer $TOKEN" URL`.

## Names of the rules

rule-kube-header = Authorization header
