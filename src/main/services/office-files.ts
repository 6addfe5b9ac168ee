import { OfficeFiles } from '../storage/office-files';
import type { Context } from './context';

/** The files of the data folder that is open. */
export function officeFilesOf({ app, folder }: Pick<Context, 'app' | 'folder'>): OfficeFiles {
  return new OfficeFiles({ port: app.files, codec: app.codec, folder, token: app.newId });
}
