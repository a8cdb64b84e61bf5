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
    /// The file of its frequent words.
    pub words: &'static str,
    /// The file of its abbreviations.
    pub abbreviations: &'static str,
}

/// `language!("no" | "nb", Latin, Dotted)`: the code, which is its folder's name, then other
/// codes; the script; how it writes ordinals, if with a full stop.
macro_rules! language {
    ($code:literal $(| $other:literal)*, $script:ident $(, $ordinals:ident)?) => {
        Source {
            code: $code,
            other_codes: &[$($other),*],
            script: Script::$script,
            ordinals: language!(@ $($ordinals)?),
            words: include_str!(concat!("data/", $code, "/words.txt")),
            abbreviations: include_str!(concat!("data/", $code, "/abbreviations.txt")),
        }
    };
    (@) => { Ordinals::Bare };
    (@ $ordinals:ident) => { Ordinals::$ordinals };
}

/// Every language there is data for.
pub static LANGUAGES: [Source; 50] = [
    language!("ar", Arabic),
    language!("bg", Cyrillic),
    language!("bn", Bengali),
    language!("ca", Latin),
    language!("cs", Latin, Dotted),
    language!("da", Latin, Dotted),
    language!("de", Latin, DottedBeforeCapitals),
    language!("el", Greek),
    language!("en", Latin),
    language!("es", Latin),
    language!("et", Latin, Dotted),
    language!("eu", Latin, Dotted),
    language!("fa" | "prs", Arabic),
    language!("fi", Latin, Dotted),
    language!("fr", Latin),
    language!("ga", Latin),
    language!("gl", Latin),
    language!("he" | "iw", Hebrew),
    language!("hi", Devanagari),
    language!("hr" | "bs" | "sh", Latin, Dotted),
    language!("hu", Latin, DottedBeforeCapitals),
    language!("hy", Armenian),
    language!("id" | "in", Latin),
    language!("it", Latin),
    language!("ja", Kana),
    language!("ko", Hangul),
    language!("lt", Latin),
    language!("lv", Latin, Dotted),
    language!("mr", Devanagari),
    language!("ms", Latin),
    language!("nl", Latin),
    language!("no" | "nb" | "nn", Latin, Dotted),
    language!("pl", Latin, Dotted),
    language!("pt", Latin),
    language!("ro" | "mo", Latin),
    language!("ru", Cyrillic),
    language!("sk", Latin, Dotted),
    language!("sl", Latin, Dotted),
    language!("sr", Cyrillic, Dotted),
    language!("sr-Latn", Latin, Dotted),
    language!("sv", Latin),
    language!("sw", Latin),
    language!("ta", Tamil),
    language!("te", Telugu),
    language!("th", Thai),
    language!("tr", Latin, DottedBeforeCapitals),
    language!("uk", Cyrillic),
    language!("ur", Arabic),
    language!("vi", Latin),
    language!("zh", Han),
];
