//! The words that blocks share: with the title, with the page's own description, with each other.

use super::prose::is_wide;
use crate::page::Metadata;

/// What a block's words say of it. Each number is a share between 0 and 1.
#[derive(Clone, Copy, Debug, Default)]
pub struct Shared {
    /// Of the title's words, those in the block.
    pub title: f32,
    /// Of the description's words, those in the block.
    pub description: f32,
    /// Of the block's words, those in the article as the page's own data repeats it.
    pub body: f32,
    /// Of the block's words, those in a few other blocks of running text.
    pub common: f32,
    /// Of the block's words, those in no other block of running text.
    pub alone: f32,
}

/// For each block what its words say. `texts` are the blocks' texts, `is_running` tells which of
/// them is running text. In the number of words, times its logarithm.
pub fn shared<'t>(
    metadata: &Metadata,
    texts: impl Iterator<Item = (&'t str, bool)>,
) -> Vec<Shared> {
    let [title, description, body] = [
        &metadata.title,
        &metadata.description,
        &metadata.article_body,
    ]
    .map(|text| sorted_words(text.as_deref().unwrap_or_default()));
    let mut entries: Vec<(u32, u32)> = Vec::new();
    let mut is_running = Vec::new();
    let mut scratch = Vec::new();
    for (block, (text, running)) in texts.enumerate() {
        scratch.clear();
        words(text, |word| scratch.push(word));
        scratch.sort_unstable();
        scratch.dedup();
        entries.extend(scratch.iter().map(|word| (*word, block as u32)));
        is_running.push(running);
    }
    let mut results = vec![Shared::default(); is_running.len()];
    let mut counts = vec![0.0_f32; is_running.len()];
    entries.sort_unstable();
    for alike in entries.chunk_by(|one, other| one.0 == other.0) {
        let in_running = |block: u32| is_running.get(block as usize) == Some(&true);
        let running = alike.iter().filter(|(_, block)| in_running(*block)).count();
        let Some(&(word, _)) = alike.first() else {
            continue;
        };
        let in_title = title.binary_search(&word).is_ok();
        let in_description = description.binary_search(&word).is_ok();
        let in_body = body.binary_search(&word).is_ok();
        for &(_, block) in alike {
            let others = running - usize::from(in_running(block));
            let index = block as usize;
            if let (Some(result), Some(count)) = (results.get_mut(index), counts.get_mut(index)) {
                *count += 1.0;
                result.title += f32::from(u8::from(in_title));
                result.description += f32::from(u8::from(in_description));
                result.body += f32::from(u8::from(in_body));
                result.common += f32::from(u8::from(others >= FEW));
                result.alone += f32::from(u8::from(others == 0));
            }
        }
    }
    for (result, count) in results.iter_mut().zip(&counts) {
        result.title /= (title.len() as f32).max(1.0);
        result.description /= (description.len() as f32).max(1.0);
        result.body /= count.max(1.0);
        result.common /= count.max(1.0);
        result.alone /= count.max(1.0);
    }
    results
}

/// A word is common from so many other blocks on.
const FEW: usize = 3;

fn sorted_words(text: &str) -> Vec<u32> {
    let mut found = Vec::new();
    words(text, |word| found.push(word));
    found.sort_unstable();
    found.dedup();
    found
}

/// Calls `found` with a number for each word of `text`, the same for the same word in any case;
/// characters of Chinese and Japanese make a word each with the one before.
fn words(text: &str, mut found: impl FnMut(u32)) {
    let mut hash = START;
    let mut wide: Option<char> = None;
    for character in text.chars() {
        if is_wide(character) {
            if let Some(before) = wide {
                found(mixed(mixed(START, before), character));
            }
            wide = Some(character);
        } else {
            wide = None;
            if character.is_alphanumeric() {
                for lower in character.to_lowercase() {
                    hash = mixed(hash, lower);
                }
                continue;
            }
        }
        if hash != START {
            found(hash);
            hash = START;
        }
    }
    if hash != START {
        found(hash);
    }
}

const START: u32 = 0x811c_9dc5;

/// One step of FNV-1a, on characters.
fn mixed(hash: u32, character: char) -> u32 {
    (hash ^ u32::from(character)).wrapping_mul(0x0100_0193)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The share of the title's words, and of words that stand nowhere else, of each text.
    #[track_caller]
    fn check(title: &str, texts: &[&str], expected: &[(f32, f32)]) {
        let metadata = Metadata {
            title: Some(title.to_owned()),
            ..Metadata::default()
        };
        let found: Vec<(f32, f32)> = shared(&metadata, texts.iter().map(|text| (*text, true)))
            .into_iter()
            .map(|shared| (shared.title, shared.alone))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn words_are_shared_in_any_case() {
        check(
            "Late ferry",
            &["The FERRY", "the bridge"],
            &[(0.5, 0.5), (0.0, 0.5)],
        );
        check("", &["a", ""], &[(0.0, 1.0), (0.0, 0.0)]);
    }

    #[test]
    fn characters_without_spaces_are_shared_by_twos() {
        check("渡し船", &["渡し船が", "橋"], &[(1.0, 1.0), (0.0, 0.0)]);
    }
}
