//! Korean particles: written together with the noun they follow, and no part of its name.

/// Particles that hardly any noun of three syllables or more ends in, the longer before what they
/// end in.
const PLAIN: [&str; 16] = [
    "에서는",
    "에게는",
    "에서도",
    "으로는",
    "이라는",
    "에서",
    "에게",
    "에는",
    "에도",
    "으로",
    "까지",
    "부터",
    "은",
    "는",
    "을",
    "를",
];

/// Particles that nouns end in, too (`고양이`, `국가`, `회의`): only what is known without them is a
/// noun with one.
const DOUBTFUL: [&str; 9] = ["이", "가", "의", "에", "와", "과", "도", "로", "만"];

/// `word` without a particle at its end; a doubtful one goes where `is_known` knows the rest. Two
/// syllables are left at least.
#[must_use]
pub fn without_particle(word: &str, is_known: impl Fn(&str) -> bool) -> &str {
    let is_noun = |rest: &&str| rest.chars().nth(1).is_some();
    let plain = PLAIN
        .iter()
        .filter_map(|particle| word.strip_suffix(particle));
    let doubtful = DOUBTFUL
        .iter()
        .filter_map(|particle| word.strip_suffix(particle));
    let mut found = plain
        .chain(doubtful.filter(|rest| is_known(rest)))
        .filter(is_noun);
    found.next().unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, known: &[&str], expected: &str) {
        assert_eq!(
            without_particle(word, |rest| known.contains(&rest)),
            expected
        );
    }

    #[test]
    fn a_particle_goes_where_it_is_one() {
        check("다리를", &[], "다리");
        check("대한민국에서는", &[], "대한민국");
        check("다리가", &["다리"], "다리");
        check("고양이", &[], "고양이");
        check("마을", &[], "마을");
        check("은", &[], "은");
    }
}
