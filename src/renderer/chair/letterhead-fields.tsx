import { FITTING_FONTS } from '../../shared/domain/letterheads/fonts';
import { paperTitles } from '../../shared/domain/letterheads/paper-titles';
import {
  contactLines,
  letterheadPapers,
  MOST_FOOTER_COLUMNS,
  type ContactLine,
} from '../../shared/domain/letterheads/records';
import { CheckField, ComboField, DateField, SelectField, TextField, type Problems } from '../ui';
import { extraLinesOfText, linesOfText, textOfExtraLines, textOfLines } from './letterhead-lines';
import { LogoField } from './logo-field';
import type { TermRecord } from './term-records';

export type LetterheadRow = TermRecord<'letterheads'>;

export interface FieldsProps {
  readonly draft: LetterheadRow;
  readonly change: (patch: Partial<LetterheadRow>) => void;
  readonly problems: Problems;
  readonly today: string;
  readonly isWritable: boolean;
  readonly houses: readonly { value: string; label: string }[];
}

const PAPERS = letterheadPapers.map((value) => ({ value, label: paperTitles[value] }));
const FORMS = [
  { value: 'B', label: 'Form B: Briefkopf bis 45 mm' },
  { value: 'A', label: 'Form A: Briefkopf bis 27 mm' },
] as const;
const CONTACTS: Readonly<Record<ContactLine, string>> = {
  name: 'Name',
  phone: 'Telefon',
  fax: 'Telefax',
  email: 'E-Mail',
  web: 'Internet',
};
const BACKWARDS = 'Das Ende liegt vor dem Beginn. Prüfen Sie die beiden Tage.';
const orNull = (text: string): string | null => (text === '' ? null : text);

function PeriodFields({ draft, change, problems, today }: FieldsProps) {
  const isBackwards = draft.to !== null && draft.to < draft.from;
  return (
    <>
      <SelectField
        label="Papier"
        value={draft.paper}
        options={PAPERS}
        onChange={(paper) => {
          change({ paper });
        }}
      />
      <DateField
        label="Von"
        value={draft.from}
        today={today}
        onProblem={problems.of('from')}
        onChange={(from) => {
          if (from) change({ from });
        }}
      />
      <DateField
        label="Bis"
        value={draft.to}
        today={today}
        onProblem={problems.of('to')}
        {...(isBackwards ? { error: BACKWARDS } : {})}
        onChange={(to) => {
          change({ to });
        }}
      />
    </>
  );
}

function HeadFields({ draft, change, isWritable, houses }: FieldsProps) {
  return (
    <fieldset className="letterhead-part">
      <legend>Kopf</legend>
      <TextField
        label="Kopfzeilen"
        multiline
        rows={3}
        value={textOfLines(draft.titleLines)}
        description="Die erste steht fett. Leer: Haus und Geschäftsstelle mit ihren Namen des Tages."
        onChange={(text) => {
          change({ titleLines: linesOfText(text) });
        }}
      />
      <ComboField
        label="Haus"
        value={draft.organisationId}
        options={houses}
        description="Leer: das Haus der Geschäftsstelle."
        onChange={(organisationId) => {
          change({ organisationId: organisationId || null });
        }}
      />
      <LogoField
        logo={draft.logo}
        isWritable={isWritable}
        onChange={(logo) => {
          change({ logo });
        }}
      />
    </fieldset>
  );
}

function InfoFields({ draft, change }: FieldsProps) {
  const shown = new Set(draft.contactLines);
  return (
    <fieldset className="letterhead-part">
      <legend>Anschrift und Informationsblock</legend>
      <TextField
        label="Rücksendeangabe"
        value={draft.returnLine ?? ''}
        description="Eine Zeile über der Anschrift. Leer: Geschäftsstelle, Haus und Ort."
        onChange={(text) => {
          change({ returnLine: orNull(text) });
        }}
      />
      <TextField
        label="Unser Zeichen"
        value={draft.ourReference ?? ''}
        onChange={(text) => {
          change({ ourReference: orNull(text) });
        }}
      />
      <div role="group" aria-label="Gezeigte Kontaktzeilen" className="letterhead-choices">
        {contactLines.map((line) => (
          <CheckField
            key={line}
            label={CONTACTS[line]}
            isSelected={shown.has(line)}
            onChange={(isSelected) => {
              change({
                contactLines: contactLines.filter((one) =>
                  one === line ? isSelected : shown.has(one),
                ),
              });
            }}
          />
        ))}
      </div>
      <TextField
        label="Weitere Zeilen"
        multiline
        rows={2}
        value={textOfExtraLines(draft.extraLines)}
        description="Je Zeile Bezeichnung und Angabe, zum Beispiel Zimmer: 2.017"
        onChange={(text) => {
          change({ extraLines: extraLinesOfText(text) });
        }}
      />
    </fieldset>
  );
}

function FootFields({ draft, change }: FieldsProps) {
  const columns = Array.from({ length: MOST_FOOTER_COLUMNS }, (_, at) => draft.footer[at] ?? []);
  return (
    <fieldset className="letterhead-part">
      <legend>Fuß und Unterschrift</legend>
      {columns.map((lines, at) => (
        <TextField
          // The columns have no names of their own: their place is what they are.
          key={at}
          label={`Fußzeile, ${at + 1}. Spalte`}
          multiline
          rows={2}
          value={textOfLines(lines)}
          onChange={(text) => {
            change({
              footer: columns.map((own, index) => (index === at ? linesOfText(text) : own)),
            });
          }}
        />
      ))}
      <TextField
        label="Zeilen unter der Unterschrift"
        multiline
        rows={2}
        value={textOfLines(draft.signatureLines)}
        description="Unter Name und Funktion. Unterschriften als Bild gibt es nicht."
        onChange={(text) => {
          change({ signatureLines: linesOfText(text) });
        }}
      />
    </fieldset>
  );
}

/** All that a letterhead is made of, from the top of the page to its foot. */
export function LetterheadFields(props: FieldsProps) {
  const { draft, change } = props;
  return (
    <>
      <PeriodFields {...props} />
      <HeadFields {...props} />
      <InfoFields {...props} />
      <FootFields {...props} />
      <fieldset className="letterhead-part">
        <legend>Satz</legend>
        <SelectField
          label="Form nach DIN 5008"
          value={draft.form}
          options={FORMS}
          onChange={(form) => {
            change({ form });
          }}
        />
        <TextField
          label="Schrift"
          value={draft.font}
          suggestions={FITTING_FONTS}
          description="Sie muss auf den PCs installiert sein, auf denen die Briefe geöffnet werden."
          onChange={(font) => {
            change({ font });
          }}
        />
      </fieldset>
      <CheckField
        label="Geprüft"
        description="Jemand aus dem Haus hat ein Muster gesehen und für richtig befunden."
        isSelected={draft.confirmed}
        onChange={(confirmed) => {
          change({ confirmed });
        }}
      />
    </>
  );
}
