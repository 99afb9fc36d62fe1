import type { ChainModel } from '../../components/library/article/model';
import { type ArticleRecord, correctedArticle } from '../../exchange';
import type { ProvenanceChain } from '../../storage';

/** Who has it and what it is called there. */
const nameOf = (record: ArticleRecord): string => {
  const { title, source, siteName, url } = correctedArticle(record);
  return [source ?? siteName, title || url].filter((part) => part !== null).join(' · ');
};

/** Where an article comes from and where else it is kept, as the view takes it. */
export const chainModel = ({ isIntact, origins, copies }: ProvenanceChain): ChainModel => ({
  isIntact,
  origins: origins.map(({ url, saved }) => ({
    url,
    id: saved?.id ?? null,
    name: saved ? nameOf(saved) : url,
  })),
  copies: copies.map((record) => ({ id: record.id, name: nameOf(record) })),
});
