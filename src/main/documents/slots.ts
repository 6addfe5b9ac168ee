import type { DocumentModel } from '../../shared/domain/documents/models';

/**
 * What a model says, apart from how it is laid out: every text becomes a numbered slot, the rest (what is
 * there at all, sizes, order, choices) is the skeleton. Models of one skeleton are laid out once.
 */
export interface Slotted<T> {
  /** The model with a token in the place of every text. */
  readonly skeleton: T;
  /** Texts by the number of their slot. */
  readonly values: readonly string[];
}

/**
 * Private characters around the number. Texts are never looked through for them: only the skeleton is,
 * and that holds none.
 */
const OPEN = '\uE000';
const CLOSE = '\uE001';
const PRIVATE = /[\uE000\uE001]/g;
/** Splits what was laid out into static pieces (even) and numbers of slots (odd). */
export const TOKEN = /\uE000(\d+)\uE001/;

/** Fields whose texts are choices, which a layout asks about; a compiler check keeps the list complete. */
type Choices<T> = T extends string
  ? never
  : T extends readonly (infer Item)[]
    ? Choices<Item>
    : T extends object
      ? {
          [Key in keyof T]: ChoiceAt<NonNullable<T[Key]>, Key> | Choices<NonNullable<T[Key]>>;
        }[keyof T]
      : never;
type Single<T> = T extends readonly (infer Item)[] ? Item : T;
type ChoiceAt<T, Key> =
  Extract<Single<T>, string> extends infer Text
    ? [Text] extends [never]
      ? never
      : string extends Text
        ? never
        : Key
    : never;

/** Choices, and names that are none by their type: a picture's digest, a font. Nothing of it is printed. */
const STRUCTURE = {
  font: true,
  form: true,
  kind: true,

  place: true,
  sha256: true,
  type: true,
} satisfies Readonly<Record<Extract<Choices<DocumentModel>, string>, true>> &
  Readonly<Record<string, true>>;

/** Line breaks and tabs belong to the layout: what it makes of them is made of the skeleton's, too. */
const BREAKS = /[\t\n\r]/;

class Slots {
  readonly values: string[] = [];

  text(text: string): string {
    if (text === '') return '';
    if (!BREAKS.test(text)) return this.slot(text);
    return text
      .split(/([\t\n\r])/)
      .map((part) => (part === '' || BREAKS.test(part) ? part : this.slot(part)))
      .join('');
  }

  walk(value: unknown, name: string): unknown {
    if (typeof value === 'string')
      return Object.hasOwn(STRUCTURE, name) ? value.replace(PRIVATE, '') : this.text(value);
    if (Array.isArray(value)) return value.map((item) => this.walk(item, name));
    if (typeof value !== 'object' || value === null) return value;
    const copy: Record<string, unknown> = {};
    for (const key of Object.keys(value)) copy[key] = this.walk(Reflect.get(value, key), key);
    return copy;
  }

  private slot(text: string): string {
    this.values.push(text);
    return `${OPEN}${this.values.length - 1}${CLOSE}`;
  }
}

/** Takes the texts out of a model. */
export function slotted<T extends DocumentModel>(model: T): Slotted<T> {
  const slots = new Slots();
  return { skeleton: slots.walk(model, '') as T, values: slots.values };
}
