import { describe, expect, it } from 'vitest';
import { isMisread } from '../../chinese/misread';
import { encodeGbk } from '../fixtures/damage';
import { PAGE_IDS, pageGold } from '../fixtures/pages';

const utf8 = (text: string) => new TextEncoder().encode(text);
const as = (encoding: string, bytes: Uint8Array) => new TextDecoder(encoding).decode(bytes);

const texts = PAGE_IDS.map((id) => [id, pageGold(id).body.join('\n')] as const).filter(
  ([, text]) => text !== '',
);
/** Not every character of a text is in GBK. */
const inGbk = (text: string) => encodeGbk(text.replace(/[^\n -~\u3000-\u3002\u4e00-\u9fa5\uff0c]/g, ''));

describe.each(texts)('the text of %s', (id, text) => {
  it('is not misread as it stands', () => {
    expect(isMisread(text)).toBe(false);
  });

  it.each([
    ['UTF-8 read as GBK', 'gb18030'],
    ['UTF-8 read as Windows-1252', 'windows-1252'],
    ['UTF-8 read as Big5', 'big5'],
  ])('%s', (_, encoding) => {
    expect(isMisread(as(encoding, utf8(text)))).toBe(true);
  });

  it.skipIf(id === 'japanese').each([
    ['GBK read as UTF-8', (bytes: Uint8Array) => as('utf-8', bytes)],
    ['GBK read as Windows-1252', (bytes: Uint8Array) => as('windows-1252', bytes)],
    ['GBK read as Big5', (bytes: Uint8Array) => as('big5', bytes)],
    [
      'GBK read as UTF-8, kept so, and read as GBK',
      (bytes: Uint8Array) => as('gbk', utf8(as('utf-8', bytes))),
    ],
  ])('%s', (_, read) => {
    expect(isMisread(read(inGbk(text)))).toBe(true);
  });
});

describe('how much of a text says that it is misread', () => {
  // The shares are those of misread.ts; 一 is read rightly in every encoding.
  it.each([
    ['six rare characters in a hundred', '锛'.repeat(6) + '一'.repeat(94), true],
    ['five of them', '锛'.repeat(5) + '一'.repeat(78), false],
    ['six, but fewer in a hundred', '锛'.repeat(6) + '一'.repeat(95), false],
    ['six in a hundred, among marks', `${'锛'.repeat(6)}${'一'.repeat(94)}，。`, false],
    ['as few marks as any text', `${'锛'.repeat(6)}${'一'.repeat(94)}，`, true],
    ['marks of Big5', '腔'.repeat(6) + '一'.repeat(94), true],
    ['more than twelve characters of U+FFFD misread', `${'锟斤拷'.repeat(5)}${'一'.repeat(100)}，，`, true],
    ['twelve of them', `${'锟斤拷'.repeat(4)}${'一'.repeat(100)}，，`, false],
    ['fifteen, but not a tenth', `${'锟斤拷'.repeat(5)}${'一'.repeat(135)}，，`, false],
    ['twelve letters that cannot be read, 15 of 100', '\ufffd'.repeat(15) + '，'.repeat(85), true],
    ['fewer than 15 of 100', '\ufffd'.repeat(15) + '，'.repeat(86), false],
    ['eleven letters that cannot be read', `${'\ufffd'.repeat(11)}，`, false],
    ['twelve of them', '\ufffd'.repeat(12), true],
    ['twelve of private use', '\ue000\uf8ff'.repeat(6), true],
    ['half of it Latin letters in pairs', 'Ã©'.repeat(6) + '，'.repeat(12), true],
    ['less than half of it', 'Ã©'.repeat(6) + '，'.repeat(13), false],
    ['rows of four letters with accents', `${'éàèù '.repeat(3)}${'，'.repeat(12)}`, true],
    ['rows of three', `${'éàè '.repeat(4)}${'，'.repeat(12)}`, false],
  ])('%s', (_, text, expected) => {
    expect(isMisread(text)).toBe(expected);
  });

  it('is known by the first 50,000 characters', () => {
    const damage = '\ufffd'.repeat(50_000);
    expect(isMisread('a'.repeat(49_988) + damage)).toBe(true);
    expect(isMisread('a'.repeat(49_989) + damage)).toBe(false);
  });
});

describe('texts that are read rightly', () => {
  it.each([
    ['nothing', ''],
    ['English', 'The café’s owner — a naïve man — said “no” to the deal, which cost £20.'.repeat(9)],
    [
      'French',
      'Le maire a déclaré à l’assemblée que l’été dernier avait été très sec, où même l’Hérault a baissé.'.repeat(
        9,
      ),
    ],
    [
      'German',
      'Für die Größe der Straße müssen Bürger über zwölf Jahre Gebühren zahlen, erklärte Jörg Müller.'.repeat(
        9,
      ),
    ],
    [
      'Icelandic',
      'Það er ýmislegt sem við þurfum að gæta að, sagði Þórður, ættfræðingur á Ísafirði.'.repeat(9),
    ],
    [
      'Vietnamese',
      'Ủy ban nhân dân huyện đã tổ chức hội nghị triển khai công tác phòng chống lụt bão.'.repeat(9),
    ],
    [
      'Russian',
      'Администрация города сообщила, что библиотека будет открыта до девяти часов вечера.'.repeat(9),
    ],
    ['Korean', '항구 도서관은 유월부터 평일 개관 시간을 밤 아홉 시까지 늘리기로 했다.'.repeat(9)],
    [
      'Japanese',
      '港町の図書館は六月から、平日の開館時間を午後九時まで延ばす試みを始めた。横浜でも同じだ。'.repeat(9),
    ],
    [
      'rare characters',
      '涓涓细流汇成澶渊，缁衣羔裘，锛凿斧锯，浜河两岸，锟铻之剑，匹缟齐纨，甗甑罍卣，鬯觥斝觯。'.repeat(9),
    ],
    [
      'a text on garbled characters',
      '不少读者打开旧网页时见过“锟斤拷”三个字，它来自两次解码的错误，先把国标码当作万国码来读，再把替换字符当作国标码来读。也有人见过“娴嬭瘯”这样的字，那是把“测试”二字的万国码当作国标码来读的结果。'.repeat(
        4,
      ),
    ],
    [
      'icons of a font among text',
      `${'\ue001'.repeat(14)}${'青禾县水务局负责人介绍全县已经疏浚河道三十七公里。'.repeat(9)}`,
    ],
    [
      'one broken name',
      `文件��������������.pdf${'青禾县水务局负责人介绍全县已经疏浚河道三十七公里。'.repeat(9)}`,
    ],
  ])('%s', (_, text) => {
    expect(isMisread(text)).toBe(false);
  });
});
