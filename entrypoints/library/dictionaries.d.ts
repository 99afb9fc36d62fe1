/** Scripts of the build, which register what they have. */
declare module '*/convert-to-simplified.js';
declare module '*/convert-to-traditional.js';
