import type { Addressee } from '../../shared/domain/addressing/addressee';
import { composeAddress } from '../../shared/domain/addressing/compose';
import type { LaenderByCode } from '../../shared/domain/addressing/office-lines';
import { addresseeOf, personFacts } from '../../shared/domain/recipients/person-facts';
import { letterPreview } from '../../shared/domain/recipients/preview';
import { printedAddress } from '../../shared/domain/recipients/printed-address';
import type { Output } from '../../shared/ipc/contract';
import { err, ok, type Result } from '../../shared/result';
import { reasonText } from '../../shared/texts/address-reasons';
import { recipientReasonText } from '../../shared/texts/letter-reasons';
import { errorText } from '../../shared/texts/error-texts';
import { todayOf } from '../app';
import type { Handlers } from './context';

function preview(addressee: Addressee, laender: LaenderByCode): Result<Output<'address.preview'>> {
  const composed = composeAddress(addressee, laender);
  if (!composed.ok) return composed;
  const fitted = printedAddress({ lines: composed.value.lines, notes: 0 });
  if (!fitted.ok) return fitted;
  return ok({
    lines: [...composed.value.lines],
    fieldLines: [...fitted.value.lines],
    salutation: composed.value.salutation,
    reasons: composed.value.reasons.map(reasonText),
  });
}

/** A person who is not in the register yet holds no office and has no ways of their own. */
const NOT_SAVED = 'not-saved';

export const addressHandlers: Pick<
  Handlers,
  'address.preview' | 'register.address' | 'register.preview'
> = {
  'address.preview': async (input, app) => {
    const laender = await app.resources.laender();
    return preview(input, (code) => laender.find((land) => land.id === code));
  },

  'register.address': ({ personId }, { app, store: { view } }) => {
    const person = view.register('persons').get(personId);
    if (!person) return err({ code: 'record.missing', collection: 'persons', id: personId });
    const facts = personFacts(view, person, todayOf(app, view));
    const preferences = view.settings('preferences').get('preferences');
    return preview(addresseeOf(facts, preferences, 'full'), (code) =>
      view.register('laender').get(code),
    );
  },

  'register.preview': ({ person, day, ...wishes }, { app, store: { view } }) => {
    const inWork = { ...person, id: person.id ?? NOT_SAVED };
    const shown = letterPreview(view, inWork, { ...wishes, day: day ?? todayOf(app, view) });
    return ok({
      ...shown,
      lines: [...shown.lines],
      reasons: shown.reasons.map(recipientReasonText),
      problems: shown.problems.map(errorText),
    });
  },
};
