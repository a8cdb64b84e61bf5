//! What keywords are found in which texts, and what holds of all of them.

use super::*;
use crate::language::Language;
use crate::term::WordBreaker;

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
