//! Long lists are drawn in parts, so that no part holds up the page.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// Number of rows in a part.
pub(crate) const PART: usize = 40;

/// The number of parts to draw now: one at first, and one more each time that the browser has drawn the last.
/// It begins again when the list is another, which `of` tells.
#[hook]
pub(crate) fn use_parts<T: PartialEq + Clone + 'static>(rows: usize, of: &T) -> usize {
    let parts = rows.div_ceil(PART);
    let drawn = use_state(|| (of.clone(), 1_usize));
    let (known, count) = &*drawn;
    let count = if known == of { *count } else { 1 };
    use_effect_with((of.clone(), count, parts), {
        let drawn = drawn.clone();
        move |(of, count, parts)| {
            let next = (of.clone(), count + 1);
            let timer = (count < parts).then(|| Timeout::new(0, move || drawn.set(next)));
            move || drop(timer)
        }
    });
    count.min(parts)
}

/// The rows of a part.
pub(crate) fn rows_of_part<T>(rows: &[T], part: usize) -> &[T] {
    let from = (part * PART).min(rows.len());
    let until = (from + PART).min(rows.len());
    rows.get(from..until).unwrap_or_default()
}

#[derive(Properties, PartialEq)]
pub(crate) struct FoldProps {
    pub(crate) class: &'static str,
    pub(crate) title: Html,
    /// Draws what is in the fold.
    pub(crate) body: Callback<(), Html>,
}

/// A fold whose body is drawn when it is opened for the first time.
#[component]
pub(crate) fn Fold(props: &FoldProps) -> Html {
    let is_known = use_state(|| false);
    let ontoggle = {
        let is_known = is_known.clone();
        move |_: Event| is_known.set(true)
    };
    html! {
        <details class={props.class} {ontoggle}>
            <summary>{ props.title.clone() }</summary>
            if *is_known {
                { props.body.emit(()) }
            }
        </details>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_hold_every_row_once() {
        for count in [0, 1, PART - 1, PART, PART + 1, 5 * PART + 3] {
            let rows: Vec<usize> = (0..count).collect();
            let parts = (0..count.div_ceil(PART)).flat_map(|part| rows_of_part(&rows, part).to_vec());
            assert_eq!(parts.collect::<Vec<usize>>(), rows);
            assert!(rows_of_part(&rows, count.div_ceil(PART)).is_empty());
        }
    }
}
