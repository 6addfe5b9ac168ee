import type { Gender } from '../register/records';

/**
 * Former noble titles are part of the surname (Art. 109 WRV) and inflected by gender. Which form is
 * registered only the person knows (a "Freiherr" may have a daughter "Freifrau" or "Freiin"), so
 * this table proposes and a person confirms.
 */
interface TitleForms {
  readonly w: readonly string[];
  readonly m: readonly string[];
}

const titles: readonly TitleForms[] = [
  { w: ['Freifrau', 'Freiin'], m: ['Freiherr'] },
  { w: ['Reichsfreifrau', 'Reichsfreiin'], m: ['Reichsfreiherr'] },
  { w: ['Baronin', 'Baronesse'], m: ['Baron'] },
  { w: ['Gräfin'], m: ['Graf'] },
  { w: ['Reichsgräfin'], m: ['Reichsgraf'] },
  { w: ['Erbgräfin'], m: ['Erbgraf'] },
  { w: ['Markgräfin'], m: ['Markgraf'] },
  { w: ['Burggräfin'], m: ['Burggraf'] },
  { w: ['Landgräfin'], m: ['Landgraf'] },
  { w: ['Pfalzgräfin'], m: ['Pfalzgraf'] },
  { w: ['Altgräfin'], m: ['Altgraf'] },
  { w: ['Rheingräfin'], m: ['Rheingraf'] },
  { w: ['Wildgräfin'], m: ['Wildgraf'] },
  { w: ['Fürstin'], m: ['Fürst'] },
  { w: ['Reichsfürstin'], m: ['Reichsfürst'] },
  { w: ['Kurfürstin'], m: ['Kurfürst'] },
  { w: ['Prinzessin'], m: ['Prinz'] },
  { w: ['Erbprinzessin'], m: ['Erbprinz'] },
  { w: ['Herzogin'], m: ['Herzog'] },
  { w: ['Großherzogin'], m: ['Großherzog'] },
  { w: ['Erbgroßherzogin'], m: ['Erbgroßherzog'] },
  { w: ['Erzherzogin'], m: ['Erzherzog'] },
  { w: ['Edle Herrin'], m: ['Edler Herr'] },
  { w: ['Edle'], m: ['Edler'] },
  { w: ['Marquise'], m: ['Marquis'] },
  { w: ['Comtesse'], m: ['Comte'] },
  { w: ['Vicomtesse'], m: ['Vicomte'] },
  // "Ritter" has no feminine: women bear it unchanged, or "Edle" where the register says so.
  { w: ['Ritter', 'Edle'], m: ['Ritter'] },
  { w: ['Reichsritter', 'Reichsedle'], m: ['Reichsritter'] },
];

/** All entries that know a word, so that a word of several ("Edle") gets the forms of each. */
function formsOf(title: string): readonly TitleForms[] {
  const word = title.toLowerCase();
  const knows = (forms: readonly string[]): boolean =>
    forms.some((form) => form.toLowerCase() === word);
  const own = titles.filter(({ m }) => knows(m));
  return own.length > 0 ? own : titles.filter(({ w }) => knows(w));
}

/** "Edler Herr zu" in its parts: titles of two words stay together. */
function parts(nobility: string): readonly string[] {
  const found: string[] = [];
  for (const word of nobility.trim().split(/\s+/)) {
    const pair = `${found.at(-1) ?? ''} ${word}`;
    if (formsOf(pair).length > 0) found.splice(-1, 1, pair);
    else found.push(word);
  }
  return found;
}

function formsFor(part: string, gender: 'w' | 'm'): readonly string[] {
  const forms = [...new Set(formsOf(part).flatMap((entry) => entry[gender]))];
  if (forms.length === 0) return [part];
  const same = (form: string): boolean => form.toLowerCase() === part.toLowerCase();
  return [...forms.filter(same), ...forms.filter((form) => !same(form))];
}

/**
 * The forms a former noble title can have for a gender, the one that stands there or the commonest first: "Freiherr von" for a
 * woman gives "Freifrau von" and "Freiin von". Particles ("von und zu") and unknown words stay as they
 * are; without a recorded gender nothing is proposed but what stands there.
 */
export function proposedNobility(
  nobility: string | null | undefined,
  gender: Gender | undefined,
): readonly string[] {
  if (!nobility) return [];
  if (gender !== 'w' && gender !== 'm') return [nobility];
  return parts(nobility).reduce<readonly string[]>(
    (made, part) =>
      made.flatMap((start) =>
        formsFor(part, gender).map((form) => (start === '' ? form : `${start} ${form}`)),
      ),
    [''],
  );
}

/** Whether every title of it is in a form of that gender; without recorded gender nobody can say. */
export function nobilityAgrees(
  nobility: string | null | undefined,
  gender: Gender | undefined,
): boolean {
  if (!nobility || (gender !== 'w' && gender !== 'm')) return true;
  return parts(nobility).every((part) => {
    const forms = formsFor(part, gender);
    return forms.some((form) => form.toLowerCase() === part.toLowerCase());
  });
}

/** Whether it holds a title that changes with the gender; a plain "von" does not. */
export function isInflected(nobility: string): boolean {
  return parts(nobility).some((part) => formsOf(part).length > 0);
}
