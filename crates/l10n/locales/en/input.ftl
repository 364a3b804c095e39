# Input, before its type is known.

## The whole

input-shelf-empty = Nothing was provided.
    .explain = Provide a token, certificate, key, kubeconfig, Secret, signing request or join command, or several at once.
input-shelf-nothing_to_judge = None of the items can be judged by itself.
    .explain = Keys, CAs and plain objects are used to judge other things. Add the token, certificate or kubeconfig that you want checked.
input-shelf-authorities = { $count } CAs, { $expired ->
        [0] none expired
       *[other] { $expired } expired
    }; the next to expire is { $next }, on { $not_after }.
    .explain = A CA is a trust anchor and has no verdict of its own. A verifier that trusts these accepts what each of them signed until it expires.
input-shelf-authorities_expired = { $count } CAs, all of which have expired.
    .explain = Nothing that they signed is accepted any more, whatever its own dates are.
input-shelf-too_many_items = More than { $limit } items were found; the rest was not read.
    .fix = Provide fewer files at once.
input-shelf-too_deep = `{ $source }` is nested more than { $limit } levels deep and was not read.
    .explain = Credscope limits the depth to protect itself: base64, YAML and JSON can contain each other without end.
    .fix = Extract the content at that place and provide it separately.
input-shelf-too_large = An input of { $bytes } bytes was not read; the limit is { $limit }.
    .fix = Provide only the part with the credential.

## One thing

input-item-claims_nothing = This { $kind } cannot be judged by itself.
    .explain = Only an item that makes a claim can be valid or rejected: a token, a certificate that is not a CA, a kubeconfig, a signing request, a join command.
input-item-unrecognised = Not recognised: { $bytes ->
        [one] one byte
       *[other] { $bytes } bytes
    } (probably: { $guess }).
    .explain = Nothing in it looks like a known type of credential.
    .fix = Check that all of it was copied, including the lines before and after.

input-item-openssl_text = This is what OpenSSL prints about a certificate or request, not the certificate or request itself.
    .explain = The text has no exact bytes, so neither the signature nor the key id can be checked. It says nothing about the CA either.
    .fix = Paste the PEM, which starts with `-----BEGIN`: `openssl x509 -in FILE`, or for a request: `openssl req -in FILE`.

## Text

input-text-length = Bytes
input-text-lines = Lines
input-text-left_over = { $lines ->
        [one] One line was not recognised: line { $first_line }.
       *[other] { $lines } lines were not recognised, starting at line { $first_line }.
    }
    .explain = The rest was read.
input-text-was_base64 = { $source-given ->
        [empty] The text was wrapped in base64 once more and has been unwrapped.
       *[other] The content of `{ $source }` was wrapped in base64 once more and has been unwrapped.
    }
    .explain = Credscope reads it anyway. A program that expects the content itself would reject it.
input-text-was_utf16 = The text is UTF-16 and was read as such.
    .explain = Windows PowerShell writes UTF-16 with `>`. Go finds no PEM block in such a file.
    .fix = Save the file as UTF-8.
input-text-not_utf8 = The text is not UTF-8 at byte { $position }.
    .explain = Unreadable bytes are shown as the replacement character; the rest was read.
input-token-mended = Removed characters added by copying: { $removed }.
    .explain = The token was judged without them. As pasted, the API server would reject it.
    .fix = When you send it, write it on one line without them.

## PEM

input-pem-damaged = The PEM block { $label } is damaged at character { $position } of the text.
    .explain = Only base64 is allowed between BEGIN and END. Masked (`XXXX`) or shortened copies cause this.
    .fix = Copy the block again from its file, from the BEGIN line to the END line.
input-pem-no_end = The PEM block { $label } has no END line.
    .explain = The part that is present was read. Go and Kubernetes ignore a block without its END line.
    .fix = Copy the block again, including its last line.
input-pem-label_mismatch = The PEM block starts as { $label } and ends as { $end }.
    .explain = Two blocks were probably joined by accident. Go and Kubernetes ignore such a block.
    .fix = Copy the block again from its file.
input-pem-indented = The PEM block { $label } is indented.
    .explain = This is normal inside YAML. The block was read without the indentation.
input-pem-one_line = The PEM block { $label } lost its line breaks.
    .explain = They became spaces or the two characters `\n`, as in JSON or an environment variable. The block was read anyway; Go and Kubernetes ignore a block without line breaks.
    .fix = Restore them before you use the text: `printf '%b' "$PEM"`.
input-pem-unknown_label = The PEM label { $label } is not known.
    .explain = The content was recognised by its bytes instead.
input-pem-wrong_content = The PEM label is { $label }, but from byte { $position } on the content is something else.
    .explain = Go and Kubernetes trust the label and reject content that does not match it.
    .fix = Copy the block again from its source, or give it the label that matches its content.

## YAML

input-yaml-invalid = The YAML is invalid at line { $line }, column { $column }.
    .explain = Everything before that was read. kubectl rejects the whole file.
    .fix = Check that line and the one above it. The usual causes are indentation, a tab, or an unclosed quote.
input-yaml-duplicate_key = The key `{ $key }` appears a second time at line { $line }.
    .explain = kubectl uses the last value and ignores the others. Strict parsers reject the file.
    .fix = Remove one of the two.
input-yaml-overridden = The value of `{ $key }` at line { $line } does not count: line { $by } sets the key again.
    .explain = A merge key sets the keys of the other mapping. The value that comes last counts.
    .fix = Remove one of the two, or move the merge key to the top of its mapping.
input-yaml-alias_refused = A YAML alias at line { $line } was not expanded.
    .explain = It refers to nothing, or expands beyond the limit: a few lines of aliases can produce gigabytes.

## Names of the rules

rule-input-item = Recognition
rule-input-shelf = Recognition

## YAML that only kubectl refuses

input-yaml-refused = kubectl cannot read this YAML: line { $line }, column { $column }.
    .explain = kubectl and the API server's tools read YAML 1.1 by the rules of goyaml.v2, which has no `%YAML 1.2`, no `\/` within quotes, no tab where indentation may be, and no key that is empty, a list, or a map.
    .fix = Change that line, or give the object as JSON.
