import type { Gender } from './records';

/** Former noble titles by gender; the registered form counts, so several can be right for women. */
const FORMS: readonly { readonly m: readonly string[]; readonly w: readonly string[] }[] = [
  { m: ['freiherr'], w: ['freifrau', 'freiin'] },
  { m: ['graf'], w: ['gräfin', 'komtesse'] },
  { m: ['baron'], w: ['baronin', 'baroness', 'baronesse'] },
  { m: ['fürst'], w: ['fürstin'] },
  { m: ['prinz'], w: ['prinzessin'] },
  { m: ['herzog'], w: ['herzogin'] },
  { m: ['edler'], w: ['edle'] },
  { m: ['reichsgraf'], w: ['reichsgräfin'] },
];

const genderOfWord = new Map<string, 'w' | 'm'>(
  FORMS.flatMap(({ m, w }) => [
    ...m.map((word) => [word, 'm'] as const),
    ...w.map((word) => [word, 'w'] as const),
  ]),
);

function inflected(nobility: string): readonly ('w' | 'm')[] {
  return nobility
    .toLowerCase()
    .split(/[\s-]+/)
    .flatMap((word) => genderOfWord.get(word) ?? []);
}

/** Whether a former title changes with the gender; a plain "von" does not. */
export function isInflected(nobility: string): boolean {
  return inflected(nobility).length > 0;
}

/** Whether the form can be right for the person; nobody's gender is guessed from it. */
export function agreesWith(nobility: string, gender: Gender): boolean {
  return (gender !== 'w' && gender !== 'm') || inflected(nobility).every((of) => of === gender);
}
