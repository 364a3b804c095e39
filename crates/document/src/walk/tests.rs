use super::*;
use crate::sample;
use credscope_l10n::Language;

fn of(report: &Report) -> Vec<Line> {
    lines(report, &Localizer::new(Language::En))
}

#[track_caller]
fn check(report: &Report, shape: LineShape, expected: &[&str]) {
    let all = of(report);
    let found: Vec<&str> =
        all.iter().filter(|line| line.shape == shape).map(|line| line.text.as_str()).collect();
    assert_eq!(found.len(), expected.len(), "{found:#?}");
    for (text, start) in found.iter().zip(expected) {
        assert!(text.starts_with(start), "{text}");
    }
}

#[test]
fn a_trace_is_folded_but_for_tables_and_the_step_that_decides() {
    let report = sample::report();
    check(
        &report,
        LineShape::Aside,
        &[
            "2 steps passed",
            "Kubeconfig (`kube.kubeconfig.no_private_key`)",
            "1 step not reached",
            "1 step passed",
            "Bound objects (`kube.token.bound_object_unknown`)",
            "Found in: private key `RSA 2048`, private key `RSA 4096`.",
            "Found in: service-account token `default:web`.",
        ],
    );
    let steps: Vec<_> = of(&report)
        .into_iter()
        .filter(|line| line.shape == LineShape::Step)
        .map(|line| (line.depth, line.mark))
        .collect();
    let (holds, fails, silent) = (Some(LineMark::Holds), Some(LineMark::Fails), Some(LineMark::Silent));
    assert_eq!(steps, [(2, fails), (1, holds), (2, holds), (2, silent)]);
}

#[test]
fn both_readings_are_told_where_they_differ() {
    let mut report = sample::report();
    const KUBERNETES: &str = "Valid as far as can be checked offline, until 22:55:20 UTC (42 min): ";
    let led = |report: &Report| -> Vec<String> {
        let all = of(report).into_iter().filter(|line| line.shape == LineShape::Led);
        all.map(|line| line.lead).collect()
    };
    assert_eq!(led(&report), ["Kubernetes", "The RFCs", "2023-11-14 22:56:21 UTC (in 43 min)"]);
    check(
        &report,
        LineShape::Led,
        &[KUBERNETES, "Rejected: ", "service-account token `default:web` has expired"],
    );
    check(&report, LineShape::Answer, &["Rejected: "]);
    for item in &mut report.items {
        if let Some(readings) = &mut item.readings {
            readings.rfc = readings.kubernetes.clone();
        }
    }
    assert_eq!(led(&report).len(), 1);
    check(&report, LineShape::Answer, &["Rejected: ", KUBERNETES]);
}

#[test]
fn what_a_warning_is_about_is_marked() {
    let mut report = sample::report();
    for item in &mut report.items {
        item.verdict.outcome = Outcome::Passed;
    }
    let marks: Vec<_> = of(&report)
        .iter()
        .filter(|line| line.shape == LineShape::Item)
        .filter_map(|line| line.mark)
        .collect();
    assert_eq!(marks, [LineMark::Holds, LineMark::Warning, LineMark::Warning, LineMark::Holds]);
}

#[test]
fn a_single_item_is_told_once() {
    let mut report = sample::report();
    check(&report, LineShape::Note, &["kubeconfig `a", "Judged at 2023-11-14 22:13:20 UTC"]);
    report.items.truncate(1);
    check(&report, LineShape::Verdict, &["Rejected: "]);
    check(&report, LineShape::Note, &["Judged at 2023-11-14 22:13:20 UTC"]);
    check(&report, LineShape::Answer, &[]);
}

#[test]
fn no_value_ends_its_own_backticks() {
    for (text, expected) in [
        ("plain", "`plain`"),
        ("a`b``", "`a\\u{60}b\\u{60}\\u{60}`"),
        ("", "``"),
        ("\u{1b}[2J\n", "`\\u{1B}[2J\\n`"),
    ] {
        assert_eq!(machine(text), expected);
    }
}

/// Depths and labels of the items, in order.
fn items(report: &Report) -> Vec<(usize, String)> {
    let all = of(report).into_iter().filter(|line| line.shape == LineShape::Item);
    all.map(|line| (line.depth, line.text)).collect()
}

fn expected(items: &[(usize, &str)]) -> Vec<(usize, String)> {
    items.iter().map(|(depth, label)| (*depth, machine(label))).collect()
}

#[test]
fn children_stand_below_their_parents() {
    let found = items(&sample::report());
    assert_eq!(
        found,
        expected(&[(0, sample::HOSTILE), (1, "RSA 2048"), (1, "RSA 4096"), (0, "default:web")])
    );
}

#[test]
fn parents_in_a_circle_lose_no_item() {
    let mut report = sample::report();
    for (item, parent) in report.items.iter_mut().zip(["i4", "i1", "i2", "i4"]) {
        item.parent = Some(parent.to_owned());
    }
    assert_eq!(
        items(&report),
        expected(&[(0, sample::HOSTILE), (1, "default:web"), (2, "RSA 2048"), (0, "RSA 4096")])
    );
}

#[test]
fn items_are_found_whatever_they_are_called() {
    let mut report = sample::report();
    report.relations.clear();
    for (item, id) in report.items.iter_mut().zip(["i2", "i1", "", "the key"]) {
        id.clone_into(&mut item.id);
        item.parent = None;
    }
    let labels = [sample::HOSTILE, "default:web", "RSA 2048", "RSA 4096"];
    for (id, label) in ["i2", "i1", "", "the key"].into_iter().zip(labels) {
        report.verdict_item = Some(id.to_owned());
        let about = of(&report).into_iter().find(|line| line.shape == LineShape::Note).map(|line| line.text);
        assert!(about.is_some_and(|about| about.ends_with(&machine(label))), "{id}");
    }
    report.verdict_item = Some("i9".to_owned());
    check(&report, LineShape::Note, &["Judged at "]);
}

#[test]
fn findings_of_one_kind_are_in_one_place_with_what_to_do_once() {
    let mut report = sample::report();
    let count = |report: &Report, shape: LineShape| {
        let lines = of(report);
        let after = lines.iter().skip_while(|line| line.shape != LineShape::Heading);
        let until = after.skip(1).take_while(|line| line.shape != LineShape::Heading);
        until.filter(|line| line.shape == shape).count()
    };
    let (findings, fixes) = (count(&report, LineShape::Finding), count(&report, LineShape::Fix));
    // Another size is another sentence, and not another finding.
    report.findings[1].args.insert("bits", 512_i64.into());
    assert_eq!(report.finding_groups(), [vec![0, 1], vec![2]]);
    assert_eq!(count(&report, LineShape::Finding), findings);
    assert_eq!(count(&report, LineShape::Plain), 1);
    assert_eq!(count(&report, LineShape::Fix), fixes);
}
