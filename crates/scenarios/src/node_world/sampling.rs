//! Which of many equal things are worth an entry.

/// Whether the n-th of many equal things is told: the first six, and then ever fewer: 8, 32, 128 and so on.
pub(super) const fn is_told(number: u32) -> bool {
    number <= 6 || (number.is_power_of_two() && number.trailing_zeros() % 2 == 1)
}

/// The first number from this one on that is told.
pub(super) const fn next_told(number: u32) -> u32 {
    if is_told(number) {
        return number;
    }
    let power = number.next_power_of_two();
    if is_told(power) { power } else { power.saturating_mul(2) }
}
