import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConversionConfig, createConverter, fold } from '../../chinese';
import { CONTEXT_RULES } from '../../chinese/conversion/context-rules';
import { openccDictionary } from '../../scripts/tables/sources';
import { readSupplement } from '../../scripts/tables/supplement';
import { anyText, CONFIGS } from './texts';

const convert = (config: ConversionConfig, text: string) => createConverter(config).convert(text);

describe('examples', () => {
  it.each<[ConversionConfig, string, string]>([
    ['s2tw', '纪委监委复工复产后的里程', '紀委監委復工復產後的里程'],
    ['s2tw', '皇后天天干什么', '皇后天天幹什麼'],
    ['s2tw', '随着显著的著作', '隨著顯著的著作'],
    ['s2tw', '群众床面里', '群眾床面裡'],
    ['s2t', '群众床面里', '羣衆牀面裏'],
    ['s2hk', '群众床面里说', '羣眾牀面裏説'],
    ['s2twp', '软件包里的鼠标', '軟體包裡的滑鼠'],
    ['s2twp', '司法程序、项目窗口支持社区分区对象审核', '司法程序、項目窗口支持社區分區對象審核'],
    ['s2tw', '程序 软件', '程序 軟件'],
    ['s2twp', '发布时间：五月。发布机构：市政府', '發佈時間：五月。發佈機構：市政府'],
    ['s2twp', '红头文件、统一社会信用代码、消防设备', '紅頭文件、統一社會信用代碼、消防設備'],
    ['s2twp', '核酸采样、余氯检测、循环经济、运行机制', '核酸採樣、餘氯檢測、循環經濟、運行機制'],
    ['s2twp', '联系群众，优化设置，发表声明，注销公司', '聯繫群眾，優化設置，發表聲明，註銷公司'],
    ['s2twp', '信息公开、数据质量、高质量发展', '資訊公開、數據質量、高質量發展'],
    ['s2twp', '产业集群发布消息，远程火箭炮，电影脚本', '產業集群發佈消息，遠程火箭炮，電影腳本'],
    ['s2twp', '光盘行动，光盘，挂断电话，承担更多任务', '光盤行動，光碟，掛斷電話，承擔更多任務'],
    ['s2twp', '布尔津县张福雷默认此事，骏马奔驰', '布爾津縣張福雷默認此事，駿馬奔馳'],
    ['s2twp', '在线下举办，体内存留，内存', '在線下舉辦，體內存留，記憶體'],
    ['s2twp', '点位图，持久性有机物，便携式灭火器', '點位圖，持久性有機物，便攜式滅火器'],
    ['hk2s', '為甚麼不保祐牠們', '为什么不保佑它们'],
    ['s2twp', '数據库、數据库、录像帶', '資料庫、資料庫、錄影帶'],
    ['t2s', '乾隆皇帝與幹部', '乾隆皇帝与干部'],
    ['t2s', '顯著的著作', '显著的著作'],
    ['tw2s', '隨著顯著的著作', '随着显著的著作'],
    ['tw2sp', '軟體與滑鼠', '软件与鼠标'],
    ['tw2sp', '科學的核心', '科学的核心'],
    ['hk2s', '説明裏面', '说明里面'],
    ['hk2s', '提出司法覆核，逾期未覆檢', '提出司法复核，逾期未复检'],
    ['tw2s', '沿著河堤走著，名著與專著', '沿着河堤走着，名著与专著'],
    ['tw2s', '瞭望塔上一目瞭然', '瞭望塔上一目了然'],
    ['tw2s', '藉口慰藉，杯盤狼藉', '借口慰藉，杯盘狼藉'],
    ['t2s', '宮商角徵羽與徵收、魏徵', '宫商角徵羽与征收、魏徵'],
    ['t2s', '剩餘餘額歸余某，淳于先生', '剩余余额归余某，淳于先生'],
    ['tw2s', '乾坤、乾陵、餅乾、乾旱', '乾坤、乾陵、饼干、干旱'],
    ['tw2s', '麻痺大意，甯夏，姪女', '麻痹大意，宁夏，侄女'],
    ['t2s', '⿰氵后', '⿰氵后'],
    ['s2t', '㓆', '𠗣'],
    ['s2tw', '', ''],
  ])('%s: %s', (config, text, expected) => {
    expect(convert(config, text)).toBe(expected);
  });

  it('refuses an unknown configuration', () => {
    const config: string = 's2x';
    expect(() => createConverter(config as ConversionConfig)).toThrow(RangeError);
  });
});

describe('the dictionary', () => {
  /** Function words that no border keeps together: 并|为, 才|是, 有|只. */
  const APART = new Set(
    (
      '不准 不并 个中 了如 后里 干和 并为 并到 大只 是只 有只 每每只 大里 里人 后里 是只 系了 中国制 布一个 当一声 第二出 ' +
      '才不 才为 才到 才在 才是 才有 才等 才下去 才下来 才不会 才不是 才不能 才出去 才出来 才可以 才回来 才得到 ' +
      '才没有 才看到 才能够 才能有 才起来 才过去 才过来'
    ).split(' '),
  );

  it('has lost none of the phrases of OpenCC: each alone converts as there', async () => {
    const overruled = readSupplement('to-traditional').map(({ source }) => source);
    const { convert } = createConverter('s2t');
    const wrong = (await openccDictionary('STPhrases')).filter(
      ([phrase, value]) =>
        convert(phrase) !== value && !APART.has(phrase) && !overruled.some((row) => phrase.includes(row)),
    );
    expect(wrong.map(([phrase]) => phrase)).toEqual([]);
  });

  it.each(readSupplement('to-traditional'))('has $source for its sentence', (row) => {
    const { text, segments } = createConverter('s2tw').convertWithSegments(row.example);
    expect(segments.length).toBeGreaterThan(0);
    expect(text).toContain(row.target);
  });

  it.each(readSupplement('to-simplified'))('has $source for its sentence', ({ example, target }) => {
    for (const config of ['t2s', 'tw2s', 'tw2sp', 'hk2s'] as const)
      expect(convert(config, example)).toContain(target);
  });
});

describe('compatibility ideographs', () => {
  // Unicode's canonical equivalents, at the beginning of a text, inside, and of two code units.
  it.each([
    ['\uf900', '\u8c48'],
    ['后\ufa19后', '后\u795e后'],
    ['\u{2f81a}', '\u51ac'],
  ])('%s is converted like what it stands for', (text, equivalent) => {
    for (const config of CONFIGS) expect(convert(config, text)).toBe(convert(config, equivalent));
  });
});

describe('text that is no Chinese of this script', () => {
  it.each(['hello, world', 'Ελληνικά', 'カタカナとひらがな', '한국어', '\ud842 x \udfb7', '\ue000\uf8ff'])(
    'stays: %s',
    (text) => {
      for (const config of CONFIGS) expect(convert(config, text)).toBe(text);
    },
  );

  it.each(['s2t', 's2tw', 's2hk', 't2s', 'tw2s', 'hk2s'] as const)(
    'folds to the same letter by letter, converted by %s or not',
    (config) => {
      const astray: string[] = [];
      for (let code = 0x3400; code < 0xa000; code++) {
        const letter = String.fromCharCode(code);
        const converted = convert(config, letter);
        if (converted.length === 1 && fold(converted) !== fold(letter)) astray.push(letter + converted);
      }
      expect(astray).toEqual([]);
    },
  );

  it('folds to the same, converted or not', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom<ConversionConfig>('s2t', 's2tw', 's2hk', 't2s'),
        (text, config) => {
          const converted = convert(config, text);
          if (converted.length === text.length && !/[\ud800-\udfff]/.test(text + converted))
            expect(fold(converted)).toBe(fold(text));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('size', () => {
  it.each(CONFIGS)('%s converts a million characters without a break', (config) => {
    const text = '纪委監委復工复产后的里程皇后天天'.repeat(62_500);
    expect(convert(config, text)).toHaveLength(text.length);
  });
});

describe('rules of context', () => {
  it.each(CONTEXT_RULES.map(({ letters, to, example }) => [letters, to, example] as const))(
    '%s to %s: %s',
    (letters, to, example) => {
      const converted = convert('s2tw', example);
      const wanted = to ?? [...letters].find((letter) => example.includes(letter));
      expect(converted).toContain(wanted);
    },
  );
});
