import type { Page } from '@playwright/test';
import { BACKUP_PAGES } from './backup-pages';
import { dispatchPages } from './dispatch-pages';
import { withDuplicate } from './duplicate';
import { handoverPages } from './handover-pages';
import { handoverStates } from './handover-states';
import { HISTORY_PAGES } from './history-pages';
import { lookAtList } from './lists';
import { inTab, room, withRow, type PageOfProgram } from './page-ways';
import { withRestored, withRestoredText } from './restored';
import { richTextPages } from './rich-text-pages';
import { rotationPages } from './rotation-pages';
import { runExtrasPages } from './run-extras-pages';
import { sharingPages } from './sharing-pages';
import { letterheadPages } from './letterhead-pages';
import { takeAlongPages } from './take-along-pages';
import { templatePages } from './template-pages';

const withHeading = (heading: string) => (page: Page) =>
  page.getByRole('heading', { level: 1, name: heading }).waitFor();

const withNotice = (title: string) => (page: Page) =>
  page.getByRole('status').filter({ hasText: title }).waitFor();

const inRoom = (title: string) => (page: Page) => room(page, title);

/** Presses a button that asks something in a dialog. */
const withButton = (title: string, button: string) => async (page: Page) => {
  await room(page, title);
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('heading', { name: button }).waitFor();
};

/** The deadlines as the plan counts them; a new folder has none. */
async function withDeadlines(page: Page): Promise<void> {
  await inTab('Konferenzen', 'Fristen')(page);
  await page.getByRole('button', { name: 'Fristen berechnen' }).click();
  await page.getByRole('row').nth(1).waitFor();
  // The message would cover the picture.
  await page.getByRole('button', { name: 'Schließen' }).click();
}

/** Edits a cell of the participants' table in place, as the keyboard does. */
const withCell = (text: string, column: number, keys: readonly string[]) => async (page: Page) => {
  await inTab('Konferenzen', 'Teilnehmende')(page);
  const row = page.getByRole('row').filter({ hasText: text });
  await row.getByRole('gridcell').nth(column).focus();
  for (const key of ['F2', ...keys]) await page.keyboard.press(key);
};

const withSelection = async (page: Page) => {
  await inTab('Konferenzen', 'Teilnehmende')(page);
  await page.getByRole('row').filter({ hasText: 'Canan Muster' }).getByRole('checkbox').check();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByRole('group', { name: '3 Personen ausgewählt' }).waitFor();
};

async function withDataCheck(page: Page): Promise<void> {
  await room(page, 'Kontakte');
  await page.getByRole('tab', { name: /^Prüfliste/ }).click();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
}

/** The letter to one participant, in its panel. */
async function withLetter(page: Page): Promise<void> {
  await withRow('Konferenzen', 'Teilnehmende', 'Petra Muster')(page);
  await page.getByRole('tab', { name: 'Brief', exact: true }).click();
  await page.getByText('Sehr geehrte Frau Staatsministerin,').waitFor();
}

/** Finds somebody in a search field of a panel. */
async function find(page: Page, field: string, text: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).fill(text);
  await page.getByRole('option').first().click();
}

/** Saves what a panel holds and opens it again from its row. */
async function savedRow(page: Page, cell: string): Promise<void> {
  await page.getByRole('button', { name: 'Speichern' }).click();
  await page.getByRole('button', { name: 'Schließen' }).click();
  await page.getByRole('gridcell', { name: cell }).first().click();
  await page.getByRole('region', { name: cell }).waitFor();
}

async function withSignatory(page: Page): Promise<void> {
  await inTab('Vorsitz', 'Unterschriften')(page);
  await page.getByRole('button', { name: 'Unterschrift anlegen' }).click();
  await find(page, 'Person', 'Antje');
  await page.getByRole('textbox', { name: 'Funktion' }).fill('Leiterin der Geschäftsstelle');
  await savedRow(page, 'Antje Muster-Beispiel');
}

async function withPersonalSalutation(page: Page): Promise<void> {
  await inTab('Vorsitz', 'Persönliche Anreden')(page);
  await page.getByRole('button', { name: 'Persönliche Anrede anlegen' }).click();
  await find(page, 'An wen', 'Petra');
  await page.getByRole('textbox', { name: 'Anrede' }).fill('Liebe Petra');
  await savedRow(page, 'Petra Muster');
}

async function withDialog(page: Page, keys: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press(keys);
  await page.getByRole('dialog').waitFor();
}

/** A change of government in Saxony, typed: a new minister and a ministry under another name. */
async function withReshuffle(page: Page): Promise<void> {
  await inTab('Kontakte', 'Neubesetzung')(page);
  await page.getByRole('button', { name: /Land$/ }).click();
  await page.getByRole('option', { name: 'Sachsen', exact: true }).click();
  await page.getByLabel('Gilt ab', { exact: true }).fill('24.1.2018');
  const office = page.getByRole('region', { name: 'Staatsministerin für Gleichstellung' });
  await office.getByText('Nachfolge durch eine neue Person').click();
  await office.getByRole('button', { name: /Anrede$/ }).click();
  await page.getByRole('option', { name: 'Herr', exact: true }).click();
  await office.getByLabel('Akademische Grade').fill('Dr.');
  await office.getByLabel('Vorname').fill('Jonas');
  await office.getByLabel('Nachname').fill('Neuland');
  await page.getByText('Das Haus wird umbenannt oder neu zugeschnitten').click();
  await page
    .getByLabel('Neuer Name')
    .fill('Sächsisches Staatsministerium für Teilhabe und Integration');
  await page.getByLabel('Kurzname').fill('SMTI');
  await page.getByLabel('Geschäftsbereich der Ämter').fill('für Teilhabe und Integration');
}

async function withReshufflePreview(page: Page): Promise<void> {
  await withReshuffle(page);
  await page.getByRole('button', { name: 'Folgen ansehen' }).click();
  await page.getByRole('heading', { name: 'Folgen der Neubesetzung' }).waitFor();
}

async function withOpenNames(page: Page): Promise<void> {
  await withReshufflePreview(page);
  await page.getByRole('button', { name: 'Neubesetzung eintragen' }).click();
  await page.getByRole('heading', { name: 'Noch im alten Namen (1)' }).waitFor();
  // The message would cover the picture.
  await page.getByRole('button', { name: 'Schließen' }).click();
}
/** Presses "… anlegen" of a tab of the contacts and fills in what is given. */
const withNew =
  (tab: string, button: string, fields: Readonly<Record<string, string>> = {}) =>
  async (page: Page) => {
    await inTab('Kontakte', tab)(page);
    await page.getByRole('button', { name: button }).click();
    const panel = page.getByRole('region', { name: button });
    for (const [label, text] of Object.entries(fields)) {
      await panel.getByRole('textbox', { name: new RegExp(`^${label}( \\*)?$`) }).fill(text);
    }
  };

/** The same, saved although something is wrong. */
const withRefused =
  (tab: string, button: string, fields: Readonly<Record<string, string>>) => async (page: Page) => {
    await withNew(tab, button, fields)(page);
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('alert').waitFor();
  };

/** Presses a button of the list within the panel of a person or an office. */
const withPart = (tab: string, text: string, button: string | RegExp) => async (page: Page) => {
  await inTab('Kontakte', tab)(page);
  // Far down in the table there is no row to click before the table is filtered or scrolled.
  await page.getByRole('searchbox', { name: 'Filtern' }).fill(text);
  await page.getByRole('gridcell', { name: text }).first().click();
  await page.getByRole('button', { name: button }).first().click();
  await page.getByRole('button', { name: 'Abbrechen' }).scrollIntoViewIfNeeded();
};

const contactsFiltered = (query: string) => async (page: Page) => {
  await room(page, 'Kontakte');
  await page.getByRole('searchbox', { name: 'Filtern' }).fill(query);
  await page.getByRole('status').filter({ hasText: ' von ' }).waitFor();
};

export const PAGES: readonly PageOfProgram[] = [
  { name: 'erster-start', dataFolder: 'none', open: () => Promise.resolve() },
  {
    name: 'ordner-fehlt',
    dataFolder: 'sample',
    fault: 'missing',
    open: withHeading('Der Datenordner ist nicht da'),
  },
  {
    name: 'ordner-neuer',
    dataFolder: 'sample',
    fault: 'newer',
    open: withHeading('Der Datenordner ist neuer als dieses Programm'),
  },
  {
    name: 'ordner-beschaedigt',
    dataFolder: 'sample',
    fault: 'damaged',
    open: withNotice('Der Datenordner ist beschädigt'),
  },
  {
    name: 'ordner-nur-lesen',
    dataFolder: 'sample',
    fault: 'readOnly',
    open: withNotice('Nur zum Lesen geöffnet'),
  },
  {
    name: 'ordner-gehalten',
    dataFolder: 'sample',
    fault: 'held',
    open: withNotice('VORZIMMER-2 bearbeitet seit'),
  },
  { name: 'uebersicht', dataFolder: 'sample', open: inRoom('Übersicht') },
  {
    name: 'uebersicht-fristen',
    dataFolder: 'sample',
    open: async (page) => {
      await withDeadlines(page);
      for (const row of [1, 2, 3, 4]) {
        await page.getByRole('row').nth(row).getByRole('checkbox').click();
      }
      await page.getByRole('button', { name: '4 als erledigt abhaken' }).click();
      await page.getByRole('button', { name: 'Schließen' }).click();
      await room(page, 'Übersicht');
      await page.getByRole('toolbar').waitFor();
    },
  },
  { name: 'eingaben-wieder-da', dataFolder: 'sample', open: withRestored },
  { name: 'eingaben-text', dataFolder: 'sample', open: withRestoredText },
  { name: 'konferenz-angaben', dataFolder: 'sample', open: inRoom('Konferenzen') },
  { name: 'teilnehmende', dataFolder: 'sample', open: inTab('Konferenzen', 'Teilnehmende') },
  {
    name: 'teilnehmende-person',
    dataFolder: 'sample',
    open: withRow('Konferenzen', 'Teilnehmende', 'Petra Muster'),
  },
  { name: 'brief-an-person', dataFolder: 'sample', open: withLetter },
  {
    name: 'brief-handschriftlich',
    dataFolder: 'sample',
    open: async (page) => {
      await withLetter(page);
      await page.getByText('Handschriftlich', { exact: true }).click();
      await page.getByText('Anrede bleibt frei').waitFor();
      await page.getByText('Warum so?').click();
    },
  },
  {
    name: 'teilnehmende-keine-treffer',
    dataFolder: 'sample',
    open: async (page) => {
      await inTab('Konferenzen', 'Teilnehmende')(page);
      await page.getByRole('searchbox', { name: 'Filtern' }).fill('Zwickau');
      await page.getByText('Keine Treffer').waitFor();
    },
  },
  {
    name: 'person-aufnehmen',
    dataFolder: 'sample',
    open: async (page) => {
      await inTab('Konferenzen', 'Teilnehmende')(page);
      await page.getByRole('button', { name: 'Person aufnehmen' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'teilnehmende-auswahl', dataFolder: 'sample', open: withSelection },
  {
    name: 'teilnehmende-auswahl-person',
    dataFolder: 'sample',
    open: async (page) => {
      await withSelection(page);
      await page.getByRole('gridcell', { name: 'Ole Beispiel' }).click();
      await page.getByRole('region', { name: 'Ole Beispiel' }).waitFor();
    },
  },
  {
    name: 'teilnehmende-zelle-rueckmeldung',
    dataFolder: 'sample',
    open: withCell('Antje Muster-Beispiel', 4, ['ArrowDown', 'ArrowDown']),
  },
  {
    name: 'teilnehmende-zelle-datum',
    dataFolder: 'sample',
    open: withCell('Ole Beispiel', 5, ['3', '1', '.', '2', '.', 'Enter']),
  },
  {
    name: 'teilnehmende-zelle-bemerkung',
    dataFolder: 'sample',
    open: withCell('Maria Muster', 7, []),
  },
  { name: 'fristen', dataFolder: 'sample', open: inTab('Konferenzen', 'Fristen') },
  { name: 'fristen-berechnet', dataFolder: 'sample', open: withDeadlines },
  {
    name: 'frist-bearbeiten',
    dataFolder: 'sample',
    open: async (page) => {
      await withDeadlines(page);
      await page.getByRole('gridcell', { name: 'Save-the-Date' }).click();
      await page.getByRole('region', { name: 'Save-the-Date' }).waitFor();
    },
  },
  {
    name: 'frist-von-hand',
    dataFolder: 'sample',
    open: async (page) => {
      await withDeadlines(page);
      await page.getByRole('gridcell', { name: 'Motto festlegen' }).click();
      const panel = page.getByRole('region', { name: 'Motto festlegen' });
      const day = panel.getByRole('textbox', { name: 'Tag' });
      await day.fill('30.3.2018');
      await day.blur();
    },
  },
  {
    name: 'frist-neu',
    dataFolder: 'sample',
    open: async (page) => {
      await withDeadlines(page);
      await page.getByRole('button', { name: 'Frist anlegen' }).click();
      await page.getByRole('button', { name: 'Speichern' }).click();
      await page.getByText('Geben Sie den Tag an.').waitFor();
    },
  },
  {
    name: 'fristen-mehrere',
    dataFolder: 'sample',
    open: async (page) => {
      await withDeadlines(page);
      for (const row of [1, 2, 3]) {
        await page.getByRole('row').nth(row).getByRole('checkbox').click();
      }
    },
  },
  { name: 'programm', dataFolder: 'sample', open: inTab('Konferenzen', 'Programm') },
  { name: 'raum', dataFolder: 'sample', open: withRow('Konferenzen', 'Räume', 'Großer Saal') },
  { name: 'einladungstexte', dataFolder: 'sample', open: inTab('Konferenzen', 'Einladungstexte') },
  { name: 'verlegen', dataFolder: 'sample', open: withButton('Konferenzen', 'Konferenz verlegen') },
  { name: 'absagen', dataFolder: 'sample', open: withButton('Konferenzen', 'Konferenz absagen') },
  { name: 'tagesordnung', dataFolder: 'sample', open: inTab('Konferenzen', 'Tagesordnung') },
  { name: 'unterkunft', dataFolder: 'sample', open: inTab('Konferenzen', 'Unterkunft') },
  { name: 'personen', dataFolder: 'sample', open: inRoom('Kontakte') },
  {
    name: 'person-mit-anschrift',
    dataFolder: 'sample',
    open: withRow('Kontakte', 'Personen', 'Antje Muster-Beispiel'),
  },
  {
    name: 'person-neu',
    dataFolder: 'sample',
    open: withNew('Personen', 'Person anlegen', {
      Nachname: 'Muster',
      Namenszusatz: 'Freiherr von',
      'E-Mail, direkt': 'muster',
    }),
  },
  {
    name: 'person-namenszusatz',
    dataFolder: 'sample',
    open: async (page) => {
      await withNew('Personen', 'Person anlegen', {
        Nachname: 'Muster',
        Namenszusatz: 'Freiherr von',
      })(page);
      const panel = page.getByRole('region', { name: 'Person anlegen' });
      await panel.getByRole('button', { name: 'Anrede' }).click();
      await page.getByRole('option', { name: 'Frau', exact: true }).click();
      await page.getByText('Welche Form steht im Register?').waitFor();
    },
  },
  {
    name: 'person-abgelehnt',
    dataFolder: 'sample',
    open: withRefused('Personen', 'Person anlegen', { Vorname: 'Petra' }),
  },
  {
    name: 'person-geaendert',
    dataFolder: 'sample',
    open: async (page) => {
      await withRow('Kontakte', 'Personen', 'Antje Muster-Beispiel')(page);
      await page.getByRole('textbox', { name: 'Vorname' }).fill('Antje-Sophie');
      await page.getByRole('textbox', { name: 'Vorname' }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'person-amtszeit',
    dataFolder: 'sample',
    open: withPart('Personen', 'Antje Muster-Beispiel', 'Amtszeit eintragen'),
  },
  {
    name: 'person-weg',
    dataFolder: 'sample',
    open: withPart('Personen', 'Antje Muster-Beispiel', 'Kontaktweg hinzufügen'),
  },
  { name: 'personen-gefiltert', dataFolder: 'sample', open: contactsFiltered('muster') },
  { name: 'personen-keine-treffer', dataFolder: 'sample', open: contactsFiltered('zwickau') },
  { name: 'personen-leer', dataFolder: 'new', open: inRoom('Kontakte') },
  { name: 'aemter', dataFolder: 'sample', open: inTab('Kontakte', 'Ämter und Amtszeiten') },
  { name: 'neubesetzung', dataFolder: 'sample', open: inTab('Kontakte', 'Neubesetzung') },
  { name: 'neubesetzung-angaben', dataFolder: 'sample', open: withReshuffle },
  { name: 'neubesetzung-folgen', dataFolder: 'sample', open: withReshufflePreview },
  { name: 'neubesetzung-offen', dataFolder: 'sample', open: withOpenNames },
  {
    name: 'amt',
    dataFolder: 'sample',
    open: async (page) => {
      await inTab('Kontakte', 'Ämter und Amtszeiten')(page);
      await page.getByRole('searchbox', { name: 'Filtern' }).fill('Petra Muster');
      await page.getByRole('gridcell', { name: 'Petra Muster' }).first().click();
      await page.getByRole('button', { name: 'Amtszeit eintragen' }).waitFor();
    },
  },
  {
    name: 'amt-neu',
    dataFolder: 'sample',
    open: withNew('Ämter und Amtszeiten', 'Amt anlegen'),
  },
  {
    name: 'amt-amtszeit',
    dataFolder: 'sample',
    open: withPart('Ämter und Amtszeiten', 'Petra Muster', /bearbeiten$/),
  },
  {
    name: 'amt-doppelt-besetzt',
    dataFolder: 'sample',
    open: async (page) => {
      await withPart('Ämter und Amtszeiten', 'Petra Muster', 'Amtszeit eintragen')(page);
      await page.getByRole('combobox', { name: 'Person im Amt' }).fill('Ole Beispiel');
      await page.getByRole('option').first().click();
      await page.getByRole('button', { name: 'Amtszeit speichern' }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'ministerien', dataFolder: 'sample', open: inTab('Kontakte', 'Ministerien und Häuser') },
  {
    name: 'ministerium',
    dataFolder: 'sample',
    open: async (page) => {
      await inTab('Kontakte', 'Ministerien und Häuser')(page);
      await page.getByRole('gridcell', { name: 'Postfach' }).first().click();
      await page.getByRole('textbox', { name: 'Straße und Hausnummer' }).waitFor();
    },
  },
  {
    name: 'ministerium-abgelehnt',
    dataFolder: 'sample',
    open: withRefused('Ministerien und Häuser', 'Haus anlegen', {
      Name: 'Ministerium für Beispiele',
      'Straße und Hausnummer': 'Musterstraße 1',
      PLZ: '1234',
    }),
  },
  {
    name: 'ministerium-verwendet',
    dataFolder: 'sample',
    open: async (page) => {
      await inTab('Kontakte', 'Ministerien und Häuser')(page);
      await page.getByRole('gridcell', { name: 'Postfach' }).first().click();
      await page.getByRole('button', { name: 'Löschen' }).click();
      await page.getByText('wird noch verwendet').waitFor();
    },
  },
  { name: 'laender', dataFolder: 'sample', open: inTab('Kontakte', 'Länder') },
  {
    name: 'listen',
    dataFolder: 'sample',
    open: inTab('Kontakte', 'Einlesen und Ausgeben'),
  },
  {
    name: 'liste-pruefen',
    dataFolder: 'sample',
    open: async (page, electronApp) => {
      await inTab('Kontakte', 'Einlesen und Ausgeben')(page);
      await lookAtList(page, electronApp);
    },
  },
  {
    name: 'liste-zeile',
    dataFolder: 'sample',
    open: async (page, electronApp) => {
      await inTab('Kontakte', 'Einlesen und Ausgeben')(page);
      await lookAtList(page, electronApp);
      await page.getByRole('gridcell', { name: 'Dario Beispiel' }).click();
      await page.getByRole('region', { name: /Dario Beispiel/ }).waitFor();
    },
  },
  {
    name: 'liste-ohne-nachnamen',
    dataFolder: 'sample',
    open: async (page, electronApp) => {
      await inTab('Kontakte', 'Einlesen und Ausgeben')(page);
      await lookAtList(page, electronApp, 'Vorname;Telefon\nAnna;0351 1\n');
    },
  },
  { name: 'land', dataFolder: 'sample', open: withRow('Kontakte', 'Länder', 'Freistaat Bayern') },
  { name: 'verteiler', dataFolder: 'sample', open: inTab('Kontakte', 'Verteiler') },
  {
    name: 'verteiler-ausgenommen',
    dataFolder: 'sample',
    open: async (page) => {
      await inTab('Kontakte', 'Verteiler')(page);
      await page.getByRole('gridcell', { name: 'Canan Muster' }).click();
      await page.getByRole('button', { name: 'Ausnehmen' }).click();
      await page.getByText('Ausgenommen:').waitFor();
      await page.getByRole('button', { name: 'Verteiler bearbeiten' }).click();
      await page.getByRole('region', { name: 'Alle Mitglieder' }).waitFor();
    },
  },
  {
    name: 'verteiler-in-konferenz',
    dataFolder: 'sample',
    open: async (page) => {
      await inTab('Kontakte', 'Verteiler')(page);
      await page.getByRole('button', { name: 'In Konferenz aufnehmen' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'pruefliste', dataFolder: 'sample', open: withDataCheck },
  {
    name: 'pruefliste-doppel',
    dataFolder: 'sample',
    open: async (page) => {
      await withDuplicate(page);
      await withDataCheck(page);
      await page.getByText('Mögliche Doppel').waitFor();
    },
  },
  {
    name: 'zusammenfuehren',
    dataFolder: 'sample',
    open: async (page) => {
      await withDuplicate(page);
      await withDataCheck(page);
      await page.getByRole('button', { name: /^Vergleichen/ }).click();
      await page.getByRole('table', { name: 'Angaben im Vergleich' }).waitFor();
    },
  },
  { name: 'vorsitz', dataFolder: 'sample', open: inRoom('Vorsitz') },
  { name: 'absender', dataFolder: 'sample', open: inTab('Vorsitz', 'Absender') },
  { name: 'unterschriften', dataFolder: 'sample', open: inTab('Vorsitz', 'Unterschriften') },
  ...dispatchPages,
  ...letterheadPages,
  ...templatePages,
  ...richTextPages,
  ...runExtrasPages,
  { name: 'unterschrift-person', dataFolder: 'sample', open: withSignatory },
  {
    name: 'persoenliche-anreden',
    dataFolder: 'sample',
    open: inTab('Vorsitz', 'Persönliche Anreden'),
  },
  { name: 'persoenliche-anrede', dataFolder: 'sample', open: withPersonalSalutation },
  ...rotationPages,
  { name: 'dokumente', dataFolder: 'sample', open: inRoom('Dokumente') },
  {
    name: 'pressemitteilungen',
    dataFolder: 'sample',
    open: inTab('Dokumente', 'Pressemitteilungen'),
  },
  { name: 'datenordner', dataFolder: 'sample', open: inRoom('Datenordner') },
  {
    name: 'datenordner-geprueft',
    dataFolder: 'sample',
    open: async (page) => {
      await room(page, 'Datenordner');
      await page.getByRole('button', { name: 'Ordner prüfen' }).click();
      await page.getByText('Was im Ordner liegt').waitFor();
    },
  },
  ...handoverPages,
  ...handoverStates,
  ...HISTORY_PAGES,
  ...BACKUP_PAGES,
  ...sharingPages,
  ...takeAlongPages,
  { name: 'suche', dataFolder: 'sample', open: (page) => withDialog(page, 'Control+k') },
  {
    name: 'bausteine',
    dataFolder: 'none',
    open: async (page) => {
      await page.goto('app://konferenzbuero/index.html?bausteine');
      await page.getByRole('heading', { level: 2 }).first().waitFor();
    },
  },
  {
    name: 'bausteine-zelle',
    dataFolder: 'none',
    open: async (page) => {
      await page.goto('app://konferenzbuero/index.html?bausteine');
      const table = page.getByRole('grid', { name: 'Rückmeldungen zum Bearbeiten' });
      await table.getByRole('gridcell').nth(1).focus();
      await page.keyboard.press('F2');
    },
  },
  { name: 'hilfe', dataFolder: 'sample', open: (page) => withDialog(page, 'F1') },
];
