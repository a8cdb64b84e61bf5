//! How near each block stands to the headline in the tree of elements.
//!
//! The headline and its article share a container that comments and teasers are outside of, however
//! many lines lie between: the nearest container around both says more than the distance.

use super::tree::{Amount, Tree};

/// For each container, the nearest of the containers around the headline that it is in.
pub struct Kinship {
    /// The containers around the headline, from the innermost outward, as what is under them.
    around: Vec<Amount>,
    /// For each container, the place in `around` of the first that holds it, too.
    shared: Vec<Option<usize>>,
    /// The places in `around` of the first to hold so much running text.
    first_holding: [usize; SIZES.len()],
}

/// Amounts of running text by which the headline's own container is told: a lead, a short article,
/// a long one. What the headline shares with less is a line of its own.
const SIZES: [f32; 3] = [60.0, 400.0, 1500.0];

impl Kinship {
    /// The kinship of all containers of `tree` with the container `headline`.
    pub fn of(tree: &Tree, headline: Option<usize>) -> Self {
        let mut around = Vec::new();
        let mut places = vec![None; tree.len()];
        let mut next = headline;
        while let Some((index, node)) = next.and_then(|index| Some((index, tree.node(index)?))) {
            places[index] = Some(around.len());
            around.push(node.under);
            next = node.parent;
        }
        for index in 0..places.len() {
            if places[index].is_none() {
                places[index] = tree.parent(index).and_then(|parent| places[parent]);
            }
        }
        let first_holding = SIZES.map(|size| {
            let holds = |amount: &Amount| amount.running >= size;
            around.iter().position(holds).unwrap_or(around.len())
        });
        Self {
            around,
            shared: places,
            first_holding,
        }
    }

    /// What a container shares with the headline; `None` without a headline.
    pub fn with(&self, container: Option<usize>) -> Option<Kin> {
        let place = (*self.shared.get(container?)?)?;
        Some(Kin {
            under: self.around.get(place).copied()?,
            steps: place,
            is_inside: self.first_holding.map(|first| place <= first),
        })
    }
}

/// The nearest container around both a block and the headline.
#[derive(Clone, Copy, Debug)]
pub struct Kin {
    /// What is under it.
    pub under: Amount,
    /// So many containers outward from the headline's own.
    pub steps: usize,
    /// Whether it is no wider than the first around the headline to hold each of [`SIZES`].
    pub is_inside: [bool; SIZES.len()],
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::prose::Prose;
    use crate::page::{Block, Container, Page};

    #[test]
    fn the_article_is_nearer_to_its_headline_than_a_comment_is() {
        // body > main > (header > h1), (div > p); body > section > p
        let parents = [
            None,
            Some(0),
            Some(1),
            Some(2),
            Some(1),
            Some(4),
            Some(0),
            Some(6),
        ];
        let block = |container, text: &str| Block {
            container: Some(container),
            text: text.to_owned(),
            ..Block::default()
        };
        let sentence = "The ferry was late again this morning, as there was fog on the river, and nobody was surprised.";
        let page = Page {
            containers: parents
                .into_iter()
                .map(|parent| Container {
                    parent,
                    ..Container::default()
                })
                .collect(),
            blocks: vec![
                block(3, "Late ferry"),
                block(5, sentence),
                block(7, sentence),
            ],
            ..Page::default()
        };
        let amounts: Vec<Amount> = page
            .blocks
            .iter()
            .map(|block| Amount::of(block, &Prose::of(&block.text)))
            .collect();
        let tree = Tree::of(&page, &amounts);
        let kinship = Kinship::of(&tree, Some(3));
        let steps = |container| {
            kinship
                .with(Some(container))
                .map(|kin| (kin.steps, kin.is_inside))
        };
        assert_eq!(steps(3), Some((0, [true; 3])));
        assert_eq!(steps(5), Some((2, [true; 3])));
        assert_eq!(steps(7), Some((3, [false, true, true])));
        assert!(kinship.with(None).is_none());
        assert!(Kinship::of(&tree, None).with(Some(5)).is_none());
    }
}
