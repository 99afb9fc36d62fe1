import { COLOURS, type Colour } from '../highlights/colours';
import { DEPTHS, type Depth } from './depths';

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
  const registry = (globalThis as { CSS?: { highlights?: HighlightRegistry } }).CSS?.highlights;
  const own = new Map<Layer, Highlight>();
  const nameOf = (layer: Layer) => `zhupi-${layer}`;

  const clear = () => {
    for (const [layer, highlight] of own) {
      // A reader that came after us may have painted its own by now.
      if (registry?.get(nameOf(layer)) === highlight) registry.delete(nameOf(layer));
    }
    own.clear();
  };
  signal.addEventListener('abort', clear);

  return {
    paint(spans) {
      if (!registry || signal.aborted) return;
      clear();
      for (const [priority, layer] of LAYERS.entries()) {
        const ranges = (spans[layer] ?? []).filter(isWithin).map(
          ({ node, start, end }) =>
            new StaticRange({
              startContainer: node,
              startOffset: start,
              endContainer: node,
              endOffset: end,
            }),
        );
        if (ranges.length === 0) continue;
        const highlight = new Highlight();
        for (const range of ranges) highlight.add(range);
        highlight.priority = priority;
        registry.set(nameOf(layer), highlight);
        own.set(layer, highlight);
      }
    },
  };
};

const isWithin = ({ node, start, end }: PaintedSpan): boolean =>
  start < end && end <= node.data.length && node.isConnected;
