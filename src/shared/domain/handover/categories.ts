/**
 * What a package is chosen from. Personal salutations, letterheads with their logos, signatories, forms of single
 * letters, preferences, users, drafts and backups are in none of them: they stay with the office.
 */
export const handoverCategories = [
  'base',
  'contacts',
  'conferences',
  'handover',
  'papers',
  'templates',
  'participants',
  'letters',
  'notes',
  'history',
] as const;
export type HandoverCategory = (typeof handoverCategories)[number];

export interface CategoryFacts {
  readonly title: string;
  /** What is in it. */
  readonly holds: string;
  /** Why the next office may have it, or why it has no ground to get it (Art. 5, 6 DSGVO). */
  readonly ground: string;
  readonly isPersonal: boolean;
  /** `always` goes with every package. */
  readonly choice: 'always' | 'on' | 'off';
  readonly needs: readonly HandoverCategory[];
}

export const categoryFacts: Readonly<Record<HandoverCategory, CategoryFacts>> = {
  base: {
    title: 'Länder, Häuser, Ämter und Vorsitzjahre',
    holds:
      'Register der Länder und Häuser, Reihenfolge der Vorsitze, Verfahrensregeln, Fristenpläne',
    ground: 'Sachdaten ohne Personenbezug.',
    isPersonal: false,
    choice: 'always',
    needs: [],
  },
  contacts: {
    title: 'Amtspersonen und dienstliche Kontakte',
    holds: 'Namen, Ämter, dienstliche Anschriften, Verteiler',
    ground:
      'Dienstliche Angaben, die auch die nächste Geschäftsstelle für ihre Aufgabe braucht (Art. 6 Abs. 1 Buchst. e DSGVO).',
    isPersonal: true,
    choice: 'on',
    needs: ['base'],
  },
  conferences: {
    title: 'Konferenzen und ihre Texte',
    holds: 'Termine, Tagesordnungen, Programme, Einladungstexte, Fristen, Pressemitteilungen',
    ground: 'Sachdaten; nur in Pressemitteilungen stehen Namen, die veröffentlicht sind.',
    isPersonal: false,
    choice: 'on',
    needs: ['base'],
  },
  handover: {
    title: 'Übergabe und offene Aufträge',
    holds: 'Checkliste, Prüf- und Berichtsaufträge, Arbeitsgruppen',
    ground: 'Die nächste Geschäftsstelle führt sie fort.',
    isPersonal: false,
    choice: 'on',
    needs: ['base'],
  },
  papers: {
    title: 'Papiere an alle',
    holds: 'Versandte Fassungen, die für alle gleich sind: Tagesordnung, Programm, Niederschrift',
    ground: 'Unterlagen der Konferenz, auf denen die nächste aufbaut.',
    isPersonal: false,
    choice: 'on',
    needs: ['conferences'],
  },
  templates: {
    title: 'Vorlagen und Textbausteine',
    holds: 'Eigene Word-Vorlagen in allen Fassungen, Textbausteine',
    ground: 'Sachdaten ohne Personenbezug. Briefköpfe und Logos bleiben hier.',
    isPersonal: false,
    choice: 'on',
    needs: [],
  },
  participants: {
    title: 'Teilnehmende und Rückmeldungen',
    holds: 'Wer eingeladen war, wer zu- oder abgesagt hat, wer wen vertreten hat',
    ground:
      'Der Zweck endet mit der Konferenz. Die nächste Stelle ist eine andere Verantwortliche; für sie fehlt in der Regel der Grund.',
    isPersonal: true,
    choice: 'off',
    needs: ['contacts', 'conferences'],
  },
  letters: {
    title: 'Schreiben an einzelne Personen',
    holds: 'Versandregister, versandte und unterschriebene Schreiben mit ihren Dateien',
    ground: 'Schriftverkehr gehört in die E-Akte des Hauses, das ihn geführt hat.',
    isPersonal: true,
    choice: 'off',
    needs: ['participants', 'papers'],
  },
  notes: {
    title: 'Bemerkungen zu Personen',
    holds: 'Freie Bemerkungen an Personen, Kontaktwegen und Rückmeldungen',
    ground: 'Freie Texte können Vertrauliches enthalten; niemand hat sie dafür geprüft.',
    isPersonal: true,
    choice: 'off',
    needs: ['contacts'],
  },
  history: {
    title: 'Verlauf der Änderungen',
    holds:
      'Wer wann was geändert hat, soweit es die gewählten Inhalte betrifft; ohne Namen der Bediensteten',
    ground: 'Dient der Nachvollziehbarkeit im eigenen Haus; die nächste Stelle braucht ihn nicht.',
    isPersonal: true,
    choice: 'off',
    needs: [],
  },
};

/** The chosen ones with what they need and what always goes, in the order of the list. */
export function completed(chosen: readonly HandoverCategory[]): readonly HandoverCategory[] {
  const all = new Set<HandoverCategory>();
  const add = (category: HandoverCategory): void => {
    if (all.has(category)) return;
    all.add(category);
    categoryFacts[category].needs.forEach(add);
  };
  handoverCategories.filter((name) => categoryFacts[name].choice === 'always').forEach(add);
  chosen.forEach(add);
  return handoverCategories.filter((name) => all.has(name));
}

/** What is ticked before anybody has chosen. */
export const defaultCategories: readonly HandoverCategory[] = handoverCategories.filter(
  (name) => categoryFacts[name].choice !== 'off',
);
