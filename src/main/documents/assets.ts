/** What papers show besides their texts: pictures by the SHA-256 under which they lie in the data folder. */
export interface Assets {
  readonly images: ReadonlyMap<string, Uint8Array>;
}

export const NO_ASSETS: Assets = { images: new Map() };
