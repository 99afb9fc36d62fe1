/** What other programs and other machines hand over, as records that can be merged. Pure. */
export { adopt } from './adopt';
export {
  type ImportErrorCode,
  type ImportFormat,
  type ImportRead,
  readImport,
} from './read-import';
export { refusedRecords } from './refused-records';
export type { RefusedRow } from './rows';
