//! Numbers as bars, in block characters.

/// Eighths of a column.
const EIGHTHS: [char; 8] = ['▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'];

/// Eighths of a line.
const LEVELS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// A bar for `value` where `most` is `columns` wide. What is not nothing shows at least as a line.
pub fn bar(value: u64, most: u64, columns: usize) -> String {
    if value == 0 || most == 0 || columns == 0 {
        return String::new();
    }
    let eighths = (value.min(most) as u128 * columns as u128 * 8 / u128::from(most)).max(1) as usize;
    let mut out: String = std::iter::repeat_n('█', eighths / 8).collect();
    if !eighths.is_multiple_of(8) {
        out.extend(EIGHTHS.get(eighths % 8 - 1));
    }
    out
}

/// Values side by side, the greatest a whole line high, in `columns` columns; nothing is a space.
pub fn sparkline(values: &[u64], columns: usize) -> String {
    let mut sums = vec![0u64; columns.min(values.len())];
    let columns = sums.len();
    for (n, value) in values.iter().enumerate() {
        if let Some(sum) = sums.get_mut(n * columns / values.len().max(1)) {
            *sum += value;
        }
    }
    let most = sums.iter().copied().max().unwrap_or(0);
    let level = |sum: &u64| match sum {
        0 => ' ',
        sum => {
            let at = (u128::from(*sum) * 8).div_ceil(u128::from(most.max(1))) as usize;
            LEVELS.get(at.clamp(1, 8) - 1).copied().unwrap_or(' ')
        }
    };
    sums.iter().map(level).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_as_long_as_its_number() {
        assert_eq!(bar(0, 10, 4), "");
        assert_eq!(bar(10, 10, 4), "████");
        assert_eq!(bar(5, 10, 4), "██");
        assert_eq!(bar(1, 1_000_000, 4), "▏");
        assert_eq!(bar(9, 16, 2), "█▏");
        assert_eq!(bar(u64::MAX, u64::MAX, 3), "███");
    }

    #[test]
    fn a_sparkline_keeps_the_whole() {
        assert_eq!(sparkline(&[0, 1, 4, 8], 4), " ▁▄█");
        assert_eq!(sparkline(&[1, 1, 0, 0, 4, 4], 3), "▂ █");
        assert_eq!(sparkline(&[], 5), "");
        assert_eq!(sparkline(&[7], 5), "█");
    }

    proptest::proptest! {
        #[test]
        fn never_wider_than_it_may_be(value: u64, most: u64, columns in 0usize..200, values in proptest::collection::vec(0u64..u64::from(u32::MAX), 0..150)) {
            proptest::prop_assert!(bar(value, most, columns).chars().count() <= columns);
            proptest::prop_assert!(sparkline(&values, columns).chars().count() <= columns);
        }
    }
}
