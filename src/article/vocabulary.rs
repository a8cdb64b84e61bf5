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
    // Each a word and the block it is in, in one number, as those are quicker to sort.
    let mut entries: Vec<u64> = Vec::new();
    let mut is_running = Vec::new();
    let mut scratch = Vec::new();
    for (block, (text, running)) in texts.enumerate() {
        scratch.clear();
        words(text, |word| scratch.push(word));
        scratch.sort_unstable();
        scratch.dedup();
        let block = block as u64;
        entries.extend(scratch.iter().map(|word| u64::from(*word) << 32 | block));
        is_running.push(running);
    }
    let mut results = vec![Shared::default(); is_running.len()];
    let mut counts = vec![0.0_f32; is_running.len()];
    entries.sort_unstable();
    let word_of = |entry: u64| (entry >> 32) as u32;
    let block_of = |entry: u64| entry as u32 as usize;
    for alike in entries.chunk_by(|one, other| word_of(*one) == word_of(*other)) {
        let in_running = |block: usize| is_running.get(block) == Some(&true);
        let blocks = alike.iter().map(|entry| block_of(*entry));
        let running = blocks.clone().filter(|block| in_running(*block)).count();
        let Some(word) = alike.first().map(|entry| word_of(*entry)) else {
            continue;
        };
        let in_title = title.binary_search(&word).is_ok();
        let in_description = description.binary_search(&word).is_ok();
        let in_body = body.binary_search(&word).is_ok();
        for index in blocks {
            let others = running - usize::from(in_running(index));
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
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        if byte.is_ascii() {
            at += 1;
            wide = None;
            if byte.is_ascii_alphanumeric() {
                hash = mixed(hash, char::from(byte.to_ascii_lowercase()));
            } else if hash != START {
                found(hash);
                hash = START;
            }
            continue;
        }
        let Some(character) = text.get(at..).and_then(|rest| rest.chars().next()) else {
            break;
        };
        at += character.len_utf8();
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
