import { lazyPattern } from "./lazy.js";
import { monthOf } from "./months.js";

/**
 * A date as ISO 8601 writes it, found in how people and content systems write dates; `null` where
 * `text` has none. What is in the form of the standard already is given back whole, with its time
 * and zone: a date is the local one, as written. Where day and month cannot be told apart by their
 * numbers, `isMonthFirst` says which comes first.
 */
export function isoDate(text: string | null | undefined, isMonthFirst = false): string | null {
  const given = text?.trim();
  if (!given || given.length > LONGEST_DATE) return null;
  const isAscii = !/[^\x20-\x7e]/.test(given);
  const line = isAscii ? given : plain(given);
  if (digitsIn(line) < (isAscii ? FEWEST_DIGITS : FEWEST_DIGITS_OF_ERA)) return null;
  const standard = /^(\d{4})-(\d{2})-(\d{2})(?![\d.-])/.exec(line);
  if (standard) {
    const day = calendarDay(standard[1], standard[2], standard[3]);
    return day && /^.{10}(?:[T ]\d[\d:.,+\-Z ]*)?$/.test(line) ? line : day;
  }
  const compact = /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(line);
  if (compact) return calendarDay(compact[1], compact[2], compact[3]);
  const era = /(令和|平成|昭和)\s?(\d{1,2}|元)年\s?(\d{1,2})月\s?(\d{1,2})/.exec(line);
  if (era) {
    const year = (ERAS[era[1] ?? ""] ?? 0) + (era[2] === "元" ? 1 : Number(era[2]));
    return calendarDay(String(year), era[3], era[4]);
  }
  if (!/(?:19|20|25)\d{2}/.test(line)) return numeric(line, isMonthFirst);
  const yearFirst = YEAR_FIRST.value.exec(line);
  if (yearFirst) return calendarDay(yearFirst[1], yearFirst[2], yearFirst[3]);
  return named(line) ?? numeric(line, isMonthFirst);
}

/** How many of the digits of ASCII a line has. */
function digitsIn(line: string): number {
  let count = 0;
  for (let index = 0; index < line.length; index++) {
    const unit = line.charCodeAt(index);
    if (unit >= 0x30 && unit <= 0x39) count++;
  }
  return count;
}

/** `1/2/24` has four digits, and `令和元年1月2` two; with less, a line is spared the search for a date. */
const FEWEST_DIGITS = 4;
const FEWEST_DIGITS_OF_ERA = 2;

/** Whether a text has a digit, of whatever script. */
export function hasDigit(text: string): boolean {
  return /\p{Nd}/u.test(text);
}

/** No date stands in a longer text, in UTF-16 units; a paragraph that mentions one is not dated by it. */
const LONGEST_DATE = 120;

/** The year before the first of each Japanese era. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 };

/** A year; those of Thailand count from the Buddha's death. */
const YEAR = String.raw`(?:19|20|25)\d{2}`;

/** `2024-3-12`, `2024. 3. 12.`, `2024年3月12日`, `2024년 3월 12일`. */
const YEAR_FIRST = lazyPattern(
  String.raw`(?<!\d)(${YEAR})\s?(?:[-/.]|年|년)\s?(\d{1,2})\s?(?:[-/.]|月|월)\s?(\d{1,2})(?!\d)`,
);

/** What may be the name of a month. */
const WORD = String.raw`\p{L}[\p{L}\p{M}.]{1,15}`;

/** Most languages: `12 March 2024`, `1er août 2024`, `12 de marzo de 2024`, `12. März 2024`. */
const DAY_MONTH_YEAR = lazyPattern(
  String.raw`(?<!\d)(\d{1,2})(?:\.|st|nd|rd|th|er|ro|[ºªο°])?[\s,/-]{0,3}(?:(?:de|of|dne|al|di)\s)?(${WORD}(?:\s\p{Lo}{3,8})?)[,’']?[\s/-]{1,3}(?:(?:de|del|of|ปี|พ\.ศ\.)\s)?(${YEAR})(?!\d)`,
  "u",
);

/** English and American, and the form of Unix: `Oct 11, 2021`, `Mon Oct 11 14:57:21 CEST 2021`. */
const MONTH_DAY_YEAR = lazyPattern(
  String.raw`(${WORD})\s{0,2}(\d{1,2})(?:st|nd|rd|th|\.)?,?\s(?:\d{1,2}:\d{2}(?::\d{2})?\s)?(?:[A-Z]{3,4}\s)?(${YEAR})(?!\d)`,
  "u",
);

/** Hungarian, Basque, Lithuanian and others: `2024. március 12.`, `2024 m. kovo 12`. */
const YEAR_MONTH_DAY = lazyPattern(
  String.raw`(?<!\d)(${YEAR})[.,]?\s(?:(?:m|ko|gada)\.?\s)?(${WORD})\s(\d{1,2})(?!\d)`,
  "u",
);

/** Vietnamese: `12 tháng 3, 2024`, `ngày 12 tháng 3 năm 2024`. */
const NUMBERED_MONTH = lazyPattern(
  String.raw`(?<!\d)(\d{1,2})\s(?:tháng|Tháng)\s(\d{1,2})(?:,|\snăm)?\s(${YEAR})(?!\d)`,
);

/** A date whose month is written as a word. */
function named(line: string): string | null {
  const numbered = NUMBERED_MONTH.value.exec(line);
  if (numbered) return calendarDay(numbered[3], numbered[2], numbered[1]);
  const dayFirst = DAY_MONTH_YEAR.value.exec(line);
  const ofDayFirst = dayFirst && withMonth(dayFirst[3], dayFirst[2], dayFirst[1]);
  if (ofDayFirst) return ofDayFirst;
  const monthFirst = MONTH_DAY_YEAR.value.exec(line);
  const ofMonthFirst = monthFirst && withMonth(monthFirst[3], monthFirst[1], monthFirst[2]);
  if (ofMonthFirst) return ofMonthFirst;
  const yearFirst = YEAR_MONTH_DAY.value.exec(line);
  return yearFirst && withMonth(yearFirst[1], yearFirst[2], yearFirst[3]);
}

/** A date in numbers, the year at its end; a year of two digits is one of the last or this century. */
function numeric(line: string, isMonthFirst: boolean): string | null {
  const match = /(?<![\w.,/-])(\d{1,2})(\.\s?|[/-])(\d{1,2})\2((?:19|20|25)?\d{2})(?![\d/-]|[.,]\d)/.exec(
    line,
  );
  if (!match) return null;
  const [, one, mark, other, year] = match;
  // Numbers of versions and sections look like days of a short year, too, but for a leading zero.
  if (year?.length === 2 && (mark === "-" || `${one}${other}`.length < 3)) return null;
  const full = year?.length === 2 ? (Number(year) < CENTURY_TURNS ? `20${year}` : `19${year}`) : year;
  const isSwapped = mark === "/" && (Number(other) > 12 || (Number(one) <= 12 && isMonthFirst));
  return isSwapped ? calendarDay(full, one, other) : calendarDay(full, other, one);
}

/** From this year of two digits on, the last century is meant, as POSIX has it. */
const CENTURY_TURNS = 69;

function withMonth(
  year: string | undefined,
  name: string | undefined,
  day: string | undefined,
): string | null {
  const month = name && monthOf(name);
  return month ? calendarDay(year, String(month), day) : null;
}

/** The date in the path of an address, as in `/2016/08/10/` or `/20160810-name`. */
export function dateInAddress(url: string | null): string | null {
  const path = url && /[/_-]((?:19|20)\d{2})([/-]?)(\d{1,2})\2(\d{1,2})(?!\d)/.exec(url);
  if (!path || (path[2] === "" && path[0].length !== 9)) return null;
  return calendarDay(path[1], path[3], path[4]);
}

/** `YYYY-MM-DD`, if there is such a day; a Thai year is 543 more than ours. */
function calendarDay(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | null {
  const numbers = [Number(year), Number(month), Number(day)] as const;
  const y = numbers[0] >= 2400 ? numbers[0] - 543 : numbers[0];
  const [, m, d] = numbers;
  if (!(y >= 1900 && y < 2100 && m >= 1 && m <= 12 && d >= 1 && d <= daysOf(y, m))) return null;
  return `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The same with the digits of ASCII, and without the marks that only steer how a line is laid out. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .replace(/\s+/g, " ");
}

/** The digits of a script follow each other from zero on: ten of them, beginning at a code point below. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((start) => code >= start && code < start + 10);
  return zero === undefined ? 0 : code - zero;
}

/** The zeros of ASCII and of Arabic, Persian, Hindi, Bengali, Tamil, Telugu, Thai, Lao, Burmese and Khmer. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xbe6, 0xc66, 0xe50, 0xed0, 0x1040, 0x17e0];
