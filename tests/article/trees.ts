/** Does what browsers do as they parse, and jsdom does not. */

/** Turns declared shadow roots (`<template shadowrootmode="open">`) into real ones. */
export function attachShadows(document: Document): void {
  const attachIn = (root: ParentNode): void => {
    for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
      const host = template.parentElement;
      if (!host) continue;
      const shadow = host.attachShadow({ mode: 'open' });
      shadow.append(template.content);
      template.remove();
      attachIn(shadow);
    }
  };
  attachIn(document);
}

/** Writes into each frame, by its `src`, what it holds. */
export function fillFrames(document: Document, source: (src: string) => string): void {
  for (const frame of document.querySelectorAll('iframe')) {
    const src = frame.getAttribute('src');
    // jsdom loads no address, and has nothing to write into until it has.
    const blank = document.createElement('iframe');
    for (const { name, value } of frame.attributes) if (name !== 'src') blank.setAttribute(name, value);
    frame.replaceWith(blank);
    blank.contentDocument?.write(source(src ?? ''));
    blank.contentDocument?.close();
  }
}
