import { COLOURS, type Colour } from '../highlights/colours';
import { DEPTHS, type Depth } from './depths';
import { documentOf, isAttached, viewOf } from './dom';

/** A stretch of one text node, in offsets of its data as it is shown now. */
export interface PaintedSpan {
  node: Text;
  start: number;
  end: number;
}

/** The layers from the lowest to the highest; `public/marks.css` has a rule for each (`zhupi-<layer>`). */
const LAYERS: readonly Layer[] = [
  ...DEPTHS.flatMap((depth) => COLOURS.map((colour) => inkLayer(colour, depth))),
  'uncertain',
  'suggestion',
  'flash',
  'veil',
];

export type InkLayer = Colour | `${Colour}-${Exclude<Depth, 0>}`;

export type Layer = InkLayer | 'uncertain' | 'suggestion' | 'flash' | 'veil';

/** The layer of an ink; marks over each other are underlined at different depths. */
export function inkLayer(colour: Colour, depth: Depth): InkLayer {
  return depth === 0 ? colour : `${colour}-${depth}`;
}

export interface Painter {
  /** Paints these spans and nothing else. */
  paint(spans: Partial<Record<Layer, readonly PaintedSpan[]>>): void;
}

/**
 * Paints with the CSS Custom Highlight API: no element is added to the page. The ranges are static and made anew at
 * each painting, since any change of a text node leaves them behind. Registry and highlights are never iterated:
 * Firefox throws on that in a content script.
 */
export const createPainter = (signal: AbortSignal): Painter => {
  let own: { registry: HighlightRegistry; name: string; highlight: Highlight }[] = [];

  const clear = () => {
    for (const { registry, name, highlight } of own) {
      try {
        // A reader that came after us may have painted its own by now.
        if (registry.get(name) === highlight) registry.delete(name);
      } catch {
        // The registry of a frame's document went with it (in Firefox it is a dead object).
      }
    }
    own = [];
  };
  signal.addEventListener('abort', clear);

  return {
    paint(spans) {
      if (signal.aborted) return;
      clear();
      for (const [priority, layer] of LAYERS.entries()) {
        for (const [view, painted] of byView((spans[layer] ?? []).filter(isWithin))) {
          const registry = registryOf(view);
          if (!registry) continue;
          const highlight = new view.Highlight();
          for (const { node, start, end } of painted) {
            highlight.add(
              new view.StaticRange({
                startContainer: node,
                startOffset: start,
                endContainer: node,
                endOffset: end,
              }),
            );
          }
          highlight.priority = priority;
          const name = `zhupi-${layer}`;
          registry.set(name, highlight);
          own.push({ registry, name, highlight });
        }
      }
    },
  };
};

/** The window of a document that may be a frame's, with the classes that its registry takes. */
type Painted = Window & Pick<typeof globalThis, 'CSS' | 'Highlight' | 'StaticRange'>;

/** Null where nothing can be painted: Firefox (153) refuses it in a frame that showed another document before. */
const registryOf = (view: Painted): HighlightRegistry | null => {
  try {
    return view.CSS?.highlights ?? null;
  } catch {
    return null;
  }
};

/** Each document paints its own: spans by the window that shows them. */
const byView = (spans: readonly PaintedSpan[]): Map<Painted, PaintedSpan[]> => {
  const groups = new Map<Painted, PaintedSpan[]>();
  let last: { document: Document | null; group: PaintedSpan[] | null } = { document: null, group: null };
  for (const span of spans) {
    const document = documentOf(span.node);
    if (document !== last.document) {
      const view = document && (viewOf(document) as Painted | null);
      const group = view ? (groups.get(view) ?? []) : null;
      if (view && group) groups.set(view, group);
      last = { document, group };
    }
    last.group?.push(span);
  }
  return groups;
};

const isWithin = ({ node, start, end }: PaintedSpan): boolean =>
  isAttached(node) && start < end && end <= node.data.length;
