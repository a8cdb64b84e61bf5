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

/// How many quotation marks and corner brackets stand before a place; asked in ascending order,
/// so that a whole text is counted once.
pub struct Balance<'t> {
    text: &'t str,
    counted: usize,
    straight: usize,
}

impl<'t> Balance<'t> {
    /// Nothing counted yet.
    pub const fn new(text: &'t str) -> Self {
        Self {
            text,
            counted: 0,
            straight: 0,
        }
    }

    /// Whether a straight quotation is open just before `position`.
    pub fn is_quoting(&mut self, position: usize) -> bool {
        if let Some(passed) = self.text.as_bytes().get(self.counted..position) {
            self.straight += passed.iter().filter(|&&byte| byte == b'"').count();
            self.counted = position;
        }
        self.straight % 2 == 1
    }
}

/// How far a corner bracket's partner is looked for, in characters.
const LONGEST_QUOTATION: usize = 120;

/// Whether the text from `position` on comes to the end of a corner quotation or a full-width
/// bracket that was opened before: `「はい。そうです」`.
pub fn is_inside_corners(text: &str, position: usize) -> bool {
    let mut depth = 0_i32;
    let rest = text.get(position..).unwrap_or_default();
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
