import type { RetentionSubject } from './records';

/** What each retention period is about, in the office's words. */
export const retentionTitles: Readonly<Record<RetentionSubject, string>> = {
  replyNotes: 'Bemerkungen zu Rückmeldungen',
  companions: 'Begleitpersonen',
  participants: 'Teilnehmende und ihre Rückmeldungen',
  letters: 'Versandte Schreiben und Unterschriften',
  formerContacts: 'Kontaktdaten früherer Amtspersonen',
  deletionLog: 'Nachweise über Löschungen',
};
