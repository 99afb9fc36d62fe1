import { letterPairs } from './columns';
import { openccDictionary } from './sources';
import { traditionalWords } from './traditional-words';
import { encodeWords, type Word } from './word-table';

/**
 * Taiwan's word for something in computing, but in official papers the plain word (发布时间, 消防设备, 统一社会信用代码,
 * 核酸采样, 循环经济, 产业集群), or a name that other names hold (布尔津): these keep their form in every configuration.
 */
const OFFICIAL_VOCABULARY = new Set(
  (
    '程序 項目 窗口 支持 社區 分區 對象 審核 發佈 文件 設備 代碼 註銷 用戶 保存 運行 調用 調度 進程 採樣 循環 ' +
    '刷新 優化 設置 實例 發送 高級 低級 高端 總線 全局 局部 主板 回調 性能 重載 隊列 菜單 指針 粘貼 剪切 ' +
    '類型 卸載 創建 激活 擴展 參數 添加 查看 查找 權限 打開 聯繫 聲明 數據 導入 導出 加載 截取 映射 溢出 連接 ' +
    '批量 拋出 頭文件 調試 萬象 禁用 重裝 嵌套 傳感 映象 組件 集群 遠程 消息 腳本 觸摸 奔馳 掛斷 呼出 默認 調製 多任務 ' +
    '註冊表 註冊機 持久性 便攜式 數組 綁定 點擊 鏡像 性價比 位圖 源文件 網卡 比特 布爾 歐拉 福雷 拉莫 拉洛 薩蒂 格拉斯 凱奇'
  ).split(' '),
);

/** Official terms in which a word of Taiwan's vocabulary would say something else. */
const OFFICIAL_TERMS = ['光盤行動', '兼容並包', '兼容並蓄'];

/** A region's phrases with the Simplified words they come from: `plain regional simplified…|…`. */
async function regionalPhrases(name: string, words: readonly Word[]): Promise<string> {
  const sources = new Map<string, string[]>();
  for (const { word, value } of words)
    if (word !== value) sources.set(value, [...(sources.get(value) ?? []), word]);
  const variants = new Map(await openccDictionary('TWVariants'));
  const inTaiwan = (plain: string) => [...plain].map((letter) => variants.get(letter) ?? letter).join('');
  const kept = name === 'TWPhrases' ? OFFICIAL_TERMS.map((term) => [term, term] as const) : [];
  return [...(await openccDictionary(name)), ...kept]
    .filter(([plain]) => !OFFICIAL_VOCABULARY.has(inTaiwan(plain)))
    .map(([plain, regional]) => [plain, regional, ...(sources.get(plain) ?? [])].join(' '))
    .join('|');
}

/** The columns of `generated/to-traditional`. */
export async function traditionalTables(): Promise<Record<string, string>> {
  const { words, letters, letterCosts } = await traditionalWords();
  const usual = new Map(letters);
  const [LETTERS_FROM, LETTERS_TO] = letterPairs(letters);
  const [TW_FROM, TW_TO] = letterPairs(await openccDictionary('TWVariants'));
  const [HK_FROM, HK_TO] = letterPairs(await openccDictionary('HKVariants'));
  return {
    LETTERS_FROM,
    LETTERS_TO,
    ...encodeWords(words, (letter) => usual.get(letter) ?? letter, new Map(letterCosts)),
    TW_FROM,
    TW_TO,
    TW_NAMES: await regionalPhrases('TWVariantsPhrases', words),
    TW_VOCABULARY: await regionalPhrases('TWPhrases', words),
    HK_FROM,
    HK_TO,
    HK_NAMES: await regionalPhrases('HKVariantsPhrases', words),
  };
}
