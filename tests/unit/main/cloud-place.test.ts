import { describe, expect, it } from 'vitest';
import { cloudByMarker, cloudInPath, cloudPlaceOf } from '../../../src/main/cloud-place';

describe('places that a service copies to the internet', () => {
  it.each([
    ['C:\\Users\\e.muster\\OneDrive\\Datenordner', 'OneDrive'],
    ['C:\\Users\\e.muster\\OneDrive - Freistaat Beispiel\\IntMK', 'OneDrive'],
    ['C:\\Users\\e.muster\\Ministerium\\Geschäftsstelle - Dokumente\\IntMK', 'SharePoint'],
    ['/Users/e/Library/CloudStorage/OneDrive-Ministerium/IntMK', 'OneDrive'],
    ['/home/e/Dropbox/IntMK', 'Dropbox'],
    ['G:\\Meine Ablage\\IntMK', 'Google Drive'],
    ['/Users/e/Library/Mobile Documents/com~apple~CloudDocs/IntMK', 'iCloud'],
    ['/home/e/Nextcloud2/IntMK', 'Nextcloud'],
    ['D:\\ownCloud\\IntMK', 'ownCloud'],
    ['C:\\Users\\e\\MagentaCLOUD\\IntMK', 'MagentaCLOUD'],
    ['C:\\Users\\e\\Box\\IntMK', 'Box'],
    ['\\\\server\\gemeinsam\\IntMK', null],
    ['C:\\Daten\\Postbox\\OneDriver', null],
    ['/srv/Dokumente/IntMK', null],
  ])('%s: %s', (folder, service) => {
    expect(cloudInPath(folder, {})).toBe(service);
  });

  it('by what Windows says of OneDrive, whatever its folder is called', () => {
    const environment = { OneDriveCommercial: 'D:\\Wolke' };
    expect(cloudInPath('d:\\wolke\\IntMK', environment)).toBe('OneDrive');
    expect(cloudInPath('D:\\Wolkenlos\\IntMK', environment)).toBeNull();
    expect(cloudInPath('D:\\IntMK', { OneDrive: '' })).toBeNull();
  });

  it.each([
    ['.dropbox.cache', 'Dropbox'],
    ['.sync_0123456789ab.db', 'Nextcloud'],
    ['.tmp.driveupload', 'Google Drive'],
    ['konferenzbuero.json', null],
  ])('by the mark %s', (name, service) => {
    expect(cloudByMarker(['generations', name])).toBe(service);
  });

  it('by a mark in a folder above; a folder that cannot be listed says nothing', async () => {
    const listed: string[] = [];
    const port = {
      list: (path: string) => {
        listed.push(path);
        if (path === '/daten/wolke/intmk') return Promise.reject(new Error('EACCES'));
        return Promise.resolve(path === '/daten/wolke' ? ['.dropbox'] : []);
      },
    };
    expect(await cloudPlaceOf(port, '/daten/wolke/intmk', {})).toBe('Dropbox');
    expect(listed).toEqual(['/daten/wolke/intmk', '/daten/wolke']);
    expect(await cloudPlaceOf(port, '/daten/anderswo', {})).toBeNull();
  });
});
