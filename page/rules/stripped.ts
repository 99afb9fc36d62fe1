import { findAll, selectorOf } from '../../article/site-rules';
import type { SiteRule } from '../../article/site-rules/types';
import type { Box, StrippedState } from '../../components/on-page';
import { fail, type Result, succeed } from '../../messaging/result';
import { ruleHost } from '../../messaging/script-rules';
import { offsetOf } from '../controls/geometry';
import { contains, isAttached, isElement, isText, parentOf, rangeIn, textIn } from '../dom';
import { type ReaderContext, tellFailure } from '../reader-context';
import { keepRule } from './keep-rule';
import { createPicking } from './picking';

const EXCERPT = 120;

/** Where what a node holds lies in its own window now: of a text node, which has no box. */
const rectOf = (document: Document, node: Node): DOMRect => {
  const range = rangeIn(document);
  range.selectNodeContents(node);
  return range.getBoundingClientRect();
};

/** Where a node lies in the window now; null where it is not shown. */
const boxOf = (document: Document, node: Node): Box | null => {
  if (!isAttached(node)) return null;
  const rect = isElement(node) ? Element.prototype.getBoundingClientRect.call(node) : rectOf(document, node);
  if (rect.width === 0 || rect.height === 0) return null;
  const { x, y } = offsetOf(node);
  return { left: rect.left + x, top: rect.top + y, right: rect.right + x, bottom: rect.bottom + y };
};

const excerpt = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, EXCERPT);

/**
 * Shows on the page what was stripped from it and why. Each block can be put back, and others can be stripped: both are
 * kept as the reader's own rules for the site. The clean view is off meanwhile.
 */
export const showStripped = async (context: ReaderContext): Promise<Result<null>> => {
  const { document, page, controls, translate } = context;
  if (!page.reading) return fail('no-article');
  const host = ruleHost(page.url) ?? '';
  const wasClean = page.cleanView;
  if (wasClean) page.toggleCleanView();
  await controls.prepare();

  const picking = createPicking(context);
  const numbers = new WeakMap<Node, number>();
  let lastNumber = 0;
  let active: number | null = null;
  let isPicking = false;

  const numberOf = (node: Node): number => {
    const known = numbers.get(node) ?? ++lastNumber;
    numbers.set(node, known);
    return known;
  };
  const dropped = () => page.reading?.article.dropped ?? [];
  const nodeOf = (id: number) => dropped().find(({ node }) => numbers.get(node) === id)?.node;

  /** The rules of the reader's that find an element, or something in or around it. */
  const rulesAt = (what: 'drop' | 'keep', element: Element): SiteRule[] =>
    page.ownRules.filter((rule) =>
      findAll(document, rule[what]).some((found) => contains(found, element) || contains(element, found)),
    );

  /** Keeps a change of the rules and offers the way back. */
  const change = async (
    rules: readonly SiteRule[],
    there: boolean,
    said: 'page_put_back' | 'page_stripped',
  ) => {
    for (const rule of rules) {
      const kept = await keepRule(context, rule, there);
      if (!kept.ok) return tellFailure(context, kept.error.code);
    }
    controls.notify({
      text: translate(said, host),
      tone: 'done',
      action: {
        label: translate('page_undo'),
        act: async () => {
          for (const rule of rules) await keepRule(context, rule, !there);
          controls.notify({ text: translate('page_restored'), tone: 'done' });
        },
      },
    });
  };

  const apply = async (what: 'drop' | 'keep', element: Element): Promise<void> => {
    const said = what === 'keep' ? 'page_put_back' : 'page_stripped';
    const opposed = rulesAt(what === 'keep' ? 'drop' : 'keep', element);
    if (opposed.length > 0) return change(opposed, false, said);
    const selector = selectorOf(document, element, true);
    if (selector === null) controls.notify({ text: translate('page_no_selector'), tone: 'failed' });
    else await change([{ host, [what]: selector }], true, said);
  };

  const state = (): StrippedState => ({
    blocks: dropped().map(({ node, reason, text }) => ({
      id: numberOf(node),
      reason,
      text: excerpt(text),
      box: () => boxOf(document, node),
      // A bare text between line breaks has no element that a rule could name.
      canPutBack: !isText(node),
    })),
    active,
    picking: isPicking
      ? {
          text: picking.chosen ? excerpt(textIn(picking.chosen)) : '',
          box: () => picking.chosen && boxOf(document, picking.chosen),
        }
      : null,
    show(id) {
      active = id;
      const node = nodeOf(id);
      const element = node && (isElement(node) ? node : parentOf(node));
      if (element && isElement(element))
        Element.prototype.scrollIntoView.call(element, { block: 'center', behavior: 'instant' });
      render();
    },
    putBack(id) {
      const node = nodeOf(id);
      if (node && isElement(node)) void apply('keep', node);
    },
    pick() {
      isPicking = true;
      picking.clear();
      render();
    },
    point(x, y) {
      picking.point(x, y);
      render();
    },
    step(how) {
      picking.step(how);
      if (picking.chosen)
        Element.prototype.scrollIntoView.call(picking.chosen, { block: 'nearest', behavior: 'instant' });
      render();
    },
    take() {
      const { chosen } = picking;
      if (!chosen) return;
      isPicking = false;
      render();
      const nodes = page.reading?.nodes ?? [];
      if (nodes.every((node) => contains(chosen, node)))
        controls.notify({ text: translate('page_holds_article'), tone: 'failed' });
      else void apply('drop', chosen);
    },
    endPick() {
      isPicking = false;
      render();
    },
    close() {
      controls.setStripped(null);
      if (wasClean && !page.cleanView && page.reading) page.toggleCleanView();
      context.changed();
    },
    changed() {
      if (page.reading) render();
      else controls.setStripped(null);
    },
  });
  const render = () => controls.setStripped(state());

  render();
  return succeed(null);
};
