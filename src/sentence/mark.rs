//! The marks that may end a sentence, and what else may begin a new one.

use crate::text::Range;

/// Something at which a sentence may end.
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

/// The kind of `char`, where it alone decides.
pub fn kind(char: char) -> Option<Kind> {
    Some(match char {
        '.' | '．' => Kind::Dot,
        '…' => Kind::Ellipsis,
        '!' | '?' | '؟' | '‼' | '⁇' | '⁈' | '⁉' | '‽' | '\u{37e}' => Kind::Exclamation,
        '。' | '｡' | '！' | '？' | '۔' | '।' | '॥' | '։' => Kind::Full,
        _ => return None,
    })
}

/// The first place at or after `from` where a sentence may end.
pub fn find(text: &str, from: usize) -> Option<(usize, Mark)> {
    let bytes = text.as_bytes();
    let mut at = from;
    loop {
        let rest = bytes.get(at..)?;
        at += rest.iter().position(|&byte| may_begin_mark(byte))?;
        let char = text.get(at..)?.chars().next()?;
        let mark = match char {
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                Some(Mark::LineEnd)
            }
            '•' | '‣' | '⁃' | '◦' | '▪' | '▫' | '■' | '●' | '►' | '▶' | '✓' | '✔' | '❖' => {
                Some(Mark::Bullet)
            }
            ')' => Some(Mark::Parenthesis),
            ':' | ';' => script_mark(text, at).map(Mark::End),
            _ => kind(char).map(Mark::End),
        };
        if let Some(mark) = mark {
            return Some((at, mark));
        }
        at += char.len_utf8();
    }
}

/// Whether a mark may begin with this byte: the quick test that keeps the search fast.
fn may_begin_mark(byte: u8) -> bool {
    const TABLE: [bool; 256] = {
        let mut table = [false; 256];
        // Beyond ASCII, the first bytes of: U+037E, U+0589, U+061F and U+06D4, U+0964, U+2026 and
        // the bullets, U+3002, U+FF01.
        let bytes = b".!?\n\r\x0b\x0c):;\xc2\xcd\xd6\xd8\xdb\xe0\xe2\xe3\xef";
        let mut next = 0;
        while next < bytes.len() {
            table[bytes[next] as usize] = true;
            next += 1;
        }
        table
    };
    TABLE[usize::from(byte)]
}

/// `;` is the question mark of Greek and `:` the full stop of Armenian, after a letter of theirs
/// and before a space.
pub fn script_mark(text: &str, at: usize) -> Option<Kind> {
    let before = text.get(..at)?.chars().next_back()?;
    let mut after = text.get(at + 1..)?.chars();
    if !after
        .next()
        .is_none_or(|char| char.is_whitespace() || super::quotation::may_close(char))
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
        // style; they stand at the head of what follows.
        if dots == 1 && spaced && is_omission(rest) {
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
    let rest = text.get(position..).unwrap_or_default();
    position + rest.chars().next().map_or(1, char::len_utf8)
}
