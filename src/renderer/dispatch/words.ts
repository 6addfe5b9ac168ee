/** The name of a file without its folders, of Windows or not. */
export function fileNameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** `1 Schreiben`, `16 Schreiben`. */
export function counted(count: number, one: string, several: string): string {
  return `${count.toLocaleString('de-DE')} ${count === 1 ? one : several}`;
}

/** "5 Seiten", from one place in a heap to another. */
export function pagesText({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? `Seite ${from}` : `Seiten ${from} bis ${to}`;
}
