//! Which of many equal events are recorded.

/// Whether the n-th of many equal events is recorded: the first six, and then fewer and fewer: 8, 32, 128 and so on.
pub(super) const fn is_recorded(number: u32) -> bool {
    number <= 6 || (number.is_power_of_two() && number.trailing_zeros() % 2 == 1)
}

/// The first number from this one on that is recorded.
pub(super) const fn next_recorded(number: u32) -> u32 {
    if is_recorded(number) {
        return number;
    }
    let power = number.next_power_of_two();
    if is_recorded(power) { power } else { power.saturating_mul(2) }
}
