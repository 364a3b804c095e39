/// Maximum number of bytes that can be put into a sample for it to count as the same one, changed by hand.
const MAX_EDIT_BYTES: usize = 64;

/// Whether a text is this sample, possibly changed by hand: little was put in, and most of it is the sample's.
pub(super) fn is_edit_of(sample: &str, text: &str) -> bool {
    let same = |(one, other): &(u8, u8)| one == other;
    let before = sample.bytes().zip(text.bytes()).take_while(same).count();
    let left = sample.len().min(text.len()) - before;
    let after = sample.bytes().rev().zip(text.bytes().rev()).take(left).take_while(same).count();
    let put_in = text.len() - before - after;
    put_in <= MAX_EDIT_BYTES && put_in * 2 <= text.len() && !text.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sample_changed_by_hand_is_still_the_sample() {
        let sample = "0123456789".repeat(10);
        let long = "x".repeat(MAX_EDIT_BYTES + 1);
        for (text, is_edit) in [
            (sample.clone(), true),
            (sample[..40].to_owned(), true),
            (sample.replacen('5', "6", 1), true),
            (format!("{sample}\n"), true),
            (format!("{}tampered{}", &sample[..50], &sample[50..]), true),
            (format!("{sample}\n{long}"), false),
            (long, false),
            ("abcdef.0123456789abcdef".to_owned(), false),
            (String::new(), false),
        ] {
            assert_eq!(is_edit_of(&sample, &text), is_edit, "{text}");
        }
    }
}
