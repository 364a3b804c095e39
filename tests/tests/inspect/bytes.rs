//! The bytes of every item.

use crate::CORPUS_TIME;
use credscope_inspector::bytes::{Bytes, bytes};
use credscope_inspector::report::Item;
use credscope_inspector::{Input, Request, inspect};
use credscope_tests::input::{corpus, seeds};

fn request(pasted: &[u8]) -> Request {
    let input = Input { name: None, bytes: pasted.to_vec(), is_anchor: false };
    Request::new(vec![input], CORPUS_TIME.parse().unwrap())
}

/// Everything that stands in a pasted text, with its bytes.
fn all(pasted: &[u8]) -> Vec<(Item, Option<Bytes>)> {
    let request = request(pasted);
    let items = inspect(&request).items;
    items.into_iter().map(|item| (item.clone(), bytes(&request, &item.id))).collect()
}

#[test]
fn dump() {
    for (name, pasted) in
        corpus().iter().chain(seeds()).filter(|(name, _)| name.ends_with("pki/apiserver.crt")).take(1)
    {
        for (item, bytes) in all(pasted) {
            let bytes = bytes.unwrap();
            println!("{name} {} {:?}", item.id, bytes.signed);
            for node in bytes.nodes {
                println!(
                    "{}{:?} {:?} {} {} [{}] {} {:?}",
                    "  ".repeat(node.depth),
                    node.span,
                    node.header,
                    node.name,
                    node.type_name,
                    node.value,
                    node.code,
                    node.args
                );
            }
        }
    }
}
