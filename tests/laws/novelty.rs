//! What holds of what is new of an article against others.

use nutgraf::{Analysis, Background, Novelty};

/// The laws of an `article`, of a `copy` that was analysed apart from it, and of any others.
pub fn obeys_laws(article: &Analysis<'_>, copy: &Analysis<'_>, others: &[Analysis<'_>]) {
    let mut background = Background::default();
    let alone = new(article, &background);
    // A sentence of stop words has nothing that could be new.
    assert!(shares(&alone).all(|share| share == 1.0 || share == 0.0));
    assert!(alone.share == 1.0 || alone.sentences.iter().all(|share| *share == 0.0));
    background.add(article);
    assert_eq!(new(article, &background), alone, "compared with itself");

    let mut before = alone;
    for other in others {
        background.add(other);
        let after = new(article, &background);
        for (then, now) in shares(&before).zip(shares(&after)) {
            assert!(
                now <= then,
                "more is known, and more is new: {now} of {then}"
            );
        }
        before = after;
    }
    background.add(copy);
    let against_copy = new(article, &background);
    assert!(shares(&against_copy).all(|share| share == 0.0));
    assert_eq!(against_copy.additions, []);
    background.remove(copy);
    assert_eq!(new(article, &background), before, "a trace is left");
}

/// What is new of an article against a background, by the laws.
fn new(article: &Analysis<'_>, background: &Background) -> Novelty {
    let novelty = article.novelty(background);
    assert!(shares(&novelty).all(|share| (0.0..=1.0).contains(&share)));
    let mut additions = novelty.additions.clone();
    additions.sort_unstable();
    assert!(additions.is_sorted_by(|left, right| left < right));
    let count = novelty.sentences.len();
    assert!(additions.last().is_none_or(|last| *last < count));
    novelty
}

fn shares(novelty: &Novelty) -> impl Iterator<Item = f64> {
    novelty.sentences.iter().copied().chain([novelty.share])
}
