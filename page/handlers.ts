import type { ReaderCallName } from '../messaging/reader-calls';
import type { ReaderHandlers } from '../messaging/receive-reader';
import { succeed } from '../messaging/result';
import { callBackground } from '../messaging/send';
import { createTranslate } from '../platform/i18n';
import type { ControlsPart } from './controls/part';
import { obtainPart } from './obtain-part';
import { type ReaderContext, tellFailure } from './reader-context';

const COMMANDS = [
  'reader.toggleCleanView',
  'reader.suggest',
  'reader.decide',
  'reader.save',
  'reader.markSelection',
  'reader.updateMark',
  'reader.deleteMark',
  'reader.restoreMark',
  'reader.confirm',
  'reader.tryAgain',
  'reader.reposts',
  'reader.fit',
  'reader.adopt',
  'reader.undo',
  'reader.redo',
  'reader.openToolbar',
  'reader.showMarks',
  'reader.jump',
  'reader.show',
  'reader.findFacts',
  'reader.showRange',
  'reader.copyOriginal',
  'reader.report',
  'reader.correct',
  'reader.showStripped',
  'reader.allowSelection',
] as const satisfies readonly ReaderCallName[];

type Command = (typeof COMMANDS)[number];

export type Commands = Pick<ReaderHandlers, Command>;

/** What is done on a page is injected with the controls when it is first done. */
const createLazyCommands = (context: ReaderContext): Commands => {
  let commands: Commands | null = null;
  const answer = (name: Command) => async (payload: never) => {
    const part = await obtainPart<ControlsPart>('controls');
    if (!part.ok) return part;
    commands ??= part.value.createCommands(context);
    return commands[name](payload);
  };
  return Object.fromEntries(COMMANDS.map((name) => [name, answer(name)])) as unknown as Commands;
};

/** The answers to all calls of popup, panel and background. */
export const createHandlers = (context: ReaderContext): ReaderHandlers => ({
  ...createLazyCommands(context),

  'reader.ready': async () => succeed(null),
  'reader.facts': async () => succeed(await context.facts()),
  'reader.state': async () => succeed(await context.state()),

  'reader.toggleScript': async () => {
    const result = await context.script.toggle();
    if (result.ok) return succeed(await context.facts());
    tellFailure(context, result.error.code);
    return result;
  },

  'reader.settings': async ({ settings, language, messages }) => {
    context.configure(settings, createTranslate(language, messages));
    return succeed(null);
  },

  'reader.reload': async () => {
    const { generation } = context.keeping;
    context.keeping.takeOver(await callBackground('page.saved', {}), generation);
    context.changed();
    return succeed(null);
  },
});
