import { type BidiConnection, callIn, evaluateIn, type RemoteValue } from './bidi';
import type { Control, TreeNode } from './controls';
import { closedHostsIn, elementsInClosedRoots, nameOf } from './controls';

interface NodeProperties {
  nodeType: number;
  localName?: string;
  nodeValue?: string;
  attributes?: Record<string, string>;
  children?: RemoteValue[];
  shadowRoot?: RemoteValue | null;
  mode?: 'open' | 'closed';
}

function fromProtocol(remote: RemoteValue): TreeNode {
  const node = (remote.value ?? { nodeType: 0 }) as NodeProperties;
  const root = node.shadowRoot;
  const closed = root && (root.value as NodeProperties | undefined)?.mode === 'closed';
  return {
    nodeType: node.nodeType,
    localName: node.localName ?? '',
    value: node.nodeValue ?? '',
    attributes: node.attributes ?? {},
    children: (node.children ?? []).map(fromProtocol),
    closedRoot: closed ? fromProtocol(root) : null,
    reference: remote.sharedId ?? '',
  };
}

async function readTree(connection: BidiConnection, context: string): Promise<TreeNode> {
  return fromProtocol(
    await evaluateIn(connection, context, 'document.documentElement', {
      includeShadowTree: 'all',
      maxDomDepth: null,
    }),
  );
}

export async function countClosedHosts(connection: BidiConnection, context: string): Promise<number> {
  return closedHostsIn(await readTree(connection, context)).length;
}

/** Boxes are read through references to the elements, which the protocol hands out even for closed roots. */
export async function readControls(connection: BidiConnection, context: string): Promise<Control[]> {
  const elements = elementsInClosedRoots(await readTree(connection, context));
  if (elements.length === 0) return [];
  const boxes = await callIn(
    connection,
    context,
    `(...elements) => JSON.stringify(elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    }))`,
    elements.map(({ reference }) => ({ sharedId: reference })),
  );
  const parsed = JSON.parse(String(boxes.value)) as Control['box'][];
  return elements.map((element, at) => ({
    localName: element.localName,
    attributes: element.attributes,
    name: nameOf(element),
    box: parsed[at] ?? null,
  }));
}
