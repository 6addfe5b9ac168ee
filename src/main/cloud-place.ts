import { dirname } from 'node:path';
import type { FilePort } from './storage/file-port';

type Signs = readonly (readonly [sign: RegExp, service: string])[];

/** What services call the folder on this PC that they copy to the internet. */
const FOLDER_NAMES: Signs = [
  [/^OneDrive([ -].*)?$/i, 'OneDrive'],
  [
    /^SharePoint$| [-–] (Documents|Dokumente|Freigegebene Dokumente|Shared Documents)$/i,
    'SharePoint',
  ],
  [/^Dropbox([ -].*)?$/i, 'Dropbox'],
  [/^(Google ?Drive|GoogleDrive-.+|My Drive|Meine Ablage)$/i, 'Google Drive'],
  [/^(iCloud ?Drive|com~apple~CloudDocs|Mobile Documents)$/i, 'iCloud'],
  [/^Nextcloud\d*$/i, 'Nextcloud'],
  [/^ownCloud\d*$/i, 'ownCloud'],
  [/^Magenta ?CLOUD$/i, 'MagentaCLOUD'],
  [/^(Box|Box Sync|Box-Box)$/, 'Box'],
];

/** Files by which services mark the folder that they keep in step. */
const MARKERS: Signs = [
  [/^\.dropbox(\.cache)?$/, 'Dropbox'],
  [/^\.849C9593-D756-4E56-8D6E-42412F2A707B$/i, 'OneDrive'],
  [/^\.tmp\.drive(upload|download)$/, 'Google Drive'],
  [/^(\.nextcloudsync|\.owncloudsync)\.log$/, 'Nextcloud'],
  [/^\.?_?sync_[0-9a-f]{6,}\.db$/, 'Nextcloud'],
];

type Environment = Readonly<Record<string, string | undefined>>;

function signOf(names: readonly string[], signs: Signs): string | null {
  return signs.find(([sign]) => names.some((name) => sign.test(name)))?.[1] ?? null;
}

function parts(path: string): readonly string[] {
  return path.split(/[\\/]+/).filter((part) => part !== '');
}

function isWithin(folder: string, other: string): boolean {
  const [inner, outer] = [parts(folder), parts(other)];
  return (
    outer.length > 0 &&
    outer.every((part, index) => inner[index]?.toLowerCase() === part.toLowerCase())
  );
}

/** The service whose folder this is by its path and by what the system says of OneDrive. */
export function cloudInPath(folder: string, environment: Environment): string | null {
  const oneDrive = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'].some((name) =>
    isWithin(folder, environment[name] ?? ''),
  );
  return oneDrive ? 'OneDrive' : signOf(parts(folder), FOLDER_NAMES);
}

/** The service that has left its marker beside these names. */
export function cloudByMarker(names: readonly string[]): string | null {
  return signOf(names, MARKERS);
}

/** Deeper than this nobody keeps a data folder; on a slow share each look takes its time. */
const MOST_FOLDERS = 8;

/**
 * The service that copies this place to the internet and back, if one can be told. Two PCs that both keep
 * a copy overwrite each other's files, and the right to write is a file.
 */
export async function cloudPlaceOf(
  port: Pick<FilePort, 'list'>,
  folder: string,
  environment: Environment = process.env,
): Promise<string | null> {
  const named = cloudInPath(folder, environment);
  let at = folder;
  for (let count = 0; named === null && count < MOST_FOLDERS; count += 1) {
    const found = cloudByMarker(await port.list(at).catch(() => []));
    if (found !== null) return found;
    const above = dirname(at);
    if (above === at) return null;
    at = above;
  }
  return named;
}
