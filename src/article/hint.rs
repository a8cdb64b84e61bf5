//! What the names in a page's markup say: elements, ARIA roles, classes and ids.
//!
//! Authors name the parts of a page in English nearly everywhere, whatever language they publish
//! in; a few names of other languages are listed with them.

use std::sync::LazyLock;

use super::name::{Name, names};
use crate::page::Container;

/// One thing that the markup around a block can hint at; the value is its bit in [`Hints`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum Hint {
    Navigation,
    Header,
    Footer,
    Aside,
    Form,
    Article,
    Main,
    Figure,
    Table,
    List,
    Button,
    Dialog,
    Comment,
    Share,
    Related,
    Advertisement,
    Widget,
    Notice,
    Request,
    Byline,
    Caption,
    Content,
    Text,
    Title,
    Summary,
    Tags,
    Discussion,
    Unseen,
    Contents,
    Product,
}

/// Every hint, in the order of their bits, with the name it has among the features.
pub const HINTS: [(Hint, [Name; 2]); 30] = [
    (
        Hint::Navigation,
        names(["near navigation", "in navigation"]),
    ),
    (Hint::Header, names(["near header", "in header"])),
    (Hint::Footer, names(["near footer", "in footer"])),
    (Hint::Aside, names(["near aside", "in aside"])),
    (Hint::Form, names(["near form", "in form"])),
    (Hint::Article, names(["near article", "in article"])),
    (Hint::Main, names(["near main", "in main"])),
    (Hint::Figure, names(["near figure", "in figure"])),
    (Hint::Table, names(["near table", "in table"])),
    (Hint::List, names(["near list", "in list"])),
    (Hint::Button, names(["near button", "in button"])),
    (Hint::Dialog, names(["near dialog", "in dialog"])),
    (Hint::Comment, names(["near comment", "in comment"])),
    (Hint::Share, names(["near share", "in share"])),
    (Hint::Related, names(["near related", "in related"])),
    (
        Hint::Advertisement,
        names(["near advertisement", "in advertisement"]),
    ),
    (Hint::Widget, names(["near widget", "in widget"])),
    (Hint::Notice, names(["near notice", "in notice"])),
    (Hint::Request, names(["near request", "in request"])),
    (Hint::Byline, names(["near byline", "in byline"])),
    (Hint::Caption, names(["near caption", "in caption"])),
    (Hint::Content, names(["near content", "in content"])),
    (Hint::Text, names(["near text", "in text"])),
    (Hint::Title, names(["near title", "in title"])),
    (Hint::Summary, names(["near summary", "in summary"])),
    (Hint::Tags, names(["near tags", "in tags"])),
    (
        Hint::Discussion,
        names(["near discussion", "in discussion"]),
    ),
    (Hint::Unseen, names(["near unseen", "in unseen"])),
    (Hint::Contents, names(["near contents", "in contents"])),
    (Hint::Product, names(["near product", "in product"])),
];

/// A set of hints.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hints(u32);

impl Hints {
    /// Whether `hint` is among them.
    pub fn has(self, hint: Hint) -> bool {
        self.0 & (1 << hint as u32) != 0
    }

    /// These and those.
    pub fn with(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    fn add(&mut self, hint: Hint) {
        self.0 |= 1 << hint as u32;
    }

    /// What a container's element and role say of it.
    pub fn of_element(container: &Container) -> Self {
        let mut hints = Self::default();
        let tag = container.tag.as_str();
        if let Some(hint) = of_tag(tag) {
            hints.add(hint);
        }
        if let Some(hint) = of_role(&container.role) {
            hints.add(hint);
        }
        hints
    }
}

fn of_tag(tag: &str) -> Option<Hint> {
    Some(match tag {
        "nav" | "menu" => Hint::Navigation,
        "header" => Hint::Header,
        "footer" => Hint::Footer,
        "aside" => Hint::Aside,
        "form" | "fieldset" | "label" => Hint::Form,
        "article" => Hint::Article,
        "main" => Hint::Main,
        "figure" => Hint::Figure,
        "figcaption" | "caption" => Hint::Caption,
        "table" => Hint::Table,
        "ul" | "ol" | "dl" => Hint::List,
        "button" => Hint::Button,
        "dialog" => Hint::Dialog,
        "address" | "time" => Hint::Byline,
        _ => return None,
    })
}

fn of_role(role: &str) -> Option<Hint> {
    Some(match role {
        "navigation" | "menu" | "menubar" | "menuitem" | "tablist" | "toolbar" => Hint::Navigation,
        "banner" => Hint::Header,
        "contentinfo" => Hint::Footer,
        "complementary" => Hint::Aside,
        "search" | "form" => Hint::Form,
        "article" => Hint::Article,
        "main" => Hint::Main,
        "button" => Hint::Button,
        "dialog" | "alertdialog" | "alert" => Hint::Dialog,
        _ => return None,
    })
}

/// The words in class names, and what they hint at. A word ending in `*` stands for every word
/// that starts so; of two that fit, the one listed first counts.
#[rustfmt::skip]
const WORDS: &[(Hint, &str)] = &[
    (Hint::Navigation, "nav* menu* breadcrumb* crumb* pagination pager paging toolbar topbar tabs skip sitemap dropdown subnav"),
    (Hint::Header, "header* masthead topper"),
    (Hint::Footer, "footer* foot bottom colophon copyright legal disclaimer"),
    (Hint::Aside, "sidebar* aside rail side sidecol secondary complementary"),
    (Hint::Form, "form search* input field"),
    (Hint::Dialog, "modal popup overlay lightbox dialog toast"),
    (Hint::Comment, "comment* disqus* reply replies respond kommentar* commentaire* comentario*"),
    (Hint::Share, "share* sharing social* addthis* sharedaddy facebook twitter follow"),
    (Hint::Related, "related* recommend* similar teaser* popular trending latest recent* outbrain taboola more readmore next prev previous card* promo* mostread ranking tease suggest* zergnet"),
    (Hint::Advertisement, "ad ads advert* adsense adslot sponsor* banner* dfp gpt commercial pub werbung anzeige"),
    (Hint::Widget, "widget* module plugin block box panel"),
    (Hint::Request, "cookie* consent gdpr newsletter* subscri* paywall* signup login register donat* membership optin"),
    (Hint::Notice, "notice alert notification message"),
    (Hint::Byline, "byline* author* meta metadata postmeta date* time* published info credit* bio profile posted source datepublished writer vcard avatar"),
    (Hint::Caption, "caption* legend legende gallery slideshow photo* image* figcaption media video"),
    (Hint::Content, "content* article* story* entry post main maincontent hentry blog news"),
    (Hint::Text, "body text articlebody articletext storybody bodytext paragraph* prose richtext markdown wysiwyg copy rte postbody entrycontent postcontent"),
    (Hint::Title, "title* headline* heading hed entrytitle"),
    (Hint::Summary, "summary standfirst chapo lead lede deck dek intro* excerpt subtitle subhead* kicker abstract description teasertext"),
    (Hint::Tags, "tag tags taglist category categories topics keywords cat label labels"),
    (Hint::Discussion, "question answer* thread forum* postcell topic reply threaded"),
    (Hint::Unseen, "hidden hide sr offscreen screenreader visually print noprint invisible tooltip"),
    (Hint::Contents, "toc contents tableofcontents"),
    (Hint::Product, "product* price* cart shop rating* review* specs specification*"),
];

/// The listed words by their first letters, so that each word of a page is held against few.
pub struct HintWords([Vec<Listed>; 26]);

/// A listed word.
struct Listed {
    word: &'static str,
    /// Whether it stands for every word that starts so.
    is_start: bool,
    hint: Hint,
}

impl HintWords {
    /// All that are listed; put in order once, for all pages.
    pub fn listed() -> &'static Self {
        static LISTED: LazyLock<HintWords> = LazyLock::new(HintWords::new);
        &LISTED
    }

    fn new() -> Self {
        let mut by_letter: [Vec<Listed>; 26] = Default::default();
        for &(hint, words) in WORDS {
            for word in words.split(' ') {
                if let Some(letter) = letter(word).and_then(|letter| by_letter.get_mut(letter)) {
                    letter.push(Listed {
                        word: word.trim_end_matches('*'),
                        is_start: word.ends_with('*'),
                        hint,
                    });
                }
            }
        }
        Self(by_letter)
    }

    /// What class names, an id or an `itemprop` hint at.
    pub fn hints(&self, names: &str) -> Hints {
        let mut hints = Hints::default();
        each_word(names, |word| {
            if let Some(hint) = self.hint(word) {
                hints.add(hint);
            }
        });
        hints
    }

    fn hint(&self, word: &str) -> Option<Hint> {
        let second = word.as_bytes().get(1);
        let is_meant = |listed: &Listed| {
            listed.word.as_bytes().get(1) == second
                && word.starts_with(listed.word)
                && (listed.is_start || word.len() == listed.word.len())
        };
        let listed = self.0.get(letter(word)?)?;
        Some(listed.iter().find(|listed| is_meant(listed))?.hint)
    }
}

/// The place in the alphabet of a word's first letter, which is in lower case.
fn letter(word: &str) -> Option<usize> {
    word.bytes().next()?.checked_sub(b'a').map(usize::from)
}

/// A list of names is cut here: no author writes so many, but a generator of classes may.
const MOST_NAMES: usize = 400;

/// Calls `found` with each word of `names` in lower case: `entryContent post-body_2` has the words
/// entry, content, post and body, and, as one may be written as the other, entrycontent as well.
fn each_word(names: &str, mut found: impl FnMut(&str)) {
    let mut whole = String::new();
    for name in names.split_ascii_whitespace().take(MOST_NAMES) {
        let mut was_small = false;
        // Where in `whole` the word starts that is being read.
        let mut start = 0;
        whole.clear();
        for byte in characters(name).take(MOST_NAMES) {
            let is_letter = byte.is_ascii_alphabetic();
            if !is_letter || (was_small && byte.is_ascii_uppercase()) {
                found_from(&whole, start, &mut found);
                start = whole.len();
            }
            if is_letter {
                whole.push(char::from(byte.to_ascii_lowercase()));
            }
            was_small = byte.is_ascii_lowercase();
        }
        found_from(&whole, start, &mut found);
        if start > 0 {
            found(&whole);
        }
    }
}

/// The first byte of each character; those of ASCII have no other.
fn characters(text: &str) -> impl Iterator<Item = u8> {
    text.bytes().filter(|byte| byte & 0xc0 != 0x80)
}

/// Calls `found` with the word that starts at `start`, if there is one.
fn found_from(whole: &str, start: usize, found: &mut impl FnMut(&str)) {
    if let Some(word) = whole.get(start..).filter(|word| !word.is_empty()) {
        found(word);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(tag: &str, names: &str, expected: &[Hint]) {
        let container = Container {
            tag: tag.to_owned(),
            names: names.to_owned(),
            ..Container::default()
        };
        let hints = Hints::of_element(&container).with(HintWords::listed().hints(&container.names));
        let found: Vec<Hint> = HINTS
            .iter()
            .map(|(hint, ..)| *hint)
            .filter(|hint| hints.has(*hint))
            .collect();
        assert_eq!(found, expected, "{tag} {names}");
    }

    #[test]
    fn hints_are_whole_words_of_names() {
        check("div", "", &[]);
        check("div", "download shadow", &[]);
        check("div", "entry-content", &[Hint::Content, Hint::Text]);
        check("div", "articleBody", &[Hint::Content, Hint::Text]);
        check("nav", "commentsList", &[Hint::Navigation, Hint::Comment]);
    }

    #[test]
    fn the_bits_follow_the_table() {
        for (bit, (hint, ..)) in HINTS.iter().enumerate() {
            assert_eq!(*hint as usize, bit);
        }
    }
}
