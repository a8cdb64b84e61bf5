import { Lazy } from "./lazy.js";

/**
 * How the names of the months begin, January first, in some forty languages:
 * in lower case and without accents. A name belongs to the month with the longest beginning that it
 * has. Where two languages contradict each other, the one with more readers has it.
 */
const BEGINNINGS: readonly string[] = [
  "jan ene gen ian كانونالثا oca led sty sij tammi jaan saus янв січ яну ιαν يناير جانفي ژانویه ינואר जन জানু มกรา มค",
  "feb fev sub uno lut velj helmi veeb vas фев лют φεβ فبراير شباط فيفري فوریه פברואר फर ফেব กุมภา กพ",
  "mar maa mrt bre brez ozu maalis kov мар бер μαρ مارس آذار מרץ מרס मार মার্চ มีนา มีค",
  "apr avr abr nis dub kwi trav huhti bal апр кві απρ أبريل ابريل نيسان أفريل آوریل אפריל अप्र এপ্র เมษา เมย",
  "may mai mei mag maj kve svi touko geg мая май маи тра μαι مايو ماي أيار مه מאי मई মে พฤษภา พค",
  "jun juin giu iun haz cervn cerven cvn cze lipnj kesa juun bir июн чер юни ιουν يونيو حزيران جوان ژوئن יוני जून জুন มิถุนา มิย",
  "jul juil lug iul tem cervenc cervenec cvc lip srpnj heina juul lie июл лип юли ιουλ يوليو تموز جويلية ژوئیه יולי जुल জুলা กรกฎา กค",
  "aug aou ago agu srp sie kol elo rugp авг сер αυγ أغسطس اغسطس آب أوت اوت אוגוסט अग আগ สิงหา สค",
  "sep set szep eyl zar wrz ruj syys rugs сен вер σεπ سبتمبر أيلول سپتامبر ספטמבר सित সেপ্ট กันยา กย",
  "oct تشرينالأ okt out ott eki rij paz loka spal окт жов οκτ أكتوبر اكتوبر اکتبر אוקטובר अक्ट অক্ট ตุลา ตค",
  "nov تشرينالث noi noe kas lis stud marras lapk ноя лис ное νοε نوفمبر نوامبر נובמבר नव নভে พฤศจิ พย",
  "dec كانونالأ dez dic des ara pro gru joulu dets дек гру δεκ ديسمبر دسامبر דצמבר दिस ডিসে ธันวา ธค",
];

const MONTHS = new Lazy<ReadonlyMap<string, number>>(
  () =>
    new Map(
      BEGINNINGS.flatMap((row, index) =>
        row.split(" ").map((start): [string, number] => [bare(start), index + 1]),
      ),
    ),
);

const SHORTEST = 2;
const LONGEST = 9;

/** The number of the month that goes by `name` or its abbreviation, in whatever language; else `null`. */
export function monthOf(name: string): number | null {
  const letters = bare(name);
  // Hebrew writes "in" and "of" in one word with the month.
  return byBeginning(letters) ?? (/^[במל]/.test(letters) ? byBeginning(letters.slice(1)) : null);
}

function byBeginning(letters: string): number | null {
  for (let length = Math.min(LONGEST, letters.length); length >= SHORTEST; length--) {
    const month = MONTHS.value.get(letters.slice(0, length));
    if (month) return month;
  }
  return null;
}

/** The letters of a name, without accents and dots; vowel signs that are no accents stay. */
function bare(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f.\s]/g, "");
}
