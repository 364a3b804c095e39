# What was given, before it is known what it is.

## The whole

input-shelf-empty = Nothing was given.
    .explain = A token, certificate, key, kubeconfig, Secret, signing request or join command can be read here, and several at once.
input-shelf-nothing_to_judge = Nothing here claims anything that could be judged.
    .explain = Keys, CAs and plain objects are what others are judged by. Add the token, certificate or kubeconfig that is in question.
input-shelf-too_many_items = More than { $limit } things were found; the rest was not read.
    .fix = Give fewer files at once.
input-shelf-too_deep = `{ $source }` stands deeper than { $limit } things within one another, and was not read.
    .explain = The bound protects the reader: each of base64, YAML and JSON can hold the others without end.
    .fix = Take out what stands at that place and give it by itself.
input-shelf-too_large = An input of { $bytes } bytes was not read; at most { $limit } are.
    .fix = Give the part that holds the credential.

## One thing

input-item-claims_nothing = Nothing to judge by itself: { $kind }.
    .explain = Only what claims something can hold or fail: a token, a certificate that is not a CA, a kubeconfig, a signing request, a join command.
input-item-unrecognised = Not recognised: { $bytes ->
        [one] one byte
       *[other] { $bytes } bytes
    } (most like: { $guess }).
    .explain = Nothing in it has the form of a credential that is known here.
    .fix = Check that all of it was copied, with the lines before and after.

## Text

input-text-length = Bytes
input-text-lines = Lines
input-text-left_over = { $lines ->
        [one] One line holds
       *[other] { $lines } lines hold
    } nothing that is known here, the first being line { $first_line }.
    .explain = The rest was read.
input-text-was_base64 = What stands in `{ $source }` was wrapped in base64 once more, and was unwrapped.
    .explain = Harmless here. A program that expects the content itself would refuse it.
input-text-was_utf16 = The text is UTF-16; it was read as such.
    .explain = Windows PowerShell writes it with `>`. Go's reader finds no PEM block in such a file.
    .fix = Save the file as UTF-8.
input-text-not_utf8 = The text is not UTF-8 at byte { $position }.
    .explain = What cannot be read there is shown as the replacement character; the rest was read.
input-token-mended = What copying had put into the token was taken out: { $removed }.
    .explain = The token was judged as it was before. As pasted, the API server would refuse it.
    .fix = When it is sent somewhere, send it on one line and without the additions.

## PEM

input-pem-damaged = The PEM block { $label } is damaged at character { $position } of the text.
    .explain = Between BEGIN and END there may be nothing but base64. Masked (`XXXX`) or shortened copies look like this.
    .fix = Copy the block again from its file, from the line BEGIN to the line END.
input-pem-no_end = The PEM block { $label } has no END line.
    .explain = What is there was read. Go and Kubernetes do not see a block without its END line.
    .fix = Copy the block again, to its last line.
input-pem-label_mismatch = The PEM block begins as { $label } and ends as { $end }.
    .explain = Two blocks were probably joined by accident. Go and Kubernetes pass over such a block.
    .fix = Copy the block again from its file.
input-pem-indented = The PEM block { $label } is indented.
    .explain = As within YAML. It was read without the indentation.
input-pem-one_line = The PEM block { $label } lost its line breaks.
    .explain = They became spaces or the two characters `\n`, as in JSON or an environment variable. It was read all the same; Go and Kubernetes do not see a block without them.
    .fix = Restore them before the text is used: `printf '%b' "$PEM"`.
input-pem-unknown_label = The PEM label { $label } is not known here.
    .explain = The bytes were looked at for what they are.
input-pem-wrong_content = The PEM block says { $label }, and from byte { $position } of its content on it is something else.
    .explain = Go and Kubernetes go by the label and refuse what does not fit it.
    .fix = Take the block from its source again, or give it the label of what it is.

## YAML

input-yaml-invalid = The YAML breaks off at line { $line }, column { $column }.
    .explain = What stands before was read. kubectl refuses the whole file.
    .fix = Look at that line and the one above it: most often indentation, a tab, or a quote that is not closed.
input-yaml-duplicate_key = The key `{ $key }` stands a second time at line { $line }.
    .explain = Readers disagree on which of the two counts, and strict ones refuse the file.
    .fix = Remove one of the two.
input-yaml-alias_refused = A YAML alias at line { $line } was not followed.
    .explain = It leads nowhere, or repeats more than is read: a few lines of aliases can stand for gigabytes.

## Names of the rules

rule-input-item = Recognition
rule-input-shelf = Recognition

## YAML that only kubectl refuses

input-yaml-refused = kubectl cannot read this YAML: line { $line }, column { $column }.
    .explain = kubectl and the API server's tools read YAML 1.1 by the rules of goyaml.v2, which has no `%YAML 1.2`, no `\/` within quotes, no tab where indentation may be, and no key that is empty, a list, or a map.
    .fix = Change that line, or give the object as JSON.
