//! What a sentence may lose without saying something else.
//!
//! Only what is surely an addition goes: what stands in brackets or between two dashes, a clause at
//! the end that its first word marks as an addition, what follows a semicolon, a word that leads on
//! from the sentence before. Nothing goes that denies, limits, contrasts or says whose claim it is;
//! nothing from within a quotation; and no clause from a sentence that denies or limits, as “not
//! because” would turn into “not”. A sentence that needs more than that to fit is not cut at all.
//! A relative clause or an apposition inside the sentence stays: its end looks like an item's of a
//! list.

use crate::language::{ClauseMark, Language};
use crate::text::{Range, lower_case};

/// Longer sentences, in bytes, are not cut: what would be left is far from a headline, and each
/// bracket costs one pass over the text. The longest headline that a preset asks for has some 150
/// characters; this is four times as much in the scripts of most bytes.
const LONGEST: usize = 2000;

/// The parts of `text`, a sentence, that are left of it when it is cut until it `fits`; `None`
/// where it cannot be. One part where nothing had to go from its middle. Linear in the text.
pub fn cut(text: &str, language: Language, fits: &dyn Fn(&str) -> bool) -> Option<Vec<Range>> {
    let mut kept = vec![Range::new(0, without_full_stop(text))];
    if fits(&joined(text, &kept)) {
        return Some(kept);
    }
    if text.len() > LONGEST {
        return None;
    }
    for deletion in deletions(text, language) {
        let mut left = Vec::with_capacity(kept.len() + 1);
        for part in kept {
            let before = Range::new(part.start, part.end.min(deletion.start));
            let after = Range::new(part.start.max(deletion.end), part.end);
            for part in [before, after] {
                if !part.is_empty() {
                    left.push(part);
                }
            }
        }
        kept = left;
        if fits(&joined(text, &kept)) {
            return Some(kept);
        }
    }
    None
}

/// What the parts say together.
pub fn joined(text: &str, parts: &[Range]) -> String {
    let mut joined = String::new();
    for part in parts {
        joined.push_str(part.of(text));
    }
    joined
}

/// Where `text` ends without the full stop that closes it. That of an abbreviation with another
/// inside, and an ellipsis, stay.
pub fn without_full_stop(text: &str) -> usize {
    let Some(rest) = text.strip_suffix(['.', '。', '．', '।', '۔', '։']) else {
        return text.len();
    };
    let last = rest.rsplit(char::is_whitespace).next().unwrap_or_default();
    if last.contains('.') {
        text.len()
    } else {
        rest.trim_end().len()
    }
}

/// The marks between the clauses of a sentence, outside quotations and brackets.
#[derive(Default)]
struct Marks {
    commas: Vec<Range>,
    semicolons: Vec<Range>,
    dashes: Vec<Range>,
    /// From each opening bracket to what closes it.
    brackets: Vec<Range>,
}

/// What may be left out, in the order in which it goes.
fn deletions(text: &str, language: Language) -> Vec<Range> {
    let Some(marks) = marks(text, language) else {
        return Vec::new();
    };
    let limits = |part: &str| has_any(language, &LIMITING, part);
    let adds = |part: &str| !has_any(language, &FORBIDDING, part);
    // The space before a mark goes with it.
    let before = |at: usize| text.get(..at).unwrap_or_default().trim_end();
    let mut deletions = Vec::new();

    for bracket in marks
        .brackets
        .iter()
        .filter(|bracket| adds(bracket.of(text)))
    {
        deletions.push(Range::new(before(bracket.start).len(), bracket.end));
    }
    let end = without_full_stop(text);
    // A question or a cry would lose its mark with its last clause.
    if end < text.len() {
        if let [comma] = marks.commas[..] {
            let (kept, tail) = (before(comma.start), Range::new(comma.end, end).of(text));
            if opens_with(tail, language) && adds(tail) && !limits(kept) {
                deletions.push(Range::new(kept.len(), text.len()));
            }
        }
        if let Some(semicolon) = marks.semicolons.first() {
            let tail = Range::new(semicolon.end, end).of(text);
            if language.clause_words(ClauseMark::Leading).next().is_some() && adds(tail) {
                deletions.push(Range::new(before(semicolon.start).len(), text.len()));
            }
        }
    }
    if let [first, second] = marks.dashes[..] {
        let inside = Range::new(first.end, second.start);
        let is_inside = |comma: &Range| first.end <= comma.start && comma.start < second.start;
        let is_phrase = !marks.commas.iter().any(is_inside);
        let parts_phrases = language.clause_words(ClauseMark::Dashes).next().is_some();
        if parts_phrases && is_phrase && adds(inside.of(text)) {
            deletions.push(Range::new(before(first.start).len(), second.end));
        }
    }
    if let Some(comma) = marks.commas.first() {
        let lead = lower_case(text.get(..comma.start).unwrap_or_default());
        if language
            .clause_words(ClauseMark::Leading)
            .any(|word| word == lead)
        {
            let rest = text.get(comma.end..).unwrap_or_default();
            deletions.push(Range::new(0, text.len() - rest.trim_start().len()));
        }
    }
    deletions
}

/// What limits a sentence.
const LIMITING: [ClauseMark; 2] = [ClauseMark::Negation, ClauseMark::Condition];

/// What forbids that a part is left out.
const FORBIDDING: [ClauseMark; 4] = [
    ClauseMark::Negation,
    ClauseMark::Condition,
    ClauseMark::Contrast,
    ClauseMark::Attribution,
];

fn has_any(language: Language, marks: &[ClauseMark], text: &str) -> bool {
    let mut marks = marks.iter();
    marks.any(|&mark| language.has_clause_word(mark, text))
}

/// Whether the clause opens with a word that marks it as an addition.
fn opens_with(clause: &str, language: Language) -> bool {
    let clause = lower_case(clause.trim_start());
    let mut openings = language.clause_words(ClauseMark::Trailing);
    openings.any(|word| {
        clause.strip_prefix(word).is_some_and(|rest| {
            !language.parts_words_by_space() || rest.starts_with(char::is_whitespace)
        })
    })
}

/// The marks between the clauses of `text`; `None` where a quotation or a bracket is left open,
/// so that nobody can tell what stands inside.
fn marks(text: &str, language: Language) -> Option<Marks> {
    let is_spaced = language.parts_words_by_space();
    let mut marks = Marks::default();
    let mut quotation: Option<char> = None;
    let mut brackets: Vec<usize> = Vec::new();
    let mut characters = text.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, char)) = characters.next() {
        let after = characters.peek().map_or(' ', |(_, after)| *after);
        let is_apart = !is_spaced || after.is_whitespace();
        let range = Range::new(at, at + char.len_utf8());
        match char {
            _ if quotation.is_some_and(|opening| closes(opening, char)) => quotation = None,
            _ if quotation.is_some() => {}
            '“' | '„' | '”' | '«' | '»' | '「' | '『' | '《' | '"' | '‹' => {
                quotation = Some(char)
            }
            '(' | '（' | '[' | '［' => {
                // `city(s)` is one word.
                let is_word = is_spaced && before.is_alphanumeric();
                brackets.push(if is_word { usize::MAX } else { at });
            }
            ')' | '）' | ']' | '］' => {
                let start = brackets.pop()?;
                if brackets.is_empty() && start != usize::MAX {
                    marks.brackets.push(Range::new(start, range.end));
                }
            }
            _ if !brackets.is_empty() => {}
            ',' | '،' | '，' | '、' if is_apart => marks.commas.push(range),
            ';' | '；' | '؛' if is_apart => marks.semicolons.push(range),
            // From 3 to 1, in a score, is no phrase.
            '–' | '—' if is_between_digits(text, range) => {}
            '–' | '—' if !is_spaced || (is_apart && before.is_whitespace()) => {
                match marks.dashes.last_mut() {
                    // Two of them are one in Chinese.
                    Some(dash) if dash.end == at => dash.end = range.end,
                    _ => marks.dashes.push(range),
                }
            }
            _ => {}
        }
        before = char;
    }
    (quotation.is_none() && brackets.is_empty()).then_some(marks)
}

fn is_between_digits(text: &str, mark: Range) -> bool {
    let before = text.get(..mark.start).unwrap_or_default().trim_end();
    let after = text.get(mark.end..).unwrap_or_default().trim_start();
    before.ends_with(char::is_numeric) && after.starts_with(char::is_numeric)
}

/// Whether `char` ends the quotation that `opening` began.
fn closes(opening: char, char: char) -> bool {
    match opening {
        '“' => char == '”',
        '„' => matches!(char, '“' | '”'),
        '«' => char == '»',
        '»' => char == '«',
        '「' => char == '」',
        '『' => char == '』',
        '《' => char == '》',
        '‹' => char == '›',
        _ => char == opening,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Cuts as much as there is to cut.
    fn shortest(language: &str, text: &str) -> String {
        let language = Language::from_tag(language);
        let shortest = std::cell::RefCell::new(String::new());
        let _ = cut(text, language, &|candidate| {
            shortest.replace(candidate.to_owned());
            false
        });
        shortest.into_inner()
    }

    /// `expected` is what is left of `text`.
    #[track_caller]
    fn check(language: &str, text: &str, expected: &str) {
        assert_eq!(shortest(language, text), expected);
    }

    /// Nothing goes but the full stop.
    #[track_caller]
    fn check_whole(language: &str, text: &str) {
        check(language, text, &text[..without_full_stop(text)]);
    }

    #[test]
    fn additions_go() {
        check(
            "en",
            "The city closed the bridge (built in 1921).",
            "The city closed the bridge",
        );
        check(
            "en",
            "The city closed the bridge, which dates from 1921.",
            "The city closed the bridge",
        );
        check(
            "en",
            "The city closed the bridge, after engineers found cracks.",
            "The city closed the bridge",
        );
        check(
            "en",
            "The old bridge – the oldest of the city – is closed.",
            "The old bridge is closed",
        );
        check(
            "en",
            "The city closed the bridge; drivers take the ferry.",
            "The city closed the bridge",
        );
        check(
            "en",
            "Moreover, the bridge is closed.",
            "the bridge is closed",
        );
        check(
            "fr",
            "La ville ferme le pont (bâti en 1921).",
            "La ville ferme le pont",
        );
        check(
            "fr",
            "La ville a fermé le pont, qui date de 1921.",
            "La ville a fermé le pont",
        );
        check(
            "fr",
            "Le vieux pont – le plus ancien de la ville – est fermé.",
            "Le vieux pont est fermé",
        );
        check(
            "de",
            "Die Stadt sperrt die Brücke (Baujahr 1921).",
            "Die Stadt sperrt die Brücke",
        );
        check(
            "de",
            "Die Stadt sperrt die Brücke, weil die Pfeiler Risse haben.",
            "Die Stadt sperrt die Brücke",
        );
        check(
            "de",
            "Die alte Brücke – die älteste der Stadt – ist gesperrt.",
            "Die alte Brücke ist gesperrt",
        );
        check(
            "es",
            "La ciudad cerró el puente, cuyos pilares tienen grietas.",
            "La ciudad cerró el puente",
        );
        check(
            "it",
            "Il comune chiude il ponte, dove passano i tram.",
            "Il comune chiude il ponte",
        );
        check(
            "pt",
            "A cidade fechou a ponte, cujos pilares têm fendas.",
            "A cidade fechou a ponte",
        );
        check(
            "nl",
            "De stad sluit de brug, nadat ingenieurs scheuren vonden.",
            "De stad sluit de brug",
        );
        check(
            "ru",
            "Город закрыл мост, поскольку опоры треснули.",
            "Город закрыл мост",
        );
        check(
            "ru",
            "Город закрыл мост (построен в 1921 году).",
            "Город закрыл мост",
        );
        check(
            "ar",
            "أغلقت المدينة الجسر، حيث ظهرت شقوق.",
            "أغلقت المدينة الجسر",
        );
        check(
            "ar",
            "أغلقت المدينة الجسر (بني عام 1921).",
            "أغلقت المدينة الجسر",
        );
        check("zh", "三人被送往医院，其中两人已出院。", "三人被送往医院");
        check("zh", "市政府关闭了旧桥（建于1921年）。", "市政府关闭了旧桥");
        check("zh", "旧桥——全市最老的桥——已经关闭。", "旧桥已经关闭");
        check(
            "ja",
            "市は古い橋（１９２１年建設）を閉鎖した。",
            "市は古い橋を閉鎖した",
        );
        check("ja", "また、市は橋を閉鎖した。", "市は橋を閉鎖した");
    }

    #[test]
    fn what_limits_contrasts_or_reports_stays() {
        check_whole("en", "The bridge is safe, according to police.");
        check_whole("en", "The bridge is safe, which police said on Monday.");
        check_whole(
            "en",
            "The bridge will close, unless the council finds money.",
        );
        check_whole("en", "The bridge is safe, which is not true.");
        check_whole("en", "The bridge is open, but empty.");
        check_whole("en", "The bridge (if it opens) is safe.");
        check_whole("en", "The old bridge – so the police say – is safe.");
        check_whole("en", "He did not resign, because he was asked to stay.");
        check_whole("en", "The city only acted, after a child was hurt.");
        check_whole("fr", "Le pont est sûr, selon la police.");
        check_whole("fr", "Le pont sera fermé, si la ville le décide.");
        check_whole("fr", "Le pont est sûr (selon la police).");
        check_whole("fr", "La ville a fermé le pont, qui n’était pas sûr.");
        check_whole("de", "Die Brücke ist sicher, wie die Polizei mitteilte.");
        check_whole(
            "de",
            "Die Brücke wird gesperrt, wenn die Stadt es beschließt.",
        );
        check_whole(
            "de",
            "Die Stadt hilft Familien, die ihr Haus verloren haben.",
        );
        check_whole("de", "Die Brücke wurde nicht gesperrt, weil sie alt ist.");
        check_whole(
            "de",
            "Die Stadt reagierte erst, nachdem ein Kind verletzt wurde.",
        );
        check_whole("de", "Die Brücke – laut Polizei sicher – ist offen.");
        check_whole("es", "El puente es seguro, según la policía.");
        check_whole("es", "El puente cerrará, si la ciudad lo decide.");
        check_whole("es", "El puente (según la policía) es seguro.");
        check_whole("ru", "Мост безопасен, сообщила полиция.");
        check_whole("ru", "Мост закроют, если решит город.");
        check_whole(
            "ru",
            "Москва — столица России, Казань — столица Татарстана.",
        );
        check_whole("ar", "الجسر آمن، بحسب الشرطة.");
        check_whole("ar", "سيغلق الجسر، إذا قررت المدينة.");
        check_whole("ar", "الجسر آمن، حيث قالت الشرطة ذلك.");
        check_whole("zh", "警方称，旧桥安全。");
        check_whole("zh", "如果市政府同意，旧桥将关闭。");
        check_whole("zh", "旧桥（据警方消息）安全。");
        check_whole("ja", "警察によると、橋は安全だ。");
        check_whole("ja", "橋（警察によると安全）を渡った。");
        check_whole("ja", "市が決めれば、橋は閉鎖される。");
    }

    #[test]
    fn what_is_unsure_stays() {
        // The comma may end an item of a list, or an insertion.
        check_whole("en", "The zoo, which has cats, dogs and cows, is closed.");
        check_whole("en", "The mayor, on Monday, who was alone.");
        check_whole("en", "Scores of 3 – 1 and 2 – 2 followed.");
        // Within a quotation, and where one is left open.
        check_whole("en", "“The bridge (an old one) is safe,” says he.");
        check_whole("en", "The “bridge (an old one) is closed.");
        check_whole("en", "Who closed the bridge, which dates from 1921?");
        check_whole("en", "The city(s) closed.");
        // Without data, brackets alone.
        check(
            "sw",
            "Daraja (la zamani) limefungwa; ni la zamani.",
            "Daraja limefungwa; ni la zamani",
        );
    }

    #[test]
    fn the_full_stop_goes_but_not_that_of_an_acronym() {
        for (text, expected) in [
            ("It rains.", "It rains"),
            ("In the U.S.", "In the U.S."),
            ("Wait...", "Wait..."),
            ("雨が降る。", "雨が降る"),
            ("Why?", "Why?"),
            (".", ""),
        ] {
            assert_eq!(&text[..without_full_stop(text)], expected);
        }
    }
}
