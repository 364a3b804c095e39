//! The texts of codes that the app never meets: what a simulation says, and what is wrong with a request for one.
//!
//! The app reads reports, and no report holds such a code; the page of simulations is a binary of its own, which keeps them. The
//! table of codes is text, so what goes becomes zeros, which cost nothing once compressed: a code of theirs is then unknown
//! to the app.

use super::module::Module;
use crate::failure::Result;

/// How such codes begin.
const AREAS: [&[u8]; 2] = [b"run.", b"simulate."];
/// Dots in a code.
const DOTS: usize = 2;

/// Forgets every such code of the module's data, and tells how many there were.
///
/// # Errors
/// When the section of data is damaged.
pub(super) fn forget(module: &mut Module) -> Result<usize> {
    let mut segments = module.data()?;
    let count = segments.iter_mut().map(|segment| forget_in(&mut segment.bytes)).sum();
    module.replace_data(&segments);
    Ok(count)
}

fn forget_in(bytes: &mut [u8]) -> usize {
    let mut count = 0;
    let mut at = 0;
    while at < bytes.len() {
        match bytes.get_mut(at..).and_then(|rest| rest.get_mut(..line(rest)?)) {
            Some(line) => {
                line.fill(0);
                at += line.len();
                count += 1;
            }
            None => at += 1,
        }
    }
    count
}

/// The length of a line of the table that begins here with such a code, its end included.
fn line(bytes: &[u8]) -> Option<usize> {
    if !AREAS.iter().any(|area| bytes.starts_with(area)) {
        return None;
    }
    let is_of_code =
        |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'.' | b'_');
    let length = bytes.iter().position(|byte| !is_of_code(byte))?;
    let (code, rest) = bytes.split_at_checked(length)?;
    let dots = code.iter().filter(|byte| **byte == b'.').count();
    (dots == DOTS && rest.starts_with(b"\n")).then_some(length + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_simulations_are_told_from_all_other_text() {
        for (text, expected, count) in [
            ("x.y.z\nrun.kubelet.started\nrun.csr.sent\nx.y.z", "x.y.z\nx.y.z", 2),
            ("tailsimulate.parameter.unknown\n", "tail", 1),
            ("run.kubelet\n", "run.kubelet\n", 0),
            ("run.kubelet.a.b\n", "run.kubelet.a.b\n", 0),
            ("run.kubelet.started", "run.kubelet.started", 0),
            ("run.kubelet.started ", "run.kubelet.started ", 0),
            ("rerun.kubelet.Started\n", "rerun.kubelet.Started\n", 0),
        ] {
            let mut bytes = text.as_bytes().to_vec();
            assert_eq!(forget_in(&mut bytes), count, "{text}");
            assert_eq!(bytes.len(), text.len());
            bytes.retain(|byte| *byte != 0);
            let shown = String::from_utf8(bytes).unwrap();
            assert_eq!(shown, expected, "{text:?}");
        }
    }
}
