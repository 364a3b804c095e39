#!/usr/bin/env bash
# x509-cert 0.3.0, feature `builder`: RequestBuilder writes an extensionRequest attribute into every certificate
# request (PKCS #10), also when no extension was added. Its value is then an empty SEQUENCE (30 00), although RFC 5280 section
# 4.1 wants at least one extension in Extensions. openssl req leaves the attribute out. Whoever compares requests byte for byte,
# or tests a signer with this builder, sees another request than other tools send.
# Fails when that changes. Needs cargo and openssl.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "probe"
version = "0.0.0"
edition = "2021"
[dependencies]
der = "=0.8.3"
p256 = { version = "=0.14.0", features = ["ecdsa", "pkcs8"] }
sha2 = { version = "=0.11.0", features = ["oid"] }
x509-cert = { version = "=0.3.0", default-features = false, features = ["builder"] }
TOML
cat > src/main.rs <<'RUST'
use der::{Decode, Encode};
use p256::ecdsa::{DerSignature, SigningKey};
use std::str::FromStr;
use x509_cert::builder::Builder;
use x509_cert::name::Name;
use x509_cert::request::{CertReq, RequestBuilder};

fn main() {
    for file in std::env::args().skip(1) {
        show(&file, &std::fs::read(&file).expect("the file"));
    }
    let key = SigningKey::from_slice(&[7; 32]).expect("a scalar");
    let name = Name::from_str("CN=system:node:worker-1,O=system:nodes").expect("a name");
    let builder = RequestBuilder::new(name).expect("a builder");
    let request: CertReq = builder.build::<_, DerSignature>(&key).expect("a request");
    show("x509-cert", &request.to_der().expect("DER"));
}

fn show(from: &str, der: &[u8]) {
    let request = CertReq::from_der(der).expect("a request");
    print!("{from}: {} attributes", request.info.attributes.len());
    for attribute in request.info.attributes.iter() {
        print!(", {}", attribute.oid);
        for value in attribute.values.iter() {
            let hex: String = value.to_der().expect("DER").iter().map(|byte| format!("{byte:02x}")).collect();
            print!(" = {hex}");
        }
    }
    println!();
}
RUST
openssl ecparam -name prime256v1 -genkey -noout -out key.pem
printf '[req]\nprompt=no\ndistinguished_name=name\n[name]\nO=system:nodes\nCN=system:node:worker-1\n' > openssl.cnf
openssl req -config openssl.cnf -new -key key.pem -outform DER -out openssl
cargo run --quiet -- openssl | tee output
diff output - <<'OUTPUT'
openssl: 0 attributes
x509-cert: 1 attributes, 1.2.840.113549.1.9.14 = 3000
OUTPUT
echo "as found: x509-cert 0.3.0 writes an empty extensionRequest"
