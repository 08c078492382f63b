// Writes src/StarRating.Data/Search/pinyin.txt from the npm package pinyin-pro (MIT).
//   cd eng/pinyin && npm ci && node make-table.mjs
import { pinyin } from 'pinyin-pro';
import { writeFileSync } from 'node:fs';

const plain = { toneType: 'none', type: 'array', v: true };
const first = new Map(); // reading → characters of which it is the commonest reading
const other = new Map(); // reading → characters that are also read so
const surnames = [];     // a character or two, and the reading as a surname, where it differs

const add = (map, reading, character) => map.set(reading, (map.get(reading) ?? '') + character);
const isReading = (text) => /^[a-z]+$/.test(text);

for (let code = 0x4e00; code <= 0x9fa5; code++) {
  const character = String.fromCodePoint(code);
  const [usual] = pinyin(character, plain);
  if (!isReading(usual)) continue;
  add(first, usual, character);
  for (const reading of new Set(pinyin(character, { ...plain, multiple: true }))) {
    if (reading !== usual && isReading(reading)) add(other, reading, character);
  }
  // The library reads a surname only with something after it.
  const [surname] = pinyin(character + '明', { ...plain, surname: 'head' });
  if (surname !== usual && isReading(surname)) surnames.push(`${character} ${surname}`);
}

for (const double of ['尉迟', '万俟', '单于', '澹台', '长孙', '令狐', '鲜于', '宿勤', '夹谷', '宰父', '谷梁', '乐正', '相里', '仆固']) {
  const readings = pinyin(double + '明', { ...plain, surname: 'head' }).slice(0, 2);
  const usual = [...double].map((character) => pinyin(character, plain)[0]);
  if (readings.join() !== usual.join()) surnames.push(`${double} ${readings.join(' ')}`);
}

const section = (name, map) => `#${name}\n` + [...map].sort().map(([reading, characters]) => `${reading} ${characters}\n`).join('');
writeFileSync(
  new URL('../../src/StarRating.Data/Search/pinyin.txt', import.meta.url),
  section('first', first) + section('other', other) + '#surname\n' + surnames.map((line) => line + '\n').join(''));
