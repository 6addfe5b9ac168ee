import type { DocumentKindName } from '../../shared/ipc/contract-parts';

export const kindTitles: Readonly<Record<DocumentKindName, string>> = {
  invitation: 'Einladungen',
  agenda: 'Vorläufige Tagesordnung',
  programme: 'Programm',
  replyForm: 'Rückmeldebogen',
  pressRelease: 'Pressemitteilungen',
};

export const allKinds = Object.keys(kindTitles) as DocumentKindName[];
