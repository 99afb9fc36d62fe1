import type { PageScript } from '../chinese/types';

/** The script of a text by its telling characters. */
export function detectScript(text: string): PageScript {
  const sample = text.slice(0, 20_000);
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
  const han = count(/[\u3400-\u9fff]/g);
  if (count(/[\uac00-\ud7af]/g) > han) return 'ko';
  if (count(/[\u3040-\u30ff]/g) > han * 0.1 && han > 0) return 'ja';
  if (han < sample.length * 0.05) return 'none';
  const simplified = count(/[这来个们为时会发国说对还没过开关学书车门问马长东见]/g);
  const traditional = count(/[這來個們為時會發國說對還沒過開關學書車門問馬長東見]/g);
  if (simplified > traditional * 4) return 'zh-Hans';
  return traditional > simplified * 4 ? 'zh-Hant' : 'mixed';
}
