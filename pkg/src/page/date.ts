/**
 * A date as ISO 8601 writes it, found in how people and content systems write dates; `null` where
 * `text` has none. Where day and month cannot be told apart by their numbers, `isMonthFirst` says
 * which comes first.
 */
export function isoDate(text: string | null | undefined, isMonthFirst = false): string | null {
  const line = text?.trim();
  // No date stands in a longer text than this; a paragraph that mentions one is not dated by it.
  if (!line || line.length > 120) return null;
  if (/^\d{4}-\d{2}-\d{2}(?:[T ]\d[\d:.,+\-Z ]*)?$/.test(line)) return line;
  const compact = /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(line);
  if (compact) return written(compact[1], compact[2], compact[3]);
  const yearFirst = /(?<!\d)((?:19|20)\d{2})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)/.exec(line);
  if (yearFirst) return written(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dayFirst =
    /(?<!\d)(\d{1,2})(?:\.|st|nd|rd|th|er|º)?[\s-]+(?:de\s+|of\s+)?(\p{L}{3,})\.?,?[\s-]+(?:de\s+)?((?:19|20)\d{2})(?!\d)/u.exec(
      line,
    );
  if (dayFirst) return written(dayFirst[3], month(dayFirst[2]), dayFirst[1]);
  const named = /(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d{2})(?!\d)/u.exec(line);
  if (named) return written(named[3], month(named[1]), named[2]);
  const numeric = /(?<!\d)(\d{1,2})([./])(\d{1,2})\2((?:19|20)\d{2})(?!\d)/.exec(line);
  if (!numeric) return null;
  const [, one, mark, other, year] = numeric;
  const swapped =
    mark === "/" && Number(other) > 12 ? true : mark === "/" && Number(one) <= 12 && isMonthFirst;
  return swapped ? written(year, one, other) : written(year, other, one);
}

/** The date in the path of an address, as in `/2016/08/10/`. */
export function dateInAddress(url: string | null): string | null {
  const path = url && /\/((?:19|20)\d{2})[/-]?(\d{2})[/-]?(\d{2})(?!\d)/.exec(url);
  return path ? written(path[1], path[2], path[3]) : null;
}

function written(
  year: string | undefined,
  month: string | null | undefined,
  day: string | undefined,
): string | null {
  if (!year || !month || !day || Number(month) < 1 || Number(month) > 12) return null;
  if (Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/**
 * How the names of the months begin in English, French, German, Spanish, Italian, Portuguese, Dutch,
 * the Scandinavian languages and Russian, folded to bare letters.
 */
const MONTHS: readonly string[][] = [
  ["jan", "ene", "gen", "янв"],
  ["feb", "fev", "фев"],
  ["mar", "maa", "mrt", "мар"],
  ["apr", "avr", "abr", "апр"],
  ["may", "mai", "mei", "mag", "maj", "mayo", "мая", "май"],
  ["jun", "juin", "giu", "июн"],
  ["jul", "juil", "lug", "июл"],
  ["aug", "aou", "ago", "авг"],
  ["sep", "set", "сен"],
  ["oct", "okt", "out", "ott", "окт"],
  ["nov", "ноя"],
  ["dec", "dez", "dic", "des", "дек"],
];

/** Whether `word` is the English name of a month, or its abbreviation. */
export function isMonth(word: string): boolean {
  return /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i.test(
    word,
  );
}

function month(name: string | undefined): string | null {
  const folded = name?.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "") ?? "";
  const index = MONTHS.findIndex((starts) => starts.some((start) => folded.startsWith(start)));
  return index < 0 ? null : String(index + 1);
}
