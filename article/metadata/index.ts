import type { Verdict } from '../boilerplate/classify';
import type { Container } from '../container';
import type { Line, Page } from '../lines';
import { findChannel } from './channel';
import type { Declared } from './declared';
import { type Evidence, type FieldName, type Found, found, weighed } from './evidence';
import { isPerson } from './names';
import { findDocumentNumber, findIssuer } from './official';
import { findPlaces, first, type Places, spaced } from './places';
import { findPublished } from './published';
import { findSubheads } from './subheads';
import type { Headline } from './title';
import { readFollowed, readNamed, sourceBesideDate, sourceUnlabelled } from './unlabelled';
import { httpUrl } from './url';
import { findAuthor, readForSearch, readLabelled } from './writer';

export interface Metadata {
  title: string;
  kicker: string | null;
  subtitle: string | null;
  siteName: string | null;
  source: string | null;
  author: string | null;
  editor: string | null;
  publishedAt: string | null;
  originUrl: string | null;
  channel: string | null;
  documentNumber: string | null;
  issuer: string | null;
  canonicalUrl: string | null;
  evidence: Partial<Record<FieldName, Evidence>>;
}

function findOrigin(near: readonly Line[], page: Page, url: string): Found | null {
  const line = near.find(({ plain }) =>
    /原文(?:链接|連結|鏈接|网址|網址|地址)|(?:来源|來源)(?:链接|連結|鏈接|网址|網址)/.test(plain),
  );
  if (!line) return null;
  const typed = /https?:\/\/[^\s<>"')】]+/.exec(line.plain)?.[0];
  if (typed) return found(httpUrl(typed), 'label', 0.97, line.texts[0]);
  for (const text of line.texts) {
    for (
      let node: Node | null = page.dom.parent(text);
      node && node !== line.box.node;
      node = page.dom.parent(node)
    ) {
      if (page.dom.tag(node as Element) !== 'a') continue;
      return found(httpUrl(page.dom.attribute(node as Element, 'href'), url), 'label', 0.95, text);
    }
  }
  return null;
}

const siteNameOf = ({ meta, linked }: Declared): Found | null =>
  found(meta.get('og:site_name') ?? meta.get('sitename'), 'meta', 0.95) ??
  found(linked.get('publisher'), 'json-ld', 0.9);

/** The source that the head declares. */
const declaredSource = ({ meta }: Declared): Found | null =>
  found(
    (meta.get('contentsource') ?? meta.get('source'))?.replace(/^(?:来源|來源)[:\uff1a]\s*/, ''),
    'meta',
    0.8,
  );

/** The account that a page belongs to, where somebody else wrote the article: it comes from there. */
const accountOf = ({ top }: Places, author: Found | null): Found | null =>
  author?.where === 'account'
    ? null
    : first(top, (line, index) =>
        found(readFollowed(line.text, top[index + 1]), 'account', 0.7, line.texts[0]),
      );

/** Reads an article's particulars from the lines around it, weighed against what the head declares. */
export function readMetadata(
  page: Page,
  container: Container,
  headline: Headline,
  verdicts: readonly Verdict[],
  declared: Declared,
  url: string,
  isChinese: boolean,
): Metadata {
  const places = findPlaces(page, container, headline.line, verdicts);
  const { above, below, top } = places;
  const near = [...above, ...below];
  const labelled = { ...readForSearch(declared), ...readLabelled(near) };
  const siteName = siteNameOf(declared);
  const unlabelled = first(top, (line) =>
    found(sourceUnlabelled(line.plain) ?? sourceUnlabelled(spaced(line)), 'beside-date', 0.9, line.texts[0]),
  );
  const isWriter = unlabelled !== null && labelled.source !== undefined && isPerson(labelled.source.value);
  const head = declaredSource(declared);
  const source = weighed(
    (isWriter ? null : labelled.source) ??
      unlabelled ??
      first(top, (line) => found(readNamed(page, line, 'source'), 'element-name', 0.9, line.texts[0])) ??
      first(top, (line, index) =>
        found(sourceBesideDate(line, top[index - 1], top[index + 1]), 'beside-date', 0.8, line.texts[0]),
      ) ??
      labelled.issuer ??
      head,
    [head?.value],
  );
  const documentNumber = findDocumentNumber(places, headline.text);
  const issuer = findIssuer(places, headline.text, documentNumber?.value ?? null);
  const { text: title, where, confidence, line } = headline;
  const author = findAuthor(places, declared, {
    labelled: labelled.author ?? null,
    siteName: siteName?.value ?? null,
    source,
    writer: isWriter ? (labelled.source ?? null) : null,
  });
  const fields = {
    ...findSubheads(page.lines, headline),
    siteName,
    source: source ?? accountOf(places, author),
    author,
    editor: labelled.editor ?? null,
    publishedAt: findPublished(places, declared, url, isChinese ? '+08:00' : ''),
    originUrl: findOrigin(near, page, url),
    channel: findChannel(page.lines, verdicts.indexOf('body'), title, labelled.channel ?? null, declared),
    documentNumber,
    issuer,
  };
  return {
    title,
    ...valuesOf(fields),
    canonicalUrl: httpUrl(declared.canonical || declared.meta.get('og:url'), url),
    evidence: evidenceOf({ title: found(title, where, confidence, page.lines[line]?.texts[0]), ...fields }),
  };
}

type Fields<Name extends FieldName> = Record<Name, Found | null>;

function valuesOf<Name extends FieldName>(fields: Fields<Name>): Record<Name, string | null> {
  const entries = Object.entries(fields) as [Name, Found | null][];
  return Object.fromEntries(entries.map(([name, field]) => [name, field?.value ?? null])) as Record<
    Name,
    string | null
  >;
}

/** Where each field was found, without its value. */
function evidenceOf(fields: Partial<Fields<FieldName>>): Partial<Record<FieldName, Evidence>> {
  const evidence: Partial<Record<FieldName, Evidence>> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (!field) continue;
    const { value: _value, ...rest } = field;
    evidence[name as FieldName] = rest;
  }
  return evidence;
}
