import { useCallback } from 'react';
import { formPlace, type FormPlace } from '../../shared/domain/forms/form-place';
import type { RestoredDraft } from '../data/draft-keeper';
import { NEW_RECORD, useApp, type Target } from './app-store';
import { useChosenTerm } from './chosen-term';

/** What the room opens with: the record, or a new one. */
function recordOf({ record, isNew }: FormPlace): string | null {
  return isNew ? NEW_RECORD : (record?.id ?? null);
}

function targetOf(place: FormPlace, personId: string | null): Target {
  const { tab, conferenceId, needs } = place;
  const recordId = recordOf(place);
  if (place.form === 'contactPoint' || place.form === 'mandate') {
    // They stand in the panel of a person or an office.
    return personId === null
      ? { tab, ...(needs ? { recordId: needs.id } : {}) }
      : { tab: 'persons', personId };
  }
  return {
    tab,
    ...(conferenceId === null ? {} : { conferenceId }),
    ...(recordId === null ? {} : tab === 'persons' ? { personId: recordId } : { recordId }),
  };
}

/** Leads to the form of a draft and opens it. */
export function useGoToForm(): (draft: RestoredDraft) => void {
  const go = useApp((state) => state.go);
  return useCallback(
    ({ key, personId }) => {
      const place = formPlace(key);
      if (!place) return;
      if (place.termId !== undefined) useChosenTerm.getState().choose(place.termId);
      go(place.room, targetOf(place, personId));
    },
    [go],
  );
}
