import type { ExportOptions } from '../types';
import { DOCUMENT_RELATIONS, NAMESPACES, PACKAGE } from './namespaces';
import { escapeXml, xmlFile } from './xml';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const CONTENT_TYPES = xmlFile(
  [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/>`,
    `<Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/>`,
    `<Override PartName="/word/settings.xml" ContentType="${WORD}.settings+xml"/>`,
    `<Override PartName="/word/footer1.xml" ContentType="${WORD}.footer+xml"/>`,
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
    '</Types>',
  ].join(''),
);

/** One relationship: its id, kind, target, and whether that is outside of the document. */
export type Relation = [id: string, kind: string, target: string, isExternal?: boolean];

export function relationsXml(relations: readonly Relation[]): string {
  const rows = relations.map(
    ([id, kind, target, isExternal]) =>
      `<Relationship Id="${id}" Type="${kind}" Target="${escapeXml(target)}"${isExternal ? ' TargetMode="External"' : ''}/>`,
  );
  return xmlFile(`<Relationships xmlns="${PACKAGE}/relationships">${rows.join('')}</Relationships>`);
}

export const PACKAGE_RELATIONS = relationsXml([
  ['rId1', `${DOCUMENT_RELATIONS}/officeDocument`, 'word/document.xml'],
  ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
]);

/** The parts that a document has beside itself. */
export const OWN_RELATIONS: readonly Relation[] = [
  ['rIdStyles', `${DOCUMENT_RELATIONS}/styles`, 'styles.xml'],
  ['rIdSettings', `${DOCUMENT_RELATIONS}/settings`, 'settings.xml'],
  ['rIdFooter', `${DOCUMENT_RELATIONS}/footer`, 'footer1.xml'],
];

/** As Word has been since 2013: without it a document opens in its compatibility mode. */
export const SETTINGS = xmlFile(
  `<w:settings ${NAMESPACES}><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
);

/** The number of the page, in the middle. */
export const FOOTER = xmlFile(
  `<w:ftr ${NAMESPACES}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr="PAGE"><w:r><w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>`,
);

/** A4 with margins of an inch, in twentieths of a point, and the footer. */
export const SECTION =
  '<w:sectPr><w:footerReference w:type="default" r:id="rIdFooter"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>';

/** Title, maker and time of a document. */
export function corePropertiesXml(title: string | null, { now, version }: ExportOptions): string {
  const time = new Date(now).toISOString();
  return xmlFile(
    [
      `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
      title === null ? '' : `<dc:title>${escapeXml(title)}</dc:title>`,
      `<dc:creator>Zhupi ${escapeXml(version)}</dc:creator>`,
      `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
      `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
      '</cp:coreProperties>',
    ].join(''),
  );
}
