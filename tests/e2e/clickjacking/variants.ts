import type { Page } from 'puppeteer-core';
import { inPage, pause } from '../harness';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One way for a page to have its reader press a control that the reader does not see. */
export interface Variant {
  name: string;
  /** Does to the page what hides the control, which lies at `box`. */
  prepare(page: Page, box: Box): Promise<void>;
  /** Presses, where that is more than a click on the control's place. */
  press?(page: Page, box: Box): Promise<void>;
}

const style = (css: string) => (page: Page) =>
  inPage(
    page,
    (rules: string) => {
      const sheet = document.createElement('style');
      sheet.textContent = rules;
      document.head.append(sheet);
    },
    css,
  );

/** An opaque thing over the whole window, through which clicks fall. */
const COVER =
  'position:fixed;inset:0;width:100%;height:100%;max-width:none;max-height:none;margin:0;border:0;background:#06c;pointer-events:none!important';

/** Where the pointer rests while the page moves the toolbar under it, in CSS pixels of the window. */
const REST = { x: 0, y: 620 };

/** Scrolls so that what lies at `box` comes to lie at the pointer's rest. */
const slide = (page: Page, { y, height }: Box) =>
  inPage(page, (by: number) => scrollBy({ top: by, behavior: 'instant' }), y + height / 2 - REST.y);

export const VARIANTS: readonly Variant[] = [
  {
    name: 'opacity, filter, mask and blending of our element',
    prepare: style(
      '[data-zhupi-controls]{opacity:0!important;filter:opacity(0)!important;mask:linear-gradient(transparent,transparent)!important;mix-blend-mode:destination!important}',
    ),
  },
  {
    name: 'clip, size, scale and place of our element',
    prepare: style(
      '[data-zhupi-controls]{clip-path:inset(50%)!important;width:0!important;height:0!important;overflow:hidden!important;scale:.01!important;transform:translate(-90%)!important;zoom:.1!important;inset:auto!important}',
    ),
  },
  {
    name: 'an animation of our element',
    prepare: async (page) => {
      await style(
        '@keyframes away{from,to{opacity:0}}[data-zhupi-controls]{animation:away 99s infinite!important}',
      )(page);
      await inPage(page, () => {
        const host = document.querySelector<HTMLElement>('[data-zhupi-controls]');
        host?.style.setProperty('opacity', '0', 'important');
        host?.animate([{ opacity: 0 }, { opacity: 0 }], { duration: 1, fill: 'forwards' });
      });
    },
  },
  { name: 'a filter on the document', prepare: style('html{filter:opacity(0)!important;background:#06c}') },
  {
    name: 'opacity, clip and transform of the document',
    prepare: style('html{opacity:0!important;clip-path:inset(50%)!important;transform:scale(.01)!important}'),
  },
  { name: 'zoom of the document', prepare: style('html{zoom:.1!important}') },
  {
    name: 'contents of the document not rendered',
    prepare: style('html{content-visibility:hidden!important}'),
  },
  {
    name: 'pointer events taken from the document',
    prepare: style('html,body{pointer-events:none!important}'),
  },
  {
    name: 'a popover over it that clicks fall through',
    prepare: (page) =>
      inPage(
        page,
        (css: string) => {
          const cover = Object.assign(document.createElement('div'), { popover: 'manual' });
          cover.style.cssText = css;
          document.body.append(cover);
          cover.showPopover();
        },
        COVER,
      ),
  },
  {
    name: 'a popover over it in a closed shadow root',
    prepare: (page) =>
      inPage(
        page,
        (css: string) => {
          const host = document.body.appendChild(document.createElement('section'));
          const root = host.attachShadow({ mode: 'closed' });
          root.innerHTML = `<div popover="manual" style="${css}"></div>`;
          (root.firstElementChild as HTMLElement).showPopover();
        },
        COVER,
      ),
  },
  {
    name: 'a popover that is put over it again in every frame',
    prepare: (page) =>
      inPage(
        page,
        (css: string) => {
          const cover = Object.assign(document.createElement('div'), { popover: 'manual' });
          cover.style.cssText = css;
          document.body.append(cover);
          const again = () => {
            cover.hidePopover();
            cover.showPopover();
            requestAnimationFrame(again);
          };
          cover.showPopover();
          requestAnimationFrame(again);
        },
        COVER,
      ),
  },
  {
    name: 'a modal dialog over it',
    prepare: (page) =>
      inPage(
        page,
        (css: string) => {
          const dialog = document.body.appendChild(document.createElement('dialog'));
          dialog.style.cssText = css;
          dialog.showModal();
        },
        COVER,
      ),
  },
  {
    name: 'an element in full screen over it',
    prepare: async (page) => {
      await inPage(
        page,
        (css: string) => {
          const cover = document.body.appendChild(document.createElement('div'));
          cover.style.cssText = css;
          // A key of the reader's lets a page do so.
          addEventListener('keydown', () => void cover.requestFullscreen().catch(() => undefined), {
            once: true,
          });
        },
        COVER,
      );
      await page.keyboard.press('F8');
      await pause(800);
    },
  },
  {
    name: 'a picture of the page before, kept over it by a view transition',
    prepare: async (page) => {
      await style(
        '::view-transition{pointer-events:none}::view-transition-group(*),::view-transition-image-pair(*){animation-duration:99s}::view-transition-new(*){animation:none;opacity:0}::view-transition-old(*){animation:none;opacity:1;background:#06c}',
      )(page);
      await inPage(page, async () => {
        const start = (document as { startViewTransition?: (change: () => void) => { ready: Promise<void> } })
          .startViewTransition;
        await start?.call(document, () => undefined).ready.catch(() => undefined);
      });
    },
  },
  {
    name: 'moved under the pointer right before the press',
    prepare: async (page, box) => {
      await page.mouse.move(box.x + box.width / 2, REST.y);
    },
    async press(page, box) {
      await slide(page, box);
      await pause(60);
      await page.mouse.down();
      await page.mouse.up();
    },
  },
  {
    name: 'moved under the pointer between press and release',
    prepare: async (page, box) => {
      await page.mouse.move(box.x + box.width / 2, REST.y);
    },
    async press(page, box) {
      await page.mouse.down();
      await slide(page, box);
      await pause(500);
      await page.mouse.up();
    },
  },
];
