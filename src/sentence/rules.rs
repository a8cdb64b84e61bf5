//! The rules that accept, reject or add a boundary at a sentence mark, in the order in which they
//! are asked.

use super::abbreviation;
use super::careless;
use super::full_stop;
use super::mark::Kind;
use super::number;
use super::quotation;
use super::site::{Lead, Site};
use crate::language::{Language, WordList, is_small_letter};

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
    if begins_with_particle(site, language) || goes_on_after_brackets(site) || ends_title(site) {
        return false;
    }
    if site.has_closers() && begins_with_quotative(site, language) {
        return false;
    }
    if site.has_closers() && begins_with_source(site) {
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

/// Whether the source of the quotation before it follows, in brackets before the full stop of the
/// whole: “…stairways” (Smith 55).
fn begins_with_source(site: &Site<'_>) -> bool {
    const LONGEST: usize = 60;
    let next = site.text.get(site.next..).unwrap_or_default();
    let inside = next.strip_prefix('(').unwrap_or_default();
    if !inside.starts_with(char::is_alphanumeric) {
        return false;
    }
    let close = inside
        .char_indices()
        .take(LONGEST)
        .find(|(_, char)| matches!(char, '(' | ')' | '\n'));
    close.is_some_and(|(at, _)| inside.get(at..).is_some_and(|rest| rest.starts_with(").")))
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
    site.has_gap() && number::begins_list_item(site.text.get(site.next..).unwrap_or_default())
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

/// Whether the sentence goes on with a particle: after a closed quotation (Japanese writes particles
/// in hiragana: 「はい。」と言った), or one that quotes (あっ！という間に).
fn begins_with_particle(site: &Site<'_>, language: Language) -> bool {
    let is_hangul = |(_, head)| ('\u{ac00}'..='\u{d7a3}').contains(&head);
    let is_hiragana = |(_, head)| ('\u{3041}'..='\u{309f}').contains(&head);
    site.next == site.closed
        && site.lead == Lead::None
        && match language.code() {
            "ja" => {
                site.has_closers() && site.head.is_some_and(is_hiragana)
                    || begins_with_listed(site, language)
            }
            "ko" => site.has_closers() && site.head.is_some_and(is_hangul),
            _ => false,
        }
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
            && !site.before().contains('：')
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
