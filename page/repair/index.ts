export { createRepairing, type Repairing } from './repairing';
