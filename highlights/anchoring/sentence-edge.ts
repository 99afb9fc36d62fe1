/** What stands between two sentences. */
export const SENTENCE_EDGE = /[。！？!?\n]/;
