/**
 * A sample of the mutants, for a run that has to end in time: `ZHUPI_EVERY=8` takes about every eighth declaration at
 * the top level of a module, the same ones each time; `ZHUPI_PART=3` (0 to 7) takes another eighth.
 */
const every = Number(process.env.ZHUPI_EVERY ?? 1);
const part = Number(process.env.ZHUPI_PART ?? 0);

/** FNV-1a, 32 bits. */
function hash(text) {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return value;
}

const nameOf = ({ id, declaration, declarations }) =>
  id?.name ?? declarations?.[0]?.id?.name ?? (declaration ? nameOf(declaration) : '');

export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'sample',
    value: {
      shouldIgnore({ node, parent }) {
        if (every === 1 || parent?.type !== 'Program') return undefined;
        const place = hash(`${nameOf(node)} ${node.loc?.start.line}`) % every;
        return place === part ? undefined : `not in part ${part} of ${every}`;
      },
    },
  },
];
