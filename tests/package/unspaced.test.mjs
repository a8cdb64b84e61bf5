// Scripts that part no words by spaces: the browser's dictionaries find the words, and where it has
// none the summary is still sound.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import process from "node:process";
import { test } from "node:test";
import { summarize } from "nutgraf";

const THAI = `ตลาดน้ำเก่าแก่เปิดอีกครั้ง

ตลาดน้ำริมคลองของชุมชนบ้านท่าเรือกลับมาเปิดอีกครั้งเมื่อวันเสาร์ หลังจากปิดปรับปรุงนานสองปี ชาวบ้านช่วยกันซ่อมสะพานไม้และทาสีเรือนแพใหม่ทั้งหมด

นายกเทศมนตรีกล่าวว่า ตลาดน้ำแห่งนี้มีร้านค้ามากกว่าแปดสิบร้าน และคาดว่าจะมีนักท่องเที่ยวมาเยือนสัปดาห์ละสามพันคน เทศบาลได้สร้างท่าเรือใหม่เพื่อให้นักท่องเที่ยวขึ้นลงเรือได้อย่างปลอดภัย

แม่ค้าคนหนึ่งขายขนมไทยในตลาดน้ำมาสามสิบปี เธอบอกว่ารายได้ของชาวบ้านหายไปเกือบหมดในช่วงที่ตลาดปิด วันนี้เธอขายขนมหมดตั้งแต่ก่อนเที่ยง

อย่างไรก็ตาม ชาวบ้านบางคนกังวลเรื่องขยะในคลอง เทศบาลจึงห้ามใช้ถุงพลาสติกในตลาดน้ำ และจัดเรือเก็บขยะทุกเย็น`;

const isWordLike = ({ isWordLike }) => isWordLike;
const wordsOf = (text) =>
  [...new Intl.Segmenter("th", { granularity: "word" }).segment(text)].filter(isWordLike);

test("Thai words are the dictionary's", () => {
  const { language, all, keywords } = summarize(THAI);
  assert.equal(language, "th");
  for (const { text, words } of all) assert.equal(words, wordsOf(text).length, text);
  const texts = keywords.map(({ text }) => text);
  assert.ok(texts.includes("นักท่องเที่ยว"), texts.join(" "));
  assert.ok(texts.includes("ชาวบ้าน"), texts.join(" "));
});

test("Thai, Lao, Khmer and Burmese word counts are near the truth without a dictionary", () => {
  const texts = {
    Thai: THAI,
    Khmer: "ផ្សារបណ្តែតទឹកចាស់បើកឡើងវិញ អ្នកភូមិបានជួសជុលស្ពានឈើ ផ្សារនេះមានហាងជាងប៉ែតសិប",
    Lao: "ຕະຫຼາດນ້ຳເກົ່າແກ່ເປີດອີກຄັ້ງ ຊາວບ້ານຊ່ວຍກັນສ້ອມແປງຂົວໄມ້",
    Burmese: "ရေပေါ်ဈေးဟောင်းကို ပြန်လည်ဖွင့်လှစ်လိုက်သည် ရွာသားများက သစ်သားတံတားကို ပြုပြင်ခဲ့ကြသည်",
  };
  // In a process of its own, as the package looks for the dictionaries once.
  const script = `
    const texts = ${JSON.stringify(texts)};
    delete Intl.Segmenter;
    const { summarize } = await import("nutgraf");
    const sum = (text) => summarize(text).all.reduce((total, { words }) => total + words, 0);
    console.log(JSON.stringify(Object.entries(texts).map(([name, text]) => [name, sum(text)])));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: import.meta.dirname,
    encoding: "utf8",
  });
  assert.equal(stderr, "");
  for (const [name, words] of JSON.parse(stdout)) {
    const truth = wordsOf(texts[name]).length;
    assert.ok(words > truth * 0.6 && words < truth * 1.5, `${name}: ${words} for ${truth}`);
  }
});
