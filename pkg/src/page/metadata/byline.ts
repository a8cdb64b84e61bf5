import { isoDate } from "./date.js";
import { lazyPattern } from "./lazy.js";
import { oneLine } from "./line.js";

/** A byline with a name, a date and a place is no longer, in UTF-16 units. */
export const LONGEST_BYLINE = 120;

/** No name, or three with their conjunction, is longer. */
const LONGEST_NAME = 90;

/** Nobody's name has more words, unless it is several people's. */
const MOST_WORDS = 12;

/**
 * What opens a byline and is never the name itself, in the languages that the engine has data for.
 * It must be followed by a blank or a colon, in scripts that have blanks.
 */
const OPENINGS = [
  "(?:(?:written|posted|published|reported|edited|submitted|created|authored|reviewed|words|story|text|article|interview|photos?|analysis|review|opinion|recipe) )?by",
  "authors?|written|posted|from",
  "(?:(?:geschrieben|verfasst|veröffentlicht|erstellt|eingestellt|gepostet|ein (?:gast)?(?:artikel|beitrag)|interview|text) )?vo[nm]",
  "autor(?:in|en|innen)?|verfasser(?:in)?",
  "(?:(?:publié|écrit|rédigé|posté|proposé|propos recueillis) )?par|auteure?s?",
  "(?:(?:escrito|publicado|redactado|enviado) )?por|autora|autores",
  "(?:scritto|pubblicato|inviato) da|a cura di|testo di|autore|autrice",
  "(?:(?:geschreven|geplaatst|gepubliceerd) )?door|auteurs?",
  "(?:(?:skrevet|publisert|skriven|publicerad|tekst|text) )?a[vf]|tekst|text|skribent|journalist|forfatter|författare",
  "kirjoittanut|kirjoittaja|teksti|toimittaja|írta|szerző|napsala?|napisała?|autorzy|autoři|przez|scris de",
  "(?:автор(?:ы|и|ка)?|текст|журналист|корреспондент|опубліковано|написал)",
  "του|της|γράφει(?: [οη])?|συντάκτης|από|yazan|yazar",
  "بقلم|كتبت?|الكاتب|تأليف|نویسنده|به قلم|מאת|كتابة",
  "द्वारा|लेखक|लेखिका|লেখক|โดย|ผู้เขียน|tác giả|bởi|oleh|penulis|글|작성자|기자",
].join("|");

const OPENING = lazyPattern(String.raw`^(?:${OPENINGS})(?:\s{0,3}[:：]\s{0,3}|\s)`, "iu");

/** Prepositions that names begin with, too, but with a capital. */
const SMALL_OPENING = /^(?:di|da|de)\s(?=\p{Lu})/u;

/** What announces a name only with a colon behind it. */
const LABEL =
  /^(?:text|texte|testo|texto|interview|intervista|entrevista|words|story|report|bericht|reportage|protokoll|essay|kommentar|thread starter|haber|redaction|redaktion|rédaction|redacción|redação|editor)s?\s?[:：]\s{0,3}/iu;

/** The words of a link to all that somebody wrote. */
const ARCHIVE =
  /^(?:(?:view|see|show|read|zeige|alle|weitere|voir|tous|ver)\s)?(?:all\s|alle\s|les\s|todos\s)?(?:(?:posts|articles|stories|beiträge|artikel|autor-archiv)\s)(?:by|from|von|vo[nm]|par|de|por)\s/iu;

/** Openings after which a name follows without a blank, or after a colon of its own. */
const EAST_ASIAN_OPENING =
  /^(?:(?:本报|本网|本刊)?(?:记者|記者|通讯员)|原?作者|撰[文稿]|文|编辑|責任編輯|责任编辑|责编|執筆者?|著者|取材|ライター|投稿者|글)\s{0,3}[:：/|丨●\s]\s{0,3}/u;

/** Where a name ends: at a sign, a date, a role, a place, a link that belongs to the byline. */
const NAME_END =
  /\s?[|•·–—/»]\s|\s[-]\s|[,|•·]?\s+(?=\d)|,\s(?=\p{Lu}\p{L}+day\b)|\s(?:on|am|el|le|il|op|den|em|dne|dnia)\s(?=\S{0,12}\s?\d)|[\n(（【[]|\s?https?:|\s?@|\s(?:for|für|pour|in|aus|on behalf of|auf|updated|published|posted|veröffentlicht|publié|publicado|aktualisiert)\s/iu;

/** What content systems put where a name would be. */
const NO_NAME =
  /^(?:admin(?:istrator)?|root|user|null|undefined|none|n\/a|unknown|anonymous|guest|author|autor|auteur|editor|webmaster|written|posted|published|by|von|par|por|weiter|view all posts|more|sign|sign[ -]?(?:in|up)|log[ -]?in|register|subscribe|facebook|twitter|instagram|e-?mail|share|print|follow|home|mehr|plus|más|continue|no author|no byline|staff|team|phone|name|on(?:line)?|offline|anónimo|anonyme?)$/iu;

/** The name in a byline: without "By" and its kin before it, and a date, a role or a place after it. */
export function nameIn(text: string): string | null {
  const line = oneLine(text.replace(/\s+/g, " "));
  if (line.length > LONGEST_BYLINE) return null;
  return named(withoutOpening(line));
}

/** The name in a line that opens as a byline does, and does not go on as a sentence; else `null`. */
export function nameAfterOpening(text: string): string | null {
  const line = oneLine(text.replace(/\s+/g, " "));
  if (line.length > LONGEST_BYLINE) return null;
  const rest = withoutOpening(line);
  const isOpened = rest !== line || afterDate(line) !== null;
  const name = isOpened ? named(rest) : null;
  return name && /^[\p{Lu}\p{Lo}]/u.test(name) && commonWords(name) === 0 ? name : null;
}

/** Whether a line may open as a byline does: a quick look, before its whole text is gathered. */
export function opensByline(text: string): boolean {
  return (
    OPENING.value.test(text) ||
    SMALL_OPENING.test(text) ||
    LABEL.test(text) ||
    EAST_ASIAN_OPENING.test(text) ||
    (/^\W?\d/.test(text) && LATE_OPENING.test(text))
  );
}

function withoutOpening(line: string): string {
  return line
    .replace(ARCHIVE, "")
    .replace(LABEL, "")
    .replace(EAST_ASIAN_OPENING, "")
    .replace(OPENING.value, "")
    .replace(OPENING.value, "")
    .replace(SMALL_OPENING, "");
}

/** The name that a line begins with, or has behind its date. */
function named(bare: string): string | null {
  const late = afterDate(bare);
  if (late !== null) return named(late);
  const [opening, ...rest] = bare.split(/\s[|•·–—-]\s/);
  if (rest.length > 0 && isoDate(opening)) return named(withoutOpening(rest.join(" | ")));
  const name = (bare.split(NAME_END, 1)[0] ?? "").replace(/^[\s:：,.]+|[\s,;:]+$/gu, "");
  return isMonthAlone(name) ? null : checked(name);
}

/** What stands behind the "by" of a line that begins with its date. */
function afterDate(line: string): string | null {
  const late = LATE_OPENING.exec(line);
  return late && isoDate(line.slice(0, late.index)) ? line.slice(late.index + late[0].length) : null;
}

const LATE_OPENING = /[\s,](?:by|von|vom|par|por|door|av)\s/i;

/** The same, if it can be a name. */
function checked(name: string): string | null {
  const isHandle = !name.includes(" ");
  const isName =
    /\p{L}/u.test(name) &&
    (isHandle || (/[\p{Lu}\p{Lo}]/u.test(name) && commonWords(name) <= 1)) &&
    name.length >= 2 &&
    name.length <= LONGEST_NAME &&
    !/[:?!…]/.test(name) &&
    (isHandle || !/\d{3}/.test(name)) &&
    !/^\d/.test(name) &&
    name.split(" ").length <= MOST_WORDS &&
    !NO_NAME.test(name);
  if (!isName) return null;
  // "Ann Lee, December" is what is left of a name before "16, 2025".
  const last = /[,\s]+(\p{L}+)\.?$/u.exec(name);
  const isDated = last && isMonthAlone(last[1] ?? "");
  return isDated ? name.slice(0, last.index) : name;
}

/** Whether `word` is the English name of a month, or its abbreviation. */
function isMonthAlone(word: string): boolean {
  return /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i.test(
    word,
  );
}

/** How many words of a name are none of a name: in lower case, and no particle or conjunction. */
function commonWords(name: string): number {
  return name.split(" ").filter((word) => /^\p{Ll}/u.test(word) && !PARTICLES.has(word)).length;
}

const PARTICLES: ReadonlySet<string> = new Set(
  (
    "von vom van der den de del della di da dos das do du d' la le les el al bin ibn ben bint ter ten af av zu zur und " +
    "and et y e i og och en a u mit with con avec na za für for και и і та или et-al al. v. st."
  ).split(" "),
);

/**
 * The name that a line gives with the word for who wrote it, wherever in it: the custom of the Chinese,
 * Japanese and Korean press (`（记者 王小明）`, `文／田中花子`, `홍길동 기자`), where a byline has no
 * preposition.
 */
export function creditedName(text: string): string | null {
  if (!/[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u.test(text)) return null;
  const match = CREDIT.value.exec(text) ?? REPORTER.value.exec(text) ?? EDITOR.value.exec(text);
  const name = (match?.[1] ?? match?.[2])?.trim();
  return name && !/^(?:来源|佚名|不详|本报|综合|編集部|编辑部)/.test(name) ? name : null;
}

const HAN_NAME = String.raw`(?!报道|報道|摄影|实习|通讯员|编辑|来源|发自)[\p{Script=Han}·]{2,5}`;
const HAN_NAMES = String.raw`${HAN_NAME}(?:[\s、，,]{1,3}${HAN_NAME}){0,5}`;
const NAME_CLOSES = String.raw`(?=\s{0,3}(?:$|[)）\]】/／|丨，,。;；:：]|\s|报道|報道|摄|编辑|責任|责任|来源|發|发))`;

/** `作者：王小明`, `文/田中花子`, `执笔人：…`. */
const CREDIT = lazyPattern(
  String.raw`(?:作者|撰[文稿]|执笔人?|執筆者?|著者|取材・文|ライター|投稿者|글|文字?)\s{0,2}[:：/／丨●=]\s{0,3}([\p{L}·・.][\p{L}·・. ]{1,30}?)(?=\s{0,3}(?:$|[)）(（\]】/／|丨，,。;；:：]|\s{2}|\d|来源|编辑|译|出自))`,
  "u",
);

/** `本报记者 王小明`, `（记者 王小明）`, `河南商报记者王小明/文`, `홍길동 기자`. */
const REPORTER = lazyPattern(
  String.raw`(?<!小)(?:记者|記者|通讯员)\s{0,3}[:：]?\s{0,3}(${HAN_NAMES})${NAME_CLOSES}|(?:^|[=\]\s])([\p{Script=Hangul}]{2,4})\s?기자(?=\s|$|=|\()`,
  "u",
);

/** `责任编辑：王小明`, where nobody else is named. */
const EDITOR = lazyPattern(
  String.raw`(?:责任编辑|責任編輯|责编|编辑|編輯)\s{0,2}[:：]\s{0,3}(${HAN_NAMES})${NAME_CLOSES}`,
  "u",
);

/** Whether a name is that of an organisation, by its form, its address, or a word that no person's has. */
export function isOrganization(name: string): boolean {
  return ORGANIZATION.test(name);
}

const ORGANIZATION =
  /[\p{L}\d]\.(?:com|org|net|de|at|ch|fr|es|it|nl|pl|cn|jp|ru|co|tv|info|eu|uk|io)(?![\p{L}\d])|(?<!\p{L})(?:gmbh|ag|e\.\s?v\.|inc|ltd|llc|s\.a\.|verlag|magazin|magazine|zeitung|redaktion|rédaction|redacción|redação|redazione|redactie|redakcja|редакция|editors?|editorial|staff|team|news|online|media|press|agenc\p{L}{1,4}|agentur\p{L}{0,2})(?!\p{L})|編集部|编辑部|通信社|新闻网|新闻社|日报/iu;

/**
 * The names that a page's head gives for its author: without what stands there for want of one, and
 * without the address, the handle or the date that some systems put behind it.
 */
export function statedNames(values: readonly string[]): string | null {
  const names: string[] = [];
  for (const value of values) {
    const line = oneLine(value.slice(0, 2 * LONGEST_STATED))
      .replace(STATED_OPENING, "")
      .replace(
        /\s[-–|]\s(?:https?:|www\.)\S+$|\s?[(<]?(?:mailto:)?[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}[)>]?/gi,
        "",
      )
      .replace(/\s@\w{1,30}$/, "")
      .replace(/^[\s,;|]+|[\s,;|]+$/g, "");
    if (!/\p{L}/u.test(line) || line.length > LONGEST_STATED || NO_NAME.test(line) || isoDate(line)) continue;
    if (/^(?:https?:)?\/\/|^@\w+$/i.test(line)) continue;
    if (!names.includes(line)) names.push(line);
  }
  return names.join(", ") || null;
}

/** What opens a byline that was put in the head as it stands. */
const STATED_OPENING =
  /^(?:(?:written|posted) )?(?:by|von|par|por|door)\s|^(?:author|autor|auteur|text)\s?:\s?/i;

/** Papers have many authors, all in one line. */
const LONGEST_STATED = 500;
