# What each run of bytes says.

## DER by its types

bytes-der-list = { $type } of { $count ->
        [one] one value
       *[other] { $count } values
    }.
bytes-der-tagged = The mark of field [{ $number }]; its value stands within.
    .explain = Its content has { $length } bytes. Fields that may be absent are told apart by such numbers.
bytes-der-integer = The { $type } `{ $value }`.
bytes-der-boolean = The BOOLEAN `{ $value }`.
bytes-der-oid = The object identifier `{ $name }`.
bytes-der-string = { $type } of { $length ->
        [one] one byte
       *[other] { $length } bytes
    } whose meaning is not known here.
bytes-der-null = NULL: here stands nothing.
bytes-der-text = The text “{ $text }”, written as { $type }.
bytes-der-time = { $at }, written as { $type }.
bytes-der-other = A value of type { $type }, { $length ->
        [one] one byte
       *[other] { $length } bytes
    }, whose meaning is not known here.
bytes-der-rest = The remaining { $count } bytes are not taken apart.
    .explain = A list is taken apart up to its two thousandth value, and a whole up to twenty thousand values.
bytes-der-whole = All { $length } bytes: a DER value, and what stands beside it.

## Certificates

bytes-certificate-whole = { $role ->
        [ca] The certificate of a CA
        [client] The certificate of a client
        [server] The certificate of a server
        [both] A certificate for clients and servers
       *[other] A certificate
    }, { $length } bytes: what is signed, how it is signed, and the signature.
bytes-certificate-tbs = These { $length } bytes, with the tag and length before them, are what the signature covers; changing one of them breaks it.
bytes-certificate-signature_algorithm = How the signature was made: { $name }.
bytes-certificate-signature_value = The signature: { $length } bytes that only the holder of the signing key could make.
bytes-certificate-signature_ecdsa = The signature: two numbers in { $length } bytes that only the holder of the signing key could make.
bytes-certificate-signature_numbers = The two numbers of an ECDSA signature.
bytes-certificate-signature_number = The number { $name } of the signature, { $length } bytes.
bytes-certificate-version = Version { $version }, written as { $written }, for counting begins at 0.
bytes-certificate-serial_number = { $form ->
        [zero] The serial number 0, as kubeadm gave its CAs up to release 1.27.
        [negative] The serial number { $value }: { $length } bytes, and negative, which the RFC forbids.
        [short] Serial number { $value }: { $length } bytes, chosen by the issuer; kubeadm takes 63 random bits.
        [medium] Serial number { $value }: { $length } bytes, chosen by the issuer; the signer of the controller manager takes 128 random bits.
       *[long] Serial number { $value }: { $length } bytes, chosen by the issuer.
    }
bytes-certificate-signature = The signature algorithm once more, inside what is signed: { $name }; it must equal the one outside.
bytes-certificate-validity = From when until when it may be used: { $lifetime } in all.
    .explain = kubeadm gives certificates of clients and servers 365 days and CAs ten years.
bytes-certificate-not_before = It may be used from { $at } on{ $type ->
        [UTCTime] ; written as UTCTime, whose year has two digits
       *[other] ; written as { $type }, whose year has four digits
    }.
    .explain = Up to release 1.30 kubeadm copied this from the CA; since 1.31 it lies five minutes before the moment of signing.
bytes-certificate-not_after = It may be used until { $at }{ $type ->
        [UTCTime] ; written as UTCTime, whose year has two digits
       *[other] ; written as { $type }, whose year has four digits
    }.
    .explain = The last second counts. Kubernetes allows no leeway.
bytes-certificate-unique_id = An identifier of { $length } bytes from X.509 version 2, which nobody uses.

## Names

bytes-name-issuer = Who signed: `{ $name }`; a verifier looks for a CA whose subject has exactly these bytes.
bytes-name-subject = { $role ->
        [ca] The CA that this certificate is about: `{ $name }`.
        [server] The server that holds the key: `{ $name }`.
        [client] The client that holds the key: `{ $name }`; Kubernetes makes a user of it.
        [none] Whom the certificate is asked for: `{ $name }`.
       *[other] Who holds the key: `{ $name }`.
    }
bytes-name-other = The distinguished name `{ $name }`.
bytes-name-rdn = { $count ->
        [one] One part of the name.
       *[other] One part of the name, made of { $count } attributes.
    }
bytes-name-attribute = An attribute of the name: { $name }, with its value.
bytes-name-attribute_type = The type of the attribute: { $name }.
bytes-name-attribute_value = The value of { $name }: `{ $text }`.
bytes-name-common_name = { $role ->
        [ca] The common name `{ $text }`: what this CA is called.
        [server] The common name `{ $text }`; clients compare the host with the alternative names alone.
        [client] The common name `{ $text }`: Kubernetes takes it as the user name.
        [none] The common name `{ $text }`: of a client's certificate Kubernetes takes it as the user name.
       *[other] The common name `{ $text }`: when a client shows this certificate, Kubernetes takes it as the user name.
    }
bytes-name-organization = { $group ->
        [masters] The organization `{ $text }`: Kubernetes makes a group of it, and this group may do everything, whatever the roles say.
        [admins] The organization `{ $text }`: Kubernetes makes a group of it; kubeadm binds this group to cluster-admin since release 1.29.
        [nodes] The organization `{ $text }`: Kubernetes makes a group of it, the one of the kubelets.
       *[other] { $role ->
            [ca] The organization `{ $text }` of the CA.
            [server] The organization `{ $text }`; of a server nobody makes anything of it.
           *[other] The organization `{ $text }`: of a client's certificate Kubernetes makes a group of it.
        }
    }
bytes-name-kubernetes_uid = The UID `{ $text }`: since release 1.33 Kubernetes takes it as the user's UID.
bytes-name-subject_value = The value of { $name }: `{ $text }`; Kubernetes does not look at it.
bytes-name-general = `{ $text }`.

## Keys and algorithms

bytes-key-whole = The public key, { $algorithm }, with the algorithm that it is for.
    .explain = Of these bytes kubeadm makes the hash that `kubeadm join` pins.
bytes-key-algorithm = What the key is for: { $name }.
bytes-key-bits = The key itself, { $length } bytes.
bytes-key-identifier = The algorithm { $name }.
bytes-key-no_parameters = NULL: the algorithm has no parameters.
bytes-key-parameters = The parameters of the algorithm.
bytes-key-curve = The curve of the key: { $name }.
bytes-key-rsa = The two numbers of an RSA key.
bytes-key-modulus = The modulus, { $bits } bits: the product of two primes that only the holder knows.
bytes-key-exponent = The public exponent { $value }.
bytes-key-point = A point on the curve, { $length } bytes: the public key.
bytes-key-point_format = { $value ->
        [uncompressed] Both coordinates of the point follow.
        [compressed] One coordinate follows, and this byte tells which of two points is meant.
       *[other] A form of point that is not known here.
    }
bytes-key-coordinate = The coordinate { $name }, { $length } bytes.
bytes-key-unused_bits = { $count ->
        [0] Every bit of what follows counts.
        [one] The last bit of what follows does not count.
       *[other] The last { $count } bits of what follows do not count.
    }
bytes-key-pss_hash = The digest: { $name }.
bytes-key-pss_mask = How the mask is made: { $name }.
bytes-key-pss_salt = The salt has { $value } bytes.
bytes-key-pss_trailer = Trailer number { $value }.

## Extensions

bytes-extension-list = { $count ->
        [one] One extension.
       *[other] { $count } extensions.
    }
bytes-extension-one = { $critical ->
        [TRUE] The extension { $name }; whoever does not understand it must refuse the certificate.
       *[other] The extension { $name }; whoever does not understand it may pass over it.
    }
bytes-extension-identifier = Which extension this is: { $name }.
bytes-extension-critical = { $value ->
        [TRUE] Critical: whoever does not understand the extension must refuse the certificate.
       *[other] Not critical; DER leaves this out.
    }
bytes-extension-value = The value of { $name }, { $length } bytes, wrapped so that one who does not know it can step over it.
bytes-extension-basic_constraints = { $count ->
        [0] Nothing is said within: this is no CA.
       *[other] Whether the subject is a CA, and how long a path may be.
    }
bytes-extension-ca = { $value ->
        [TRUE] The subject is a CA: its key may sign certificates.
       *[other] The subject is no CA.
    }
bytes-extension-path_length = { $value ->
        [0] No other CA may stand between this one and a certificate that it leads to.
       *[other] At most { $value } further CAs may follow below this one.
    }
bytes-extension-key_usage = What the key may do: { $usages }.
    .explain = kubeadm sets digitalSignature and keyEncipherment, for CAs keyCertSign too. The bits are counted from the left.
bytes-extension-ext_key_usage = { $count ->
        [one] The one purpose
       *[other] The { $count } purposes
    } that the certificate may be used for.
bytes-extension-purpose = { $name ->
        [clientAuth] It may identify a client: Kubernetes asks for this of whoever logs in with a certificate.
        [serverAuth] It may identify a server: clients of the API server and of kubelets ask for this.
        [anyExtendedKeyUsage] It may be used for anything.
       *[other] It may be used for { $name }.
    }
bytes-extension-alt_names = { $count ->
        [one] One name
       *[other] { $count } names
    } of the subject; a client compares the host that it calls with these. Of a client's certificate Kubernetes does not look at them.
bytes-extension-dns_name = The host name `{ $text }`: a server may be called by it.
bytes-extension-ip_address = The address `{ $text }`: a server may be called at it.
bytes-extension-issuer_alt_names = { $count ->
        [one] One more name
       *[other] { $count } more names
    } of the issuer.
bytes-extension-subject_key_id = The key id of the subject, `{ $value }`: certificates that this key signs repeat it.
bytes-extension-authority_key_id = Which key signed, where several CAs have the same name.
bytes-extension-authority_key = The key id of the issuer, `{ $value }`: Go tries the CA that has it first.
bytes-extension-authority_name = The issuer of the issuer's certificate.
bytes-extension-authority_serial = The serial number of the issuer's certificate, `{ $value }`.
bytes-extension-name_constraints = Which names the CA, and all CAs below it, may sign.
bytes-extension-permitted = { $count ->
        [one] One part of the names
       *[other] { $count } parts of the names
    } that may be signed; of the same form no others.
bytes-extension-excluded = { $count ->
        [one] One part of the names
       *[other] { $count } parts of the names
    } that may not be signed.
bytes-extension-subtree = A name, and everything below it.
bytes-extension-subtree_base = `{ $text }`, and everything below it.
bytes-extension-number = { $name } is { $value }.
bytes-extension-distribution_points = { $count ->
        [one] One place
       *[other] { $count } places
    } of revocation lists. Kubernetes never looks there.
bytes-extension-distribution_point = One place of a revocation list.
bytes-extension-distribution_name = The names of the place.
bytes-extension-reasons = The reasons for revoking that the list covers: { $names }.
bytes-extension-list_issuer = Who issues the revocation list.
bytes-extension-access = { $count ->
        [one] One place
       *[other] { $count } places
    } with more about the issuer or the subject. Kubernetes never looks there.
bytes-extension-access_one = One place, for { $name }.
bytes-extension-access_method = { $name ->
        [id-ad-ocsp] Here the state of the certificate can be asked for (OCSP).
        [id-ad-caIssuers] Here the certificate of the issuer can be fetched.
       *[other] What is found there: { $name }.
    }
bytes-extension-policies = { $count ->
        [one] One policy
       *[other] { $count } policies
    } under which the certificate was issued.
bytes-extension-policy = The policy { $name }.
bytes-extension-policy_id = A policy, by its number: { $name }.
bytes-extension-policy_qualifiers = What is said of the policy, in { $count ->
        [one] one note
       *[other] { $count } notes
    }.
bytes-extension-policy_qualifier = { $name ->
        [id-qt-cps] Where the authority says how it works.
        [id-qt-unotice] A notice to be shown to people.
       *[other] A note of the kind { $name }.
    }
bytes-extension-policy_mappings = { $count ->
        [one] One pair of policies
       *[other] { $count } pairs of policies
    } that count as the same.
bytes-extension-policy_mapping = A policy of the issuer, and the one of the subject that counts as the same.
bytes-extension-policy_constraints = From where on policies are required or may not be mapped.
bytes-extension-policy_skip = { $name } begins after { $value } more certificates.
bytes-extension-tls_feature = { $count ->
        [one] One TLS extension
       *[other] { $count } TLS extensions
    } that the server must offer.
bytes-extension-timestamps = Receipts of public logs for the certificate, { $length } bytes.
bytes-extension-issuing_point = Which certificates this revocation list is about.
bytes-extension-issuing_flag = { $name } is `{ $value }`.
bytes-extension-reason_code = Why the certificate was revoked: { $reason }.
bytes-extension-invalidity_date = The key is not to be trusted since { $at }; written as { $type }.
bytes-extension-entry_issuer = Whose certificate this entry, and those that follow it, are about.

## Requests and revocation lists

bytes-request-whole = A request for a certificate, { $length ->
        [one] one byte
       *[other] { $length } bytes
    }: what is asked for, how it is signed, and the signature of the key that it is asked for.
bytes-request-tbs = These { $length } bytes, with the tag and length before them, are what the signature covers.
bytes-request-attributes = { $count ->
        [0] Nothing is asked for besides.
        [one] One further attribute of the request.
       *[other] { $count } further attributes of the request.
    }
bytes-request-attribute = The attribute { $name }, with its values.
bytes-request-values = The values of { $name }.
bytes-request-extensions = { $count ->
        [one] One extension
       *[other] { $count } extensions
    } that the certificate is to have. Of these the signers of Kubernetes copy the alternative names alone.
bytes-request-challenge_password = A password for revoking, { $length } characters; it is masked here.
bytes-list-whole = A list of revoked certificates, { $length } bytes: what is signed, how it is signed, and the signature. Kubernetes reads no such lists.
bytes-list-tbs = These { $length } bytes, with the tag and length before them, are what the signature covers.
bytes-list-this_update = The list was made at { $at }; written as { $type }.
bytes-list-next_update = The next list comes at { $at } at the latest; written as { $type }.
bytes-list-revoked = { $count ->
        [one] One revoked certificate.
       *[other] { $count } revoked certificates.
    }
bytes-list-revoked_one = A revoked certificate: its serial number, and when it was revoked.
bytes-list-revoked_serial = The serial number of the revoked certificate: `{ $value }`.
bytes-list-revoked_at = It was revoked at { $at }; written as { $type }.
bytes-list-entry_extensions = What else is said of it, in { $count ->
        [one] one extension
       *[other] { $count } extensions
    }.

## Tokens

bytes-token-whole = A token of { $length } characters: header, payload and signature, each in base64url.
bytes-token-header = The header, { $length } characters of base64url: how the token is signed.
bytes-token-payload = The payload, { $length } characters of base64url: what the token says.
bytes-token-signature = The signature, { $length } characters for { $bytes } bytes; masked here, for with it anyone can use the token.
bytes-token-dot = A dot between two parts.
bytes-token-hidden = A part of { $length } characters that is not read here, and is masked.
bytes-token-alg = Signed by { $value }.
    .explain = Kubernetes signs with RS256 when its key is an RSA key, and with ES256, ES384 or ES512 when it is one of a curve.
bytes-token-kid = The key id `{ $value }`: since release 1.31 Kubernetes looks up the key by it; before, it tried every key.
    .explain = Kubernetes takes the SHA-256 of the public key for it.
bytes-token-typ = The media type `{ $value }`. Kubernetes writes none itself.
bytes-token-iss = { $family ->
        [other] The issuer `{ $value }`: the API server takes a token only from issuers that it was told of.
        [legacy] The issuer `{ $value }`, which all tokens from Secrets have.
       *[bound] The issuer `{ $value }`: it must be one that the API server was started with.
    }
bytes-token-sub = { $family ->
        [other] The subject `{ $value }`: whom the token is about.
       *[bound] The subject `{ $value }`: Kubernetes takes it as the user name.
    }
bytes-token-aud = The audiences `{ $values }`: only who is among them may accept the token.
bytes-token-exp = { $family ->
        [legacy] It expires at { $at }; for tokens from Secrets Kubernetes does not look at this.
        [other] It expires at { $at }.
       *[bound] It expires at { $at }; Kubernetes allows one minute more.
    }
bytes-token-nbf = It holds from { $at } on.
bytes-token-iat = It was issued at { $at }.
bytes-token-jti = The id of this token, `{ $value }`: Kubernetes gives it to the user as the credential id.
bytes-token-kubernetes = The claims of Kubernetes' own.
bytes-token-namespace = The namespace `{ $value }`.
bytes-token-object = { $kind ->
        [serviceaccount] The service account that the token speaks for.
        [pod] The Pod that the token is bound to: when it is gone, so is the token.
        [secret] The Secret that the token is bound to: when it is gone, so is the token.
        [node] The node: of the Pod, or, when the token names no Pod, the one that it is bound to.
       *[other] An object that the token names.
    }
bytes-token-object_name = { $kind ->
        [serviceaccount] The service account is called `{ $value }`.
        [pod] The Pod is called `{ $value }`.
        [secret] The Secret is called `{ $value }`.
        [node] The node is called `{ $value }`.
       *[other] The object is called `{ $value }`.
    }
bytes-token-object_uid = { $kind ->
        [node] The UID of the node, `{ $value }`; when the token is bound to the node alone, Kubernetes compares it.
       *[other] The UID `{ $value }`: Kubernetes compares it, so that an object made anew under the same name does not count.
    }
bytes-token-warn_after = After { $at } each use counts as stale: it is accepted, and told in the audit log.
bytes-token-other = { $name }, a JSON { $type } that Kubernetes does not look at by itself.

## Other texts

bytes-text-whole = A text of { $length } bytes.
bytes-text-member = The member { $name }, a JSON { $type }.
bytes-text-value = A value of the list, a JSON { $type }.
bytes-text-keys = The keys of the set.
bytes-text-key_member = { $name ->
        [kty] The kind of key: { $value }.
        [kid] The key id `{ $value }`: tokens name the key by it.
        [use] What the key is for: { $value ->
            [sig] signatures
           *[other] { $value }
        }.
        [alg] The algorithm that the key is used with: { $value }.
        [crv] The curve of the key: { $value }.
        [n] The modulus of an RSA key, in base64url.
        [e] The public exponent, in base64url.
       *[other] The coordinate { $name } of the public key, in base64url.
    }
