import { caseOf } from '../../shared/domain/dispatch/cases';
import { participantLabel } from '../../shared/domain/recipients/recipient';
import { put, type Draft } from '../../shared/domain/storage/store-view';
import type { Input, Output } from '../../shared/ipc/contract';
import { err, ok, type Result } from '../../shared/result';
import { conferenceOf } from './conference-of';
import type { Context, Handlers } from './context';

/** A version that is kept goes out again: its bytes are those of the first time. */
async function resend(
  input: Input<'dispatch.resend'>,
  { app, change, store }: Context,
): Promise<Result<Output<'dispatch.resend'>>> {
  const { conferenceId, versionId, on, way, note = null } = input;
  const there = conferenceOf(store.view, conferenceId);
  if (!there.ok) return there;
  const recipients = [...new Set(input.recipients)];
  const done = await change({
    operation: 'dispatch.resend',
    rule: (view) => {
      const version = view.conference(conferenceId, 'paperVersions').get(versionId);
      if (!version) {
        return err({ code: 'record.missing', collection: 'paperVersions', id: versionId });
      }
      const drafts: Draft[] = [];
      for (const participantId of recipients) {
        const to = view.conference(conferenceId, 'participants').get(participantId);
        if (!to) {
          const { title } = version;
          return err({ code: 'dispatch.foreignRecipient', title, about: participantId });
        }
        const letter = { kind: version.kind, participantId };
        drafts.push(
          put.conference(conferenceId, 'dispatches', {
            ...{ id: app.newId(), versionId, participantId, on, way, note },
            recipient: participantLabel(view, to),
            caseNumber: caseOf(view, conferenceId, letter)?.number ?? null,
          }),
        );
      }
      return ok(drafts);
    },
  });
  return done.ok ? ok({ dispatches: recipients.length }) : done;
}

export const resendHandlers: Pick<Handlers, 'dispatch.resend'> = { 'dispatch.resend': resend };
