# Keys that stand alone.

key-public-algorithm = Algorithm
key-public-kubernetes_kid = Kubernetes key id (kid)
    .explain = SHA-256 of the public key in base64url. Kubernetes writes it into the header of every token that this key signs.
key-public-pin = SHA-256 of the public key
    .explain = For the key of a cluster's CA, what `kubeadm join` takes as --discovery-token-ca-cert-hash.
key-pem-label = PEM label

key-private-masked = A private key was found: it is masked and not stored.
    .explain = Its numbers were dropped on reading, and nothing left this machine; the public half is used to find what belongs to it. Still, whoever sees the text can act in the key's name.
    .fix = If the text was shown or sent to anyone else, replace the key and what was issued for it.
key-private-unreadable = The private key cannot be read: { $reason }.
    .explain = Go refuses it as well: the pair does not load.
    .fix = Copy the key again from its file, from the line BEGIN to the line END.
key-private-encrypted = The private key is encrypted.
    .explain = Kubernetes reads no encrypted keys. No passphrase is asked for here, so its public half is not known.
    .fix = Where Kubernetes is to use it, write it without encryption: `openssl pkey -in KEY -out KEY.plain`.
key-public-unreadable = The public key cannot be read: { $reason }.
    .explain = Nothing can be verified with it.
    .fix = Copy the key again from its source.
