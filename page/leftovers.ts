import { writeAttribute } from './dom';
import type { PageObserver } from './observer';

/** What the reader's stylesheet hides (`public/reader.css`). */
export const HIDDEN_ATTRIBUTE = 'data-zhupi-hidden';

/** On the host of the controls, while it is in the document. */
export const HOST_ATTRIBUTE = 'data-zhupi-controls';

/**
 * Removes what a reader left on this page that ended without notice: Firefox takes a script away together with its
 * extension, before any of its code could run. (Text that it had converted stays so until the page is loaded again.)
 */
export const removeLeftovers = (document: Document, observer: PageObserver): void => {
  const left = (attribute: string): Element[] => [
    ...Document.prototype.querySelectorAll.call(document, `[${attribute}]`),
  ];
  observer.quietly(() => {
    for (const element of left(HIDDEN_ATTRIBUTE)) writeAttribute(element, HIDDEN_ATTRIBUTE, null);
    for (const element of left(HOST_ATTRIBUTE)) Element.prototype.remove.call(element);
  });
};
