/** What of a text can be looked up or counted. Pure. */
export { type Fact, type FactKind, findFacts } from './find-facts';
