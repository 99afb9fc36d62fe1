/**
 * Parts that are injected into the reader's isolated world when they are first needed: the dictionaries, the controls.
 * Each leaves what it has to give as a property of that world's global object, which the page cannot see.
 */
const world = globalThis as unknown as Record<symbol, unknown>;

/** Name of the part with the views of the controls; a part with dictionaries is named for its direction. */
export const CONTROLS = 'controls';

const keyOf = (part: string) => Symbol.for(`zhupi.part.${part}`);

/** Called by a part's script when it was injected. */
export const offerPart = (part: string, value: unknown): void => {
  world[keyOf(part)] = value;
};

/** What a part has left, or undefined while it was not injected. The caller knows its type. */
export const partOf = <T>(part: string): T | undefined => world[keyOf(part)] as T | undefined;
