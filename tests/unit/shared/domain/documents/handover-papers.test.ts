import { describe, expect, it } from 'vitest';
import { handoverPapers } from '../../../../../src/shared/domain/documents/handover/papers';
import {
  CONTENTS,
  handoverRecords,
  PACKAGE,
  SAMPLE_DELETION,
} from '../../../../builders/handover-records';
import { textsOf } from '../../../../builders/papers';
import { officePaperOf } from '../../../../builders/office-papers';
import { referenceId, referenceView, sampleView, viewOf } from '../../../../builders/sample-view';
import { valueOf } from '../../../../support/stores';
import type { StoreView } from '../../../../../src/shared/domain/storage/store-view';

const NBSP = '\u00a0';
const DATE = '2018-09-20';

function papersOf(view: StoreView, deletions = [SAMPLE_DELETION], own = PACKAGE) {
  const request = { termId: referenceId('term-13'), date: DATE, training: false };
  const made = valueOf(handoverPapers(view, { ...request, own, deletions }));
  return Object.fromEntries(made.map(({ name, model }) => [name, textsOf(model).join('\n')]));
}

const full = (): StoreView => sampleView(...handoverRecords());

describe('the protocol', () => {
  const protocol = (view = full()): string => papersOf(view)['Uebergabeprotokoll.docx'] ?? '';

  it('says who, when and where, as recorded', () => {
    const text = protocol();
    expect(text).toContain(`28.${NBSP}September 2018`);
    expect(text).toContain('Leiterin der Geschäftsstelle');
    expect(text).not.toContain('[Tag]');
    expect(text).not.toContain('[Namen und Funktionen]');
    expect(text).toContain('Die Weltkugel folgt am Tag des Bildtermins.');
  });

  it('ticks the state of each thing and says by whom', () => {
    const paper = officePaperOf({ name: 'handoverProtocol', view: full(), date: DATE });
    const [items] = paper.blocks.filter((block) => block.type === 'table');
    expect(items?.rows.map(({ cells }) => cells.slice(2))).toEqual([
      ['☐', '☒', '☐', 'Referat 34, 10.09.2018'],
      ['☒', '☐', '☐', ''],
      ['☐', '☐', '☒', ''],
    ]);
    expect(textsOf(paper)).toContain(`3${NBSP}Gegenstände: 1 übergeben, 1 entfallen, 1 offen.`);
  });

  it('lists open orders and no others', () => {
    const text = protocol();
    expect(text).toContain('Indikatoren fortschreiben\nBerichtsauftrag');
    expect(text).toContain('Bremen');
    expect(text).not.toContain('Längst erledigt');
  });

  it('lists deadlines of every conference of the term that nobody has done', () => {
    const text = protocol();
    expect(text).toContain('Niederschrift versenden\n13.');
    expect(text).toContain('01.09.2018 (überfällig)');
    expect(text).toContain('Ort wählen\nHerbsttreffen der 14.');
    expect(text).not.toContain('Abgehakt');
  });

  it('proves what was deleted, and asks where nothing is recorded', () => {
    expect(protocol()).toContain('Teilnehmende und ihre Rückmeldungen');
    expect(protocol()).not.toContain('noch nicht gelöscht');
    expect(papersOf(full(), [])['Uebergabeprotokoll.docx']).toContain('noch nicht gelöscht');
  });

  it('names its own package without a checksum, and others with theirs', () => {
    const text = protocol();
    expect(text).toContain(PACKAGE.fileName);
    expect(text).toContain('SHA-256: abababab abababab');
    expect(text).toContain('Länder, Häuser, Ämter und Vorsitzjahre; Konferenzen und ihre Texte');
  });

  it('is a form with the usual fifteen things where nothing is recorded', () => {
    const text = protocol(sampleView());
    expect(text).toContain('Erfahrungen und Empfehlungen');
    expect(text).toContain('[Tag]');
    expect(text.match(/☒/)).toBeNull();
  });
});

describe('the guide', () => {
  const guide = (view = full()): string => papersOf(view)['Leitfaden.docx'] ?? '';

  it('reckons the year of the next chair from the plans and the last meetings', () => {
    const text = guide();
    expect(text).toContain(`um den 14.${NBSP}März 2019 (Orientierung)`);
    expect(text).toContain('Abfrage der Tagesordnungspunkte bei den Ländern');
    expect(text).toContain(`Ihr Vorsitzjahr endet am 30.${NBSP}September 2019.`);
    expect(text).toContain('Pressemitteilung zur Übernahme des Vorsitzes');
  });

  it('says what passes over and what is left out', () => {
    const text = guide();
    expect(text).toContain('Indikatoren fortschreiben');
    expect(text).toContain('Briefköpfe und Logos');
    expect(text).toContain('Teilnehmende und Rückmeldungen');
  });

  it('names no person', () => {
    expect(guide()).not.toMatch(/Müller|Leiterin der Geschäftsstelle|Pia/);
  });
});

describe('the cover', () => {
  const cover = (own = PACKAGE): string => papersOf(full(), [], own)['Deckblatt.docx'] ?? '';

  it('counts each category and says what is missing on purpose', () => {
    const text = cover();
    expect(text).toContain('16 Länder, 1 Organisation');
    expect(text).toContain('keine Einträge');
    expect(text).toContain('Bemerkungen zu Personen');
    expect(text).toContain(`20.${NBSP}September 2018, 14:30${NBSP}Uhr`);
  });

  it('says how it opens without the program', () => {
    expect(cover()).toContain(`age --decrypt --output Paket.zip ${PACKAGE.fileName}`);
    expect(cover({ ...PACKAGE, encrypted: false })).not.toContain('--decrypt');
    expect(cover()).toContain('sha256sum -c Pruefsummen.sha256');
  });

  it('warns of personal data only where there are some', () => {
    expect(cover()).toContain('enthält personenbezogene Daten');
    const plain = { ...PACKAGE, contents: CONTENTS.filter(({ category }) => category === 'base') };
    expect(cover(plain)).toContain('enthält keine Kontaktdaten von Personen');
  });
});

describe('papers of a package', () => {
  it('are there without conference, chair and secretariat', () => {
    const papers = papersOf(referenceView());
    expect(Object.keys(papers)).toEqual([
      'Deckblatt.docx',
      'Leitfaden.docx',
      'Uebergabeprotokoll.docx',
    ]);
    for (const text of Object.values(papers)) expect(text).not.toMatch(/undefined|null|NaN/);
  });

  it('are refused only where there is no such term', () => {
    const request = { termId: 'nobody', date: DATE, training: false };
    const made = handoverPapers(viewOf([]), { ...request, own: PACKAGE, deletions: [] });
    expect(made.ok).toBe(false);
  });
});
