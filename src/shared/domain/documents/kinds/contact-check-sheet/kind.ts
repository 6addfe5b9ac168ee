import { checkSheetPaper, personsOfLand } from '../../../exchange/check-sheet';
import { registerIndex } from '../../../exchange/register-index';
import type { Land } from '../../../register/records';
import { conferenceFacts } from '../../conference-facts';
import { fileName } from '../../file-name';
import {
  FOR_ALL,
  obstaclePlan,
  type KindPlan,
  type PaperSource,
  type PaperToMake,
} from '../../plan';
import type { DocumentKind } from '../kind';

const NAME = 'contactCheckSheet';

type MakeSheet = (land: Land) => PaperToMake;

function* sheets(laender: readonly Land[], make: MakeSheet): Generator<PaperToMake> {
  for (const land of laender) yield make(land);
}

/** One sheet for each Land of which we know anybody; ids to choose from are the codes of the Länder. */
function plan(source: PaperSource): KindPlan {
  const { view, only } = source;
  const facts = conferenceFacts(view, source);
  if (!facts.ok) return obstaclePlan(NAME, facts.error);
  const { date, sender, letterheads, trainingMark } = facts.value;
  const letterhead = letterheads.secretariat;
  const index = registerIndex(
    {
      persons: view.register('persons').all(),
      organisations: view.register('organisations').all(),
      offices: view.register('offices').all(),
      mandates: view.register('mandates').all(),
      laender: view.register('laender').all(),
    },
    date,
  );
  const known = [...view.register('laender').all()]
    .sort((a, b) => a.order - b.order)
    .filter(({ id }) => personsOfLand(index, id).length > 0);
  if (known.length === 0) return obstaclePlan(NAME, { code: 'exchange.nobody' });
  // Chosen participants of the letters of the same run say nothing about Länder.
  const chosen = known.filter(({ id }) => only?.has(id));
  const wanted = chosen.length > 0 ? chosen : known;
  const make: MakeSheet = (land) => ({
    ...FOR_ALL,
    kind: NAME,
    about: land.id,
    fileName: fileName({ date, kind: 'Kontrollblatt', place: land.id, label: land.name }),
    model: checkSheetPaper({ index, land, day: date, sender, letterhead, trainingMark }),
    letter: null,
  });
  return {
    total: wanted.length,
    items: { [Symbol.iterator]: () => sheets(wanted, make) },
    covered: [],
    endedOffice: null,
  };
}

/** What we hold of the people of each Land, to be corrected on paper or in Word and read in again. */
export const kind: DocumentKind = {
  name: NAME,
  title: 'Kontrollblatt',
  plural: 'Kontrollblätter',
  group: 'lists',
  order: 50,
  summary: 'Je Land die Kontaktdaten, die wir führen, mit einer Spalte für Berichtigungen.',
  paper: 'secretariat',
  per: 'record',
  plan,
};
