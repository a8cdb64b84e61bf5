//! An article against a background: what it adds to what others have said.

use super::{Analysis, quotable};
use crate::novelty::{self, Background, Novelty, Outline};

impl Analysis<'_> {
    /// What the article says that no other article of the `background` on its subject has said. Beyond
    /// the cost of a summary it looks at each of its terms once for each of those articles; nothing is
    /// split or weighed again.
    #[must_use]
    pub fn novelty(&self, background: &Background) -> Novelty {
        let (named, compared_with) = background.named(&self.outline());
        let (shares, share) = novelty::shares(&self.vectors, &self.vocabulary, &named);
        let mut sentences = self.sentences.clone();
        let order = self.order(&mut sentences, &[], &named);
        let order = quotable(order, &sentences);
        Novelty {
            share,
            additions: novelty::additions(&order, &shares, |index| sentences[index].leans_on()),
            sentences: shares,
            compared_with,
        }
    }

    fn outline(&self) -> Outline {
        Outline::of(
            self.identification.language,
            &self.vocabulary,
            &self.vectors,
        )
    }
}

impl Background {
    /// Takes in an article; nothing happens where it is there already. Linear in its terms.
    pub fn add(&mut self, article: &Analysis<'_>) {
        self.learn(article.outline());
    }

    /// Forgets an article; nothing happens where it is not there.
    pub fn remove(&mut self, article: &Analysis<'_>) {
        self.forget(&article.outline());
    }
}
