//! The first matches, without those that another of the same words leads.

use super::copies::Copies;
use super::order::{Entry, Order, date_key};
use super::top::{Top, best_first};
use crate::search::criteria::Sort;

/// The first `count` matches in order, without those that another leads; or in any order where up to so many `equals` of the last of them may come with them.
pub(super) fn best(
    order: &Order<'_>,
    copies: &mut Copies,
    count: usize,
    sort: Sort,
    equals: Option<usize>,
) -> tantivy::Result<Vec<Entry>> {
    let grouped = copies.grouped();
    let mut top = alone(order, &grouped, count, sort)?;
    if !grouped.is_empty() {
        add_leaders(&mut top, order, copies, &grouped, sort)?;
    }
    let entries = top.end().into_iter();
    let mut entries: Vec<Entry> = entries.map(|(first, number)| order.entry(number, first)).collect();
    if equals.is_some_and(|equals| entries.len() <= count + equals) {
        return Ok(entries);
    }
    if entries.len() > count {
        entries = order.cut(entries, count, sort)?;
    }
    order.sort(&mut entries, sort)?;
    entries.truncate(count);
    Ok(entries)
}

/// The first of those that are in no group.
fn alone(order: &Order<'_>, grouped: &[usize], count: usize, sort: Sort) -> tantivy::Result<Top<usize>> {
    let mut top = Top::new(count);
    for matches in order.segments {
        let dates = match sort {
            Sort::Relevance => None,
            _ => Some(matches.columns.dates()?),
        };
        for (number, (doc, score)) in (matches.first..).zip(&matches.found) {
            let first = match dates {
                Some(dates) => date_key(dates.first(*doc), sort),
                None => best_first(*score),
            };
            // Most are beyond the limit, whether they are led or not.
            if first <= top.limit && grouped.binary_search(&number).is_err() {
                top.offer(first, number);
            }
        }
    }
    Ok(top)
}

/// Offers the leaders of the groups; one of which no member is among the first has no leader there.
fn add_leaders(
    top: &mut Top<usize>,
    order: &Order<'_>,
    copies: &mut Copies,
    grouped: &[usize],
    sort: Sort,
) -> tantivy::Result<()> {
    top.cut();
    let firsts = grouped.iter().map(|number| order.first_of(*number, sort));
    let firsts = firsts.collect::<tantivy::Result<Vec<i64>>>()?;
    let first = |number: &usize| {
        grouped
            .binary_search(number)
            .ok()
            .and_then(|at| firsts.get(at))
            .copied()
    };
    let limit = top.limit;
    let leaders = copies.leaders(order, |same| same.iter().filter_map(first).any(|first| first <= limit))?;
    for leader in leaders {
        if let Some(first) = first(&leader) {
            top.offer(first, leader);
        }
    }
    Ok(())
}
