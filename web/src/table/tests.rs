use super::*;
use crate::model::tests::shelf;
use credscope_finding::{Verdict, args, codes};
use credscope_l10n::Language;

/// Items with a name, an outcome, and the file they are from.
fn report() -> Shared {
    let mut report = shelf();
    let one = report.items[0].clone();
    let row = |(place, (name, outcome, file)): (usize, &(&str, Outcome, &str))| Item {
        id: format!("i{place}"),
        parent: None,
        label: (*name).to_owned(),
        input: Some((*file).to_owned()),
        verdict: Verdict::new(*outcome, codes::kube::TOKEN_TIMELESS, args! {}),
        ..one.clone()
    };
    let rows = [
        ("kube-apiserver", Outcome::Passed, "pki/apiserver.crt"),
        ("", Outcome::NotApplicable, "pki/sa.pub"),
        ("admin", Outcome::Failed, "admin.conf"),
        ("etcd", Outcome::Inconclusive, "pki/etcd/server.crt"),
    ];
    report.items = rows.iter().enumerate().map(row).collect();
    report.findings.clear();
    Shared::new(report, wasm_bindgen::JsValue::UNDEFINED)
}

fn names(filter: &TableFilter, search: &str, order: TableOrder) -> Vec<String> {
    let (words, report) = (Words::whole(Language::En), report());
    let rows = rows(&words, &report);
    shown(&report, &rows, filter, search, order).into_iter().map(|place| rows[place].name.clone()).collect()
}

const BY_RESULT: TableOrder = TableOrder { column: Column::Result, is_descending: false };

#[test]
fn the_worst_are_first_until_another_order_is_chosen() {
    assert_eq!(names(&TableFilter::All, "", BY_RESULT), ["admin", "etcd", "kube-apiserver", ""]);
    let by_name = BY_RESULT.by(Column::Name);
    assert_eq!(names(&TableFilter::All, "", by_name), ["admin", "etcd", "kube-apiserver", ""]);
    // What has no name is last from either end.
    let turned = by_name.by(Column::Name);
    assert_eq!(names(&TableFilter::All, "", turned), ["kube-apiserver", "etcd", "admin", ""]);
    assert_eq!(turned.by(Column::Name), by_name);
}

#[test]
fn a_filter_and_a_search_leave_what_fits_both() {
    let failed = TableFilter::Outcomes([Outcome::Failed, Outcome::Passed].into());
    assert_eq!(names(&failed, "", BY_RESULT), ["admin", "kube-apiserver"]);
    assert_eq!(names(&TableFilter::All, "PKI server", BY_RESULT), ["etcd", "kube-apiserver"]);
    assert_eq!(names(&failed, "pki server", BY_RESULT), ["kube-apiserver"]);
    assert_eq!(names(&TableFilter::All, "nothing like it", BY_RESULT), Vec::<String>::new());
    let items = TableFilter::Items(["i1".to_owned(), "i3".to_owned()].into());
    assert_eq!(names(&items, "", BY_RESULT), ["etcd", ""]);
}
