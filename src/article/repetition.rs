//! Text that the article says twice: a pulled quote, a paragraph set again for another screen.

use super::headline::folded;
use super::prose::is_stop;
use super::{Reason, Role};
use crate::interner::Interner;
use crate::page::Page;

/// Shorter blocks may well say the same twice: a "Yes." in an interview. In letters and digits.
const SHORTEST_REPETITION: usize = 25;

/// Drops each block of running text whose every clause stands in a longer block of it, or in an
/// earlier one as long. Near-linear in the text.
pub fn drop_repeated(page: &Page, roles: &mut [Role]) {
    let clauses: Vec<Vec<String>> = page
        .blocks
        .iter()
        .zip(roles.iter())
        .map(|(block, role)| {
            if *role == Role::Body {
                clauses(&block.text)
            } else {
                Vec::new()
            }
        })
        .collect();
    // Added up once: a page may say one clause a million times.
    let lengths: Vec<usize> = clauses
        .iter()
        .map(|own| own.iter().map(String::len).sum())
        .collect();

    // For each clause the longest block that has it, the first of equals.
    let mut numbers = Interner::default();
    let mut holders = Vec::new();
    for (index, own) in clauses.iter().enumerate() {
        for clause in own {
            match holders.get_mut(numbers.number(clause)) {
                None => holders.push(index),
                Some(holder) if lengths[index] > lengths[*holder] => *holder = index,
                Some(_) => {}
            }
        }
    }
    for (index, own) in clauses.iter().enumerate() {
        let holder = |clause: &String| holders.get(numbers.get(clause)?);
        let is_elsewhere = |clause: &String| holder(clause) != Some(&index);
        if lengths[index] >= SHORTEST_REPETITION && own.iter().all(is_elsewhere) {
            roles[index] = Role::Dropped(Reason::Repeated);
        }
    }
}

/// What stands between the stops of a text, folded so that other quotes and spaces do not matter.
fn clauses(text: &str) -> Vec<String> {
    text.split(is_stop)
        .map(folded)
        .filter(|clause| !clause.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Block;

    #[track_caller]
    fn check(texts: &[&str], repeated: &[usize]) {
        let blocks = texts.iter().map(|text| Block {
            text: (*text).to_owned(),
            ..Block::default()
        });
        let page = Page {
            blocks: blocks.collect(),
            ..Page::default()
        };
        let mut roles = vec![Role::Body; texts.len()];
        drop_repeated(&page, &mut roles);
        let dropped: Vec<usize> = (0..roles.len())
            .filter(|&index| roles[index] != Role::Body)
            .collect();
        assert_eq!(dropped, repeated);
    }

    #[test]
    fn a_pulled_quote_goes_and_its_paragraph_stays() {
        let paragraph =
            "He shrugs. “That is three generations of work, to make it worse.” It rains.";
        check(
            &[
                paragraph,
                "That is three generations of work, to make it worse",
            ],
            &[1],
        );
        check(
            &[
                "“That is three generations of work, to make it worse!”",
                paragraph,
            ],
            &[0],
        );
    }

    #[test]
    fn of_two_alike_the_first_stays() {
        check(
            &[
                "The bridge was closed on Monday. It rained.",
                "The bridge was closed on Monday. It rained.",
            ],
            &[1],
        );
    }

    #[test]
    fn a_clause_said_a_million_times_is_weighed_once() {
        let text = "Ab. ".repeat(1_000_000);
        check(&[&text, &text], &[1]);
    }

    #[test]
    fn a_short_answer_may_come_again() {
        check(&["Yes.", "And then?", "Yes."], &[]);
    }
}
