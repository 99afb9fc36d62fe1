import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from '../platform/i18n';

const TranslateContext = createContext<Translate | null>(null);

/** Gives the views below it their texts. */
export const TranslateProvider = TranslateContext.Provider;

/** The texts of the interface's language. Throws outside a `TranslateProvider`: a mistake in the wiring. */
export const useTranslate = (): Translate => {
  const translate = useContext(TranslateContext);
  if (!translate) throw new Error('No TranslateProvider above this view');
  return translate;
};
