import type { DiskCause } from './disk-cause';
import type { TemplateFinding } from './domain/documents/template-findings';

/** Why the office's own Word template is not taken or not used; part of `AppError`. */
export type TemplateError =
  /** `first`: what stops it, the first of `count`. */
  | {
      readonly code: 'template.refused';
      readonly file: string;
      readonly first: TemplateFinding;
      readonly count: number;
    }
  | { readonly code: 'template.unreadable'; readonly file: string; readonly cause: DiskCause }
  | { readonly code: 'template.tooLarge'; readonly file: string; readonly mostMb: number }
  /** Kinds that have no templates of their own: cards, and forms that the program reads again. */
  | { readonly code: 'template.builtInOnly'; readonly kind: string }
  | { readonly code: 'template.clash'; readonly name: string; readonly version: number }
  | { readonly code: 'template.fileMissing'; readonly name: string; readonly version: number }
  | {
      readonly code: 'template.broken';
      readonly name: string;
      readonly version: number;
      readonly first: TemplateFinding;
    }
  /** Nothing to build a starting template from. */
  | { readonly code: 'template.noSample'; readonly kind: string };
