/**
 * SHA-256 of no text at all: the text hash of an article whose text was never seen, and of a mark that was made in
 * another program, on a text that is not here.
 */
export const EMPTY_TEXT_HASH = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
