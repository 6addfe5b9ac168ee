import type { CellProblem } from './cells';
import type { ExchangeField } from './fields';

/** What is wrong with the list as a whole; nothing is imported until it is put right. */
export type TableProblem =
  | { readonly code: 'table.empty' }
  | { readonly code: 'table.noHeadings' }
  | { readonly code: 'table.noRows' }
  | { readonly code: 'table.noSurname' }
  | { readonly code: 'table.twoHeaderRows'; readonly first: number; readonly second: number }
  | {
      readonly code: 'table.fieldTwice';
      readonly field: ExchangeField;
      readonly columns: readonly string[];
    }
  | { readonly code: 'table.mergedHeadings'; readonly cell: string };

/** Why a row cannot be imported. */
export type RowProblem =
  | { readonly code: 'cell'; readonly problem: CellProblem }
  | { readonly code: 'surname.missing' }
  | {
      readonly code: 'text.forbidden';
      readonly problem: 'forbiddenCharacter' | 'invisible' | 'lineBreak' | 'tooLong';
    }
  | { readonly code: 'gender.unknown'; readonly text: string }
  | { readonly code: 'email.wrong'; readonly text: string }
  | { readonly code: 'day.unreadable'; readonly text: string }
  | { readonly code: 'land.unknown'; readonly text: string }
  | { readonly code: 'office.unknownWord'; readonly text: string }
  | { readonly code: 'office.notThere'; readonly office: string }
  | { readonly code: 'office.ambiguous'; readonly office: string }
  | { readonly code: 'office.wordMissing' }
  | {
      readonly code: 'office.held';
      readonly office: string;
      readonly name: string;
      readonly from: string;
    }
  | { readonly code: 'period.startMissing' }
  | { readonly code: 'period.endsBeforeStart'; readonly from: string; readonly to: string }
  | { readonly code: 'period.startsBeforeOther'; readonly from: string }
  | { readonly code: 'key.unknown'; readonly key: string }
  | {
      readonly code: 'person.ambiguous';
      readonly by: 'email' | 'name';
      readonly names: readonly string[];
    }
  | { readonly code: 'person.otherWithEmail'; readonly name: string; readonly key: string }
  | { readonly code: 'person.twiceInFile'; readonly row: number }
  | { readonly code: 'organisation.notThere'; readonly name: string }
  | { readonly code: 'organisation.ambiguous'; readonly name: string }
  | { readonly code: 'postcode.wrong'; readonly text: string }
  | { readonly code: 'box.wrong'; readonly text: string }
  | { readonly code: 'address.incomplete' }
  | { readonly code: 'address.twoKinds' }
  | { readonly code: 'address.conflict'; readonly row: number };

/** What the office should know about a row that can be imported. */
export type RowHint =
  | { readonly code: 'postcode.padded'; readonly text: string }
  | { readonly code: 'organisation.created'; readonly name: string }
  | { readonly code: 'office.created'; readonly office: string }
  | { readonly code: 'office.before'; readonly until: string }
  | { readonly code: 'office.notEnded' }
  | { readonly code: 'land.withoutOffice' }
  | { readonly code: 'gender.missing' }
  | { readonly code: 'person.namesake'; readonly names: readonly string[] }
  | { readonly code: 'address.withoutHouse' }
  | { readonly code: 'address.changed'; readonly name: string }
  | { readonly code: 'address.notTaken'; readonly name: string };

export interface RowFinding {
  readonly level: 'stop' | 'hint';
  readonly about: RowProblem | RowHint;
  /** The field whose cell it is about; null where it is the whole row. */
  readonly field: ExchangeField | null;
}

export interface FieldChange {
  readonly field: ExchangeField;
  readonly before: string;
  readonly after: string;
}
