import { composeAddress } from '../../shared/domain/addressing/compose';
import { fitAddress } from '../../shared/domain/addressing/fit-address';
import { landSchema } from '../../shared/domain/register/records';
import { ok } from '../../shared/result';
import { reasonText } from '../../shared/texts/address-reasons';
import type { Handlers } from './context';

export const addressHandlers: Pick<Handlers, 'address.preview'> = {
  'address.preview': async (input, app) => {
    const laender = (await app.resources.reference()).flatMap((draft) =>
      draft.collection === 'laender' ? [landSchema.parse(draft.record)] : [],
    );
    const composed = composeAddress(input, (code) => laender.find((land) => land.id === code));
    if (!composed.ok) return composed;
    const fitted = fitAddress({ lines: composed.value.lines, notes: 0 });
    if (!fitted.ok) return fitted;
    return ok({
      lines: [...composed.value.lines],
      fieldLines: [...fitted.value.lines],
      salutation: composed.value.salutation,
      reasons: composed.value.reasons.map(reasonText),
    });
  },
};
