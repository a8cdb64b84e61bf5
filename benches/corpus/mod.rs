//! Texts of any length, made up: the same for the same language and number of words, on every platform.
//!
//! What a summarizer's cost hangs on is as in prose: words by Zipf's law, among them the language's own
//! small words, sentences of five to thirty words, commas, names, numbers, quotations, openings that
//! lean on the sentence before, paragraphs. Other words are syllables put together and mean nothing.

/// The languages that there are texts in.
pub const CODES: [&str; 4] = ["en", "fr", "ja", "ar"];

/// What texts in a language are made of.
struct Source {
    /// What stands between two words.
    space: &'static str,
    /// What ends a sentence.
    stops: [&'static str; 3],
    comma: &'static str,
    quotation: [&'static str; 2],
    /// The small words, the most frequent first, parted by spaces; in Japanese what follows a word.
    small: &'static str,
    /// How some sentences open.
    openings: [&'static str; 4],
    /// What other words are made of, parted by spaces.
    syllables: &'static str,
    /// What names are made of.
    names: &'static str,
}

const ENGLISH: Source = Source {
    space: " ",
    stops: [".", "?", "!"],
    comma: ",",
    quotation: ["“", "”"],
    small: "the of and to a in that is was for it with as on be at by had not are but from or have an \
        they which one were all would there their we when who will more no if out so said what up its \
        about into than them can only other new some could time these two may then do first any my now",
    openings: ["However, the", "She also", "In the end, a", "This"],
    syllables: "bar ten mil dor gren sal wick port har lan fer mon ting ash brook cor den el fin gar hol \
        is jun kel lor mar nor ost pen quin ros stan tor ul ven wes yar zel cran dle ford ham ing ket \
        ley mer ness ol ples ran sel ther vis ward",
    names: "Al Ber Car Dan Ed Fen Gar Hel Ir Jo Kar Lin Mor Nel Or Pet Ros Sim Tor Wil",
};

const FRENCH: Source = Source {
    space: " ",
    stops: [".", " ?", " !"],
    comma: ",",
    quotation: ["« ", " »"],
    small: "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se l’eau ce \
        il sont avec cette ont mais d’un nous comme ou son elle leur aux été fait aussi même tout bien \
        sans peut deux entre après lui ces ses dont où encore",
    openings: ["Cependant, la", "Elle a aussi", "À la fin, un", "Cette"],
    syllables: "mai bré ton cou lé fran dou rei nal por té pin chan bel vi sé mar gou lai tré ner fau \
        çon pla rui gé mou sel dre ci han bor quê lun vau jar dè lon rie tu fen ome pré gar bus noi",
    names: "An Bé Cla Da Em Fa Gé Hé Isa Jo Lu Ma No Oli Pi Re Sté Thé Va Yvo",
};

const JAPANESE: Source = Source {
    space: "",
    stops: ["。", "？", "！"],
    comma: "、",
    quotation: ["「", "」"],
    small: "の は を に が と で も から まで では には として という による です ます した して いる ある \
        なる この その また",
    openings: ["しかし、この", "また、その", "最後に", "これは"],
    syllables: "市 橋 水 町 道 山 川 海 船 駅 店 校 病 院 工 場 会 議 計 画 費 用 住 民 電 車 時 間 新 古 \
        建 設 調 査 結 果 問 題 安 全 運 行 開 始 中 止 発 表 地 域 経 済 環 境 研 究 技 術 情 報 教 育 \
        スト レン カー ビス プロ ジェ クト デー タ",
    names: "佐 田 中 木 村 山 本 林 高 橋 小 川 松 井 上 原 野 島 石 藤",
};

const ARABIC: Source = Source {
    space: " ",
    stops: [".", "؟", "!"],
    comma: "،",
    quotation: ["«", "»"],
    small: "في من على إلى أن عن التي مع هذا هذه الذي ما لا كان بعد كما قد بين أو ذلك كل حتى إن لم \
        قبل أي وقد غير هو هي ثم أكثر وهو منذ حيث عند كانت لكن أما",
    openings: ["ومع ذلك فإن", "كما قالت", "وفي النهاية", "هذه"],
    syllables: "جس ور مد ين ماء بح سف شر كت طر يق مع مل سو قد رس عم حر بي نه ضف جد صن زر فل خط لع \
        نو حك هند سة تب ات ون الم الب ست مش",
    names: "سا لم نو رك ري مح مو دا هن يا سم ير فا طم عا دل",
};

/// The text in the language `code` of so many `words`; in Japanese of so many words with what follows
/// them. Words of a longer text are as frequent as in a shorter one, and more of them are rare.
pub fn text(code: &str, words: usize) -> String {
    let source = match code {
        "en" => ENGLISH,
        "fr" => FRENCH,
        "ja" => JAPANESE,
        "ar" => ARABIC,
        _ => panic!("there are no texts in {code}"),
    };
    Writer::new(source).text(words)
}

/// One of two words is a small one, as about half of a running text is.
const SMALL_ONE_IN: u64 = 2;

/// So many doublings of ranks have a word each time they are drawn from: 2¹⁶ words in all.
const DOUBLINGS: u64 = 16;

struct Writer {
    source: Source,
    small: Vec<&'static str>,
    syllables: Vec<&'static str>,
    names: Vec<&'static str>,
    random: Random,
    text: String,
}

impl Writer {
    fn new(source: Source) -> Self {
        Self {
            small: source.small.split_whitespace().collect(),
            syllables: source.syllables.split_whitespace().collect(),
            names: source.names.split_whitespace().collect(),
            random: Random(2_026),
            text: String::new(),
            source,
        }
    }

    fn text(mut self, words: usize) -> String {
        let mut left = words;
        while left > 0 {
            for _ in 0..self.random.between(2, 6) {
                let length = (self.random.between(5, 30) as usize).min(left);
                left -= length;
                self.sentence(length);
                if left == 0 {
                    break;
                }
                self.text.push_str(self.source.space);
            }
            self.text.truncate(self.text.trim_end().len());
            self.text.push_str("\n\n");
        }
        self.text
    }

    fn sentence(&mut self, words: usize) {
        let is_quoted = self.random.is_one_in(9);
        if is_quoted {
            self.text.push_str(self.source.quotation[0]);
        }
        if self.random.is_one_in(5) {
            let opening = self.random.below(4) as usize;
            self.text.push_str(self.source.openings[opening]);
        } else {
            let first = self.word();
            let mut letters = first.chars();
            self.text
                .extend(letters.next().into_iter().flat_map(char::to_uppercase));
            self.text.push_str(letters.as_str());
        }
        for _ in 1..words {
            if self.random.is_one_in(12) {
                self.text.push_str(self.source.comma);
            }
            self.text.push_str(self.source.space);
            let next = match self.random.below(24) {
                0 => self.number(),
                1 | 2 => self.name(),
                _ => self.word(),
            };
            self.text.push_str(&next);
        }
        let stop = match self.random.below(20) {
            0 => 1,
            1 => 2,
            _ => 0,
        };
        self.text.push_str(self.source.stops[stop]);
        if is_quoted {
            self.text.push_str(self.source.quotation[1]);
        }
    }

    fn word(&mut self) -> String {
        let is_spaced = !self.source.space.is_empty();
        let small = self.small[self.random.rank(self.small.len() as u64) as usize];
        if is_spaced && self.random.is_one_in(SMALL_ONE_IN) {
            return small.to_owned();
        }
        let rank = self.random.rank(1 << DOUBLINGS);
        let mut word = put_together(rank, &self.syllables);
        if !is_spaced {
            word.push_str(small);
        }
        word
    }

    fn name(&mut self) -> String {
        let rank = self.random.rank(1 << DOUBLINGS);
        let first = self.names[(rank % self.names.len() as u64) as usize];
        let last =
            self.syllables[(rank / self.names.len() as u64 % self.syllables.len() as u64) as usize];
        [first, last].concat()
    }

    fn number(&mut self) -> String {
        let number = self.random.rank(1 << DOUBLINGS);
        match self.random.below(3) {
            0 => (1900 + number % 130).to_string(),
            1 => format!("{},{:03}", 1 + number / 1000, number % 1000),
            _ => format!("{}.{}", number % 100, number / 100 % 10),
        }
    }
}

/// The word of this rank: the frequent ones are short.
fn put_together(rank: u64, syllables: &[&str]) -> String {
    let count = syllables.len() as u64;
    // Spread, so that words of neighbouring ranks do not begin alike.
    let mut left = rank.wrapping_mul(7_919) % (1 << DOUBLINGS);
    let mut word = String::new();
    for _ in 0..2 + rank.ilog2() / 6 {
        word.push_str(syllables[(left % count) as usize]);
        left /= count;
    }
    word
}

/// Numbers that look random (SplitMix64, Steele et al. 2014).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }

    fn between(&mut self, least: u64, most: u64) -> u64 {
        least + self.below(most - least + 1)
    }

    fn is_one_in(&mut self, number: u64) -> bool {
        self.below(number) == 0
    }

    /// A rank from 1, below `bound`, the rank `r` about 1 / `r` times as often as the first: each
    /// doubling of ranks is as likely as any other, which takes no logarithm.
    fn rank(&mut self, bound: u64) -> u64 {
        let doubling = self.below(u64::from(bound.ilog2()));
        (1 << doubling) + self.below(1 << doubling)
    }
}
