import type { ChairError } from '../chair-errors';
import { longDate } from '../domain/calendar/german-dates';

type Texts = {
  readonly [C in ChairError['code']]: (error: Extract<ChairError, { code: C }>) => string;
};

function period(from: string | null, to: string | null): string {
  if (from === null) return to === null ? 'Tage nicht belegt' : `bis ${longDate(to)}`;
  return to === null ? `ab ${longDate(from)}` : `${longDate(from)} bis ${longDate(to)}`;
}

/** Sentences of the errors around chair years; part of `error-texts.ts`. */
export const chairErrorTexts: Texts = {
  'chair.overlaps': (e) =>
    `Diese Zeit gehört schon zum ${e.number}. Vorsitzjahr (${period(e.from, e.to)}). Es wurde nichts verändert; ändern Sie die Tage oder zuerst jenes Vorsitzjahr.`,
  'chair.numberTaken': (e) =>
    `Die Nummer ${e.number} trägt schon ein anderes Vorsitzjahr (${period(e.from, e.to)}). Es wurde nichts verändert; prüfen Sie Nummer und Tage.`,
  'chair.otherLand': (e) =>
    `Für das ${e.number}. Vorsitzjahr ist ${e.recorded} eingetragen, nicht ${e.given}. Es wurde nichts verändert; tauschen oder ändern Sie zuerst das Vorsitzjahr.`,
  'chair.withoutOffice': (e) =>
    `${e.name} hat am ${longDate(e.day)} das Amt „${e.office}“ nicht inne. Es wurde nichts verändert; ergänzen Sie zuerst die Amtszeit oder wählen Sie eine andere Person.`,
  'chair.heldThen': (e) =>
    `Für diese Zeit ist schon „${e.name}“ eingetragen (${period(e.from, e.to)}). Es wurde nichts verändert; wählen Sie Von und Bis so, dass beide nacheinander kommen.`,
  'chair.houseMissing': () =>
    'Das Haus der neuen Geschäftsstelle steht nicht im Register. Es wurde nichts verändert; legen Sie es zuerst unter Kontakte an.',
  'chair.nothingFollows': () =>
    'Auf das letzte Vorsitzjahr lässt sich keines errechnen, weil es kein Ende hat. Tragen Sie dort zuerst das Ende ein.',
  'chair.swapSame': () =>
    'Zum Tauschen gehören zwei verschiedene Vorsitzjahre. Es wurde nichts verändert.',
  'chair.hasBegun': (e) =>
    `Das ${e.number}. Vorsitzjahr hat schon begonnen; getauscht werden nur künftige. Es wurde nichts verändert.`,
};
