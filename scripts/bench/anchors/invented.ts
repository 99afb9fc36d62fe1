import { below, pick, seeded } from '../../eval/anchors/random';

const WORDS = (
  '云岭 青禾 白沙 清溪 市 县 镇 村 水务局 教育局 交通运输局 财政局 负责人 记者 居民 企业 学校 医院 项目 资金 工程 道路 桥梁 ' +
  '水库 管网 河道 农田 合作社 图书馆 今年 去年 昨日 上半年 以来 目前 已经 正在 将 计划 完成 新建 改造 修复 投入 安排 下达 ' +
  '增长 下降 达到 超过 要求 强调 介绍 表示 公布 印发 推进 落实 检查 整改 审计 拨付 惠及 服务 管理 规划 建设 发展 改革 ' +
  '安全 质量 标准 制度 办法 通知 意见 会议 活动 全市 全县 各地 部门 单位 群众 老人 儿童 学生 教师 的 和 在 对 为 与 及 等'
).split(' ');

/** An invented article: sentences of common words with figures between them, in paragraphs. At least `length` long. */
export function inventedArticle(length: number, seed: number): string {
  const random = seeded(seed);
  let text = '';
  while (text.length < length) {
    const words = Array.from({ length: 6 + below(random, 18) }, (_, at) =>
      at % 7 === 6 ? '，' : random() < 0.08 ? String(1 + below(random, 9999)) : pick(random, WORDS),
    );
    text += `${words.join('')}。${random() < 0.25 ? '\n' : ''}`;
  }
  return text.trimEnd();
}
