//! What keywords are found in which texts, and what holds of all of them.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::{Chains, Keyword, Occurrence};
use crate::language::Language;
use crate::term::{Reader, Reading, Run, WordBreaker};

/// The keywords of these sentences under this title.
fn keywords(sentences: &[&str], title: &str, reading: Reading) -> Vec<Keyword> {
    let (mut reader, mut chains) = (Reader::new(reading), Chains::new(reading));
    for sentence in sentences.iter().chain([&title]) {
        chains.read(sentence, reader.read(sentence));
    }
    super::keywords(chains, reader.into_keys(), reading.language)
}

#[track_caller]
fn check(sentences: &[&str], tag: &str, expected: &[&str]) {
    check_titled("", sentences, tag, expected);
}

#[track_caller]
fn check_titled(title: &str, sentences: &[&str], tag: &str, expected: &[&str]) {
    check_read(title, sentences, tag, None, expected);
}

#[track_caller]
fn check_read(
    title: &str,
    sentences: &[&str],
    tag: &str,
    breaker: Option<WordBreaker>,
    expected: &[&str],
) {
    let reading = Reading {
        language: Language::from_tag(tag),
        breaker,
    };
    let found = keywords(sentences, title, reading);
    let texts: Vec<&str> = found.iter().map(|keyword| keyword.text.as_str()).collect();
    assert_eq!(texts, expected);
    assert!(found.is_sorted_by(|left, right| left.weight >= right.weight));
    assert!(
        found
            .iter()
            .all(|keyword| keyword.weight > 0.0 && keyword.weight <= 1.0)
    );
}

#[test]
fn a_word_that_comes_back_is_a_keyword_in_its_first_form() {
    check(
        &[
            "The Bridge is shut.",
            "A bridge needs care.",
            "It rained.",
            "It was wet.",
        ],
        "en",
        &["Bridge"],
    );
}

#[test]
fn forms_of_one_word_are_one_keyword() {
    check(
        &[
            "Un hérisson dort.",
            "Deux hérissons.",
            "Des hérissons.",
            "Le hérisson.",
        ],
        "fr",
        &["hérisson"],
    );
}

#[test]
fn without_spaces_the_longest_stretch_that_comes_back_is_the_keyword() {
    check(
        &["区块链发展快。", "区块链很热。", "谈谈区块链。"],
        "zh",
        &["区块链"],
    );
}

#[test]
fn inflections_of_one_word_are_one_keyword() {
    let sentences = [
        "Köprünün ayağı kırıldı.",
        "Köprüyü kapattılar.",
        "Köprüyü açtılar.",
        "Köprünün yeri.",
        "Yağmur yağdı.",
        "Kar.",
    ];
    check(&sentences, "tr", &["Köprünün"]);
}

#[test]
fn a_korean_keyword_has_no_particle() {
    let sentences = [
        "다리가 열렸다.",
        "다리를 고쳤다.",
        "고양이는 잔다.",
        "비가 왔다.",
        "고양이가 운다.",
    ];
    check(&sentences, "ko", &["고양이", "다리"]);
}

#[test]
fn words_that_were_found_make_keywords_together() {
    // Parts at every third letter.
    let thirds = WordBreaker(|run| (9..run.len()).step_by(9).collect());
    let sentences = ["กขคงจฉ", "กขคงจฉ", "มมมนนน"];
    check_read("", &sentences, "und", Some(thirds), &["กขคงจฉ"]);
}

#[test]
fn an_amount_is_no_keyword() {
    check(
        &["老城有二百口井。", "二百口井。", "雨。", "雪。"],
        "zh",
        &["口井"],
    );
}

#[test]
fn a_word_of_the_title_comes_first() {
    let sentences = [
        "Rain fell.",
        "Rain stopped.",
        "Rain again.",
        "Bridges rust.",
        "It is old.",
    ];
    check_titled("Two bridges", &sentences, "en", &["Bridges", "Rain"]);
}

#[test]
fn nothing_has_no_keywords() {
    check(&[], "en", &[]);
    check(&["...", "12 12 12"], "en", &[]);
}

#[test]
fn phrases_are_found_in_many_languages() {
    check(
        &[
            "La Banque de France relève ses prévisions.",
            "Selon la Banque de France, les prix baissent.",
            "Le pont suspendu rouvre.",
            "Des prix plus bas attirent les familles.",
            "Le maire a inauguré le pont suspendu.",
        ],
        "fr",
        &["Banque de France", "pont suspendu", "prix"],
    );
    check(
        &[
            "The Bank of England kept its rate.",
            "Harbour seals came back to the river.",
            "Nobody expected harbour seals so early.",
            "Analysts at the Bank of England disagree.",
            "The rate may fall.",
        ],
        "en",
        &["Bank of England", "Harbour seals", "rate"],
    );
    check(
        &[
            "Die Stadt baut eine neue Schwebebahn.",
            "Angela Vogt leitet das Amt.",
            "Die Schwebebahn kostet viel.",
            "Das sagt Angela Vogt.",
            "Der Regen hört auf.",
        ],
        "de",
        &["Angela Vogt", "Schwebebahn", "Amt", "Regen", "Stadt"],
    );
    check(
        &[
            "El parque natural reabre en mayo.",
            "Los lobos ibéricos han vuelto.",
            "El parque natural recibe visitas.",
            "Nadie esperaba lobos ibéricos.",
            "Llueve.",
        ],
        "es",
        &["lobos ibéricos", "parque natural"],
    );
    check(
        &[
            "La centrale elettrica chiude.",
            "Il sindaco Carlo Betti protesta.",
            "La centrale elettrica era vecchia.",
            "Per Carlo Betti serve tempo.",
            "Piove.",
        ],
        "it",
        &["Carlo Betti", "centrale elettrica"],
    );
    check(
        &[
            "A energia solar cresce.",
            "O Rio Grande secou.",
            "A energia solar custa menos.",
            "Ninguém navega no Rio Grande.",
            "Chove.",
        ],
        "pt",
        &["Rio Grande", "energia solar"],
    );
    check(
        &[
            "Центральный банк снизил ставку.",
            "Глава Центрального банка молчит.",
            "Ставку снизят ещё раз.",
            "Решение Центрального банка удивило.",
            "Идёт дождь.",
        ],
        "ru",
        &["Центрального банка", "ставку"],
    );
    check(
        &[
            "البنك المركزي خفض الفائدة.",
            "قال البنك المركزي إن الأسعار تهبط.",
            "الفائدة منخفضة.",
            "نزل المطر.",
        ],
        "ar",
        &["البنك المركزي", "الفائدة"],
    );
    check(
        &[
            "Galata Köprüsü kapandı.",
            "Galata Köprüsünün ayakları eskidi.",
            "Balıkçılar bekliyor.",
            "Yağmur yağdı.",
        ],
        "tr",
        &["Galata Köprüsü"],
    );
    check(
        &[
            "남북 정상회담이 열렸다.",
            "남북 정상회담을 준비했다.",
            "다리는 새것이다.",
            "다리가 길다.",
            "비가 왔다.",
        ],
        "ko",
        &["남북 정상회담", "다리"],
    );
    check(
        &[
            "図書館が開いた。",
            "町の図書館は広い。",
            "駅舎を直す。",
            "古い駅舎だ。",
            "雨。",
        ],
        "ja",
        &["図書館", "駅舎"],
    );
    check(
        &[
            "地铁站关了。",
            "老城的地铁站很旧。",
            "工程师来了。",
            "问工程师吧。",
            "下雨。",
        ],
        "zh",
        &["地铁站", "工程师"],
    );
    check(
        &["ตลาดน้ำเปิดแล้ว", "เขาไปตลาดน้ำ", "ฝนตก", "ลมแรง"],
        "th",
        &["ตลาดน้ำ"],
    );
}

#[test]
fn a_word_that_often_stands_alone_stays_and_its_phrase_goes() {
    check(
        &[
            "Anna Berg came.",
            "Berg spoke.",
            "Then Berg sang.",
            "People like Berg.",
            "Berg reads.",
            "Anna Berg left.",
            "It rained.",
            "It was wet.",
        ],
        "en",
        &["Berg"],
    );
}

#[test]
fn punctuation_parts_and_a_hyphen_joins() {
    check(
        &[
            "Wind, rain.",
            "Wind, rain.",
            "Wind (rain).",
            "It is.",
            "It was.",
            "It will.",
        ],
        "en",
        &["rain", "Wind"],
    );
    check(
        &[
            "A solar-powered boat.",
            "The solar-powered boat.",
            "It is.",
            "It was.",
            "It will.",
            "They are.",
        ],
        "en",
        &["solar-powered boat"],
    );
}

#[test]
fn a_number_ends_a_phrase_where_it_is_a_name() {
    check(
        &[
            "Then Apollo 11 flew.",
            "Later Apollo 11 landed.",
            "In July 1969 it was.",
            "Since July 1969 it is.",
            "It will.",
            "They are.",
        ],
        "en",
        &["Apollo 11", "July"],
    );
}

#[test]
fn a_short_text_without_repetition_gives_names_and_long_words() {
    check(
        &["Yesterday the mayor met Clara Winter in Oslo."],
        "en",
        &["Clara Winter", "Oslo", "Yesterday"],
    );
    check_titled(
        "Seals return",
        &["They say that seals swim here again."],
        "en",
        &["seals"],
    );
    check(&["It was so."], "en", &[]);
}

/// The words of a text as they are compared, or its characters where no spaces part words.
fn parts(text: &str, reading: Reading) -> Vec<String> {
    let mut parts = Vec::new();
    reading.each_run(text, |run| match run {
        Run::Word(word) => parts.extend(reading.names(word).map(|name| {
            let mut key = String::new();
            reading.fold(name, &mut key);
            key
        })),
        Run::Syllables(word) => parts.push(word.to_owned()),
        Run::Hiragana => {}
        Run::Ideographs(run) | Run::Unspaced(run) | Run::Words(run, _) => {
            parts.extend(run.chars().map(String::from));
        }
    });
    parts
}

/// What holds of the keywords of any text.
#[track_caller]
fn check_laws(sentences: &[&str], title: &str, tag: &str) {
    let reading = Reading {
        language: Language::from_tag(tag),
        breaker: None,
    };
    let found = keywords(sentences, title, reading);
    assert_eq!(found, keywords(sentences, title, reading));
    assert!(found.len() <= 12);
    let lists: Vec<_> = found
        .iter()
        .map(|keyword| parts(&keyword.text, reading))
        .collect();
    for (index, keyword) in found.iter().enumerate() {
        let own = &lists[index];
        let is_stop =
            |part: Option<&String>| part.is_none_or(|part| reading.language.is_stop_word(part));
        assert!(!is_stop(own.first()) && !is_stop(own.last()), "{own:?}");
        for (other, parts) in lists.iter().enumerate() {
            assert!(
                other == index || !parts.windows(own.len()).any(|part| part == own),
                "{own:?} in {parts:?}"
            );
        }
        let mut end = (0, 0);
        for Occurrence { sentence, range } in &keyword.occurrences {
            assert!(end <= (*sentence, range.start) && !range.is_empty());
            end = (*sentence, range.end);
            let form = parts(range.of(sentences[*sentence]), reading);
            assert_eq!(form.len(), own.len());
            for (left, right) in form.iter().zip(own) {
                let stem = |word: &str| word.chars().take(4).collect::<String>();
                assert_eq!(stem(left), stem(right), "{form:?} {own:?}");
            }
        }
        assert!(!keyword.occurrences.is_empty());
    }
}

const TAGS: [&str; 8] = ["en", "fr", "de", "tr", "ar", "ko", "zh", "th"];

proptest! {
    // The same texts in every run, so that a failure comes back.
    #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(31), ..ProptestConfig::default() })]

    #[test]
    fn the_laws_hold_for_words_in_any_order(
        picked in prop::collection::vec(prop::sample::select(vec![
            "the", "of", "Bank", "bank", "England", "banks", "de", "la", "République", "l’offre", "offres", "der", "Haus",
            "Häuser", "köprüyü", "köprünün", "Ankara’da", "11", "2026", "B", ",", "-", " (", "다리를", "다리", "회담",
            "地铁站", "工程", "的", "ตลาดน้ำ", "البنك", "بنك",
        ]), 0..60),
        lengths in prop::collection::vec(1_usize..9, 0..12),
        title in 0_usize..8,
        tag in prop::sample::select(TAGS.to_vec()),
    ) {
        let mut rest = picked.as_slice();
        let mut sentences = Vec::new();
        for length in lengths {
            let (own, others) = rest.split_at(length.min(rest.len()));
            sentences.push(own.join(" "));
            rest = others;
        }
        let sentences: Vec<&str> = sentences.iter().map(String::as_str).collect();
        check_laws(&sentences, &picked[..title.min(picked.len())].join(" "), tag);
    }

    #[test]
    fn any_text_has_keywords_or_none(sentences in prop::collection::vec(any::<String>(), 0..8), title in any::<String>()) {
        let sentences: Vec<&str> = sentences.iter().map(String::as_str).collect();
        for tag in TAGS {
            let reading = Reading { language: Language::from_tag(tag), breaker: None };
            prop_assert!(keywords(&sentences, &title, reading).len() <= 12);
        }
    }
}
