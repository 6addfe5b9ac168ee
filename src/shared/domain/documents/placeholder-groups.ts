/** Groups in the order in which the list offers them. */
export const placeholderGroups = {
  recipient: 'Empfänger',
  letter: 'Schreiben',
  paper: 'Papier',
  sender: 'Absender und Vorsitz',
  conference: 'Konferenz',
  agenda: 'Tagesordnung',
  programme: 'Programm',
  hotels: 'Hotels',
  modules: 'Textbausteine',
  repeats: 'In jeder Wiederholung',
} as const;
export type PlaceholderGroup = keyof typeof placeholderGroups;

/**
 * What a placeholder stands for. `text`: words, perhaps with line breaks; `paragraphs`: a paragraph each
 * where it stands alone; `flag`: yes or no, for conditions; `repeat`: what `für jede …` takes.
 */
export type PlaceholderKind = 'text' | 'paragraphs' | 'flag' | 'repeat';

/** Which documents have a placeholder. */
export type PlaceholderUse = 'all' | 'letter' | 'paper';
