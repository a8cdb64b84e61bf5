//! What holds of the article of any page.

use nutgraf::{Article, Page, Reason, Role, extract};

pub fn obeys_laws(page: &Page) -> Article {
    let article = extract(page);
    assert_eq!(article, extract(page), "the same page, the same article");
    assert_eq!(article.roles.len(), page.blocks.len());

    let judged = || article.roles.iter().zip(&page.blocks);
    let of_role = |wanted| judged().filter(move |(role, _)| **role == wanted);
    assert!(of_role(Role::Headline).count() <= 1);
    let headline = of_role(Role::Headline).next();
    let title = page.metadata.title.as_ref();
    assert_eq!(
        article.title.as_ref(),
        title.or(headline.map(|(_, block)| &block.text))
    );

    let body: Vec<&str> = of_role(Role::Body)
        .map(|(_, block)| block.text.as_str())
        .collect();
    assert_eq!(article.body(page), body.join("\n"), "no text is altered");

    if page.selected {
        for (role, block) in judged() {
            let is_dropped = matches!(role, Role::Dropped(_));
            assert_eq!(is_dropped, block.hidden);
            assert!(!is_dropped || *role == Role::Dropped(Reason::Hidden));
        }
    }
    article
}
