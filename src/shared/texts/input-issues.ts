import type { z } from 'zod';
import type { InputIssue } from '../errors';
import { LINE_MAX } from '../domain/text';

type Issue = z.core.$ZodIssue;

const problems: Readonly<Record<string, string>> = {
  forbiddenCharacter:
    'Der Text enthält unsichtbare Steuerzeichen, die kein Dokument verträgt. Geben Sie ihn neu ein.',
  invisible: 'Hier steht nichts Sichtbares. Geben Sie den Text neu ein.',
  lineBreak: 'Dieses Feld hat nur eine Zeile. Entfernen Sie Zeilenumbrüche und Tabulatoren.',
  twice: 'Ein Eintrag ist doppelt genannt. Nennen Sie jeden nur einmal.',
  noSuchDay: 'Diesen Tag gibt es nicht im Kalender.',
};

const typeNames: Readonly<Record<string, string>> = {
  string: 'Text',
  number: 'eine Zahl',
  int: 'eine ganze Zahl',
  boolean: 'wahr oder falsch',
  array: 'eine Liste',
  object: 'ein Objekt mit Feldern',
};

function tooSmall(issue: Extract<Issue, { code: 'too_small' }>): string {
  if (issue.origin === 'string') return 'Hier fehlt eine Angabe.';
  if (issue.origin === 'array') {
    return Number(issue.minimum) === 1
      ? 'Es wird mindestens ein Eintrag gebraucht.'
      : `Es werden mindestens ${String(issue.minimum)} Einträge gebraucht.`;
  }
  return `Der Wert muss mindestens ${String(issue.minimum)} sein.`;
}

function tooBig(issue: Extract<Issue, { code: 'too_big' }>): string {
  if (issue.origin === 'string') {
    const hint =
      Number(issue.maximum) === LINE_MAX ? ' Längere Texte gehören in ein Bemerkungsfeld.' : '';
    return `Der Text ist zu lang (höchstens ${String(issue.maximum)} Zeichen).${hint}`;
  }
  if (issue.origin === 'array')
    return `Es sind höchstens ${String(issue.maximum)} Einträge möglich.`;
  return `Der Wert darf höchstens ${String(issue.maximum)} sein.`;
}

function customText(issue: Extract<Issue, { code: 'custom' }>): string {
  const problem: unknown = issue.params?.['problem'];
  return (
    (typeof problem === 'string' ? problems[problem] : undefined) ??
    'Diese Angabe ist nicht möglich.'
  );
}

function formatText(issue: Extract<Issue, { code: 'invalid_format' }>): string {
  if (issue.pattern?.includes('\\d{4}-\\d{2}') === true)
    return 'Ein Tag wird als JJJJ-MM-TT erwartet, zum Beispiel 2018-03-15.';
  if (issue.pattern?.includes('[0-5]\\d') === true)
    return 'Eine Uhrzeit wird als HH:MM erwartet, zum Beispiel 09:30.';
  if (issue.pattern === '/^\\d{5}$/') return 'Eine Postleitzahl hat fünf Ziffern.';
  return 'Die Angabe hat nicht die erwartete Form.';
}

const byCode: Readonly<Record<string, (issue: never) => string>> = {
  too_small: tooSmall,
  too_big: tooBig,
  custom: customText,
  invalid_format: formatText,
  invalid_type: (issue: Extract<Issue, { code: 'invalid_type' }>) =>
    // zod leaves the input out of its findings; its own message tells a missing field from a wrong one.
    issue.message.endsWith('received undefined')
      ? 'Diese Angabe fehlt.'
      : `Erwartet wird ${typeNames[issue.expected] ?? issue.expected}.`,
  invalid_value: (issue: Extract<Issue, { code: 'invalid_value' }>) =>
    `Möglich sind: ${issue.values.map(String).join(', ')}.`,
  unrecognized_keys: (issue: Extract<Issue, { code: 'unrecognized_keys' }>) =>
    `Unbekannte Felder: ${issue.keys.map((key) => key.slice(0, 60)).join(', ')}.`,
};

/** A value that may have several forms is worded by the one that it comes closest to: the one whose type it has. */
function unfolded(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const branch = issue.errors.find((found) => {
    const [first] = found;
    return !(first?.code === 'invalid_type' && first.path.length === 0);
  });
  return (branch ?? issue.errors[0] ?? []).flatMap((inner) =>
    unfolded({ ...inner, path: [...issue.path, ...inner.path] }),
  );
}

/** Words the findings of a schema, one German sentence per wrong place; values are never repeated. */
export function inputIssues(error: z.core.$ZodError): readonly InputIssue[] {
  return error.issues
    .flatMap(unfolded)
    .slice(0, 20)
    .map((issue) => {
      const word = byCode[issue.code] as ((issue: Issue) => string) | undefined;
      return {
        path: issue.path.map(String).join('.'),
        message: word ? word(issue) : 'Diese Angabe ist nicht möglich.',
      };
    });
}
