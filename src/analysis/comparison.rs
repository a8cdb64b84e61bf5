//! An article against a background: what others have said already, and what it adds to them.

use super::{Analysis, quotable};
use crate::novelty::{self, Background, Novelty};

impl Analysis<'_> {
    /// What the article says that no article of the `background` has said, which it should not be part
    /// of itself. Near-linear in the article's terms, whatever the size of the background; nothing is
    /// split or weighed again.
    #[must_use]
    pub fn novelty(&self, background: &Background) -> Novelty {
        let language = self.identification.language;
        let named = background.named(language, &self.vocabulary);
        let (shares, share) = novelty::shares(&self.vectors, &self.vocabulary, &named);
        let mut sentences = self.sentences.clone();
        let order = self.order(&mut sentences, &[], &named);
        let order = quotable(order, &sentences);
        Novelty {
            share,
            additions: novelty::additions(&order, &shares, |index| sentences[index].leans_on()),
            sentences: shares,
            compared_with: background.articles(language),
        }
    }
}

impl Background {
    /// Takes in one more article. Linear in its different terms.
    pub fn add(&mut self, article: &Analysis<'_>) {
        self.learn(article.identification.language, &article.vocabulary);
    }

    /// Forgets an article that was added, as often as it was: to compare it with the others, or as it
    /// is gone. Of one that was not added it forgets what others have said as well.
    pub fn remove(&mut self, article: &Analysis<'_>) {
        self.forget(article.identification.language, &article.vocabulary);
    }
}
