import type { CDPSession, Protocol } from 'puppeteer-core';
import type { Control, TreeNode } from './controls';
import { closedHostsIn, elementsInClosedRoots, nameOf } from './controls';

function fromProtocol(node: Protocol.DOM.Node): TreeNode {
  const attributes: Record<string, string> = {};
  const flat = node.attributes ?? [];
  for (let at = 0; at + 1 < flat.length; at += 2) attributes[flat[at] as string] = flat[at + 1] as string;
  const closed = node.shadowRoots?.find(({ shadowRootType }) => shadowRootType === 'closed');
  return {
    nodeType: node.nodeType,
    localName: node.localName,
    value: node.nodeValue,
    attributes,
    children: (node.children ?? []).map(fromProtocol),
    closedRoot: closed ? fromProtocol(closed) : null,
    reference: node.backendNodeId,
  };
}

async function readTree(session: CDPSession): Promise<TreeNode> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  return fromProtocol(root);
}

export async function countClosedHosts(session: CDPSession): Promise<number> {
  return closedHostsIn(await readTree(session)).length;
}

export async function readControls(session: CDPSession): Promise<Control[]> {
  const elements = elementsInClosedRoots(await readTree(session));
  return Promise.all(
    elements.map(async (element) => ({
      localName: element.localName,
      attributes: element.attributes,
      name: nameOf(element),
      box: await boxOf(session, element.reference as number),
    })),
  );
}

async function boxOf(session: CDPSession, backendNodeId: number): Promise<Control['box']> {
  try {
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
    const [x = 0, y = 0] = model.border;
    return { x, y, width: model.width, height: model.height };
  } catch {
    return null; // display: none, or gone meanwhile
  }
}
