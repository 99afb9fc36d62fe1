import type { ArticleView } from '../article-view';
import type { ExportOptions } from '../types';
import { openZip } from '../zip';
import { DOCUMENT_RELATIONS, NAMESPACES } from './namespaces';
import { paragraphsOf } from './paragraphs';
import {
  CONTENT_TYPES,
  corePropertiesXml,
  FOOTER,
  OWN_RELATIONS,
  PACKAGE_RELATIONS,
  type Relation,
  relationsXml,
  SECTION,
  SETTINGS,
} from './parts';
import { paragraph, runs } from './runs';
import { STYLE, stylesXml } from './styles';
import { xmlFile } from './xml';

/** A Word document (ECMA-376, transitional) that is packed while it is written, article by article. */
export function openDocument(title: string | null, options: ExportOptions) {
  const zip = openZip();
  const add = (name: string, content: string) => zip.add({ name, content, time: options.now });
  add('[Content_Types].xml', CONTENT_TYPES);
  add('_rels/.rels', PACKAGE_RELATIONS);
  add('docProps/core.xml', corePropertiesXml(title, options));
  add('word/styles.xml', stylesXml(options));
  add('word/settings.xml', SETTINGS);
  add('word/footer1.xml', FOOTER);

  const body = zip.open('word/document.xml', options.now);
  body.write(xmlFile(`<w:document ${NAMESPACES}><w:body>`));
  if (title !== null) body.write(paragraph(STYLE.title, runs(title, '')));

  const links: Relation[] = [];
  const linked = (url: string, content: string): string => {
    const id = `rIdLink${links.length + 1}`;
    links.push([id, `${DOCUMENT_RELATIONS}/hyperlink`, url, true]);
    return `<w:hyperlink r:id="${id}" w:history="1">${content}</w:hyperlink>`;
  };

  return {
    add: (view: ArticleView) => body.write(paragraphsOf(view, options, linked)),
    end(): Blob[] {
      body.write(`${SECTION}</w:body></w:document>`);
      body.end();
      add('word/_rels/document.xml.rels', relationsXml([...OWN_RELATIONS, ...links]));
      return zip.close();
    },
  };
}
