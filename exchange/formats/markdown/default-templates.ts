/**
 * What Markdown looks like while the reader has written no template: for one file an article, and for one file of all.
 * Property names are Obsidian's.
 */
export const DEFAULT_TEMPLATES: Readonly<Record<'article' | 'library', string>> = {
  article: `---
title: {{title}}
url: {{url}}
source: {{source}}
author: {{authors}}
published: {{published}}
captured: {{captured}}
{{#if documentNumber}}
document_number: {{documentNumber}}
{{/if}}
{{#if collections}}
collections: {{collections}}
{{/if}}
tags: {{obsidianTags}}
---

# {{title}}

{{#each marks}}
> {{quote}}

{{#if original}}
> {{original}}

{{/if}}
{{#if note}}
{{note}}

{{/if}}
{{#if tags}}
{{hashtags}}

{{/if}}
{{/each}}
{{citation}}
`,
  library: `---
exported: {{exported}}
articles: {{count}}
---
{{#each articles}}

## {{title}}

{{#if url}}
- url: {{url}}
{{/if}}
{{#if source}}
- source: {{source}}
{{/if}}
{{#if author}}
- author: {{author}}
{{/if}}
{{#if published}}
- published: {{published}}
{{/if}}
{{#if documentNumber}}
- document number: {{documentNumber}}
{{/if}}
- captured: {{captured}}
{{#if collections}}
- collections: {{collections}}
{{/if}}
{{#each marks}}

> {{quote}}
{{#if original}}

> {{original}}
{{/if}}
{{#if note}}

{{note}}
{{/if}}
{{#if tags}}

{{hashtags}}
{{/if}}
{{/each}}
{{/each}}
`,
};
