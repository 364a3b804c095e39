use super::gradual::{rows_of_part, use_parts};
use super::mark::mark;
use super::parts::{icon, truth};
use crate::dom;
use crate::model::Mark;
use crate::state::{Action, Shared};
use crate::table::{Column, TableFilter, TableOrder, TableRow, counts, rows, shown};
use crate::words::Words;
use credscope_finding::{Outcome, args};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
struct PartProps {
    words: Words,
    report: Shared,
    rows: Rc<Vec<TableRow>>,
    order: Rc<Vec<usize>>,
    part: usize,
}

/// Some rows of the table. They do not change until the table does.
#[component]
fn TablePart(props: &PartProps) -> Html {
    let PartProps { words, report, rows, order, part } = props;
    let row = |place: &usize| {
        let Some(row) = rows.get(*place) else { return Html::default() };
        let Some(item) = report.item(row.id) else { return Html::default() };
        let name = if row.name.is_empty() { &row.kind } else { &row.name };
        html! {
            <tr key={item.id.clone()} data-item={item.id.clone()} data-outcome={item.verdict.outcome.word()}>
                <td class="table-result" title={row.result.clone()}>{ mark(row.mark) }<span>{ &row.result }</span></td>
                <td title={row.kind.clone()}>{ &row.kind }</td>
                <td title={row.name.clone()}><button type="button" class="link"><code>{ name }</code></button></td>
                <td title={row.place.clone()}><code class="source">{ &row.place }</code></td>
                <td class="table-until">
                    if let Some(until) = row.until {
                        { words.date(until) }
                        <span class="relative">{ words.relative(until, report.judged_at) }</span>
                    }
                </td>
            </tr>
        }
    };
    html! { <tbody>{ for rows_of_part(order, *part).iter().map(row) }</tbody> }
}

/// A button that shows only some of the rows, or all.
fn filter_button(
    (shows, current): (TableFilter, &TableFilter),
    shown: Option<Mark>,
    (label, count): (AttrValue, usize),
    act: &Callback<Action>,
) -> Html {
    let is_pressed = truth(shows == *current);
    let onclick = act.reform(move |_: MouseEvent| Action::Tabulate(Some(shows.clone())));
    html! {
        <button type="button" class="quiet" aria-pressed={is_pressed} {onclick}>
            { shown.map(mark) }
            <span>{ label }</span>
            <span class="count">{ count }</span>
        </button>
    }
}

fn filters(words: &Words, report: &Shared, current: &TableFilter, act: &Callback<Action>) -> Html {
    let all = (words.say("table-all"), report.items.len());
    let chosen = match current {
        TableFilter::Items(ids) => {
            filter_button((current.clone(), current), None, (words.say("table-chosen"), ids.len()), act)
        }
        TableFilter::All | TableFilter::Outcomes(_) => Html::default(),
    };
    let of_outcome = |(outcome, count): (Outcome, usize)| {
        let label = AttrValue::from(words.word("outcome", outcome.word()));
        let shows = TableFilter::Outcomes([outcome].into());
        filter_button((shows, current), Some(Mark::of_outcome(outcome)), (label, count), act)
    };
    html! {
        <div class="table-filters" role="group" aria-label={words.say("table-filter")}>
            { filter_button((TableFilter::All, current), None, all, act) }
            { for counts(report).into_iter().map(of_outcome) }
            { chosen }
        </div>
    }
}

fn headings(words: &Words, order: &UseStateHandle<TableOrder>) -> Html {
    let heading = |column: Column| {
        let sorted =
            (order.column == column).then_some(if order.is_descending { "descending" } else { "ascending" });
        let onclick = {
            let order = order.clone();
            move |_: MouseEvent| order.set(order.by(column))
        };
        html! {
            <th scope="col" aria-sort={sorted} data-column={column.heading()}>
                <button type="button" class="quiet" {onclick}>
                    { words.text(column.heading()) }
                    { icon("M4 10l4-5l4 5") }
                </button>
            </th>
        }
    };
    html! { <thead><tr>{ for Column::ALL.map(heading) }</tr></thead> }
}

#[derive(Properties, PartialEq)]
pub(crate) struct TableProps {
    pub(crate) words: Words,
    pub(crate) report: Shared,
    pub(crate) filter: TableFilter,
    pub(crate) act: Callback<Action>,
}

/// All items as a table to sort, filter and search; a click on a row opens its item.
#[component]
pub(crate) fn Table(props: &TableProps) -> Html {
    let TableProps { words, report, filter, act } = props;
    let order = use_state(|| TableOrder { column: Column::Result, is_descending: false });
    let search = use_state(String::new);
    let rows = use_memo((words.clone(), report.clone()), |(words, report)| rows(words, report));
    let places = use_memo(
        (words.clone(), report.clone(), filter.clone(), (*search).clone(), *order),
        |(_, report, filter, search, order)| shown(report, &rows, filter, search, *order),
    );
    let parts =
        use_parts(places.len(), &(words.clone(), report.clone(), filter.clone(), (*search).clone(), *order));
    let on_click = {
        let act = act.clone();
        move |event: MouseEvent| {
            let row = dom::target(&event).and_then(|target| target.closest("tr[data-item]").ok().flatten());
            if let Some(id) = row.and_then(|row| row.get_attribute("data-item")) {
                act.emit(Action::Select(id));
            }
        }
    };
    let on_search = {
        let search = search.clone();
        move |event: InputEvent| {
            if let Some(input) = dom::input(&event) {
                search.set(input.value());
            }
        }
    };
    let of_all = args! { shown: places.len(), all: report.items.len() };
    let part = |part: usize| {
        let (words, report, rows, order) =
            (words.clone(), report.clone(), Rc::clone(&rows), Rc::clone(&places));
        html! { <TablePart key={part} {words} {report} {rows} {order} {part} /> }
    };
    html! {
        <div class="table" id="detail" tabindex="-1">
            <header class="table-head">
                <h2 class="section-title" id="table-heading">
                    { words.text("table") }
                    <span class="count" role="status">{ words.ui("table-shown", &of_all) }</span>
                </h2>
                { filters(words, report, filter, act) }
                <input
                    type="search" id="table-find" placeholder={words.say("table-find")}
                    aria-label={words.say("table-find")} value={(*search).clone()} oninput={on_search}
                />
            </header>
            <div class="table-rows" tabindex="0" role="region" aria-labelledby="table-heading">
                <table aria-rowcount={(places.len() + 1).to_string()} onclick={on_click}>
                    { headings(words, &order) }
                    { for (0..parts).map(part) }
                </table>
                if places.is_empty() {
                    <p class="table-none">{ words.text("table-none") }</p>
                }
            </div>
        </div>
    }
}
