/** How a bundle becomes the bytes of a file and comes back: packed with gzip, locked with a passphrase. Pure. */
export { type Packing, type PackingCrypto, pack } from './pack';
export { type UnpackError, unpackFile } from './unpack';
