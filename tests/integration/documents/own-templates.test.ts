import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkTemplate } from '../../../src/main/documents/template/check';
import { compileTemplate, fillTemplate } from '../../../src/main/documents/template/template';
import type { CompiledTemplate } from '../../../src/main/documents/template/template';
import { textModulesOf } from '../../../src/shared/domain/documents/conference-facts';
import { placeholdersFor } from '../../../src/shared/domain/documents/placeholders';
import type {
  TemplateData,
  TemplateTree,
} from '../../../src/shared/domain/documents/template-data';
import { templateRecipient } from '../../../src/shared/domain/documents/template-recipient';
import { templateData } from '../../../src/shared/domain/documents/template-values';
import { factsOf, invitation, INVITED_ON } from '../../builders/papers';
import { CONFERENCE_ID, sampleId, sampleView } from '../../builders/sample-view';
import {
  cell,
  p,
  r,
  row,
  splitRuns,
  table,
  textBox,
  wordFile,
} from '../../builders/word-templates';
import { sharedFolders } from '../../support/papers';
import { describeWith } from '../../support/tools';
import { inParallel, partsOf, pdfText, textOf, toPdf, validate } from '../../support/word-files';

const run = promisify(execFile);
const newFolder = sharedFolders();

const view = sampleView();
const facts = factsOf(view);
const modules = textModulesOf(view, facts.land);

function letterData(key = 'SN'): TemplateData {
  const participant = view
    .conference(CONFERENCE_ID, 'participants')
    .get(sampleId(`participant-${key}`));
  if (!participant) throw new Error(`the sample has no participant ${key}`);
  const recipient = templateRecipient(view, participant, INVITED_ON);
  return templateData({ model: invitation(view, key), facts, recipient, modules });
}

function compiled(bytes: Uint8Array): CompiledTemplate {
  const template = compileTemplate(bytes);
  if (!template.ok) throw new Error(JSON.stringify(template.error));
  return template.value;
}

/** Everything that Word does to a template in one file. */
const FULL = wordFile({
  header: p(`${r('{{Absender.Organis')}${r('ation}}', '<w:b/>')}`),
  footer: p('{{falls Übungsvermerk}}{{Übungsvermerk}}{{sonst}}{{Absender.Telefon}}{{ende falls}}'),
  footnote: `<w:footnote w:type="separator" w:id="-1">${p('<w:r><w:separator/></w:r>')}</w:footnote><w:footnote w:type="continuationSeparator" w:id="0">${p('<w:r><w:continuationSeparator/></w:r>')}</w:footnote><w:footnote w:id="1">${p(`<w:r><w:footnoteRef/></w:r>${r(' Stand: {{Datum.Kurz}}')}`)}</w:footnote>`,
  body: [
    p('{{Anschrift}}'),
    p(`${r('Betrifft: ')}${splitRuns('Konferenz.Titel')}${r(' zuletzt')}`),
    p('{{Anrede}}'),
    p('{{Text}}'),
    p(
      `${r('{{Termin')}<w:r><w:t xml:space="preserve">.am}} in {{Ort}}</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r>`,
    ),
    p(`${r('{{Grußformel}}')}${textBox(p('{{Vorsitz.Name}}'), 3)}`),
    table(
      `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell(p('TOP'))}${cell(p('Titel'))}</w:tr>`,
      row(
        '{{für jeden TOP}}{{Nummer}}',
        '{{TOP.Titel}}{{falls Antragsteller}} ({{Antragsteller}}){{ende falls}}{{ende für}}',
      ),
    ),
    p('{{für jeden Programmtag}}'),
    p('{{Tag}}', '<w:keepNext/>'),
    table(
      row('{{für jeden Programmpunkt}}', ''),
      row('{{Zeit}}', '{{Titel}}'),
      row('{{ende für}}', ''),
    ),
    p('{{ende für}}'),
    p('{{für jedes Hotel}}'),
    table(row('{{Hotel.Name}}', '{{Preis}}')),
    p(textBox(p('{{Hotel.Name}}'), 4)),
    p('{{ende für}}'),
    p('{{für jede Anlage}}{{LfdNr}}. {{Anlage}}{{falls nicht Letzte}}; {{ende falls}}{{ende für}}'),
    table(
      `<w:tr>${cell(p('{{für jedes Hotel}}'), p('{{Name}}'), p('{{ende für}}'))}${cell(p('{{Vertretung}}'))}</w:tr>`,
    ),
    p('{{falls Vertretung}}'),
    table(row('a', 'b')),
    p('{{sonst}}'),
    p('{{Textbaustein Datenschutz}}'),
    p('{{ende falls}}'),
  ].join(''),
});

describe('a template with all that Word does to one', () => {
  const template = compiled(FULL);

  test('has nothing that stops it', () => {
    const known = placeholdersFor('letter', modules);
    expect(checkTemplate(FULL, known).filter(({ level }) => level === 'stop')).toEqual([]);
  });

  test('is filled in every part', () => {
    const file = join(newFolder(), 'brief.docx');
    writeFileSync(file, fillTemplate(template, letterData()));
    const parts = partsOf(file);
    const all = Object.values(parts).join('');
    expect(all).not.toContain('{{');
    const lines = textOf(parts);
    expect(parts['word/footer.xml']).toContain(facts.sender.secretariat.phone);
    expect(lines).toContain('Betrifft: 13.\u00a0Integrationsministerkonferenz und zuletzt');
    expect(parts['word/footnotes.xml']).toContain(' Stand: 01.02.2018');
    expect(parts['word/header.xml']).toContain(facts.sender.organisation.name);
    expect(parts['docProps/core.xml']).toContain('2018-02-01T12:00:00Z');
    expect(parts['docProps/core.xml']).toContain('Einladung');
    const titles = facts.agenda.map(({ title }) => title.replaceAll(/\s/g, ''));
    const said = lines.join('').replaceAll(/\s/g, '');
    for (const title of titles) expect.soft(said).toContain(title);
  });

  test('the same data give the same bytes, and parts that nothing changes stay packed', () => {
    const first = fillTemplate(template, letterData());
    expect(Buffer.compare(first, fillTemplate(compiled(FULL), letterData()))).toBe(0);
    expect(Buffer.compare(first, fillTemplate(template, letterData('BE')))).not.toBe(0);
    const before = unzipSync(FULL);
    const after = unzipSync(first);
    for (const name of ['[Content_Types].xml', 'word/styles.xml', '_rels/.rels'])
      expect
        .soft(strFromU8(after[name] ?? new Uint8Array()), name)
        .toBe(strFromU8(before[name] ?? new Uint8Array()));
  });

  describeWith(['ooxml-validator'], 'for Word', () => {
    const hostile = 'A {{Anrede}} & <w:p/> "x"\nneue Zeile\tTab \uFFFE\u0000\uD83D 👩‍👩‍👧 שלום';
    /** Every text of the data becomes hostile, and every list long. */
    const spoilt = (value: unknown): unknown => {
      if (typeof value === 'string') return `${hostile} ${value}`;
      if (Array.isArray(value))
        return [...(value as unknown[]), ...(value as unknown[])].map(spoilt);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, spoilt(item)]));
    };

    test('is valid: as it is, without any value, with hostile ones', async () => {
      const folder = newFolder();
      const data = letterData();
      const cases: Readonly<Record<string, TemplateTree>> = {
        voll: data.values,
        leer: {},
        boese: spoilt(data.values) as TemplateTree,
        lang: {
          ...data.values,
          Anrede: 'x'.repeat(10_000),
          Text: Array.from({ length: 200 }, () => hostile),
        },
      };
      const findings = await inParallel(Object.entries(cases), async ([name, values]) => {
        const file = join(folder, `${name}.docx`);
        writeFileSync(file, fillTemplate(template, { ...data, title: hostile, values }));
        return [name, await validate(file)];
      });
      const plain = join(folder, 'vorlage.docx');
      writeFileSync(plain, FULL);
      expect(await validate(plain)).toEqual([]);
      expect(findings).toEqual(Object.keys(cases).map((name) => [name, []]));
    });
  });

  describeWith(['soffice', 'pdftotext'], 'for LibreOffice', () => {
    test('prints what it was filled with', async () => {
      const folder = newFolder();
      const file = join(folder, 'brief.docx');
      writeFileSync(file, fillTemplate(template, letterData()));
      const pdf = (await toPdf([file], join(folder, 'pdf'))).get(file) ?? '';
      const { words } = await pdfText(pdf);
      const said = words.map(({ text }) => text).join('');
      for (const text of ['SehrgeehrteFrau', '01.02.2018', '08912', 'MitfreundlichenGrüßen'])
        expect.soft(said).toContain(text);
      expect(said).not.toContain('{{');
    });
  });
});

test('a file of its own making: .dotx, without properties, English, from an old mail merge', () => {
  const parts = unzipSync(
    wordFile({
      body: p('{{Anrede}}'),
      styles:
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:lang w:val="en-US" w:eastAsia="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>',
      settings:
        '<w:attachedTemplate xmlns:r="r" r:id="a"/><w:mailMerge><w:mainDocumentType w:val="formLetters"/></w:mailMerge><w:zoom w:percent="100"/>',
      parts: {
        'word/_rels/settings.xml.rels':
          '<Relationships xmlns="x"><Relationship Id="a" Type="http://x/attachedTemplate" Target="file:///C:/geheim.dotx" TargetMode="External"/></Relationships>',
      },
    }),
  );
  const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())
    .replace('wordprocessingml.document.main', 'wordprocessingml.template.main')
    .replace(/<Override PartName="\/docProps[^>]*>/, '');
  const links = strFromU8(parts['_rels/.rels'] ?? new Uint8Array()).replace(
    /<Relationship Id="core"[^>]*>/,
    '',
  );
  const rest = Object.fromEntries(
    Object.entries(parts).filter(([name]) => name !== 'docProps/core.xml'),
  );
  const folder = newFolder();
  const file = join(folder, 'x.docx');
  const bytes = zipSync({
    ...rest,
    '[Content_Types].xml': strToU8(types),
    '_rels/.rels': strToU8(links),
  });
  writeFileSync(file, fillTemplate(compiled(bytes), letterData()));
  const made = partsOf(file);
  expect(made['[Content_Types].xml']).toContain('document.main+xml');
  expect(made['[Content_Types].xml']).toContain('core-properties+xml');
  expect(made['_rels/.rels']).toContain('docProps/core.xml');
  expect(made['docProps/core.xml']).toContain('<dc:language>de-DE</dc:language>');
  expect(made['word/styles.xml']).toContain('<w:lang w:val="de-DE" w:eastAsia="en-US"/>');
  expect(made['word/settings.xml']).not.toMatch(/mailMerge|attachedTemplate/);
  expect(made['word/settings.xml']).toContain('<w:zoom w:percent="100"/>');
  expect(made['word/_rels/settings.xml.rels']).not.toContain('geheim');
});

/** A letter as LibreOffice Writer keeps it, with a placeholder divided by formats. */
const FLAT_ODT = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"/><style:header-style/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1"><style:header><text:p>{{Absender.<text:span text:style-name="T1">Geschäfts</text:span>stelle}}</text:p></style:header></style:master-page></office:master-styles>
<office:body><office:text>
<text:p>{{Anschrift}}</text:p>
<text:p>{{An<text:span text:style-name="T1">re</text:span>de}}</text:p>
<text:p>{{Text}}</text:p>
<text:p>{{falls Vertretung}}</text:p><text:p>Vertretung: {{Vertretung}}</text:p><text:p>{{sonst}}</text:p><text:p>Bis zum {{Konferenz.Rückmeldefrist}}.</text:p><text:p>{{ende falls}}</text:p>
<table:table><table:table-column table:number-columns-repeated="2"/>
<table:table-row><table:table-cell><text:p>{{für jeden TOP}}{{Nummer}}</text:p></table:table-cell><table:table-cell><text:p>{{<text:span text:style-name="T1">Titel</text:span>}}{{ende für}}</text:p></table:table-cell></table:table-row></table:table>
<text:p>{{Grußformel}}</text:p>
</office:text></office:body></office:document>`;

describeWith(
  ['soffice', 'pdftotext', 'ooxml-validator'],
  'a template written in LibreOffice',
  () => {
    test('is filled, valid for Word, and printed by LibreOffice', async () => {
      const folder = newFolder();
      const source = join(folder, 'vorlage.fodt');
      const out = join(folder, 'out');
      mkdirSync(out);
      writeFileSync(source, FLAT_ODT);
      const profile = pathToFileURL(join(folder, 'profile')).href;
      await run('soffice', [
        `-env:UserInstallation=${profile}`,
        ...['--headless', '--convert-to', 'docx', '--outdir', out, source],
      ]);
      const bytes = readFileSync(join(out, 'vorlage.docx'));
      const known = placeholdersFor('letter', modules);
      expect(checkTemplate(bytes, known).filter(({ level }) => level !== 'hint')).toEqual([]);
      const file = join(folder, 'brief.docx');
      writeFileSync(file, fillTemplate(compiled(bytes), letterData()));
      const lines = textOf(partsOf(file));
      expect(lines).toContain(facts.sender.secretariat.name);
      expect(lines.join('\n')).not.toContain('{{');
      expect(lines.filter((line) => line.startsWith('Bis zum '))).toHaveLength(1);
      const pdf = (await toPdf([file], join(folder, 'pdf'))).get(file) ?? '';
      const said = (await pdfText(pdf)).words.map(({ text }) => text).join('');
      const last = facts.agenda.at(-1)?.title.replaceAll(/\s/g, '') ?? 'nothing';
      expect(said).toContain(last);
      // LibreOffice's own files have findings of the validator; filling adds none.
      const before = await validate(join(out, 'vorlage.docx'));
      expect((await validate(file)).length).toBeLessThanOrEqual(before.length);
    });
  },
);
