//! Letters with a mark, composed and taken apart, so that a word is the same term in every
//! normalisation form.
//!
//! The canonical decompositions of the Unicode Character Database (Unicode licence), as far as
//! they are small letters of Latin, Greek, Cyrillic, Arabic, the scripts of India, Burmese and
//! kana: a twentieth of the tables of a full implementation of UAX #15. Capitals need no entry as
//! words are folded first. Hangul is computed. Known failure: letters of other scripts (Balinese,
//! Kaithi and the like) are one term only with others of the same normalisation form.

use std::sync::OnceLock;

use crate::language::KeyTable;

/// A mark, and the letters that take it, each followed by what the two make.
type Row = (char, &'static str);

#[rustfmt::skip]
const ROWS: &[Row] = &[
    // Grave accent.
    ('\u{300}', "aàeèiìnǹoòuùwẁyỳ¨῭âầêềôồüǜăằēḕōṑơờưừαὰεὲηὴιὶοὸυὺωὼеѐиѝἀἂἁἃἐἒἑἓἠἢἡἣἰἲἱἳὀὂὁὃὑὓὠὢὡὣ᾿῍῾῝"),
    // Acute accent.
    ('\u{301}', "aácćeégǵiíkḱlĺmḿnńoópṕrŕsśuúwẃyýzź¨΅âấåǻæǽçḉêếïḯôốõṍøǿüǘăắēḗōṓũṹơớưứαάεέηήιίοόυύωώϒϓгѓкќἀἄἁἅἐἔἑἕἠἤἡἥἰἴἱἵὀὄὁὅὑὕὠὤὡὥ᾿῎῾῞"),
    // Circumflex accent.
    ('\u{302}', "aâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷzẑạậẹệọộ"),
    // Tilde.
    ('\u{303}', "aãeẽiĩnñoõuũvṽyỹâẫêễôỗăẵơỡưữ"),
    // Macron.
    ('\u{304}', "aāeēgḡiīoōuūyȳäǟæǣõȭöȫüǖǫǭȧǡȯȱαᾱιῑυῡиӣуӯḷḹṛṝ"),
    // Breve.
    ('\u{306}', "aăeĕgğiĭoŏuŭȩḝαᾰιῐυῠаӑеӗжӂийуўạặ"),
    // Dot above.
    ('\u{307}', "aȧbḃcċdḋeėfḟgġhḣmṁnṅoȯpṗrṙsṡtṫwẇxẋyẏzżśṥšṧṣṩ"),
    // Diaeresis.
    ('\u{308}', "aäeëhḧiïoöuüwẅxẍyÿõṏūṻιϊυϋϒϔаӓеёжӝзӟиӥоӧуӱчӵыӹэӭіїәӛөӫ"),
    // Hook above.
    ('\u{309}', "aảeẻiỉoỏuủyỷâẩêểôổăẳơởưử"),
    // Ring above.
    ('\u{30a}', "aåuů"),
    // Double acute accent.
    ('\u{30b}', "oőuűуӳ"),
    // Caron.
    ('\u{30c}', "aǎcčdďeěgǧhȟiǐkǩlľnňoǒrřsštťuǔzžüǚʒǯ"),
    // Double grave accent.
    ('\u{30f}', "aȁeȅiȉoȍrȑuȕѵѷ"),
    // Inverted breve.
    ('\u{311}', "aȃeȇiȋoȏrȓuȗ"),
    // Comma above.
    ('\u{313}', "αἀεἐηἠιἰοὀωὠ"),
    // Reversed comma above.
    ('\u{314}', "αἁεἑηἡιἱοὁρῥυὑωὡ"),
    // Horn.
    ('\u{31b}', "oơuư"),
    // Dot below.
    ('\u{323}', "aạbḅdḍeẹhḥiịkḳlḷmṃnṇoọrṛsṣtṭuụvṿwẉyỵzẓơợưự"),
    // Diaeresis below.
    ('\u{324}', "uṳ"),
    // Ring below.
    ('\u{325}', "aḁ"),
    // Comma below.
    ('\u{326}', "sștț"),
    // Cedilla.
    ('\u{327}', "cçdḑeȩgģhḩkķlļnņrŗsştţ"),
    // Ogonek.
    ('\u{328}', "aąeęiįoǫuų"),
    // Circumflex accent below.
    ('\u{32d}', "dḓeḙlḽnṋtṱuṷ"),
    // Breve below.
    ('\u{32e}', "hḫ"),
    // Tilde below.
    ('\u{330}', "eḛiḭuṵ"),
    // Macron below.
    ('\u{331}', "bḇdḏkḵlḻnṉrṟtṯzẕ"),
    // Greek perispomeni.
    ('\u{342}', "¨῁ἀἆἁἇἠἦἡἧἰἶἱἷὑὗὠὦὡὧ᾿῏῾῟"),
    // Arabic maddah above.
    ('\u{653}', "اآ"),
    // Arabic hamza above.
    ('\u{654}', "اأوؤيئہۂےۓەۀ"),
    // Arabic hamza below.
    ('\u{655}', "اإ"),
    // Devanagari sign nukta.
    ('\u{93c}', "कक़खख़गग़जज़डड़ढढ़नऩफफ़यय़रऱळऴ"),
    // Bengali sign nukta.
    ('\u{9bc}', "ডড়ঢঢ়যয়"),
    // Bengali vowel sign aa.
    ('\u{9be}', "\u{9c7}\u{9cb}"),
    // Bengali au length mark.
    ('\u{9d7}', "\u{9c7}\u{9cc}"),
    // Gurmukhi sign nukta.
    ('\u{a3c}', "ਖਖ਼ਗਗ਼ਜਜ਼ਫਫ਼ਲਲ਼ਸਸ਼"),
    // Oriya sign nukta.
    ('\u{b3c}', "ଡଡ଼ଢଢ଼"),
    // Oriya vowel sign aa.
    ('\u{b3e}', "\u{b47}\u{b4b}"),
    // Oriya ai length mark.
    ('\u{b56}', "\u{b47}\u{b48}"),
    // Oriya au length mark.
    ('\u{b57}', "\u{b47}\u{b4c}"),
    // Tamil vowel sign aa.
    ('\u{bbe}', "\u{bc6}\u{bca}\u{bc7}\u{bcb}"),
    // Tamil au length mark.
    ('\u{bd7}', "ஒஔ\u{bc6}\u{bcc}"),
    // Telugu ai length mark.
    ('\u{c56}', "\u{c46}\u{c48}"),
    // Kannada vowel sign uu.
    ('\u{cc2}', "\u{cc6}\u{cca}"),
    // Kannada length mark.
    ('\u{cd5}', "\u{cbf}\u{cc0}\u{cc6}\u{cc7}\u{cca}\u{ccb}"),
    // Kannada ai length mark.
    ('\u{cd6}', "\u{cc6}\u{cc8}"),
    // Malayalam vowel sign aa.
    ('\u{d3e}', "\u{d46}\u{d4a}\u{d47}\u{d4b}"),
    // Malayalam au length mark.
    ('\u{d57}', "\u{d46}\u{d4c}"),
    // Sinhala sign al-lakuna.
    ('\u{dca}', "\u{dd9}\u{dda}\u{ddc}\u{ddd}"),
    // Sinhala vowel sign aela-pilla.
    ('\u{dcf}', "\u{dd9}\u{ddc}"),
    // Sinhala vowel sign gayanukitta.
    ('\u{ddf}', "\u{dd9}\u{dde}"),
    // Myanmar vowel sign ii.
    ('\u{102e}', "ဥဦ"),
    // Katakana-hiragana voiced sound mark.
    ('\u{3099}', "うゔかがきぎくぐけげこごさざしじすずせぜそぞただちぢつづてでとどはばひびふぶへべほぼゝゞウヴカガキギクグケゲコゴサザシジスズセゼソゾタダチヂツヅテデトドハバヒビフブヘベホボワヷヰヸヱヹヲヺヽヾ"),
    // Katakana-hiragana semi-voiced sound mark.
    ('\u{309a}', "はぱひぴふぷへぺほぽハパヒピフプヘペホポ"),
];

/// The one character that `letter` and `mark` make; `None` where they stay two.
#[must_use]
pub fn compose(letter: char, mark: char) -> Option<char> {
    // What most words are made of, which no row has as its mark.
    if matches!(mark, '\0'..='\u{2ff}' | '\u{343}'..='\u{652}' | '\u{656}'..='\u{93b}' | '\u{30a0}'..='\u{ffff}')
    {
        return None;
    }
    if let Some(syllable) = compose_hangul(letter, mark) {
        return Some(syllable);
    }
    let (_, letters) = ROWS.iter().find(|(of, _)| *of == mark)?;
    let found = pairs(letters).find(|(plain, _)| *plain == letter)?;
    Some(found.1)
}

/// The letter and the mark that make `composed`; `None` where it is one by itself.
#[must_use]
pub fn decompose(composed: char) -> Option<(char, char)> {
    /// For each letter with a mark, the letter, and in the bits above it the place of the mark's row.
    static PARTS: OnceLock<KeyTable<u32>> = OnceLock::new();
    const LETTER_BITS: u32 = 21;
    // The plain letters of every day, which would be looked for in vain.
    if matches!(composed, '\0'..='\u{df}' | 'α'..='ω' | 'а'..='и' | 'к'..='я') {
        return None;
    }
    let table = PARTS.get_or_init(|| {
        let mut table = KeyTable::new();
        for (row, (_, letters)) in (0..).zip(ROWS) {
            for (letter, made) in pairs(letters) {
                let parts = row << LETTER_BITS | u32::from(letter);
                table.update(made.into(), |known| *known = parts);
            }
        }
        table
    });
    let parts = table.get(composed.into())?;
    let (mark, _) = ROWS.get((parts >> LETTER_BITS) as usize)?;
    let letter = char::from_u32(parts & ((1 << LETTER_BITS) - 1))?;
    Some((letter, *mark))
}

fn pairs(letters: &str) -> impl Iterator<Item = (char, char)> {
    let mut letters = letters.chars();
    std::iter::from_fn(move || Some((letters.next()?, letters.next()?)))
}

/// Korean syllables are numbered by consonant, vowel and final consonant (the Unicode Standard,
/// section 3.12).
fn compose_hangul(first: char, second: char) -> Option<char> {
    const SYLLABLES: u32 = 0xac00;
    const INITIALS: u32 = 0x1100;
    const VOWELS: u32 = 0x1161;
    /// One before the first: to have none is the first choice.
    const FINALS: u32 = 0x11a7;
    const VOWEL_COUNT: u32 = 21;
    const FINAL_COUNT: u32 = 28;
    let (first, second) = (u32::from(first), u32::from(second));
    let code = match (first, second) {
        (0x1100..=0x1112, 0x1161..=0x1175) => {
            SYLLABLES + ((first - INITIALS) * VOWEL_COUNT + (second - VOWELS)) * FINAL_COUNT
        }
        (0xac00..=0xd7a3, 0x11a8..=0x11c2) if (first - SYLLABLES).is_multiple_of(FINAL_COUNT) => {
            first + (second - FINALS)
        }
        _ => return None,
    };
    char::from_u32(code)
}
