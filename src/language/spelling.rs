//! What a language lets its writers leave out or change in a word without making it another word.

use super::Language;

/// The marks of French and its neighbours (grave, acute, circumflex, tilde, diaeresis, cedilla) and
/// of Greek (breathings and perispomeni).
const ANY: &str = "\u{300}\u{301}\u{302}\u{303}\u{308}\u{327}\u{313}\u{314}\u{342}";

/// Those of Spanish, where the tilde makes a letter.
const ANY_BUT_TILDE: &str = "\u{300}\u{301}\u{302}\u{308}\u{327}";

/// The stress marks of dictionaries, names and borrowed words.
const STRESS: &str = "\u{300}\u{301}\u{302}";

impl Language {
    /// The marks that texts write or leave out and mean the same word: in French capitals (`ETAT`),
    /// careless Spanish, Greek words in capitals, the dots of Russian `ё`. Where a mark makes
    /// another letter of the alphabet (German `ö`, Spanish `ñ`, Vietnamese tones), and in an unknown
    /// language, it stays.
    pub(crate) fn optional_marks(self) -> &'static str {
        match self.code() {
            "ca" | "el" | "en" | "eu" | "fr" | "gl" | "id" | "it" | "ms" | "nl" | "pt" | "sw" => {
                ANY
            }
            "es" => ANY_BUT_TILDE,
            "ru" => "\u{300}\u{301}\u{308}",
            "bg" | "sr" | "uk" => "\u{300}\u{301}",
            "da" | "de" | "et" | "fi" | "no" | "sv" | "tr" => STRESS,
            _ => "",
        }
    }

    /// Whether `ı` and `i` are two letters, with the capitals `I` and `İ`.
    pub(crate) fn has_dotless_i(self) -> bool {
        self.code() == "tr"
    }

    /// Whether an apostrophe parts a name from its endings: Turkish `Ankara’nın`.
    pub(crate) fn parts_endings_by_apostrophe(self) -> bool {
        self.code() == "tr"
    }
}
