//! Where sentences begin and end.
//!
//! The default rules of the Unicode standard (UAX #29, *Unicode Text Segmentation*) propose
//! boundaries ([`standard`]). They know neither abbreviations nor quotations nor lists, so every
//! sentence mark of the text, whether the standard breaks there or not, is looked at with what
//! stands around it ([`site`]), and a list of rules ([`rules`]) accepts, rejects or adds a
//! boundary. The rules are stated for a script or a language, never for a text:
//!
//! - [`mark`]: the marks that may end a sentence, and their runs (`?!`, `. . .`);
//! - [`full_stop`]: the rules for `.`, and [`careless`] those for prose without capitals or spaces,
//!   of which [`usage`] tells;
//! - [`quotation`]: which quotation marks and brackets close, and which open;
//! - [`closer`]: what belongs to the sentence after its mark;
//! - [`speech`]: what goes on after a quotation: particles, who said it, its source;
//! - [`abbreviation`]: abbreviations, initials, acronyms;
//! - [`number`], [`ordinal`]: numbers, ordinals, dates;
//! - [`list`]: lists in running text;
//! - [`time`]: phrases and times of day;
//! - [`line`](mod@line): line ends inside a block;
//! - [`unspaced`]: sentences that end in no mark.
//!
//! A short quotation in marks that tell opening from closing, and what stands in brackets, is kept
//! whole: half of it would tell nothing. Between straight marks each sentence stands alone.
//!
//! Known failures: an abbreviation that is also a word (`no.`) and ends the sentence before a
//! number; a name after a true end that looks like an initial's (`vitamin C. Oranges`); dialogue
//! whose tag begins with a capital (`« Non ! » Paul dit`, `"Why?" I asked.`) or stands in a script
//! without capitals; names that end in a mark (`Yahoo! Finance`); rulers before a capital in the
//! languages of Central Europe (`Rudolf II. Habsburský`); Thai sentences that no opening word parts.

mod abbreviation;
mod careless;
mod closer;
mod full_stop;
mod line;
mod list;
mod mark;
mod number;
mod ordinal;
mod quotation;
mod rules;
mod site;
mod speech;
mod standard;
mod time;
mod unspaced;
mod usage;

use crate::language::Language;
use crate::text::Range;

use line::Lines;
use list::List;
use mark::Mark;
use quotation::Quotations;
use site::Site;
use usage::Usage;

/// The sentences of a block's text, in order, without the white space between them.
///
/// Every character of `text` that is not white space is in exactly one sentence. The time is
/// proportional to the text, whatever is in it.
///
/// ```
/// use nutgraf::{Language, split};
/// let text = "Dr. Who paid $3.50. “Not bad!” she said.";
/// let sentences: Vec<&str> = split(text, Language::from_tag("en"))
///     .into_iter()
///     .map(|range| range.of(text))
///     .collect();
/// assert_eq!(sentences, ["Dr. Who paid $3.50.", "“Not bad!” she said."]);
/// ```
#[must_use]
pub fn split(text: &str, language: Language) -> Vec<Range> {
    let mut splitter = Splitter {
        text,
        language,
        lines: Lines::default(),
        usage: Usage::default(),
        quotations: Quotations::default(),
        start: 0,
        list: List::at(text, 0, language),
        sentences: Vec::new(),
    };
    splitter.run();
    splitter.sentences
}

struct Splitter<'t> {
    text: &'t str,
    language: Language,
    lines: Lines,
    usage: Usage,
    quotations: Quotations,
    /// Where the sentence begins that is not yet ended.
    start: usize,
    /// The list whose item that sentence is.
    list: Option<List>,
    sentences: Vec<Range>,
}

impl Splitter<'_> {
    fn run(&mut self) {
        let mut at = 0;
        while let Some((position, found)) = mark::find(self.text, at) {
            at = match found {
                Mark::LineEnd => self.line_end(position),
                Mark::Bullet => self.bullet(position),
                Mark::Parenthesis => self.list_marker(position, position + 1),
                Mark::Quotation(char) => {
                    self.quotations.note(self.text, position, char, self.start)
                }
                Mark::End(kind) => self.sentence_mark(position, kind),
            };
        }
        self.end_sentence(self.text.len());
    }

    /// Ends the sentence at `end`, where the next one begins.
    fn end_sentence(&mut self, end: usize) {
        let range = Range::new(self.start, end).trimmed(self.text);
        self.start = end;
        self.quotations.begin_sentence();
        if range.is_empty() {
            return;
        }
        unspaced::each_part(self.text, range, self.language, |part| {
            self.sentences.push(part);
        });
        self.list =
            List::at(self.text, end, self.language).or(self.list.filter(|list| list.goes_on));
    }

    fn line_end(&mut self, position: usize) -> usize {
        if !self.lines.is_wrapped(self.text, position) {
            self.end_sentence(position);
        }
        position + 1
    }

    /// A bullet begins an item wherever it stands between spaces.
    fn bullet(&mut self, position: usize) -> usize {
        if mark::is_free_standing(self.text, position) {
            self.end_sentence(position);
        }
        mark::after_char(self.text, position)
    }

    /// The number of the next item of an inline list: `1) bread 2) milk`.
    fn list_marker(&mut self, position: usize, resume: usize) -> usize {
        let next = self
            .list
            .filter(|_| !self.quotations.cover(position, position))
            .and_then(|list| list.next_item(self.text, self.start, position));
        if let Some((item, list)) = next {
            self.end_sentence(item);
            self.list = Some(list);
        }
        resume
    }

    fn sentence_mark(&mut self, position: usize, kind: mark::Kind) -> usize {
        let site = Site::read(self.text, self.start, position, kind, self.quotations);
        self.list_marker(position, position);
        let mut site = site.with_start(self.start);
        site.has_own_stops = site.kind == mark::Kind::Dot
            && (self.language.code() == "hy" || site.before().ends_with(is_indic))
            && self.usage.has_own_stops(self.text, self.language);
        site.is_shouted = site.before().ends_with(char::is_uppercase)
            && self.usage.lacks_small_letters(self.text);
        site.is_caseless = rules::begins_lower(&site) && self.usage.lacks_capitals(self.text);
        let parted = site
            .line_end
            .is_some_and(|end| !self.lines.is_wrapped(self.text, end));
        if site.next < self.text.len() && (parted || rules::ends_sentence(&site, self.language)) {
            self.end_sentence(site.closed);
        }
        site.mark.end
    }
}

/// Whether `char` is of a script of India, most of which end sentences with the danda.
fn is_indic(char: char) -> bool {
    matches!(char, '\u{900}'..='\u{dff}')
}
