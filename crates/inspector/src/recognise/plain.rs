//! Recognises the text around documents, or without any: PEM, tokens, commands, short words, lines of
//! programs.

use super::object::put_token;
use super::pem::put_block;
use super::recognise;
use super::rest::Rest;
use crate::redact::MASK;
use crate::report::ItemKind;
use crate::shelf::{Content, LineCounter, Place, Shelf};
use crate::shelf_id::ShelfId;
use crate::sniff::{self, AuthorizationHeader, Word, decode_curl, decode_header, decode_join};
use credscope_encoding::{decode_tolerant, find_pem_blocks};
use credscope_finding::{Finding, args, codes::input as codes};
use credscope_jose::decode_compact;
use credscope_kube::authorization::decode_authorization;
use credscope_kube::bootstrap_token::BootstrapToken;
use credscope_kube::discovery::JoinRequest;
use credscope_kube::error_line::{ErrorLine, decode_error_line};
use std::ops::Range;

/// Recognises the rest of a text; `before` is the number of entries before the text.
pub(super) fn recognise_plain(shelf: &mut Shelf, place: &Place, mut rest: Rest<'_>, before: ShelfId) {
    take_handshakes(shelf, place, &mut rest);
    take_pem(shelf, place, &mut rest);
    take_commands(shelf, place, &mut rest);
    let program_text = take_program_text(shelf, place, &rest, before);
    let place = program_text.map_or_else(|| place.clone(), |log| place.inside(log, String::new(), 0));
    take_tokens(shelf, &place, &mut rest);
    take_words(shelf, &place, &mut rest);
    if program_text.is_none() && !place.is_quiet {
        take_cut_tokens(shelf, &place, &mut rest);
    }
    if program_text.is_none() {
        take_base64(shelf, &place, &mut rest);
    }
    take_error_lines(shelf, &place, &mut rest, program_text.is_some());
    if program_text.is_none() {
        tell_left_over(shelf, &place, &rest, before);
    }
}

fn take_pem(shelf: &mut Shelf, place: &Place, rest: &mut Rest<'_>) {
    let text = rest.text();
    if !text.contains("-----BEGIN ") {
        return;
    }
    let blocks = find_pem_blocks(&text);
    let is_several = blocks.len() > 1;
    let mut lines = LineCounter::new(&text);
    for (position, block) in blocks.iter().enumerate() {
        let mut place = place.below(lines.before(block.range.start));
        // A single block is the field; several blocks are numbered.
        if is_several && place.parent.is_some() {
            place.source = format!("{}[{position}]", place.source);
        }
        put_block(shelf, &place, &text, block);
        rest.take(block.range.clone());
    }
}

fn take_commands(shelf: &mut Shelf, place: &Place, rest: &mut Rest<'_>) {
    let text = rest.text();
    let mut lines = LineCounter::new(&text);
    for range in sniff::find_commands(&text, "kubeadm join") {
        let Some(command) = text.get(range.clone()) else { continue };
        let join = decode_join(command);
        let place = place.below(lines.before(range.start));
        let tokens = join_tokens(&join);
        // The command contains secrets, so only a masked form is kept.
        let masked = masked_join(command, &join);
        let Some(index) =
            shelf.put(ItemKind::JoinCommand, &place, masked.into_bytes(), Content::Join(Box::new(join)))
        else {
            return;
        };
        for (flag, token) in tokens {
            let inside = place.inside(index, flag, 0);
            shelf.put(ItemKind::BootstrapToken, &inside, Vec::new(), Content::BootstrapToken(token));
        }
        rest.take(range);
    }
    for range in sniff::find_commands(&text, "curl") {
        let Some(command) = text.get(range.clone()) else { continue };
        let (curl, authorization) = decode_curl(command);
        if curl.url.is_none() && authorization.is_none() {
            continue;
        }
        let place = place.below(lines.before(range.start));
        let Some(index) = shelf.put(ItemKind::CurlCommand, &place, Vec::new(), Content::Curl(Box::new(curl)))
        else {
            return;
        };
        if let Some(value) = authorization {
            put_header(shelf, &place.inside(index, "-H", 0), &value, true);
        }
        rest.take(range);
    }
    for range in sniff::find_headers(&text) {
        if let Some((_, value)) = text.get(range.clone()).and_then(|header| header.split_once(':')) {
            let value = Word { text: value.to_owned(), variables: Vec::new() };
            put_header(shelf, &place.below(lines.before(range.start)), &value, false);
            rest.take(range);
        }
    }
}

/// The tokens of a join command, with their flags; only one if discovery and the kubelet use the same.
fn join_tokens(join: &JoinRequest) -> Vec<(&'static str, BootstrapToken)> {
    let parse = |token: &Option<String>| token.as_deref().and_then(BootstrapToken::parse);
    let is_one = join.discovery_token == join.tls_bootstrap_token || join.discovery_token.is_none();
    let second = if is_one { None } else { parse(&join.tls_bootstrap_token) };
    let first = parse(&join.discovery_token).or_else(|| parse(&join.tls_bootstrap_token));
    let tokens =
        [first.map(|token| ("--token", token)), second.map(|token| ("--tls-bootstrap-token", token))];
    tokens.into_iter().flatten().collect()
}

/// The command with the secret halves of its tokens and its certificate key masked, whether well formed or
/// not.
fn masked_join(command: &str, join: &JoinRequest) -> String {
    let tokens = [&join.discovery_token, &join.tls_bootstrap_token].into_iter().flatten();
    let halves = tokens.map(|token| token.split_once('.').map_or(token.as_str(), |(_, half)| half));
    let mut masked = command.to_owned();
    for secret in halves.chain(join.certificate_key.as_deref()).filter(|secret| !secret.is_empty()) {
        masked = masked.replace(secret, MASK);
    }
    masked
}

/// Adds an `Authorization` header and its token: exactly as the API server extracts it if it accepts the
/// header, otherwise any token in the text.
fn put_header(shelf: &mut Shelf, place: &Place, value: &Word, is_command: bool) {
    let header = decode_header(value, is_command);
    let token = decode_authorization(&value.text).ok().filter(|_| header == AuthorizationHeader::Bearer);
    let content = Content::Header(header);
    let Some(index) = shelf.put(ItemKind::AuthorizationHeader, place, Vec::new(), content) else { return };
    let inside = place.inside(index, "Authorization", 0);
    let found = sniff::find_tokens(token.unwrap_or(&value.text));
    match token {
        Some(exact) if !found.is_empty() => {
            put_token(shelf, &inside, decode_compact(exact));
        }
        Some(exact) => {
            if let Some(token) = BootstrapToken::parse(exact) {
                shelf.put(ItemKind::BootstrapToken, &inside, Vec::new(), Content::BootstrapToken(token));
            }
        }
        None => {
            for found in found {
                put_token(shelf, &inside, decode_compact(&found.token));
            }
            put_bootstrap_tokens(shelf, &inside, &value.text, &sniff::find_bootstrap_tokens(&value.text));
        }
    }
}

fn put_bootstrap_tokens(shelf: &mut Shelf, place: &Place, text: &str, ranges: &[Range<usize>]) {
    let mut lines = LineCounter::new(text);
    for range in ranges {
        if let Some(token) = text.get(range.clone()).and_then(BootstrapToken::parse) {
            let place = place.below(lines.before(range.start));
            shelf.put(ItemKind::BootstrapToken, &place, Vec::new(), Content::BootstrapToken(token));
        }
    }
}

/// A text is a log if programs wrote most of its lines; a single error is an error line.
fn take_program_text(shelf: &mut Shelf, place: &Place, rest: &Rest<'_>, before: ShelfId) -> Option<ShelfId> {
    if place.is_quiet || shelf.next() > before {
        return None;
    }
    let text = rest.text();
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let known =
        lines.iter().filter(|line| sniff::is_program_output(line) || sniff::is_error_line(line)).count();
    // Only the head of a table has a recognisable form.
    let is_table = lines.first().is_some_and(|line| sniff::is_program_output(line)) && lines.len() > 1;
    let is_single = lines.len() == 1 && lines.iter().any(|line| sniff::is_error_line(line));
    if is_single || known == 0 || !(is_table || known * 2 >= lines.len()) {
        return None;
    }
    shelf.put(ItemKind::Log, place, text.as_bytes().to_vec(), Content::Text)
}

fn take_tokens(shelf: &mut Shelf, place: &Place, rest: &mut Rest<'_>) {
    let text = rest.text();
    let mut lines = LineCounter::new(&text);
    for found in sniff::find_tokens(&text) {
        let place = place.below(lines.before(found.range.start));
        let index = put_token(shelf, &place, decode_compact(&found.token));
        if let Some(index) = index
            && !found.removed.is_empty()
        {
            shelf.tell(Some(index), Finding::new(codes::TOKEN_MENDED, args! { removed: found.removed }));
        }
        rest.take(found.range);
    }
}

/// Takes what is left of tokens that were cut short, and reads it as far as it goes.
fn take_cut_tokens(shelf: &mut Shelf, place: &Place, rest: &mut Rest<'_>) {
    let text = rest.text();
    let mut lines = LineCounter::new(&text);
    for range in sniff::find_cut_tokens(&text) {
        if let Some(token) = text.get(range.clone()) {
            put_token(shelf, &place.below(lines.before(range.start)), decode_compact(token));
        }
        rest.take(range);
    }
}

fn take_words(shelf: &mut Shelf, place: &Place, rest: &mut Rest<'_>) {
    let text = rest.text();
    let tokens = sniff::find_bootstrap_tokens(&text);
    put_bootstrap_tokens(shelf, place, &text, &tokens);
    tokens.into_iter().for_each(|range| rest.take(range));
    // A pin that kubeadm's error quotes belongs to the line.
    let is_quoted = |range: &Range<usize>| {
        text.get(range.end..)
            .is_some_and(|rest| rest.trim_start_matches(['\\', '"']).starts_with(" are pinned"))
    };
    let mut lines = LineCounter::new(&text);
    for range in sniff::find_pins(&text).into_iter().filter(|range| !is_quoted(range)) {
        if let Some(pin) = text.get(range.clone()) {
            let content = Content::CaHash(pin.to_ascii_lowercase());
            let place = place.below(lines.before(range.start));
            shelf.put(ItemKind::CaCertificateHash, &place, pin.as_bytes().to_vec(), content);
        }
        rest.take(range);
    }
    for range in sniff::find_certificate_keys(&text) {
        let place = place.below(lines.before(range.start));
        shelf.put(ItemKind::CertificateKey, &place, Vec::new(), Content::Text);
        rest.take(range);
    }
}

fn take_base64(shelf: &mut Shelf, place: &Place, rest: &mut Rest<'_>) {
    let text = rest.text();
    let mut lines = LineCounter::new(&text);
    for range in sniff::find_base64(&text) {
        let Some(encoded) = text.get(range.clone()) else { continue };
        let Ok(decoded) = decode_tolerant(encoded.as_bytes()) else { continue };
        // Any long word decodes to something; only recognised credentials count.
        let is_promising = decoded.bytes.first() == Some(&0x30)
            || [&b"-----BEGIN"[..], b"eyJ", b"apiVersion", b"{"]
                .iter()
                .any(|start| decoded.bytes.starts_with(start));
        if !is_promising {
            continue;
        }
        let before = shelf.next();
        let place = Place { is_quiet: true, ..place.below(lines.before(range.start)) };
        if recognise(shelf, &place, &decoded.bytes) {
            shelf.tell(Some(before), Finding::new(codes::WAS_BASE64, args! { source: &place.source }));
            rest.take(range);
        }
    }
}

/// Takes the certificates that a server presented, leaf first, from the output of `openssl s_client`.
fn take_handshakes(shelf: &mut Shelf, place: &Place, rest: &mut Rest<'_>) {
    if place.is_quiet {
        return;
    }
    let text = rest.text();
    let mut lines = LineCounter::new(&text);
    for (range, handshake) in sniff::find_handshakes(&text) {
        let Some(output) = text.get(range.clone()) else { continue };
        let blocks = find_pem_blocks(output);
        let content = Content::Handshake(Box::new(handshake));
        let place = place.below(lines.before(range.start));
        let Some(index) = shelf.put(ItemKind::Log, &place, output.as_bytes().to_vec(), content) else {
            return;
        };
        let mut within = LineCounter::new(output);
        for (position, block) in blocks.iter().enumerate() {
            let inside = place.inside(index, format!("chain[{position}]"), within.before(block.range.start));
            put_block(shelf, &inside, output, block);
        }
        rest.take(range);
    }
}

/// Takes the lines with an error, without duplicates; in a log only those that can be explained.
fn take_error_lines(shelf: &mut Shelf, place: &Place, rest: &mut Rest<'_>, is_log: bool) {
    const MAX_LINES: usize = 20;
    /// A log is full of lines about the network; they count only in one that says nothing else.
    const MAX_OTHER_LINES: usize = 5;
    if place.is_quiet && !is_log {
        return;
    }
    let text = rest.text();
    let mut known: Vec<ErrorLine> = Vec::new();
    let lines = sniff::find_lines(&text, sniff::is_error_line).into_iter().filter_map(|range| {
        let line = text.get(range.clone())?;
        Some((range, line, decode_error_line(line)))
    });
    let lines: Vec<_> = lines.filter(|(.., read)| !is_log || !read.told.is_empty()).collect();
    let is_only_others = lines.iter().all(|(.., read)| read.is_of_no_credential());
    let mut counter = LineCounter::new(&text);
    let limit = if is_log && is_only_others { MAX_OTHER_LINES } else { MAX_LINES };
    for (range, line, read) in lines {
        let is_told = !read.told.is_empty();
        if is_log && !is_only_others && read.is_of_no_credential() {
            continue;
        }
        // A log repeats the same error with other times.
        let is_new = known.len() < limit && !(is_told && known.iter().any(|other| other.is_same(&read)));
        if is_new {
            known.push(read.clone());
            let content = Content::ErrorLine(Box::new(read));
            let place = place.below(counter.before(range.start));
            shelf.put(ItemKind::ErrorLine, &place, line.as_bytes().to_vec(), content);
        }
        rest.take(range);
    }
}

/// Reports unrecognised lines if others were recognised; a completely unrecognised text is an item of its
/// own.
fn tell_left_over(shelf: &mut Shelf, place: &Place, rest: &Rest<'_>, before: ShelfId) {
    if place.is_quiet || shelf.next() == before {
        return;
    }
    let text = rest.text();
    let lines = rest.original.lines().zip(text.lines()).enumerate();
    let untouched = lines.filter(|(_, (before, after))| before == after).map(|(at, (line, _))| (at, line));
    let is_filler = |line: &str| {
        let line = line.trim();
        line.is_empty()
            || line
                .bytes()
                .all(|byte| matches!(byte, b'-' | b'.' | b'`' | b'#' | b'=' | b',' | b';' | b'"' | b'\''))
    };
    let mut lines = untouched.filter(|(_, line)| !is_filler(line));
    if let Some((first, _)) = lines.next() {
        let args = args! { first_line: place.line + first, lines: 1 + lines.count() };
        shelf.findings.push(Finding::new(codes::LEFT_OVER, args));
    }
}
