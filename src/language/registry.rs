//! One line per language.

use super::script::Script;

/// What is known of a language.
pub struct Source {
    /// Its BCP 47 code.
    pub code: &'static str,
    /// Other codes under which pages declare it.
    pub other_codes: &'static [&'static str],
    /// The script that tells it apart: for Japanese kana, since Chinese has ideographs, too.
    pub script: Script,
    /// Whether a full stop makes an ordinal of a number: German `12. Juni`.
    pub dots_ordinals: bool,
    /// The file of its frequent words.
    pub words: &'static str,
    /// The file of its abbreviations.
    pub abbreviations: &'static str,
}

/// `language!("no" | "nb", Latin, dots_ordinals)`: the code, which is its folder's name, then other
/// codes; the script; what is peculiar.
macro_rules! language {
    ($code:literal $(| $other:literal)*, $script:ident $(, $trait:ident)?) => {
        Source {
            code: $code,
            other_codes: &[$($other),*],
            script: Script::$script,
            dots_ordinals: language!(@ $($trait)?),
            words: include_str!(concat!("data/", $code, "/words.txt")),
            abbreviations: include_str!(concat!("data/", $code, "/abbreviations.txt")),
        }
    };
    (@) => { false };
    (@ dots_ordinals) => { true };
}

/// Every language there is data for.
pub static LANGUAGES: [Source; 31] = [
    language!("ar", Arabic),
    language!("bg", Cyrillic),
    language!("cs", Latin, dots_ordinals),
    language!("da", Latin, dots_ordinals),
    language!("de", Latin, dots_ordinals),
    language!("el", Greek),
    language!("en", Latin),
    language!("es", Latin),
    language!("fa" | "prs", Arabic),
    language!("fi", Latin, dots_ordinals),
    language!("fr", Latin),
    language!("he" | "iw", Hebrew),
    language!("hi", Devanagari),
    language!("hu", Latin, dots_ordinals),
    language!("id" | "in", Latin),
    language!("it", Latin),
    language!("ja", Kana),
    language!("ko", Hangul),
    language!("nl", Latin),
    language!("no" | "nb" | "nn", Latin, dots_ordinals),
    language!("pl", Latin, dots_ordinals),
    language!("pt", Latin),
    language!("ro" | "mo", Latin),
    language!("ru", Cyrillic),
    language!("sv", Latin),
    language!("th", Thai),
    language!("tr", Latin, dots_ordinals),
    language!("uk", Cyrillic),
    language!("ur", Arabic),
    language!("vi", Latin),
    language!("zh", Han),
];
