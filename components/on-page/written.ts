import { tagsIn } from '../marks/tags-in';
import type { Written } from './state';

/** What stands in an editor's fields (`note` and `tags`) at the moment. */
export const writtenIn = (form: HTMLFormElement): Written => {
  const read = (name: string) => form.querySelector<HTMLInputElement>(`[name=${name}]`)?.value ?? '';
  return { note: read('note').trim(), tags: tagsIn(read('tags')) };
};
