// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { Facts, type FactsModel } from '../../components/sidepanel/Facts';
import { createFacts, type FactsPorts } from '../../entrypoints/sidepanel/facts-state';
import { type CopiedTable, factsTable } from '../../entrypoints/sidepanel/facts-table';
import { findFacts } from '../../highlights/facts';
import { fail, succeed } from '../../messaging/result';
import { button, click, english, show, text } from './support';

const TEXT = '县长李四说，茶园有300亩。《茶园办法》施行。';
const facts = findFacts(TEXT);
const HEADINGS = ['Kind', 'Value', 'Unit', 'About'] as const;
const tableOf = (of: string) => factsTable(findFacts(of), HEADINGS, (kind) => kind);

const listWith = (more: Partial<FactsPorts> = {}) => {
  const callReader = vi.fn(async (_tab: number, name: string) =>
    succeed(name === 'reader.findFacts' ? facts : null),
  );
  const copy = vi.fn(async (_table: CopiedTable) => undefined);
  const ports: FactsPorts = {
    activeTab: async () => ({ id: 1, url: '' }),
    callReader: callReader as never,
    copy,
    ...more,
  };
  return { ...createFacts(english, ports), callReader, copy };
};

describe('the list of facts', () => {
  it('asks the page when it is opened, not before, and again when the page changes', async () => {
    const { model, callbacks, refresh, callReader } = listWith();
    await refresh();
    expect(callReader).not.toHaveBeenCalled();
    callbacks.open(true);
    await vi.waitFor(() => expect(model.value.facts).toEqual(facts));
    callbacks.open(true);
    await refresh();
    expect(callReader).toHaveBeenCalledTimes(2);
    callbacks.open(false);
    expect(model.value.facts).toBeNull();
  });

  it('tells why there is none', async () => {
    const { model, callbacks } = listWith({ callReader: (async () => fail('no-article')) as never });
    callbacks.open(true);
    await vi.waitFor(() => expect(model.value.failure).toBe('no-article'));
  });

  it('goes to the place of a fact, with the text that is to stand there', async () => {
    const { callbacks, callReader } = listWith();
    const [fact] = facts;
    if (fact) callbacks.show(fact);
    const range = { start: 2, end: 4, text: '李四' };
    await vi.waitFor(() => expect(callReader).toHaveBeenCalledWith(1, 'reader.showRange', range));
  });

  it('is copied as a table, and tells whether it was', async () => {
    const { model, callbacks, copy } = listWith();
    callbacks.open(true);
    await vi.waitFor(() => expect(model.value.facts).not.toBeNull());
    callbacks.copy();
    await vi.waitFor(() => expect(model.value.copied).toBe('done'));
    expect(copy.mock.calls[0]?.[0].text).toBe(
      'Kind\tValue\tUnit\tAbout\nPerson\t李四\t\t县长\nFigure\t300\t亩\t茶园\nDocument\t《茶园办法》\t\t',
    );
    copy.mockRejectedValueOnce(new Error('not allowed'));
    callbacks.copy();
    await vi.waitFor(() => expect(model.value.copied).toBe('failed'));
  });

  it('shows each with its kind and what it is about', async () => {
    const callbacks = { open: vi.fn(), show: vi.fn(), copy: vi.fn() };
    const model: FactsModel = { isOpen: true, facts, failure: null, copied: null };
    const view = await show(<Facts model={model} lang="zh-Hans" callbacks={callbacks} />);
    expect([...view.querySelectorAll('li')].map(text)).toEqual([
      'Person 李四 县长',
      'Figure 300亩 茶园',
      'Document 《茶园办法》',
    ]);
    await click(button(view, 'Figure 300亩 茶园'));
    expect(callbacks.show).toHaveBeenCalledWith(facts[1]);
    await click(button(view, 'Copy as table'));
    expect(callbacks.copy).toHaveBeenCalled();
  });
});

describe('the copied table', () => {
  it('lets no cell be a formula, end early or be markup', () => {
    const [fact] = facts;
    if (!fact) throw new Error('No fact');
    const { text: lines, html } = factsTable(
      [
        { ...fact, value: '=HYPERLINK("x")', about: '甲\t乙\n<b>' },
        { ...fact, value: '＝1＋1', about: '\u200e=1' },
      ],
      HEADINGS,
      (kind) => kind,
    );
    expect(lines.split('\n')[1]).toBe(`person\t'=HYPERLINK("x")\t\t甲 乙 <b>`);
    expect(lines.split('\n')[2]).toBe("person\t'＝1＋1\t\t'\u200e=1");
    expect(html).toContain('<td>甲 乙 &lt;b&gt;</td>');
  });

  it('has a row for each fact in HTML', () => {
    const { html } = tableOf(TEXT);
    expect(html.match(/<tr>/g)).toHaveLength(facts.length + 1);
    expect(html).toContain('<tr><td>figure</td><td>300</td><td>亩</td><td>茶园</td></tr>');
  });
});
