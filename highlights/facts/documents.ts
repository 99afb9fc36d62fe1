/** The name of a document or work, over the fold. */
export const DOCUMENT_NAME = /《[^《》\n]{2,60}》/g;

/** A document number, over the fold: 国办发(2024)12号 (2023)松01民终118号 国务院令第748号 2024年第3号公告 */
export const DOCUMENT_NUMBER =
  /[一-鿿]{1,10}[([](?:19|20)\d\d[)\]] ?第?\d{1,5}号|[([](?:19|20)\d\d[)\]][一-鿿]{1,4}\d{0,6}[一-鿿]{1,4}\d{1,6}号|[一-鿿]{0,8}(?:令|公告|通告)第\d{1,5}号|(?:19|20)\d\d年第\d{1,5}号(?:令|公告|通告)?/g;
