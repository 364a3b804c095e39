//! Trees drawn as rows: the shelf and the bytes.

/// One row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    /// Index of what it shows: a node of the bytes, or the place of an item.
    pub(crate) index: usize,
    /// Depth, starting at 1.
    pub(crate) level: usize,
    /// Position among its siblings, starting at 1, and their number.
    pub(crate) position: (usize, usize),
    /// Whether it has children.
    pub(crate) has_children: bool,
}

/// Rows that are not inside a folded row.
pub(crate) fn visible(rows: &[Row], is_folded: &dyn Fn(usize) -> bool) -> Vec<Row> {
    let mut hidden_below = None;
    let is_seen = |row: &&Row| {
        if hidden_below.is_some_and(|level| row.level > level) {
            return false;
        }
        hidden_below = is_folded(row.index).then_some(row.level);
        true
    };
    rows.iter().filter(is_seen).copied().collect()
}

/// The effect of a key in a tree.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum TreeStep {
    To(usize),
    Fold,
    Unfold,
    Leave,
}

/// The tree pattern of the ARIA practices: up and down by rows, left and right by depth.
pub(crate) fn step(key: &str, rows: &[Row], at: usize, is_folded: bool) -> Option<TreeStep> {
    let row = rows.get(at)?;
    let parent = || rows.get(..at)?.iter().rposition(|other| other.level < row.level).map(TreeStep::To);
    match key {
        "ArrowDown" if at + 1 < rows.len() => Some(TreeStep::To(at + 1)),
        "ArrowUp" if at > 0 => Some(TreeStep::To(at - 1)),
        "Home" => Some(TreeStep::To(0)),
        "End" => Some(TreeStep::To(rows.len() - 1)),
        "ArrowRight" if row.has_children && is_folded => Some(TreeStep::Unfold),
        "ArrowRight" if row.has_children => Some(TreeStep::To(at + 1)),
        "ArrowLeft" if row.has_children && !is_folded => Some(TreeStep::Fold),
        "ArrowLeft" => parent(),
        "Escape" => Some(TreeStep::Leave),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(shape: &[(usize, bool)]) -> Vec<Row> {
        let row = |(index, (level, has_children)): (usize, &(usize, bool))| Row {
            index,
            level: *level,
            position: (1, 1),
            has_children: *has_children,
        };
        shape.iter().enumerate().map(row).collect()
    }

    #[test]
    fn what_is_in_a_folded_row_is_not_seen() {
        let rows = rows(&[(1, true), (2, true), (3, false), (2, false), (1, false)]);
        for (folded, seen) in
            [(vec![], vec![0, 1, 2, 3, 4]), (vec![1], vec![0, 1, 3, 4]), (vec![0, 1], vec![0, 4])]
        {
            let shown = visible(&rows, &|index| folded.contains(&index));
            assert_eq!(shown.iter().map(|row| row.index).collect::<Vec<_>>(), seen, "{folded:?}");
        }
    }

    #[test]
    fn keys_walk_the_tree() {
        let rows = rows(&[(1, true), (2, false), (2, true), (3, false), (1, false)]);
        for (key, at, is_folded, expected) in [
            ("ArrowDown", 0, false, Some(TreeStep::To(1))),
            ("ArrowDown", 4, false, None),
            ("ArrowUp", 0, false, None),
            ("ArrowUp", 4, false, Some(TreeStep::To(3))),
            ("Home", 3, false, Some(TreeStep::To(0))),
            ("End", 1, false, Some(TreeStep::To(4))),
            ("ArrowRight", 0, false, Some(TreeStep::To(1))),
            ("ArrowRight", 0, true, Some(TreeStep::Unfold)),
            ("ArrowRight", 1, false, None),
            ("ArrowLeft", 2, false, Some(TreeStep::Fold)),
            ("ArrowLeft", 3, false, Some(TreeStep::To(2))),
            ("ArrowLeft", 4, false, None),
            ("Escape", 3, false, Some(TreeStep::Leave)),
            ("a", 3, false, None),
            ("ArrowDown", 9, false, None),
        ] {
            assert_eq!(step(key, &rows, at, is_folded), expected, "{key} at {at}");
        }
    }
}
