import { z } from 'zod';
import { letterheadSchema } from '../domain/letterheads/records';
import { recordId } from '../domain/text';
import { nothing, path, saved } from './contract-parts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** Longer than any picture that is taken: the answer then says that it is too large. */
const MOST_BASE64 = 12_000_000;

const draft = letterheadSchema.extend({ id: recordId.optional() });

/** What papers are printed on, and the pictures in it. */
export const letterheadOperations = {
  'letterheads.addLogo': {
    summary: 'Nimmt ein Bild (PNG oder JPEG) in den Datenordner auf und nennt seine Maße.',
    access: 'write',
    input: z.union([
      z.strictObject({ path }),
      z.strictObject({ name: z.string().min(1).max(255), base64: z.base64().max(MOST_BASE64) }),
    ]),
    output: z.strictObject({
      sha256,
      type: z.enum(['png', 'jpg']),
      width: z.int(),
      height: z.int(),
      bytes: z.int(),
    }),
  },
  'letterheads.list': {
    summary: 'Die Briefköpfe eines Vorsitzjahres mit Hinweisen.',
    access: 'read',
    input: z.strictObject({ termId: recordId }),
    output: z.strictObject({
      letterheads: z.array(
        z.strictObject({
          record: letterheadSchema,
          /** Sentences: what is possible and probably not meant. */
          warnings: z.array(z.string()),
        }),
      ),
    }),
  },
  'letterheads.logo': {
    summary: 'Ein Bild aus dem Datenordner als Bytes (base64).',
    access: 'read',
    input: z.strictObject({ sha256 }),
    output: z.strictObject({ type: z.enum(['png', 'jpg']), base64: z.string() }),
  },
  'letterheads.preview': {
    summary: 'Ein Muster mit einem Briefkopf, auch vor dem Speichern.',
    access: 'read',
    input: z.strictObject({ record: draft }),
    output: z.strictObject({ fileName: z.string(), base64: z.string() }),
  },
  'letterheads.remove': {
    summary: 'Löscht einen Briefkopf; seine Papiere gehen wieder mit einfachen Zeilen hinaus.',
    access: 'write',
    input: z.strictObject({ id: recordId }),
    output: nothing,
  },
  'letterheads.reset': {
    summary: 'Setzt einen Briefkopf auf die einfachen Zeilen zurück; Zeit und Haus bleiben.',
    access: 'write',
    input: z.strictObject({ id: recordId }),
    output: nothing,
  },
  'letterheads.save': {
    summary: 'Legt einen Briefkopf an (ohne id) oder ändert ihn (mit id).',
    access: 'write',
    input: z.strictObject({ record: draft }),
    output: saved,
  },
} as const;
