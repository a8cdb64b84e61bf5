//! What always holds, whatever the input: the laws that `tests/properties.rs` and the targets of
//! `fuzz/` hold the crate to, by its public interface alone.

pub mod analysis;
pub mod article;
pub mod notation;
pub mod novelty;
pub mod summary;
pub mod text;

use std::borrow::Cow;

use nutgraf::{Analysis, Language, Options, Page};

/// A target of the fuzzer, by the name of its folders in `fuzz/seeds` and `fuzz/cases`.
pub type Target = (&'static str, fn(&[u8]));

pub const TARGETS: [Target; 4] = [
    ("text", of_text),
    ("page", of_page),
    ("options", of_options),
    ("pipeline", of_pipeline),
];

/// The laws of a text. A first line that is no more than the tag of a language declares it.
pub fn of_text(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (tag, rest) = text.split_once('\n').unwrap_or_default();
    if Language::from_tag(tag) == Language::UNKNOWN {
        text::obeys_laws(&text, None);
    } else {
        text::obeys_laws(rest, Some(tag));
    }
}

/// The laws of the article of a page in the notation.
pub fn of_page(bytes: &[u8]) {
    let page = notation::page(&String::from_utf8_lossy(bytes));
    article::obeys_laws(&page);
    let options = Options::default();
    summary::obeys_laws(&page, &options, &nutgraf::summarize(&page, &options));
}

/// The laws of all that options in the notation choose of an article in each of some languages.
pub fn of_options(bytes: &[u8]) {
    let options = notation::options(&String::from_utf8_lossy(bytes));
    for article in ARTICLES {
        let page = Page::from_text(article);
        let analysis = Analysis::of(Cow::Owned(page), &options);
        analysis::choices_obey_laws(&analysis, &options);
    }
}

/// The laws of everything, of a page and options in the notation.
pub fn of_pipeline(bytes: &[u8]) {
    let (page, options) = notation::request(&String::from_utf8_lossy(bytes));
    article::obeys_laws(&page);
    analysis::obeys_laws(&page, &options);
}

/// Short articles with what options act on: questions, pronouns, quotations, a list, numbers.
const ARTICLES: [&str; 3] = [
    "The city closed the old bridge on Monday, after engineers found cracks in two piers.\n\n\
     Anna Berg, the mayor, wants a new bridge of steel within three years. She also wants a toll for lorries. \
     Who will pay for it? “Nobody knows,” said Berg. However, the ferry carries the pupils until then, and \
     costs them nothing.\n\n\
     Read also: how the bridge was built\n\n\
     The railway built the old bridge in 1891; it left the town in 1962, and the city took the bridge for one mark.",
    "市は月曜日に古い橋を閉鎖した。二本の橋脚にひびが見つかったためである。「いつ開くのか」と住民は問う。\
     新しい橋には九億円かかる。渡し船が子どもたちを学校へ運ぶ。",
    "สะพานเก่าปิดแล้วเมื่อวันจันทร์ วิศวกรพบรอยร้าวที่เสาสองต้น เรือข้ามฟากรับส่งนักเรียนโดยไม่คิดเงิน",
];
