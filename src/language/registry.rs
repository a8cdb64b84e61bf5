//! One line per language.

use super::script::Script;

/// How a language writes ordinals in digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ordinals {
    /// Without a full stop: `2nd`, `2e`.
    Bare,
    /// With one, before words in small letters: Czech `2. května`.
    Dotted,
    /// With one, before words with a capital, too: German `2. Mai`, Turkish `2. Dünya Savaşı`.
    DottedBeforeCapitals,
    /// Without one, but with one after each part of a date: Korean `2020. 5. 2.`
    DottedDates,
}

impl Ordinals {
    /// Whether a full stop makes a number an ordinal.
    pub fn are_dotted(self) -> bool {
        matches!(self, Self::Dotted | Self::DottedBeforeCapitals)
    }
}

/// What is known of a language.
pub struct Source {
    /// Its BCP 47 code.
    pub code: &'static str,
    /// Other codes under which pages declare it.
    pub other_codes: &'static [&'static str],
    /// The script that tells it apart: for Japanese kana, since Chinese has ideographs, too.
    pub script: Script,
    /// How it writes ordinals.
    pub ordinals: Ordinals,
    /// Whether far fewer pages are in it than in a language that a short text may look like.
    pub is_rare: bool,
    /// The file of its frequent words.
    pub words: &'static str,
    /// The file of its abbreviations.
    pub abbreviations: &'static str,
}

/// `language!("no" | "nb", Latin, Dotted)`: the code, which is its folder's name, then other
/// codes; the script; how it writes ordinals, if with a full stop; `; rare` for one that few pages
/// are in.
macro_rules! language {
    ($code:literal $(| $other:literal)*, $script:ident $(, $ordinals:ident)? $(; $rare:ident)?) => {
        Source {
            code: $code,
            other_codes: &[$($other),*],
            script: Script::$script,
            ordinals: language!(@ $($ordinals)?),
            is_rare: language!(? $($rare)?),
            words: include_str!(concat!("data/", $code, "/words.txt")),
            abbreviations: include_str!(concat!("data/", $code, "/abbreviations.txt")),
        }
    };
    (@) => { Ordinals::Bare };
    (?) => { false };
    (? rare) => { true };
    (@ $ordinals:ident) => { Ordinals::$ordinals };
}

/// Every language there is data for.
pub static LANGUAGES: [Source; 50] = [
    language!("ar", Arabic),
    language!("bg", Cyrillic),
    language!("bn", Bengali; rare),
    language!("ca", Latin; rare),
    language!("cs", Latin, Dotted),
    language!("da", Latin, Dotted),
    language!("de", Latin, DottedBeforeCapitals),
    language!("el", Greek),
    language!("en", Latin),
    language!("es", Latin),
    language!("et", Latin, Dotted; rare),
    language!("eu", Latin, Dotted; rare),
    language!("fa" | "prs", Arabic),
    language!("fi", Latin, Dotted),
    language!("fr", Latin),
    language!("ga", Latin; rare),
    language!("gl", Latin; rare),
    language!("he" | "iw", Hebrew),
    language!("hi", Devanagari),
    language!("hr" | "bs" | "sh", Latin, Dotted; rare),
    language!("hu", Latin, DottedBeforeCapitals),
    language!("hy", Armenian; rare),
    language!("id" | "in", Latin),
    language!("it", Latin),
    language!("ja", Kana),
    language!("ko", Hangul, DottedDates),
    language!("lt", Latin; rare),
    language!("lv", Latin, Dotted; rare),
    language!("mr", Devanagari; rare),
    language!("ms", Latin; rare),
    language!("nl", Latin),
    language!("no" | "nb" | "nn", Latin, Dotted),
    language!("pl", Latin, Dotted),
    language!("pt", Latin),
    language!("ro" | "mo", Latin),
    language!("ru", Cyrillic),
    language!("sk", Latin, Dotted; rare),
    language!("sl", Latin, Dotted; rare),
    language!("sr", Cyrillic, Dotted; rare),
    language!("sr-Latn", Latin, Dotted; rare),
    language!("sv", Latin),
    language!("sw", Latin; rare),
    language!("ta", Tamil; rare),
    language!("te", Telugu; rare),
    language!("th", Thai),
    language!("tr", Latin, DottedBeforeCapitals),
    language!("uk", Cyrillic),
    language!("ur", Arabic),
    language!("vi", Latin),
    language!("zh", Han),
];
