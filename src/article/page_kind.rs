//! What kind of page it is, as its address and its own declaration say: a hint at what its repeated
//! parts are, company of an article or what the page is for.

use crate::page::Metadata;

/// The kinds that a page looks like; several, or none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PageKinds {
    /// A thread of a forum, a question with answers.
    pub thread: bool,
    /// A thing for sale.
    pub product: bool,
    /// A list of other pages: a category, a search, a shop's shelf.
    pub listing: bool,
    /// Documentation.
    pub documentation: bool,
    /// The front page of a site.
    pub front: bool,
}

// The words that name a part of a site in its addresses. Sites do so in English nearly everywhere.
const THREAD: &str = "forum forums foro foren thread threads viewthread showthread topic viewtopic community discuss discussion \
    discussions question questions qa answers ask board boards bbs stackexchange stackoverflow reddit";
const PRODUCT: &str =
    "product products item itm dp sku pdp prod produkt produit producto prodotto store buy";
const LISTING: &str = "category categories collection collections tag tags list lists search browse topics archive archives \
    shop all catalog best directory page";
const DOCUMENTATION: &str = "docs doc documentation reference guide guides manual api learn tutorial tutorials readthedocs \
    developer developers handbook help wiki man";

impl PageKinds {
    /// What the page's address and declared kind say.
    pub fn of(metadata: &Metadata) -> Self {
        let address = Address::of(metadata.url.as_deref().unwrap_or_default());
        let declared = metadata.kind.as_deref().unwrap_or_default();
        let is_declared = |kinds: &[&str]| kinds.contains(&declared);
        Self {
            thread: address.names(THREAD)
                || is_declared(&["QAPage", "DiscussionForumPosting", "Question"]),
            product: address.names(PRODUCT)
                || is_declared(&["Product", "ProductGroup", "Offer", "product"]),
            listing: address.names(LISTING)
                || is_declared(&["CollectionPage", "ItemList", "SearchResultsPage"]),
            documentation: address.names(DOCUMENTATION) || is_declared(&["TechArticle"]),
            front: !address.host.is_empty() && address.path.is_empty(),
        }
    }
}

/// The parts of an address.
struct Address<'u> {
    host: &'u str,
    /// Without the slashes around it, and without what asks for a part of the page.
    path: &'u str,
}

impl<'u> Address<'u> {
    fn of(url: &'u str) -> Self {
        let url = url.split_once("://").map_or(url, |(_, rest)| rest);
        let url = url.split(['?', '#']).next().unwrap_or_default();
        let (host, path) = url.split_once('/').unwrap_or((url, ""));
        Self {
            host,
            path: path.trim_matches('/'),
        }
    }

    /// Whether one of the `listed` words names a part of the site here.
    fn names(&self, listed: &str) -> bool {
        let (folders, last) = self.path.rsplit_once('/').unwrap_or(("", self.path));
        // An address that ends in the words of a title names no part by them.
        let is_title = last.matches('-').count() >= WORDS_OF_TITLE;
        let parts = [self.host, folders, if is_title { "" } else { last }];
        parts.into_iter().any(|part| {
            part.split(|character: char| !character.is_ascii_alphanumeric())
                .take(MOST_WORDS)
                .any(|word| {
                    listed
                        .split(' ')
                        .any(|listed| listed.eq_ignore_ascii_case(word))
                })
        })
    }
}

/// From so many hyphens on the end of an address is a title.
const WORDS_OF_TITLE: usize = 2;

/// No part of an address has more words that say something.
const MOST_WORDS: usize = 40;

#[cfg(test)]
mod tests {
    use super::*;

    /// Checks the kinds of a page, as their names.
    #[track_caller]
    fn check(url: &str, declared: &str, expected: &[&str]) {
        let metadata = Metadata {
            url: Some(url.to_owned()),
            kind: Some(declared.to_owned()),
            ..Metadata::default()
        };
        let kinds = PageKinds::of(&metadata);
        let named = [
            ("thread", kinds.thread),
            ("product", kinds.product),
            ("listing", kinds.listing),
            ("documentation", kinds.documentation),
            ("front", kinds.front),
        ];
        let found: Vec<&str> = named
            .into_iter()
            .filter_map(|(name, is)| is.then_some(name))
            .collect();
        assert_eq!(found, expected, "{url} {declared}");
    }

    #[test]
    fn addresses_and_declarations_tell_the_kind() {
        check("https://forum.bridge.example/t/ferry/12", "", &["thread"]);
        check("https://bridge.example/a", "QAPage", &["thread"]);
        check(
            "https://shop.example/products/lamp",
            "",
            &["product", "listing"],
        );
        check("https://bridge.example/lamp", "Product", &["product"]);
        check("https://bridge.example/category/lamps", "", &["listing"]);
        check("https://docs.bridge.example/start", "", &["documentation"]);
        check("https://bridge.example/", "", &["front"]);
        check("https://bridge.example/?q=ferry", "", &["front"]);
        check("https://bridge.example/2024/05/ferry", "", &[]);
        check("https://bridge.example/the-best-forum-of-all", "", &[]);
        check("", "", &[]);
    }
}
