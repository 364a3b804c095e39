use super::*;
use credscope_finding::{args, codes};

fn node(depth: usize, start: usize, end: usize, header: usize) -> ByteNode {
    ByteNode {
        depth,
        span: Span::new(start, end),
        header: Span::new(start, start + header),
        name: String::new(),
        type_name: String::new(),
        value: String::new(),
        code: codes::kube::TOKEN_TIMELESS,
        args: args! {},
    }
}

/// `SEQUENCE { INTEGER 5, SEQUENCE { NULL, OCTET STRING 07 08 } }`, with the inner one signed.
pub(crate) fn bytes() -> Bytes {
    Bytes {
        item: "i1".to_owned(),
        form: ByteForm::Der,
        bytes: vec![0x30, 11, 2, 1, 5, 0x30, 6, 5, 0, 4, 2, 7, 8],
        signed: Some(Span::new(5, 13)),
        nodes: vec![
            node(0, 0, 13, 2),
            node(1, 2, 5, 2),
            node(1, 5, 13, 2),
            node(2, 7, 9, 2),
            node(2, 9, 13, 2),
        ],
    }
}

fn after(acts: Vec<Act>) -> ByteView {
    let mut view = ByteView::default();
    acts.into_iter().for_each(|act| view.reduce(act));
    view
}

fn came() -> Act {
    Act::Came(Loaded::of(Some(bytes()), false))
}

#[test]
fn the_innermost_node_with_all_of_the_bytes_is_found() {
    let nodes = bytes().nodes;
    for ((start, end), expected) in [
        ((0, 1), Some(0)),
        ((4, 5), Some(1)),
        ((4, 6), Some(0)),
        ((5, 7), Some(2)),
        ((7, 13), Some(2)),
        ((8, 9), Some(3)),
        ((11, 13), Some(4)),
        ((12, 14), None),
    ] {
        assert_eq!(node_around(&nodes, Span::new(start, end)), expected, "{start} {end}");
    }
    assert_eq!(node_around(&[], Span::new(0, 0)), None);
}

#[test]
fn what_is_in_the_selected_node_and_what_it_is_in_are_told_apart() {
    let nodes = bytes().nodes;
    let tints = |selected| (0..6).map(|node| tint(&nodes, node, selected)).collect::<Vec<_>>();
    assert_eq!(tints(2), ["", "", "that", "within", "within", ""]);
    assert_eq!(tints(4), ["", "", "around", "", "that", ""]);
    assert_eq!(tints(0), ["that", "within", "within", "within", "within", ""]);
    assert_eq!(tints(9), [""; 6]);
}

#[test]
fn nodes_are_a_tree() {
    let loaded = Loaded::of(Some(bytes()), false);
    let rows: Vec<_> = loaded.tree().iter().map(|row| (row.level, row.position, row.has_children)).collect();
    assert_eq!(
        rows,
        [(1, (1, 1), true), (2, (1, 2), false), (2, (2, 2), true), (3, (1, 2), false), (3, (2, 2), false)]
    );
}

#[test]
fn a_place_is_read_as_it_was_written() {
    let span = Span::new(3, 70);
    assert_eq!(place("i12", Some(span)).as_deref().and_then(read_place), Some(("i12", span)));
    for broken in ["", "i1", "i1 2", "i1 x 3", "i1 2 -3"] {
        assert_eq!(read_place(broken), None, "{broken}");
    }
    assert_eq!(place("i1", None), None);
}

#[test]
fn pointing_previews_and_a_pin_stays() {
    let view = after(vec![Act::Toggle, came(), Act::Pin(1), Act::Preview(Some(4))]);
    assert_eq!((view.current(), view.pinned, view.follow), (Some(4), Some(1), Follow::Part));
    assert_eq!(after(vec![Act::Pin(1)]).follow, Follow::Said);
    let mut left = view.clone();
    left.reduce(Act::Preview(None));
    assert_eq!(left.current(), Some(1));
    left.reduce(Act::Clear);
    assert_eq!((left.current(), left.cursor), (None, 1), "keys go on from where they were");
}

#[test]
fn keys_show_where_they_lead() {
    let view = after(vec![Act::Toggle, came(), Act::Walk(2)]);
    assert_eq!((view.current(), view.pinned, view.cursor, view.follow), (Some(2), None, 2, Follow::Start));
}

#[test]
fn what_leads_to_bytes_opens_the_pane_and_waits_for_them() {
    let mut view = after(vec![Act::Lead(Span::new(11, 13))]);
    assert!(view.is_open && view.wanted == 1 && view.current().is_none());
    view.reduce(came());
    assert_eq!((view.pinned, view.follow), (Some(4), Follow::Start));
    view.reduce(Act::Preview(Some(0)));
    view.reduce(Act::Lead(Span::new(2, 5)));
    assert_eq!((view.current(), view.wanted), (Some(1), 1), "what is there is not asked for again");
}

#[test]
fn a_pin_unfolds_what_hides_it() {
    let view = after(vec![Act::Toggle, came(), Act::Fold(2), Act::Fold(1), Act::Pin(4)]);
    assert_eq!(view.folded, [1]);
    let view = after(vec![Act::Toggle, came(), Act::Fold(2), Act::Fold(2)]);
    assert!(view.folded.is_empty());
}

#[test]
fn scrolling_does_not_bring_the_selection_back() {
    let view = after(vec![Act::Toggle, came(), Act::Pin(1), Act::Scroll(1, 32), Act::Scroll(9, 5)]);
    assert_eq!((view.from, view.follow), ([0, 32], Follow::No));
}

#[test]
fn closing_clears_and_another_item_forgets() {
    let view = after(vec![Act::Toggle, came(), Act::Pin(1), Act::Toggle]);
    assert!(!view.is_open && view.current().is_none() && view.loaded.is_some());
    let mut view = after(vec![Act::Toggle, came(), Act::Pin(1)]);
    view.forget();
    view.want();
    assert!(view.is_open && view.loaded.is_none() && view.current().is_none());
    assert_eq!(view.wanted, 2);
}

#[test]
fn an_item_without_bytes_has_no_rows() {
    let loaded = Loaded::of(None, false);
    assert!(loaded.nodes.is_empty() && loaded.tree().is_empty() && loaded.rows().len() == 0);
}
