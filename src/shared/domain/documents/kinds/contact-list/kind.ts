import { attendanceTexts } from '../../../../texts/list-texts';
import { conferenceFacts } from '../../conference-facts';
import { viewKind } from '../view-kind';
import { contactList, laenderWithoutContact } from './model';

/** How to reach the house and the working level of every Land. */
export const kind = viewKind({
  name: 'contactList',
  title: 'Kontaktverzeichnis der Länder',
  plural: 'Kontaktverzeichnis der Länder',
  group: 'lists',
  order: 40,
  summary: 'Häuser, Leitungen und Kontaktstellen aller Länder mit Telefon und E-Mail.',
  paper: null,
  fileKind: 'Kontaktverzeichnis',
  model: contactList,
  findings: (source) => {
    const facts = conferenceFacts(source.view, source);
    const missing = facts.ok ? laenderWithoutContact(facts.value, source.view) : [];
    if (missing.length === 0) return [];
    const message = attendanceTexts.noReferat(missing);
    return [{ level: 'hint', code: 'contacts.noReferat', message, record: null }];
  },
});
