//! The rules that accept, reject or add a boundary at a sentence mark, in the order in which they
//! are asked.

use super::abbreviation;
use super::careless;
use super::full_stop;
use super::list;
use super::mark::Kind;
use super::quotation;
use super::site::{Lead, Site};
use super::speech;
use crate::language::{Language, is_small_letter};

/// Whether a sentence ends at the site.
pub fn ends_sentence(site: &Site<'_>, language: Language) -> bool {
    if site.is_quoted || ends_in_marks(site) {
        return false;
    }
    if site.kind != Kind::Dot && begins_list_item(site) {
        return true;
    }
    // A mark before a comma or a colon stands inside the sentence (UAX #29, rule SB8a).
    if site.lead == Lead::Continuation {
        return false;
    }
    // Marks with nothing before them begin a sentence rather than end one: “...and then”, “¿?”.
    if !has_letters(site.before()) && site.kind != Kind::Full && !site.has_closers() {
        return false;
    }
    if speech::goes_on(site, language) {
        return false;
    }
    match site.kind {
        Kind::Full => true,
        Kind::Exclamation => exclamation(site),
        Kind::Ellipsis => ellipsis(site, language),
        // The Armenian dot is a pause; the full stop has a sign of its own.
        Kind::Dot if site.has_own_stops && language.code() == "hy" => false,
        Kind::Dot => full_stop::ends_sentence(site, language),
    }
}

/// Whether nothing but marks follows to the end of the text: those are no sentence.
fn ends_in_marks(site: &Site<'_>) -> bool {
    const MOST_MARKS: usize = 24;
    let rest = site.text.get(site.next..).unwrap_or_default();
    rest.len() <= MOST_MARKS && !rest.contains(char::is_alphanumeric)
}

/// Whether `before` has a letter or a digit among its first characters; marks alone are not
/// searched to their end, so that the cost stays linear.
fn has_letters(before: &str) -> bool {
    const LONGEST: usize = 64;
    before.len() > 4 * LONGEST || before.chars().take(LONGEST).any(char::is_alphanumeric)
}

/// Whether the marker of a list item follows.
pub fn begins_list_item(site: &Site<'_>) -> bool {
    site.has_gap() && list::begins_item(site.text.get(site.next..).unwrap_or_default())
}

/// Whether the next letter is a small one. A lone small letter after an apostrophe counts for
/// nothing, as Dutch writes “'s Avonds” and “'t Was” at the beginning of a sentence.
pub fn begins_lower(site: &Site<'_>) -> bool {
    site.head.is_some_and(|(_, head)| is_small_letter(head)) && !begins_with_elision(site)
}

fn begins_with_elision(site: &Site<'_>) -> bool {
    let mut chars = site.following().chars();
    matches!(site.lead_char(), Some('\'' | '’'))
        && chars.next().is_some_and(is_small_letter)
        && chars.next() == Some(' ')
        && chars.next().is_some_and(char::is_uppercase)
}

/// Whether the next letter is a capital.
pub fn begins_upper(site: &Site<'_>) -> bool {
    site.head.is_some_and(|(_, head)| head.is_uppercase()) || begins_with_elision(site)
}

fn exclamation(site: &Site<'_>) -> bool {
    // “Stop!” she said. – Stop! – said she.
    if begins_lower(site) {
        return site.has_gap()
            && !site.has_closers()
            && is_after_word(site)
            && (site.opens_quotation()
                || site.lead == Lead::None && (site.is_caseless || careless::ends_question(site)));
    }
    if !site.has_gap() && !site.has_closers() {
        // Inside an address or a name: ?q=1, !Kung.
        return site.is_proposed()
            && !site.head.is_some_and(|(_, head)| head.is_numeric())
            && is_after_word(site)
            && !abbreviation::last_word(site.before()).contains(['/', '.']);
    }
    // (!) and (?) stand inside a sentence.
    let is_remark = site.before().ends_with(['(', '[', '（']);
    let begins_turn = site.lead == Lead::Dash && !begins_lower(site) && site.head.is_some();
    !is_remark && (site.has_gap() && (begins_upper(site) || begins_turn) || site.is_proposed())
}

fn is_after_word(site: &Site<'_>) -> bool {
    // French sets a space before its marks.
    let before = if site.is_caseless {
        site.before().trim_end()
    } else {
        site.before()
    };
    let last = before.chars().next_back();
    last.is_some_and(|char| char.is_alphanumeric() || quotation::may_close(char))
        // “Y!J” is a name.
        && !is_capital_letter(abbreviation::last_word(site.before()))
}

fn is_capital_letter(word: &str) -> bool {
    abbreviation::is_letter(word) && word.starts_with(char::is_uppercase)
}

fn ellipsis(site: &Site<'_>, language: Language) -> bool {
    if begins_lower(site) {
        return false;
    }
    // A speaker's pause: “I… You know.”
    if quotation::is_open(site.before()) && !site.has_closers() {
        return false;
    }
    // English writes “I” with a capital inside a sentence, too.
    let is_pronoun = language.code() == "en" && abbreviation::first_word(site.following()) == "I";
    // Where letters have no case, the dots end a sentence, but not right after a conjunction of one
    // letter (Persian “و…”, and so on), nor, where particles stand apart, after a quotation.
    let begins_caseless = || {
        let head = site.head.filter(|(_, head)| head.is_alphabetic());
        head.is_some_and(|(_, head)| !head.is_uppercase()) && site.lead == Lead::None
    };
    if begins_caseless() {
        let is_conjunction = abbreviation::is_letter(abbreviation::last_word(site.before()));
        let is_quoted = site.has_closers() && language.code() != "ko";
        return site.has_gap() && !is_conjunction && !is_quoted;
    }
    // “……”“……”: one quotation after another.
    if site.has_closers() && !site.has_gap() && matches!(site.lead_char(), Some('“' | '「')) {
        return true;
    }
    (site.has_gap() || site.has_closers())
        && !is_pronoun
        && (begins_upper(site) || site.is_proposed())
}
