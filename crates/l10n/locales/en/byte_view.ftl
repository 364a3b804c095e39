# The words around an item's bytes; what the bytes say is in bytes.ftl.

bytes-hint = Point at a row or a byte to read what it says; a click or Enter keeps it. Arrow keys walk the tree, Escape clears.
bytes-tree = What the bytes are
bytes-rows = The bytes, in rows
bytes-place = Offset { $offset }, header { $header } + content { $content } bytes
bytes-place-text = Offset { $offset }, { $content } bytes
bytes-none = Nothing to show: this item has no bytes of its own, or they may hold a secret.
bytes-tag = Tag
bytes-length = Length
bytes-value = Value
bytes-signed = Signed part
bytes-header = Header
bytes-payload = Payload
bytes-signature = Signature
