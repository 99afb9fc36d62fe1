/**
 * Parts that are injected into the reader's isolated world when they are first needed: the dictionaries, the controls,
 * the suggestions, the rules for damaged text, the search for marks, selecting where the page forbids it. Each leaves
 * what it has to give as a property of that world's global object, which the page cannot see.
 */
const world = globalThis as unknown as Record<symbol, unknown>;

/** A part with dictionaries is named for its direction. */
export type Part =
  | 'anchoring'
  | 'controls'
  | 'particulars'
  | 'repair'
  | 'report'
  | 'rules'
  | 'selecting'
  | 'suggestions'
  | 'to-simplified'
  | 'to-traditional';

const keyOf = (part: Part) => Symbol.for(`zhupi.part.${part}`);

/** Called by a part's script when it was injected. */
export const offerPart = (part: Part, value: unknown): void => {
  world[keyOf(part)] = value;
};

/** What a part has left, or undefined while it was not injected. The caller knows its type. */
export const partOf = <T>(part: Part): T | undefined => world[keyOf(part)] as T | undefined;
