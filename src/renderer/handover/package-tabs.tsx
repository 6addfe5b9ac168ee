import { ArchiveTab } from './archive-tab';
import { DeletionTab } from './deletion-tab';
import { PackageTab } from './package-tab';
import { ReceiveTab } from './receive-tab';

/** What leaves the office, comes in, goes for good and stays to be read: the last tabs of the room. */
export const PACKAGE_TABS = [
  { id: 'package', title: 'Übergabepaket', content: <PackageTab /> },
  { id: 'receive', title: 'Empfangen', content: <ReceiveTab /> },
  { id: 'deletion', title: 'Löschen', content: <DeletionTab /> },
  { id: 'archive', title: 'Archiv', content: <ArchiveTab /> },
] as const;
