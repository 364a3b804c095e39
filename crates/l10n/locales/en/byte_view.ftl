# The words around an item's bytes; what the bytes say is in bytes.ftl.

bytes-hint = Point at a row or byte to see what it means; click or press Enter to keep it selected. Arrow keys move through the tree, Escape clears.
bytes-tree = Meaning of the bytes
bytes-rows = Bytes in rows
bytes-place = Offset { $offset }, header { $header } + content { $content } bytes
bytes-place-text = Offset { $offset }, { $content } bytes
bytes-none = Nothing to show: the bytes are damaged or contain a secret.
bytes-none-secret = Not shown: these bytes are a secret.
bytes-none-text = This item is text. Certificates, requests, public keys and tokens have bytes to show: choose one under “Found”.
bytes-tag = Tag
bytes-length = Length
bytes-value = Value
bytes-signed = Signed part
bytes-header = Header
bytes-payload = Payload
bytes-signature = Signature
