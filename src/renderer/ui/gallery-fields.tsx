import { useState } from 'react';
import { CheckField } from './check-field';
import { ComboField } from './combo-field';
import { DateField } from './date-field';
import { FieldGrid } from './field-grid';
import { RadioField } from './radio-field';
import { SearchField } from './search-field';
import { Section } from './section';
import { SelectField } from './select-field';
import { TextField } from './text-field';
import { TimeField } from './time-field';

const TODAY = '2026-03-16';

const LAENDER = [
  { value: 'BW', label: 'Baden-Württemberg', hint: 'Stuttgart' },
  { value: 'BY', label: 'Freistaat Bayern', hint: 'München' },
  { value: 'HB', label: 'Freie Hansestadt Bremen', hint: 'Bremen' },
  { value: 'SN', label: 'Freistaat Sachsen', hint: 'Dresden' },
  { value: 'TH', label: 'Freistaat Thüringen', hint: 'Erfurt' },
];

const SENDING = [
  { value: 'mail', label: 'E-Mail' },
  { value: 'post', label: 'Briefpost' },
  { value: 'both', label: 'E-Mail und Briefpost' },
] as const;

type Sending = (typeof SENDING)[number]['value'];

export function GalleryFields() {
  return (
    <>
      <TextFields />
      <ChoiceFields />
      <DayFields />
    </>
  );
}

function TextFields() {
  const [text, setText] = useState('Besprechung der Amtschefinnen und Amtschefs');
  const [empty, setEmpty] = useState('');
  const shared = { value: text, onChange: setText };
  return (
    <Section title="Textfelder">
      <FieldGrid>
        <TextField
          label="Bezeichnung"
          {...shared}
          isRequired
          description="Steht auf jedem Brief."
        />
        <TextField
          label="Leeres Feld"
          value={empty}
          onChange={setEmpty}
          placeholder="z. B. Raum 2"
        />
        <TextField
          label="Dienststelle"
          {...shared}
          error="Die Dienststelle fehlt. Bitte wählen Sie eine aus."
        />
        <TextField label="Gesperrtes Feld" {...shared} isDisabled />
        <TextField label="Anmerkung" {...shared} multiline rows={3} />
        <SearchField label="Kontakte durchsuchen" value={text} onChange={setText} />
      </FieldGrid>
    </Section>
  );
}

function ChoiceFields() {
  const [land, setLand] = useState<string | null>('TH');
  const [sending, setSending] = useState<Sending | null>(null);
  const [isPublic, setPublic] = useState(true);
  const combo = { value: land, onChange: setLand, options: LAENDER };
  const select = { value: sending, onChange: setSending, options: SENDING };
  return (
    <Section title="Auswahl">
      <FieldGrid>
        <SelectField label="Versandweg" {...select} description="Gilt für alle Einladungen." />
        <SelectField label="Versandweg der Absage" {...select} error="Bitte wählen Sie aus." />
        <SelectField label="Gesperrte Auswahl" {...select} value="post" isDisabled />
        <ComboField label="Land" {...combo} placeholder="Name oder Hauptstadt" />
        <ComboField label="Mitglied" {...combo} error="Dieses Mitglied ist schon eingeladen." />
        <ComboField label="Gesperrtes Land" {...combo} isDisabled />
        <RadioField label="Zustellung" {...select} />
        <RadioField label="Zustellung mit Fehler" {...select} error="Bitte wählen Sie aus." />
        <div>
          <CheckField label="Öffentlich" isSelected={isPublic} onChange={setPublic} />
          <CheckField
            label="Gegenzeichnung durch die Vorsitzende oder den Vorsitzenden erforderlich"
            isSelected={!isPublic}
            onChange={(isSelected) => setPublic(!isSelected)}
            description="Der Brief wird erst danach erstellt."
          />
          <CheckField label="Gesperrt" isSelected isDisabled onChange={setPublic} />
        </div>
      </FieldGrid>
    </Section>
  );
}

function DayFields() {
  const [day, setDay] = useState<string | null>('2018-03-15');
  const [none, setNone] = useState<string | null>(null);
  const [time, setTime] = useState<string | null>('09:30');
  const hint = (shown: string) => (shown === '2026-12-24' ? 'Heiligabend' : null);
  const shared = { today: TODAY, hint };
  return (
    <Section title="Tag und Uhrzeit">
      <FieldGrid>
        <DateField label="Erster Tag" value={day} onChange={setDay} {...shared} isRequired />
        <DateField label="Rückmeldung bis" value={none} onChange={setNone} {...shared} />
        <DateField
          label="Letzter Tag"
          value={day}
          onChange={setDay}
          {...shared}
          error="Der letzte Tag liegt vor dem ersten."
        />
        <DateField label="Gesperrter Tag" value={day} onChange={setDay} {...shared} isDisabled />
        <TimeField label="Beginn" value={time} onChange={setTime} />
        <TimeField
          label="Ende"
          value={time}
          onChange={setTime}
          error="Das Ende liegt vor dem Beginn."
        />
      </FieldGrid>
    </Section>
  );
}
