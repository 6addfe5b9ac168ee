import {
  finding,
  type FindingPlace,
  type TemplateFinding,
} from '../../../shared/domain/documents/template-findings';
import { MOST_TAGS, type TagProblem } from './compile-part';
import { OBJECT, type Paragraph } from './stories';

const BEGINNING = 60;

/** Where staff find a paragraph again. */
export function placeOf({ story, number, text }: Paragraph): FindingPlace {
  const words = text.replaceAll(OBJECT, ' ').replace(/\s+/g, ' ').trim();
  const points = Array.from(words);
  const beginning = points.length > BEGINNING ? `${points.slice(0, BEGINNING).join('')} …` : words;
  return { story: story.kind, paragraph: number, beginning };
}

/** A wrong order of tags as a finding. */
export function tagFinding(problem: TagProblem): TemplateFinding {
  const { at } = problem;
  const place = placeOf(at.paragraph);
  const tag = at.written;
  if (problem.code === 'wrongEnd') {
    return finding('wrongEnd', { place, tag, open: problem.open.written });
  }
  if (problem.code === 'tooManyTags') return finding('tooManyTags', { most: MOST_TAGS });
  return finding(problem.code, { place, tag });
}
