import { writeAttribute } from './dom';
import { restoreKept } from './keepsake';
import type { PageObserver } from './observer';

/** What the reader's stylesheet hides (`public/reader.css`). */
export const HIDDEN_ATTRIBUTE = 'data-zhupi-hidden';

/** On the host of the controls, while it is in the document. */
export const HOST_ATTRIBUTE = 'data-zhupi-controls';

/** Everything in an element with it takes part in hit tests (`public/reader.css`); set for a moment of a task only. */
export const PROBE_ATTRIBUTE = 'data-zhupi-probe';

/**
 * Removes what a reader left on this page that ended without notice: Firefox takes a script away together with its
 * extension, before any of its code could run. What it had written is put back from what it had kept for that.
 */
export const removeLeftovers = (document: Document, observer: Pick<PageObserver, 'quietly'>): void => {
  const left = (attribute: string): Element[] => [
    ...Document.prototype.querySelectorAll.call(document, `[${attribute}]`),
  ];
  observer.quietly(() => {
    for (const element of left(HIDDEN_ATTRIBUTE)) writeAttribute(element, HIDDEN_ATTRIBUTE, null);
    for (const element of left(HOST_ATTRIBUTE)) Element.prototype.remove.call(element);
    restoreKept(document);
  });
};
