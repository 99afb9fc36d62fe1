/** The parts of an article that a rule names an element for; of each, a site needs one rule. */
export const SINGLE_PARTS = ['title', 'source', 'author', 'date', 'body'] as const;

/** All that a rule can say by a selector. */
export const RULE_PARTS = [...SINGLE_PARTS, 'drop', 'keep'] as const;
