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

/// How much of a language its readers read in a minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speed {
    /// So many words.
    Words(u16),
    /// So many characters, where spaces part no words and a count of them is a guess.
    Characters(u16),
}

impl Speed {
    /// Of a language that nobody measured: the mean of the languages of the IReST study.
    pub const UNMEASURED: Self = Self::Words(184);
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
    /// How many of a thousand pages of the web are in it, roughly: what breaks a tie between
    /// relatives. Only the ratios matter, and of them only their magnitude.
    pub pages: f64,
    /// How fast it is read.
    pub speed: Speed,
}

/// `language!("no" | "nb", Latin, Dotted; 5.0)`: the code, which is its folder's name, then other
/// codes; the script; how it writes ordinals, if with a full stop; its share of the web in pages of
/// a thousand; its reading speed, where it was measured.
///
/// The speeds are the means of adults reading the same texts aloud in 17 languages (IReST:
/// Trauzettel-Klosinski & Dietz 2012, *Investigative Ophthalmology & Visual Science* 53), which is
/// slower than in silence, so that a budget of time is kept by nearly all. English has that of
/// silent reading of non-fiction, over 190 studies (Brysbaert 2019, *Journal of Memory and Language* 109).
macro_rules! language {
    ($code:literal $(| $other:literal)*, $script:ident $(, $ordinals:ident)?; $pages:literal $(, $unit:ident $speed:literal)?) => {
        Source {
            code: $code,
            other_codes: &[$($other),*],
            script: Script::$script,
            ordinals: language!(@ $($ordinals)?),
            pages: $pages,
            speed: language!(# $($unit $speed)?),
        }
    };
    (#) => { Speed::UNMEASURED };
    (# $unit:ident $speed:literal) => { Speed::$unit($speed) };
    (@) => { Ordinals::Bare };
    (@ $ordinals:ident) => { Ordinals::$ordinals };
}

/// Every language there is data for.
pub static LANGUAGES: [Source; 50] = [
    language!("ar", Arabic; 5.0, Words 138),
    language!("bg", Cyrillic; 5.0),
    language!("bn", Bengali; 0.2),
    language!("ca", Latin; 1.0),
    language!("cs", Latin, Dotted; 20.0),
    language!("da", Latin, Dotted; 5.0),
    language!("de", Latin, DottedBeforeCapitals; 50.0, Words 179),
    language!("el", Greek; 5.0),
    language!("en", Latin; 500.0, Words 238),
    language!("es", Latin; 50.0, Words 218),
    language!("et", Latin, Dotted; 2.0),
    language!("eu", Latin, Dotted; 0.2),
    language!("fa" | "prs", Arabic; 20.0),
    language!("fi", Latin, Dotted; 5.0, Words 161),
    language!("fr", Latin; 50.0, Words 195),
    language!("ga", Latin; 0.2),
    language!("gl", Latin; 0.2),
    language!("he" | "iw", Hebrew; 5.0, Words 187),
    language!("hi", Devanagari; 1.0),
    language!("hr" | "bs" | "sh", Latin, Dotted; 2.0),
    language!("hu", Latin, DottedBeforeCapitals; 5.0),
    language!("hy", Armenian; 0.2),
    language!("id" | "in", Latin; 20.0),
    language!("it", Latin; 50.0, Words 188),
    language!("ja", Kana; 50.0, Characters 357),
    language!("ko", Hangul, DottedDates; 5.0),
    language!("lt", Latin; 2.0),
    language!("lv", Latin, Dotted; 2.0),
    language!("mr", Devanagari; 0.2),
    language!("ms", Latin; 0.5),
    language!("nl", Latin; 20.0, Words 202),
    language!("no" | "nb" | "nn", Latin, Dotted; 5.0),
    language!("pl", Latin, Dotted; 20.0, Words 166),
    language!("pt", Latin; 50.0, Words 181),
    language!("ro" | "mo", Latin; 5.0),
    language!("ru", Cyrillic; 50.0, Words 184),
    language!("sk", Latin, Dotted; 4.0),
    language!("sl", Latin, Dotted; 2.0, Words 180),
    language!("sr", Cyrillic, Dotted; 2.0),
    language!("sr-Latn", Latin, Dotted; 2.0),
    language!("sv", Latin; 5.0, Words 199),
    language!("sw", Latin; 0.2),
    language!("ta", Tamil; 0.2),
    language!("te", Telugu; 0.2),
    language!("th", Thai; 5.0),
    language!("tr", Latin, DottedBeforeCapitals; 20.0, Words 166),
    language!("uk", Cyrillic; 5.0),
    language!("ur", Arabic; 0.2),
    language!("vi", Latin; 20.0),
    language!("zh", Han; 20.0, Characters 255),
];

/// The place of the one language of `script`; `None` where there are none or several.
pub fn only_language(script: Script) -> Option<usize> {
    let mut places = (0..).zip(&LANGUAGES);
    let mut next = || places.find(|(_, source)| source.script == script);
    let (place, _) = next()?;
    next().is_none().then_some(place)
}
