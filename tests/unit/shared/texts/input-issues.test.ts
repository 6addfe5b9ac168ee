import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { daySchema, timeSchema } from '../../../../src/shared/domain/calendar/day-schema';
import { conferenceSchema } from '../../../../src/shared/domain/conferences/records';
import {
  gender,
  landCode,
  postalAddressSchema,
} from '../../../../src/shared/domain/register/records';
import { line, LINE_MAX, runningText, TEXT_MAX } from '../../../../src/shared/domain/text';
import type { InputIssue } from '../../../../src/shared/errors';
import { inputIssues } from '../../../../src/shared/texts/input-issues';

function issues(schema: z.ZodType, value: unknown): readonly InputIssue[] {
  const parsed = schema.safeParse(value);
  if (parsed.success) throw new Error('the schema took it');
  return inputIssues(parsed.error);
}

/** The message of the only finding. */
function message(schema: z.ZodType, value: unknown): string {
  const found = issues(schema, value);
  expect(found).toHaveLength(1);
  return found[0]?.message ?? '';
}

describe('findings of an input', () => {
  const rows: readonly (readonly [string, z.ZodType, unknown, string])[] = [
    ['nothing', z.strictObject({ a: line }), {}, 'Diese Angabe fehlt.'],
    ['an empty line', line, '  ', 'Hier fehlt eine Angabe.'],
    ['a line that is too long', line, 'x'.repeat(LINE_MAX + 1), `Der Text ist zu lang (höchstens ${LINE_MAX} Zeichen). Längere Texte gehören in ein Bemerkungsfeld.`],
    ['a text that is too long', runningText, 'x'.repeat(TEXT_MAX + 1), `Der Text ist zu lang (höchstens ${TEXT_MAX} Zeichen).`],
    ['two lines', line, 'a\nb', 'Dieses Feld hat nur eine Zeile. Entfernen Sie Zeilenumbrüche und Tabulatoren.'],
    ['a tabulator', line, 'a\tb', 'Dieses Feld hat nur eine Zeile. Entfernen Sie Zeilenumbrüche und Tabulatoren.'],
    ['a control character', line, 'a\u0007b', 'Der Text enthält unsichtbare Steuerzeichen, die kein Dokument verträgt. Geben Sie ihn neu ein.'],
    ['a direction override', runningText, 'a\u202Eb', 'Der Text enthält unsichtbare Steuerzeichen, die kein Dokument verträgt. Geben Sie ihn neu ein.'],
    ['half a surrogate pair', runningText, 'a\uD800b', 'Der Text enthält unsichtbare Steuerzeichen, die kein Dokument verträgt. Geben Sie ihn neu ein.'],
    ['no day', daySchema, '15.03.2018', 'Ein Tag wird als JJJJ-MM-TT erwartet, zum Beispiel 2018-03-15.'],
    ['a day that is not', daySchema, '2018-02-30', 'Diesen Tag gibt es nicht im Kalender.'],
    ['no time', timeSchema, '9 Uhr', 'Eine Uhrzeit wird als HH:MM erwartet, zum Beispiel 09:30.'],
    ['hour 24', timeSchema, '24:00', 'Eine Uhrzeit wird als HH:MM erwartet, zum Beispiel 09:30.'],
    ['no postcode', postalAddressSchema, { kind: 'bulk', postcode: '123', city: 'Kiel' }, 'Eine Postleitzahl hat fünf Ziffern.'],
    ['another form', z.string().regex(/^x$/), 'y', 'Die Angabe hat nicht die erwartete Form.'],
    ['an unknown Land', z.enum(['BY', 'SN']), 'XX', 'Möglich sind: BY, SN.'],
    ['an unknown field', z.strictObject({}), { x: 1, y: 2 }, 'Unbekannte Felder: x, y.'],
    ['a small number', z.int().min(1), 0, 'Der Wert muss mindestens 1 sein.'],
    ['a big number', z.int().max(9), 10, 'Der Wert darf höchstens 9 sein.'],
    ['too few entries', z.array(line).min(2), [], 'Es werden mindestens 2 Einträge gebraucht.'],
    ['too many entries', z.array(line).max(2), ['a', 'b', 'c'], 'Es sind höchstens 2 Einträge möglich.'],
    ['a finding of no known kind', z.number().multipleOf(2), 3, 'Diese Angabe ist nicht möglich.'],
    ['an own finding without words', z.string().refine(() => false), 'x', 'Diese Angabe ist nicht möglich.'],
  ]; // prettier-ignore

  it.each(rows.map((row) => [row[0], row] as const))('%s', (_title, row) => {
    const [, schema, value, expected] = row;
    expect(message(schema, value)).toBe(expected);
  });

  it('of one missing entry speak of one', () => {
    expect(message(z.array(line).min(1), [])).toBe('Es wird mindestens ein Eintrag gebraucht.');
  });

  const types: readonly (readonly [string, z.ZodType, unknown, string])[] = [
    ['a number for a text', line, 5, 'Erwartet wird Text.'],
    ['a text for a number', z.number(), 'x', 'Erwartet wird eine Zahl.'],
    ['a broken number for a whole one', z.int(), 1.5, 'Erwartet wird eine ganze Zahl.'],
    ['a text for a yes or no', z.boolean(), 'ja', 'Erwartet wird wahr oder falsch.'],
    ['a text for a list', z.array(line), 'x', 'Erwartet wird eine Liste.'],
    ['a text for an object', z.strictObject({}), 'x', 'Erwartet wird ein Objekt mit Feldern.'],
    ['null for a text', line, null, 'Erwartet wird Text.'],
  ];

  it.each(types.map((row) => [row[0], row] as const))('say what is expected: %s', (_title, row) => {
    const [, schema, value, expected] = row;
    expect(message(schema, value)).toBe(expected);
  });

  it('name the place by its path', () => {
    const schema = z.strictObject({ reply: z.strictObject({ times: z.array(timeSchema) }) });
    expect(issues(schema, { reply: { times: ['09:30', 'x'] } })).toEqual([
      {
        path: 'reply.times.1',
        message: 'Eine Uhrzeit wird als HH:MM erwartet, zum Beispiel 09:30.',
      },
    ]);
    expect(issues(line, '')[0]?.path).toBe('');
  });

  it('are one for every wrong place of a record, at most twenty', () => {
    const wrong = issues(conferenceSchema, { kind: 'x', from: 'x', to: '2018-02-30', extra: 1 });
    expect(wrong.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['kind', 'from', 'to', '']),
    );
    expect(
      issues(
        z.array(line),
        Array.from({ length: 50 }, () => ''),
      ),
    ).toHaveLength(20);
  });

  it('never repeat what was typed', () => {
    const secret = 'Geheimnis';
    for (const [schema, value] of [
      [line, `${secret}\n`.repeat(2)],
      [daySchema, secret],
      [landCode, secret],
      [gender, secret],
      [z.number(), secret],
      [line, secret.repeat(100)],
    ] as const) {
      for (const found of issues(schema, value)) expect(found.message).not.toContain(secret);
    }
  });

  it('cut the names of unknown fields that are no names', () => {
    const found = message(z.strictObject({}), { ['x'.repeat(5_000)]: 1 });
    expect(found).toBe(`Unbekannte Felder: ${'x'.repeat(60)}.`);
  });

  it('are whole German sentences without words of zod', () => {
    for (const [, schema, value] of [...rows, ...types]) {
      for (const { message: text } of issues(schema, value)) {
        expect(text).toMatch(/^\p{Lu}.*\.$/u);
        expect(text).not.toMatch(/undefined|null|Invalid|expected|received|["']| {2}/);
      }
    }
  });
});
