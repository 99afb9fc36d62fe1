const DIGITS = '〇一二三四五六七八九';

/** A year, month or day in Chinese numerals as a number: `二〇二二` 2022, `十六` 16, `二十` 20, `廿一` 21; NaN if none. */
export function chineseNumber(text: string): number {
  const plain = text
    .replace(/[○零Oo0]/g, '〇')
    .replace(/元/g, '一')
    .replace(/廿/g, '二十')
    .replace(/卅/g, '三十');
  if (!plain.includes('十') && !plain.includes('百')) {
    const digits = [...plain].map((digit) => DIGITS.indexOf(digit));
    return digits.length === 0 || digits.includes(-1) ? Number.NaN : Number(digits.join(''));
  }
  let total = 0;
  let digit = 0;
  for (const character of plain) {
    const unit = character === '百' ? 100 : character === '十' ? 10 : 0;
    if (unit) {
      total += (digit || 1) * unit;
      digit = 0;
    } else digit = DIGITS.indexOf(character);
    if (digit < 0) return Number.NaN;
  }
  return total + digit;
}
