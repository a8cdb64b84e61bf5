//! What kind of page it is, as its address and its own declarations say.

use crate::page::Metadata;

/// The kinds that a page can look like; several, or none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PageKinds {
    /// A thread of a forum, questions with answers.
    pub thread: bool,
    /// A thing for sale.
    pub product: bool,
    /// A list of other pages: a category, a search, a shop's shelf.
    pub listing: bool,
    /// Documentation.
    pub documentation: bool,
    /// News or a blog's post.
    pub story: bool,
    /// The front page of a site.
    pub front: bool,
    /// None of these.
    pub other: bool,
}

#[rustfmt::skip]
const THREAD: &[&str] = &[
    "forum", "forums", "thread", "threads", "topic", "viewtopic", "showthread", "community", "discuss", "discussion",
    "discussions", "questions", "question", "qa", "answers", "ask", "board", "boards", "bbs", "stackexchange", "stackoverflow",
    "reddit", "viewthread", "tid", "foro", "foren", "forumas",
];
#[rustfmt::skip]
const PRODUCT: &[&str] = &["product", "products", "item", "itm", "dp", "sku", "pdp", "prod", "produkt", "produit", "producto", "prodotto", "store", "buy"];
#[rustfmt::skip]
const LISTING: &[&str] = &[
    "category", "categories", "collection", "collections", "tag", "tags", "list", "lists", "search", "browse", "topics", "archive",
    "archives", "shop", "all", "catalog", "best", "directory", "page",
];
#[rustfmt::skip]
const DOCUMENTATION: &[&str] = &[
    "docs", "doc", "documentation", "reference", "guide", "guides", "manual", "api", "learn", "tutorial", "tutorials",
    "readthedocs", "developer", "developers", "handbook", "help", "wiki", "man",
];
#[rustfmt::skip]
const STORY: &[&str] = &["news", "article", "articles", "story", "stories", "blog", "blogs", "post", "posts", "politics", "sport", "sports", "world", "opinion", "magazine"];

impl PageKinds {
    /// What the page's address and declared kind say.
    pub fn of(metadata: &Metadata) -> Self {
        let mut kinds = Self::default();
        let url = metadata.url.as_deref().unwrap_or_default();
        let url = url.split_once("://").map_or(url, |(_, rest)| rest);
        let url = url.split(['?', '#']).next().unwrap_or_default();
        let (host, path) = url.split_once('/').unwrap_or((url, ""));
        let words = |text: &str, list: &[&str]| {
            text.split(|character: char| !character.is_ascii_alphanumeric())
                .take(MOST_WORDS)
                .any(|word| list.iter().any(|listed| word.eq_ignore_ascii_case(listed)))
        };
        let last = path
            .trim_end_matches('/')
            .rsplit('/')
            .next()
            .unwrap_or_default();
        // The words of the title that end an address are no names of its parts.
        let folders = path
            .trim_end_matches('/')
            .rsplit_once('/')
            .map_or("", |(folders, _)| folders);
        let either = |list: &[&str]| {
            words(host, list)
                || words(folders, list)
                || (words(last, list) && last.matches('-').count() < 2)
        };
        kinds.thread = either(THREAD);
        kinds.product = either(PRODUCT);
        kinds.listing = either(LISTING);
        kinds.documentation = either(DOCUMENTATION);
        let is_dated = path.split('/').any(|part| {
            part.len() == 4
                && (part.starts_with("20") || part.starts_with("19"))
                && part.bytes().all(|byte| byte.is_ascii_digit())
        });
        kinds.story = either(STORY) || is_dated || last.matches('-').count() >= 4;
        let declared = metadata.kind.as_deref().unwrap_or_default();
        kinds.thread |= matches!(declared, "QAPage" | "DiscussionForumPosting" | "Question");
        kinds.product |= matches!(declared, "Product" | "ProductGroup" | "Offer" | "product");
        kinds.listing |= matches!(
            declared,
            "CollectionPage" | "ItemList" | "SearchResultsPage" | "OfferCatalog"
        );
        kinds.documentation |= declared == "TechArticle";
        kinds.story |=
            declared.ends_with("Article") || declared.ends_with("Posting") || declared == "article";
        kinds.front = !url.is_empty() && path.trim_matches('/').is_empty();
        kinds.other =
            !(kinds.thread || kinds.product || kinds.listing || kinds.documentation || kinds.story);
        kinds
    }

    /// All of them, in their order.
    pub fn all(self) -> [bool; 7] {
        [
            self.thread,
            self.product,
            self.listing,
            self.documentation,
            self.story,
            self.front,
            self.other,
        ]
    }
}

/// No address has more words that say something.
const MOST_WORDS: usize = 40;

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(url: &str, declared: &str, expected: PageKinds) {
        let metadata = Metadata {
            url: Some(url.to_owned()),
            kind: Some(declared.to_owned()),
            ..Metadata::default()
        };
        assert_eq!(PageKinds::of(&metadata), expected, "{url} {declared}");
    }

    #[test]
    fn addresses_and_declarations_tell_the_kind() {
        let none = PageKinds::default();
        let (thread, product, listing) = (true, true, true);
        let (documentation, story, front, other) = (true, true, true, true);
        check(
            "https://forum.bridge.example/t/ferry/12",
            "",
            PageKinds { thread, ..none },
        );
        check(
            "https://bridge.example/a",
            "QAPage",
            PageKinds { thread, ..none },
        );
        check(
            "https://shop.example/products/lamp",
            "",
            PageKinds {
                product,
                listing,
                ..none
            },
        );
        check(
            "https://bridge.example/lamp",
            "Product",
            PageKinds { product, ..none },
        );
        check(
            "https://bridge.example/category/lamps",
            "",
            PageKinds { listing, ..none },
        );
        check(
            "https://docs.bridge.example/start",
            "",
            PageKinds {
                documentation,
                ..none
            },
        );
        check(
            "https://bridge.example/2024/05/ferry",
            "",
            PageKinds { story, ..none },
        );
        check(
            "https://bridge.example/why-the-ferry-was-late",
            "",
            PageKinds { story, ..none },
        );
        check(
            "https://bridge.example/ferry",
            "NewsArticle",
            PageKinds { story, ..none },
        );
        check(
            "https://bridge.example/",
            "",
            PageKinds {
                front,
                other,
                ..none
            },
        );
        check(
            "https://bridge.example/about",
            "",
            PageKinds { other, ..none },
        );
        // The words of a title are no names of the address's parts.
        check(
            "https://bridge.example/news/the-best-forum-of-all",
            "",
            PageKinds { story, ..none },
        );
        check("", "", PageKinds { other, ..none });
    }
}
