//! The languages that Nutgraf knows, and which of them a text is in.

/// A language, or [`Language::UNKNOWN`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Language(u8);

impl Language {
    /// No language that Nutgraf knows: script rules alone apply.
    pub const UNKNOWN: Self = Self(0);

    /// The language of a BCP 47 tag such as `fr` or `fr-CA`; [`Language::UNKNOWN`] where there is
    /// no data for it.
    #[must_use]
    pub fn from_tag(_tag: &str) -> Self {
        Self::UNKNOWN
    }

    /// The BCP 47 code: `fr`; `und` when unknown.
    #[must_use]
    pub fn code(self) -> &'static str {
        "und"
    }

    /// Whether the language puts a space between two sentences; Chinese and Japanese do not.
    #[must_use]
    pub fn parts_sentences_by_space(self) -> bool {
        true
    }

    /// Whether `word`, in lower case, is one of the language's frequent words, which carry
    /// grammar rather than subject.
    #[must_use]
    pub fn is_stop_word(self, _word: &str) -> bool {
        false
    }
}

/// The language of `text`: what the text shows, and `declared` (a BCP 47 tag, which may be wrong)
/// where it does not contradict that.
#[must_use]
pub fn identify(_text: &str, declared: Option<&str>) -> Language {
    declared.map_or(Language::UNKNOWN, Language::from_tag)
}
