import type { TextRange } from '../highlights/types';
import { depthsOf } from './depths';
import { isPlaced, type Mark } from './marks';
import { inkLayer, type Layer, type PaintedSpan } from './painter';
import type { Proposal } from './proposals';
import type { Reading } from './reading';

interface Painting {
  reading: Reading | null;
  marks: Iterable<Mark>;
  proposals: readonly Proposal[];
  /** What is pointed out for a moment. */
  flash: TextRange | null;
  /** Bare boilerplate of the clean view. */
  veiled: readonly Text[];
  toShown: (node: Text, offset: number) => number;
}

/** Everything that is painted, layer by layer, in offsets of what is on the page now. */
export const layersOf = ({
  reading,
  marks,
  proposals,
  flash,
  veiled,
  toShown,
}: Painting): Partial<Record<Layer, PaintedSpan[]>> => {
  const layers: Partial<Record<Layer, PaintedSpan[]>> = {};
  const add = (layer: Layer, range: TextRange) => {
    const spans = reading?.spansOf(range) ?? [];
    layers[layer] ??= [];
    for (const { node, start, end } of spans) {
      layers[layer].push({ node, start: toShown(node, start), end: toShown(node, end) });
    }
  };
  const placed = [...marks].filter(isPlaced);
  const depths = depthsOf(placed.map(({ anchoring }) => anchoring));
  for (const [at, mark] of placed.entries()) {
    add(inkLayer(mark.colour, depths[at] ?? 0), mark.anchoring);
    if (mark.anchoring.uncertain) add('uncertain', mark.anchoring);
  }
  for (const proposal of proposals) add('suggestion', proposal);
  if (flash) add('flash', flash);
  if (veiled.length > 0) layers.veil = veiled.map((node) => ({ node, start: 0, end: node.data.length }));
  return layers;
};
