/** Of this program, as `package.json` says; a test holds the two together. */
export const PROGRAM_VERSION = '0.1.0';
