import * as v from 'valibot';
import { BACKGROUND_CALLS, type BackgroundCallName } from '../../messaging/protocol';
import { DEFAULT_LOOK } from '../../messaging/reading-look';
import { draft, idOf, snapshot } from '../exchange/samples';

export const CALLS = Object.keys(BACKGROUND_CALLS) as BackgroundCallName[];

/** Sound payloads of every call. */
const PAYLOADS = [
  {},
  { articleId: idOf(1) },
  { id: idOf(1) },
  { id: idOf(1), patch: {} },
  { id: idOf(1), note: '比去年少' },
  { article: snapshot() },
  { article: snapshot(), highlight: draft() },
  { isArticle: true },
  { selectable: true },
  { tabId: 7 },
  { originUrl: null, text: '' },
  { direction: 'to-simplified' },
  { part: 'controls' },
  { colour: 'amber' },
  { quiet: true },
  { look: DEFAULT_LOOK },
  { host: 'a.example', shown: null },
  { host: 'a.example', never: true },
  { rule: { host: 'a.example', drop: '.tip' }, there: true },
  { correction: { source: '蓝田日报' } },
];

/** A payload that the call takes; throws for a call that none is known of. */
export const soundPayload = (name: BackgroundCallName): object => {
  const sound = PAYLOADS.find((each) => v.is(BACKGROUND_CALLS[name].payload as v.GenericSchema, each));
  if (!sound) throw new Error(`no payload for ${name}`);
  return sound;
};
