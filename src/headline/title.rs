//! Whether a page's title is a headline.

use crate::language::Language;
use crate::text::lower_case;

/// A title of fewer words names a subject and says nothing of it.
const LEAST_WORDS: usize = 3;

/// A title of more words is a paragraph, or several titles run together.
const MOST_WORDS: usize = 22;

/// Whether `title`, of so many `words`, is a headline of the article that `text` is taken from: of
/// a headline's length, not the name of the site, not all in capitals, not broken off, and about
/// what the article is about.
pub fn is_good(
    title: &str,
    words: usize,
    site: Option<&str>,
    text: &str,
    language: Language,
) -> bool {
    let is_site = site.is_some_and(|site| letters(site) == letters(title));
    let is_shouted =
        title.chars().any(char::is_uppercase) && !title.chars().any(char::is_lowercase);
    let is_broken_off = title.ends_with('…') || title.ends_with("...");
    (LEAST_WORDS..=MOST_WORDS).contains(&words)
        && !is_site
        && !is_shouted
        && !is_broken_off
        && is_about(title, text, language)
}

/// Lower case, letters and digits alone.
fn letters(text: &str) -> String {
    let mut letters = lower_case(text);
    letters.retain(char::is_alphanumeric);
    letters
}

/// How many first letters of a word are looked for, so that its other forms are found as well.
const STEM: usize = 6;

/// Whether a word of the title, or two characters in a row where no spaces part words, stands in
/// `text`.
fn is_about(title: &str, text: &str, language: Language) -> bool {
    let (title, text) = (lower_case(title), lower_case(text));
    let is_spaced = language.parts_words_by_space();
    let size = if is_spaced { STEM } else { 2 };
    let mut words = title.split(|char: char| !char.is_alphanumeric());
    words.any(|word| {
        if word.is_empty() || language.is_stop_word(word) {
            return false;
        }
        for (start, _) in word.char_indices() {
            let rest = word.get(start..).unwrap_or_default();
            let end = rest.char_indices().nth(size).map(|(end, _)| end);
            let stretch = rest.get(..end.unwrap_or(rest.len())).unwrap_or_default();
            // A single character is in every text.
            let is_telling = is_spaced || stretch.chars().count() == size;
            if is_telling && text.contains(stretch) {
                return true;
            }
            if is_spaced {
                return false;
            }
        }
        false
    })
}

/// The part of a title before the mark that parts it from the rest: a colon, a dash, a bar; all
/// of it where there is none.
pub fn first_part(title: &str) -> &str {
    const PARTERS: [&str; 6] = [": ", "：", " – ", " — ", " - ", " | "];
    let ends = PARTERS.iter().filter_map(|parter| title.find(parter));
    title
        .get(..ends.min().unwrap_or(title.len()))
        .unwrap_or_default()
        .trim_end()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(language: &str, title: &str, text: &str, expected: bool) {
        let language = Language::from_tag(language);
        let words = if language.parts_words_by_space() {
            title.split(' ').count()
        } else {
            title.chars().count() / 2
        };
        assert_eq!(
            is_good(title, words, Some("The Daily Post"), text, language),
            expected,
            "{title}"
        );
    }

    #[test]
    fn a_good_title_says_what_the_article_is_about() {
        let text = "The city closed the old bridge on Monday.";
        check("en", "Old bridge is closed", text, true);
        check("en", "Bridges of the city", text, true);
        check("en", "Home", text, false);
        check("en", "The daily post", text, false);
        check("en", "OLD BRIDGE IS CLOSED", text, false);
        check("en", "You will not believe what the bridge…", text, false);
        check("en", "What to cook with pumpkins", text, false);
        check(
            "fr",
            "Le vieux pont est fermé",
            "La ville ferme le pont.",
            true,
        );
        check("de", "Alte Brücke ist gesperrt", "Die Brücke ist zu.", true);
        check("ja", "古い橋を閉鎖", "市は古い橋を閉じた。", true);
        check("zh", "旧桥关闭一年", "市政府关闭了旧桥。", true);
        check("ar", "إغلاق الجسر القديم", "أغلقت المدينة الجسر.", true);
        check("ru", "Старый мост закрыт", "Город закрыл мост.", true);
        check(
            "es",
            "Cierran el viejo puente",
            "El puente está cerrado.",
            true,
        );
    }

    #[test]
    fn a_title_is_parted_at_its_first_mark() {
        for (title, expected) in [
            ("Old bridge closed: what to know", "Old bridge closed"),
            ("A – b | c", "A"),
            ("Well-known bridge", "Well-known bridge"),
            ("", ""),
        ] {
            assert_eq!(first_part(title), expected);
        }
    }
}
