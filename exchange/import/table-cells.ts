/** What makes a spreadsheet take a cell for a formula, behind the apostrophe that keeps it from doing so. */
const GUARDED = /^'(?=['=+\-@\t\r\n＝＋－＠])/;

/** A cell's own text: without the apostrophe that marks it as text for spreadsheets. */
export function plainCell(cell: string): string {
  return cell.replace(GUARDED, '');
}

/** Tags that stand in one cell with commas between; `\` keeps a comma that is a tag's own. */
export function splitTags(cell: string): string[] {
  const tags = cell.match(/(?:\\.|[^,\\])+/gs) ?? [];
  return tags.map((tag) => tag.replace(/\\(.)/gs, '$1').trim()).filter((tag) => tag !== '');
}
