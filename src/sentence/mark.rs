//! The marks that may end a sentence, and what else may begin a new one.

use super::quotation;
use crate::text::{Range, char_at};

/// Something at which a sentence may end, or that tells where one may not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A mark that ends sentences.
    End(Kind),
    /// The sign of a list item.
    Bullet,
    /// `)`, which may end the number of a list item.
    Parenthesis,
    /// The end of a line.
    LineEnd,
    /// A quotation mark or a full-width bracket.
    Quotation(char),
}

/// A kind of sentence mark, or of a run of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// `.`, which ends abbreviations and numbers, too.
    Dot,
    /// `…` or `...`, which may stand inside a sentence.
    Ellipsis,
    /// `!` and `?`, which may stand inside a sentence, after a quotation or a name.
    Exclamation,
    /// A mark that does nothing but end sentences: `。`, `।`, `۔`.
    Full,
}

const LINE_ENDS: &[char] = &[
    '\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}',
];

const BULLETS: &[char] = &[
    '•', '‣', '⁃', '◦', '▪', '▫', '■', '●', '►', '▶', '✓', '✔', '❖',
];

const DOTS: &[char] = &['.', '．', '․', '﹒'];

const ELLIPSES: &[char] = &['…'];

const EXCLAMATIONS: &[char] = &[
    '!', '?', '؟', '‼', '⁇', '⁈', '⁉', '‽', '⸮', '\u{37e}', '﹖', '﹗',
];

/// The spaces inside a line: the usual one, and those that keep to what they stand beside.
pub const SPACES: &[char] = &[' ', '\u{a0}', '\u{202f}', '\u{2009}'];

/// The full stops of all scripts that have one of their own: the characters of the class STerm of
/// UAX #29 but for [`EXCLAMATIONS`] and the Burmese comma; and the Tibetan shad, which the standard
/// lacks. A test compares them with the standard's implementation.
const FULL_STOPS: [u32; 156] = [
    0x589, 0x61d, 0x61e, 0x6d4, 0x700, 0x701, 0x702, 0x7f9, 0x837, 0x839, 0x83d, 0x83e, 0x964,
    0x965, 0xf0d, 0xf0e, 0x104b, 0x1362, 0x1367, 0x1368, 0x166e, 0x1735, 0x1736, 0x17d4, 0x17d5,
    0x1803, 0x1809, 0x1944, 0x1945, 0x1aa8, 0x1aa9, 0x1aaa, 0x1aab, 0x1b4e, 0x1b4f, 0x1b5a, 0x1b5b,
    0x1b5e, 0x1b5f, 0x1b7d, 0x1b7e, 0x1b7f, 0x1c3b, 0x1c3c, 0x1c7e, 0x1c7f, 0x2cf9, 0x2cfa, 0x2cfb,
    0x2e3c, 0x2e53, 0x2e54, 0x3002, 0xa4ff, 0xa60e, 0xa60f, 0xa6f3, 0xa6f7, 0xa876, 0xa877, 0xa8ce,
    0xa8cf, 0xa92f, 0xa9c8, 0xa9c9, 0xaa5d, 0xaa5e, 0xaa5f, 0xaaf0, 0xaaf1, 0xabeb, 0xfe12, 0xfe15,
    0xfe16, 0xff01, 0xff1f, 0xff61, 0x10a56, 0x10a57, 0x10f55, 0x10f56, 0x10f57, 0x10f58, 0x10f59,
    0x10f86, 0x10f87, 0x10f88, 0x10f89, 0x11047, 0x11048, 0x110be, 0x110bf, 0x110c0, 0x110c1,
    0x11141, 0x11142, 0x11143, 0x111c5, 0x111c6, 0x111cd, 0x111de, 0x111df, 0x11238, 0x11239,
    0x1123b, 0x1123c, 0x112a9, 0x113d4, 0x113d5, 0x1144b, 0x1144c, 0x115c2, 0x115c3, 0x115c9,
    0x115ca, 0x115cb, 0x115cc, 0x115cd, 0x115ce, 0x115cf, 0x115d0, 0x115d1, 0x115d2, 0x115d3,
    0x115d4, 0x115d5, 0x115d6, 0x115d7, 0x11641, 0x11642, 0x1173c, 0x1173d, 0x1173e, 0x11944,
    0x11946, 0x11a42, 0x11a43, 0x11a9b, 0x11a9c, 0x11c41, 0x11c42, 0x11ef7, 0x11ef8, 0x11f43,
    0x11f44, 0x16a6e, 0x16a6f, 0x16af5, 0x16b37, 0x16b38, 0x16b44, 0x16d6e, 0x16d6f, 0x16e98,
    0x1bc9f, 0x1da88,
];

/// Whether `char` is the sign of a list item.
pub fn is_bullet(char: char) -> bool {
    BULLETS.contains(&char)
}

/// Whether a sentence ends before `char` whatever stands around it: a line end or a bullet.
pub fn cuts(char: char) -> bool {
    LINE_ENDS.contains(&char) || is_bullet(char)
}

/// The kind of `char`, where it alone decides.
pub fn kind(char: char) -> Option<Kind> {
    Some(match char {
        '.' => Kind::Dot,
        '!' | '?' => Kind::Exclamation,
        _ if char.is_ascii() => return None,
        _ if ELLIPSES.contains(&char) => Kind::Ellipsis,
        _ if DOTS.contains(&char) => Kind::Dot,
        _ if EXCLAMATIONS.contains(&char) => Kind::Exclamation,
        _ if FULL_STOPS.binary_search(&u32::from(char)).is_ok() => Kind::Full,
        _ => return None,
    })
}

/// The first place at or after `from` where there is a mark.
pub fn find(text: &str, from: usize) -> Option<(usize, Mark)> {
    let bytes = text.as_bytes();
    let mut at = from;
    loop {
        let rest = bytes.get(at..)?;
        at += rest.iter().position(|&byte| FIRST_BYTES.has(byte))?;
        if let Some(mark) = mark_at(text, at) {
            return Some((at, mark));
        }
        at += 1;
    }
}

/// The mark at `position`; `None` where another character begins.
fn mark_at(text: &str, position: usize) -> Option<Mark> {
    let bytes = text.as_bytes();
    let first = *bytes.get(position)?;
    if let Some(second) = bytes.get(position + 1)
        && !first.is_ascii()
        && !FIRST_BYTES.may_go_on(first, *second)
    {
        return None;
    }
    let char = char_at(text, position)?;
    match char {
        _ if LINE_ENDS.contains(&char) => Some(Mark::LineEnd),
        _ if quotation::QUOTATION_MARKS.contains(&char) => Some(Mark::Quotation(char)),
        ')' => Some(Mark::Parenthesis),
        '།' if !text.get(position + char.len_utf8()..)?.starts_with(' ') => None,
        ':' | ';' => script_mark(text, position).map(Mark::End),
        _ if BULLETS.contains(&char) => Some(Mark::Bullet),
        _ => kind(char).map(Mark::End),
    }
}

/// The first bytes of all marks, and the second ones that may follow each: the quick test that
/// keeps the search fast in scripts of which every letter begins like some mark.
static FIRST_BYTES: FirstBytes = FirstBytes::of_all_marks();

struct FirstBytes {
    first: [bool; 256],
    /// A bit for each second byte, by the first one from 0xC0 on.
    second: [u64; 64],
}

impl FirstBytes {
    fn has(&self, byte: u8) -> bool {
        self.first[usize::from(byte)]
    }

    fn may_go_on(&self, first: u8, second: u8) -> bool {
        self.second[usize::from(first & 0x3f)] >> (second & 0x3f) & 1 == 1
    }

    const fn of_all_marks() -> Self {
        let mut table = Self {
            first: [false; 256],
            second: [0; 64],
        };
        let lists = [
            LINE_ENDS,
            BULLETS,
            DOTS,
            ELLIPSES,
            EXCLAMATIONS,
            quotation::QUOTATION_MARKS,
            &[')', ':', ';'],
        ];
        let mut list = 0;
        while list < lists.len() {
            let mut next = 0;
            while next < lists[list].len() {
                table = table.with(lists[list][next]);
                next += 1;
            }
            list += 1;
        }
        let mut next = 0;
        while next < FULL_STOPS.len() {
            if let Some(char) = char::from_u32(FULL_STOPS[next]) {
                table = table.with(char);
            }
            next += 1;
        }
        table
    }

    const fn with(mut self, char: char) -> Self {
        let mut bytes = [0; 4];
        char.encode_utf8(&mut bytes);
        self.first[bytes[0] as usize] = true;
        if !bytes[0].is_ascii() {
            self.second[(bytes[0] & 0x3f) as usize] |= 1 << (bytes[1] & 0x3f);
        }
        self
    }
}

/// `;` is the question mark of Greek and `:` the full stop of Armenian, after a letter of theirs
/// and before a space.
pub fn script_mark(text: &str, at: usize) -> Option<Kind> {
    let before = text.get(..at)?.chars().next_back()?;
    let mut after = text.get(at + 1..)?.chars();
    if !after
        .next()
        .is_none_or(|char| char.is_whitespace() || quotation::may_close(char))
    {
        return None;
    }
    match (text.as_bytes().get(at)?, before) {
        (b';', '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}') => Some(Kind::Exclamation),
        (b':', '\u{531}'..='\u{586}') => Some(Kind::Full),
        _ => None,
    }
}

/// The run of marks that begins at `position`, with its kind. Spaces may stand inside: `. . .`,
/// `? ! ?`.
pub fn run(text: &str, position: usize, first: Kind) -> (Range, Kind) {
    let mut end = after_char(text, position);
    let mut kinds = first;
    let mut dots = usize::from(first == Kind::Dot);
    loop {
        let rest = text.get(end..).unwrap_or_default();
        let mut chars = rest.chars();
        let spaced = rest.starts_with(' ');
        let next = if spaced {
            chars.by_ref().nth(1)
        } else {
            chars.next()
        };
        let Some((char, kind)) = next.and_then(|char| Some((char, kind(char)?))) else {
            break;
        };
        // Three dots right before a word open the next sentence: “Hm. ...and then”.
        let is_dots = matches!(kind, Kind::Dot | Kind::Ellipsis);
        // “abandoned. . . . The”: a full stop, then the three dots of an omission, by the manuals of
        // style; they stand at the head of what follows. A free-standing full stop is one of four.
        if dots == 1 && spaced && !is_free_standing(text, position) && is_omission(rest) {
            break;
        }
        if is_dots && (kinds == Kind::Full || spaced && opens_sentence(rest)) {
            break;
        }
        end += usize::from(spaced) + char.len_utf8();
        dots += usize::from(kind == Kind::Dot);
        kinds = kinds.max(kind);
    }
    // Two dots are a slip for one.
    if kinds == Kind::Dot && dots > 2 {
        kinds = Kind::Ellipsis;
    }
    (Range::new(position, end), kinds)
}

/// Whether `rest` is three dots apart and a word with a capital.
fn is_omission(rest: &str) -> bool {
    let after = rest.strip_prefix(" . . . ");
    after.is_some_and(|after| after.starts_with(char::is_uppercase))
}

/// Whether `rest`, a space and a dot, goes on as `...word` or `.5`: dots that belong to what
/// follows them. Looks at a few characters.
fn opens_sentence(rest: &str) -> bool {
    const LONGEST: usize = 5;
    let after = rest.chars().skip(1).take(LONGEST);
    after
        .skip_while(|char| matches!(char, '.' | '…'))
        .take(1)
        .any(char::is_alphanumeric)
}

/// Whether the character at `position` has a space, or nothing, on its left.
pub fn is_free_standing(text: &str, position: usize) -> bool {
    let before = text.get(..position).unwrap_or_default().chars().next_back();
    before.is_none_or(char::is_whitespace)
}

/// The offset after the character at `position`.
pub fn after_char(text: &str, position: usize) -> usize {
    position + char_at(text, position).map_or(1, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use unicode_segmentation::UnicodeSegmentation;

    use super::*;

    #[test]
    fn every_sentence_mark_of_the_standard_is_known() {
        for char in '\u{20}'..=char::MAX {
            let text = format!("a{char} B");
            let ends = text.split_sentence_bounds().count() == 2;
            let found = find(&text, 1);
            let is_mark = found.is_some_and(|(_, mark)| {
                matches!(mark, Mark::End(kind) if kind != Kind::Ellipsis) || mark == Mark::LineEnd
            });
            // The Greek question mark looks like a semicolon, and the standard takes it for one.
            let is_ours = matches!(char, '\u{37e}' | '།' | '༎');
            let is_comma = char == '၊';
            assert_eq!(is_mark, (ends || is_ours) && !is_comma, "{char:?}");
        }
    }
}
