import type { ExportFormat } from './types';

/** What a library can be handed out as, in the order to offer it; written by `writeAs`. */
export const exportFormats: readonly ExportFormat[] = [
  { id: 'markdown', extension: 'md', mediaType: 'text/markdown', hasTemplate: true, canSplit: true },
  { id: 'html', extension: 'html', mediaType: 'text/html', hasTemplate: false, canSplit: true },
  {
    id: 'docx',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    hasTemplate: false,
    canSplit: true,
  },
  { id: 'citations', extension: 'txt', mediaType: 'text/plain', hasTemplate: false, canSplit: true },
  { id: 'csv', extension: 'csv', mediaType: 'text/csv', hasTemplate: false, canSplit: false },
  {
    id: 'ris',
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
    hasTemplate: false,
    canSplit: false,
  },
  {
    id: 'csl-json',
    extension: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    hasTemplate: false,
    canSplit: false,
  },
  {
    id: 'json-ld',
    extension: 'jsonld',
    mediaType: 'application/ld+json',
    hasTemplate: false,
    canSplit: false,
  },
];
