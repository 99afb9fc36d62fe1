const OFFICE = 'http://schemas.openxmlformats.org';

/** Of WordprocessingML, and of references to the other parts of a document. */
export const NAMESPACES = `xmlns:w="${OFFICE}/wordprocessingml/2006/main" xmlns:r="${OFFICE}/officeDocument/2006/relationships"`;

/** Kinds of relationships begin so, but for that of the core properties. */
export const DOCUMENT_RELATIONS = `${OFFICE}/officeDocument/2006/relationships`;
export const PACKAGE = `${OFFICE}/package/2006`;
