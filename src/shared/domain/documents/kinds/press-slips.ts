import { pressPaperTexts as texts } from '../../../texts/press-finding-texts';
import type { ConferenceFacts } from '../conference-facts';
import type { KindFinding } from './kind';

type Findings = readonly KindFinding[];

/** Who answers journalists: name, telephone and e-mail (rule P08). */
export function contactSlips({ sender: { secretariat } }: ConferenceFacts): Findings {
  const missing = [
    ...(secretariat.pressName ? [] : ['Name']),
    ...(secretariat.pressPhone ? [] : ['Telefon']),
    ...(secretariat.pressEmail ? [] : ['E-Mail']),
  ];
  if (missing.length === 0) return [];
  const record = `register/secretariats/${secretariat.id}`;
  return [{ level: 'hint', code: 'press.contact', message: texts.contactMissing(missing), record }];
}

/** What the conference is (rule P07). */
export function backgroundSlips({ boilerplate }: ConferenceFacts): Findings {
  if (boilerplate !== null && boilerplate !== '') return [];
  const record = 'register/textModules/boilerplate';
  return [
    { level: 'warning', code: 'press.background', message: texts.backgroundMissing(), record },
  ];
}
