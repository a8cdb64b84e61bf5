//! Capitals and their small letters, as Unicode pairs them.
//!
//! The standard library knows the same, in a table of 12 KB for the letters beyond ASCII: a pair
//! each. Most capitals stand in rows whose small letters are all as far away, and rows take a sixth.

/// The small letter of `char`, with the dot that remains of Turkish İ; `char` itself where there is
/// none. The same as [`char::to_lowercase`].
pub fn lower(char: char) -> impl DoubleEndedIterator<Item = char> + Clone {
    let dot = (char == DOTTED_CAPITAL).then_some(DOT_ABOVE);
    [small(char)].into_iter().chain(dot)
}

/// The small letter of `char` alone: without the dot that remains of Turkish İ.
pub fn small(char: char) -> char {
    if char == DOTTED_CAPITAL {
        'i'
    } else {
        small_letter(char)
    }
}

/// Appends to `text` the small letter of `char`.
#[inline]
pub fn push_lower(char: char, text: &mut String) {
    if char.is_ascii() {
        text.push(char.to_ascii_lowercase());
    } else {
        text.extend(lower(char));
    }
}

/// The Turkish capital, which is two characters as a small letter.
const DOTTED_CAPITAL: char = 'İ';

/// What is left over its small letter.
pub const DOT_ABOVE: char = '\u{307}';

/// The same for every letter but İ.
fn small_letter(char: char) -> char {
    match char {
        '\0'..='\u{7f}' => return char.to_ascii_lowercase(),
        // What most texts are made of needs no search: small letters, and scripts without case.
        'ß'..='ÿ'
        | 'а'..='џ'
        | '\u{590}'..='\u{109f}'
        | '\u{3000}'..='\u{a63f}'
        | '\u{ac00}'..='\u{d7ff}' => return char,
        _ => {}
    }
    let after = ROWS.partition_point(|(first, ..)| *first <= char);
    let row = after.checked_sub(1).and_then(|place| ROWS.get(place));
    let Some((first, _, distance)) = row.filter(|(_, last, _)| char <= *last) else {
        return char;
    };
    let is_small = *distance == NEIGHBOUR && (u32::from(char) - u32::from(*first)) % 2 == 1;
    let small = u32::from(char).checked_add_signed(if is_small { 0 } else { *distance });
    small.and_then(char::from_u32).unwrap_or(char)
}

/// How far a small letter is that stands right after its capital: in such a row the two alternate.
const NEIGHBOUR: i32 = 1;

/// The rows of capitals beyond ASCII: the first, the last, and how far after each its small letter is.
#[rustfmt::skip]
const ROWS: &[(char, char, i32)] = &[
    ('\u{c0}', '\u{d6}', 32), ('\u{d8}', '\u{de}', 32), ('\u{100}', '\u{12e}', 1),
    ('\u{132}', '\u{136}', 1), ('\u{139}', '\u{147}', 1), ('\u{14a}', '\u{176}', 1),
    ('\u{178}', '\u{178}', -121), ('\u{179}', '\u{17d}', 1), ('\u{181}', '\u{181}', 210),
    ('\u{182}', '\u{184}', 1), ('\u{186}', '\u{186}', 206), ('\u{187}', '\u{187}', 1),
    ('\u{189}', '\u{18a}', 205), ('\u{18b}', '\u{18b}', 1), ('\u{18e}', '\u{18e}', 79),
    ('\u{18f}', '\u{18f}', 202), ('\u{190}', '\u{190}', 203), ('\u{191}', '\u{191}', 1),
    ('\u{193}', '\u{193}', 205), ('\u{194}', '\u{194}', 207), ('\u{196}', '\u{196}', 211),
    ('\u{197}', '\u{197}', 209), ('\u{198}', '\u{198}', 1), ('\u{19c}', '\u{19c}', 211),
    ('\u{19d}', '\u{19d}', 213), ('\u{19f}', '\u{19f}', 214), ('\u{1a0}', '\u{1a4}', 1),
    ('\u{1a6}', '\u{1a6}', 218), ('\u{1a7}', '\u{1a7}', 1), ('\u{1a9}', '\u{1a9}', 218),
    ('\u{1ac}', '\u{1ac}', 1), ('\u{1ae}', '\u{1ae}', 218), ('\u{1af}', '\u{1af}', 1),
    ('\u{1b1}', '\u{1b2}', 217), ('\u{1b3}', '\u{1b5}', 1), ('\u{1b7}', '\u{1b7}', 219),
    ('\u{1b8}', '\u{1b8}', 1), ('\u{1bc}', '\u{1bc}', 1), ('\u{1c4}', '\u{1c4}', 2),
    ('\u{1c5}', '\u{1c5}', 1), ('\u{1c7}', '\u{1c7}', 2), ('\u{1c8}', '\u{1c8}', 1),
    ('\u{1ca}', '\u{1ca}', 2), ('\u{1cb}', '\u{1db}', 1), ('\u{1de}', '\u{1ee}', 1),
    ('\u{1f1}', '\u{1f1}', 2), ('\u{1f2}', '\u{1f4}', 1), ('\u{1f6}', '\u{1f6}', -97),
    ('\u{1f7}', '\u{1f7}', -56), ('\u{1f8}', '\u{21e}', 1), ('\u{220}', '\u{220}', -130),
    ('\u{222}', '\u{232}', 1), ('\u{23a}', '\u{23a}', 10795), ('\u{23b}', '\u{23b}', 1),
    ('\u{23d}', '\u{23d}', -163), ('\u{23e}', '\u{23e}', 10792), ('\u{241}', '\u{241}', 1),
    ('\u{243}', '\u{243}', -195), ('\u{244}', '\u{244}', 69), ('\u{245}', '\u{245}', 71),
    ('\u{246}', '\u{24e}', 1), ('\u{370}', '\u{372}', 1), ('\u{376}', '\u{376}', 1),
    ('\u{37f}', '\u{37f}', 116), ('\u{386}', '\u{386}', 38), ('\u{388}', '\u{38a}', 37),
    ('\u{38c}', '\u{38c}', 64), ('\u{38e}', '\u{38f}', 63), ('\u{391}', '\u{3a1}', 32),
    ('\u{3a3}', '\u{3ab}', 32), ('\u{3cf}', '\u{3cf}', 8), ('\u{3d8}', '\u{3ee}', 1),
    ('\u{3f4}', '\u{3f4}', -60), ('\u{3f7}', '\u{3f7}', 1), ('\u{3f9}', '\u{3f9}', -7),
    ('\u{3fa}', '\u{3fa}', 1), ('\u{3fd}', '\u{3ff}', -130), ('\u{400}', '\u{40f}', 80),
    ('\u{410}', '\u{42f}', 32), ('\u{460}', '\u{480}', 1), ('\u{48a}', '\u{4be}', 1),
    ('\u{4c0}', '\u{4c0}', 15), ('\u{4c1}', '\u{4cd}', 1), ('\u{4d0}', '\u{52e}', 1),
    ('\u{531}', '\u{556}', 48), ('\u{10a0}', '\u{10c5}', 7264), ('\u{10c7}', '\u{10c7}', 7264),
    ('\u{10cd}', '\u{10cd}', 7264), ('\u{13a0}', '\u{13ef}', 38864), ('\u{13f0}', '\u{13f5}', 8),
    ('\u{1c89}', '\u{1c89}', 1), ('\u{1c90}', '\u{1cba}', -3008), ('\u{1cbd}', '\u{1cbf}', -3008),
    ('\u{1e00}', '\u{1e94}', 1), ('\u{1e9e}', '\u{1e9e}', -7615), ('\u{1ea0}', '\u{1efe}', 1),
    ('\u{1f08}', '\u{1f0f}', -8), ('\u{1f18}', '\u{1f1d}', -8), ('\u{1f28}', '\u{1f2f}', -8),
    ('\u{1f38}', '\u{1f3f}', -8), ('\u{1f48}', '\u{1f4d}', -8), ('\u{1f59}', '\u{1f59}', -8),
    ('\u{1f5b}', '\u{1f5b}', -8), ('\u{1f5d}', '\u{1f5d}', -8), ('\u{1f5f}', '\u{1f5f}', -8),
    ('\u{1f68}', '\u{1f6f}', -8), ('\u{1f88}', '\u{1f8f}', -8), ('\u{1f98}', '\u{1f9f}', -8),
    ('\u{1fa8}', '\u{1faf}', -8), ('\u{1fb8}', '\u{1fb9}', -8), ('\u{1fba}', '\u{1fbb}', -74),
    ('\u{1fbc}', '\u{1fbc}', -9), ('\u{1fc8}', '\u{1fcb}', -86), ('\u{1fcc}', '\u{1fcc}', -9),
    ('\u{1fd8}', '\u{1fd9}', -8), ('\u{1fda}', '\u{1fdb}', -100), ('\u{1fe8}', '\u{1fe9}', -8),
    ('\u{1fea}', '\u{1feb}', -112), ('\u{1fec}', '\u{1fec}', -7), ('\u{1ff8}', '\u{1ff9}', -128),
    ('\u{1ffa}', '\u{1ffb}', -126), ('\u{1ffc}', '\u{1ffc}', -9), ('\u{2126}', '\u{2126}', -7517),
    ('\u{212a}', '\u{212a}', -8383), ('\u{212b}', '\u{212b}', -8262), ('\u{2132}', '\u{2132}', 28),
    ('\u{2160}', '\u{216f}', 16), ('\u{2183}', '\u{2183}', 1), ('\u{24b6}', '\u{24cf}', 26),
    ('\u{2c00}', '\u{2c2f}', 48), ('\u{2c60}', '\u{2c60}', 1), ('\u{2c62}', '\u{2c62}', -10743),
    ('\u{2c63}', '\u{2c63}', -3814), ('\u{2c64}', '\u{2c64}', -10727), ('\u{2c67}', '\u{2c6b}', 1),
    ('\u{2c6d}', '\u{2c6d}', -10780), ('\u{2c6e}', '\u{2c6e}', -10749),
    ('\u{2c6f}', '\u{2c6f}', -10783), ('\u{2c70}', '\u{2c70}', -10782), ('\u{2c72}', '\u{2c72}', 1),
    ('\u{2c75}', '\u{2c75}', 1), ('\u{2c7e}', '\u{2c7f}', -10815), ('\u{2c80}', '\u{2ce2}', 1),
    ('\u{2ceb}', '\u{2ced}', 1), ('\u{2cf2}', '\u{2cf2}', 1), ('\u{a640}', '\u{a66c}', 1),
    ('\u{a680}', '\u{a69a}', 1), ('\u{a722}', '\u{a72e}', 1), ('\u{a732}', '\u{a76e}', 1),
    ('\u{a779}', '\u{a77b}', 1), ('\u{a77d}', '\u{a77d}', -35332), ('\u{a77e}', '\u{a786}', 1),
    ('\u{a78b}', '\u{a78b}', 1), ('\u{a78d}', '\u{a78d}', -42280), ('\u{a790}', '\u{a792}', 1),
    ('\u{a796}', '\u{a7a8}', 1), ('\u{a7aa}', '\u{a7aa}', -42308), ('\u{a7ab}', '\u{a7ab}', -42319),
    ('\u{a7ac}', '\u{a7ac}', -42315), ('\u{a7ad}', '\u{a7ad}', -42305),
    ('\u{a7ae}', '\u{a7ae}', -42308), ('\u{a7b0}', '\u{a7b0}', -42258),
    ('\u{a7b1}', '\u{a7b1}', -42282), ('\u{a7b2}', '\u{a7b2}', -42261), ('\u{a7b3}', '\u{a7b3}', 928),
    ('\u{a7b4}', '\u{a7c2}', 1), ('\u{a7c4}', '\u{a7c4}', -48), ('\u{a7c5}', '\u{a7c5}', -42307),
    ('\u{a7c6}', '\u{a7c6}', -35384), ('\u{a7c7}', '\u{a7c9}', 1), ('\u{a7cb}', '\u{a7cb}', -42343),
    ('\u{a7cc}', '\u{a7da}', 1), ('\u{a7dc}', '\u{a7dc}', -42561), ('\u{a7f5}', '\u{a7f5}', 1),
    ('\u{ff21}', '\u{ff3a}', 32), ('\u{10400}', '\u{10427}', 40), ('\u{104b0}', '\u{104d3}', 40),
    ('\u{10570}', '\u{1057a}', 39), ('\u{1057c}', '\u{1058a}', 39), ('\u{1058c}', '\u{10592}', 39),
    ('\u{10594}', '\u{10595}', 39), ('\u{10c80}', '\u{10cb2}', 64), ('\u{10d50}', '\u{10d65}', 32),
    ('\u{118a0}', '\u{118bf}', 32), ('\u{16e40}', '\u{16e5f}', 32), ('\u{16ea0}', '\u{16eb8}', 27),
    ('\u{1e900}', '\u{1e921}', 34),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_is_as_the_standard_library_has_it() {
        for char in '\0'..=char::MAX {
            assert!(lower(char).eq(char.to_lowercase()), "{char:?}");
        }
    }
}
