//! What follows a quotation, brackets or a title that ends in a mark, within the same sentence.

use super::abbreviation;
use super::mark;
use super::quotation;
use super::site::{Lead, Site};
use crate::language::{Language, WordList};

/// Whether the sentence goes on after what the mark ends: with a particle, with who said it, with its
/// source.
pub fn goes_on(site: &Site<'_>, language: Language) -> bool {
    begins_with_particle(site, language)
        || goes_on_after_brackets(site)
        || ends_title(site)
        || site.has_closers() && (begins_with_quotative(site, language) || begins_with_source(site))
}

/// Whether the sentence goes on with a particle right after a closed quotation (Japanese writes
/// particles in hiragana: 「はい。」と言った), or with one that quotes (あっ！という間に).
fn begins_with_particle(site: &Site<'_>, language: Language) -> bool {
    let may_be_particle =
        |(_, head)| matches!(head, '\u{3041}'..='\u{309f}' | '\u{ac00}'..='\u{d7a3}');
    site.next == site.closed
        && site.lead == Lead::None
        && (site.has_closers() && site.head.is_some_and(may_be_particle)
            || !language.parts_words_by_space() && begins_with_listed(site, language))
}

/// Whether the mark is the last in brackets, and the sentence around them goes on: where letters
/// have no case, nothing else tells.
fn goes_on_after_brackets(site: &Site<'_>) -> bool {
    let is_caseless = |(_, head): (usize, char)| head.is_alphabetic() && !head.is_uppercase();
    site.is_bracketed && site.lead == Lead::None && site.head.is_some_and(is_caseless)
}

/// Whether the mark belongs to a title in the marks for titles: 《前进！》.
fn ends_title(site: &Site<'_>) -> bool {
    let rest = site.text.get(site.mark.end..).unwrap_or_default();
    rest.starts_with(['》', '〉'])
}

/// Whether a word follows that reports the quotation before it, in languages without capitals: it
/// cannot begin a sentence.
fn begins_with_quotative(site: &Site<'_>, language: Language) -> bool {
    let word = abbreviation::first_word(site.following());
    if language.parts_words_by_space() {
        language.lists(WordList::Quotative, word)
    } else {
        // A colon before the quotation has introduced its speaker already; one after the verb
        // introduces the next quotation.
        let after = site.following().get(word.len()..).unwrap_or_default();
        site.lead == Lead::None
            && !quotation::tail(site.before()).contains('：')
            && !after.starts_with('：')
            && reports_quotation(word, language)
    }
}

/// Whether what follows begins with a quotative of two or three characters.
fn begins_with_listed(site: &Site<'_>, language: Language) -> bool {
    let run = site.following();
    let ends = run.char_indices().map(|(at, char)| at + char.len_utf8());
    site.lead == Lead::None
        && ends.skip(1).take(2).any(|end| {
            let beginning = run.get(..end).unwrap_or_default();
            language.lists(WordList::Quotative, beginning)
        })
}

/// Whether the few ideographs after a quotation end in a verb of saying: “好！”他喊道。
fn reports_quotation(run: &str, language: Language) -> bool {
    const LONGEST: usize = 6;
    let count = run.chars().take(LONGEST + 1).count();
    let last = run.chars().next_back();
    count <= LONGEST
        && last
            .is_some_and(|verb| language.lists(WordList::Quotative, verb.encode_utf8(&mut [0; 4])))
}

/// Whether the source of the quotation before it follows, in brackets before the full stop of the
/// whole: “…stairways” (Smith 55).
fn begins_with_source(site: &Site<'_>) -> bool {
    const LONGEST: usize = 60;
    let next = site.text.get(site.next..).unwrap_or_default();
    let inside = next.strip_prefix('(').unwrap_or_default();
    if !inside.starts_with(quotation::begins_bracket) {
        return false;
    }
    let close = inside
        .char_indices()
        .take(LONGEST)
        .find(|(_, char)| matches!(char, '(' | ')') || mark::cuts(*char));
    close.is_some_and(|(at, _)| inside.get(at..).is_some_and(|rest| rest.starts_with(").")))
}
