//! Quotation marks and brackets around the end of a sentence: which close, which open.

/// Whether `char` may close a quotation or a bracket.
pub fn may_close(char: char) -> bool {
    always_closes(char) || matches!(char, '"' | '\'' | '“' | '«' | '‹' | '‘' | '＂')
}

/// Whether `char` closes, and never opens, when it follows a sentence mark.
pub fn always_closes(char: char) -> bool {
    matches!(
        char,
        ')' | ']'
            | '}'
            | '»'
            | '›'
            | '”'
            | '’'
            | '」'
            | '』'
            | '】'
            | '）'
            | '》'
            | '〉'
            | '〗'
            | '〕'
            | '］'
            | '｝'
            | '｣'
            | '〞'
            | '〟'
    )
}

/// Whether `char` may open a quotation, a bracket or an inverted exclamation.
pub fn may_open(char: char) -> bool {
    matches!(
        char,
        '"' | '\''
            | '“'
            | '”'
            | '„'
            | '‚'
            | '‘'
            | '’'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '('
            | '['
            | '{'
            | '¿'
            | '¡'
            | '「'
            | '『'
            | '【'
            | '（'
            | '《'
            | '〈'
            | '〖'
            | '〔'
            | '［'
            | '｛'
            | '｢'
            | '`'
            | '´'
            | '*'
            | '_'
            | '#'
            | '＂'
    )
}

/// Whether `char` is a dash that may begin a turn of dialogue or a list item.
pub fn is_dash(char: char) -> bool {
    matches!(char, '-' | '‐' | '‑' | '‒' | '–' | '—' | '―' | '−')
}

/// Whether a quotation in curved or angled marks is open at the end of `before`.
pub fn is_open(before: &str) -> bool {
    let mut next = None;
    for char in before.chars().rev().take(LONGEST_QUOTATION) {
        match char {
            '„' | '‚' => return true,
            // These open in one language and close in another, so the side of the word decides.
            '“' | '”' | '«' | '»' => return next.is_some_and(char::is_alphanumeric),
            _ => next = Some(char),
        }
    }
    false
}

/// Whether a bracket is open at `end`: in pages written from right to left, the two are at times
/// exchanged, and what looks like the closing one opens.
pub fn is_bracketed(text: &str, end: usize) -> bool {
    let before = text.get(..end).unwrap_or_default().chars().rev();
    let mut brackets = before
        .take(LONGEST_QUOTATION)
        .filter(|char| matches!(char, '(' | ')' | '[' | ']' | '{' | '}'));
    brackets
        .next()
        .is_some_and(|last| matches!(last, '(' | '[' | '{'))
}

/// How many quotation marks and corner brackets stand before a place; asked in ascending order,
/// so that a whole text is counted once.
pub struct Balance<'t> {
    text: &'t str,
    counted: usize,
    straight: usize,
    corners: usize,
}

impl<'t> Balance<'t> {
    /// Nothing counted yet.
    pub const fn new(text: &'t str) -> Self {
        Self {
            text,
            counted: 0,
            straight: 0,
            corners: 0,
        }
    }

    /// Whether a straight quotation is open just before `position`.
    pub fn is_quoting(&mut self, position: usize) -> bool {
        self.count(position);
        self.straight % 2 == 1
    }

    /// Whether a corner quotation or a full-width bracket is open just before `position` that was
    /// opened in the same sentence, and closes soon after: `「はい。そうです」`.
    pub fn is_inside_corners(&mut self, position: usize) -> bool {
        self.count(position);
        self.corners > 0 && closes_soon(self.text.get(position..).unwrap_or_default())
    }

    /// Forgets the open brackets: a new sentence begins, and what was left open stays so.
    pub const fn begin_sentence(&mut self) {
        self.corners = 0;
    }

    fn count(&mut self, position: usize) {
        let Some(passed) = self.text.get(self.counted..position) else {
            return;
        };
        self.counted = position;
        self.straight += passed.bytes().filter(|&byte| byte == b'"').count();
        // Every corner bracket begins with one of these bytes.
        if passed.bytes().any(|byte| matches!(byte, 0xe3 | 0xef)) {
            for char in passed.chars() {
                match char {
                    '「' | '『' | '（' => self.corners += 1,
                    '」' | '』' | '）' => self.corners = self.corners.saturating_sub(1),
                    _ => {}
                }
            }
        }
    }
}

/// How far a quotation mark's partner is looked for, in characters.
const LONGEST_QUOTATION: usize = 120;

/// Whether `rest` comes to the end of a corner quotation or a full-width bracket before it opens
/// one.
fn closes_soon(rest: &str) -> bool {
    let mut depth = 0_i32;
    for char in rest.chars().take(LONGEST_QUOTATION) {
        match char {
            '「' | '『' | '（' => depth += 1,
            '」' | '』' | '）' => depth -= 1,
            '\n' => return false,
            _ => {}
        }
        if depth < 0 {
            return true;
        }
    }
    false
}
