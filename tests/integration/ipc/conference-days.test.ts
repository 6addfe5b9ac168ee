import { describe, expect, it } from 'vitest';
import { sampleBench } from '../../support/offices';
import { errorOf, valueOf } from '../../support/stores';

type Bench = Awaited<ReturnType<typeof sampleBench>>;

const NEW_DAYS = {
  from: '2018-04-12',
  to: '2018-04-13',
  reason: 'Plenarsitzung',
  repliesAgain: true,
};

async function items(bench: Bench, collection: 'deadlines' | 'programmeItems') {
  const { dispatcher, conferenceId } = bench;
  const { records } = valueOf(
    await dispatcher.invoke('conferences.items', { conferenceId, collection }),
  );
  return records;
}

async function facts({ dispatcher, conferenceId }: Bench) {
  return valueOf(await dispatcher.invoke('conferences.get', { conferenceId })).conference;
}

async function answered({ dispatcher, conferenceId }: Bench) {
  const { participants } = valueOf(await dispatcher.invoke('participants.list', { conferenceId }));
  return participants.filter(({ reply }) => !['open', 'invited'].includes(reply.state));
}

describe('conferences.postpone', () => {
  it('takes programme, press conference, reply day, deadlines and replies along in one step', async () => {
    const bench = await sampleBench();
    const { dispatcher, conferenceId } = bench;
    valueOf(await dispatcher.invoke('deadlines.plan', { conferenceId }));
    const before = { facts: await facts(bench), deadlines: await items(bench, 'deadlines') };
    const replies = await answered(bench);
    expect(replies.length).toBeGreaterThan(0);

    const done = valueOf(
      await dispatcher.invoke('conferences.postpone', { conferenceId, ...NEW_DAYS }),
    );
    const after = await facts(bench);
    expect(after).toMatchObject({ from: '2018-04-12', to: '2018-04-13', replyBy: '2018-03-15' });
    expect(after.pressConference?.day).toBe('2018-04-13');
    expect(after.formerDays).toEqual([
      {
        from: '2018-03-15',
        to: '2018-03-16',
        on: expect.any(String) as string,
        reason: 'Plenarsitzung',
      },
    ]);
    const programme = await items(bench, 'programmeItems');
    expect(new Set(programme.map((item) => item['day']))).toEqual(
      new Set(['2018-04-12', '2018-04-13']),
    );
    expect(done.programme).toBe(programme.length);
    expect(done.deadlines).toBeGreaterThan(0);
    expect(done.replies).toBe((await openAgain(bench)).length);
    expect(await answered(bench)).toEqual([]);

    valueOf(await dispatcher.invoke('store.undo', {}));
    expect(await facts(bench)).toEqual(before.facts);
    expect(await items(bench, 'deadlines')).toEqual(before.deadlines);
    expect(await answered(bench)).toEqual(replies);
  });

  it('keeps the replies where they are to stay, and plans nothing where nothing was planned', async () => {
    const bench = await sampleBench();
    const { dispatcher, conferenceId } = bench;
    const replies = await answered(bench);
    const done = valueOf(
      await dispatcher.invoke('conferences.postpone', {
        conferenceId,
        ...NEW_DAYS,
        repliesAgain: false,
      }),
    );
    expect(done).toMatchObject({ deadlines: 0, replies: 0 });
    expect(await answered(bench)).toEqual(replies);
    expect(await items(bench, 'deadlines')).toEqual([]);
  });

  it.each([
    ['the same days', { from: '2018-03-15', to: '2018-03-16' }, 'conference.sameDays'],
    ['an end before the start', { from: '2018-04-13', to: '2018-04-12' }, 'period.endsBeforeStart'],
    ['a day that does not exist', { from: '2018-02-31', to: '2018-03-01' }, 'input.invalid'],
  ])('%s is refused and changes nothing', async (_name, days, code) => {
    const bench = await sampleBench();
    const { dispatcher, conferenceId } = bench;
    const before = await facts(bench);
    const input = { conferenceId, ...NEW_DAYS, ...days };
    expect(errorOf(await dispatcher.invoke('conferences.postpone', input)).code).toBe(code);
    expect(await facts(bench)).toEqual(before);
  });

  async function openAgain({ dispatcher, conferenceId }: Bench) {
    const { participants } = valueOf(
      await dispatcher.invoke('participants.list', { conferenceId }),
    );
    return participants.filter(({ note }) => note?.includes('früheren Termin') === true);
  }
});

describe('conferences.update of the days', () => {
  it('moves what is planned and brings nothing back that the office has removed', async () => {
    const bench = await sampleBench();
    const { dispatcher, conferenceId } = bench;
    const { deadlines } = valueOf(await dispatcher.invoke('deadlines.plan', { conferenceId }));
    const id = deadlines[0]?.['id'] as string;
    const gone = { conferenceId, collection: 'deadlines', id } as const;
    valueOf(await dispatcher.invoke('conferences.removeItem', gone));
    const patch = { from: '2018-04-12', to: '2018-04-13' };
    valueOf(await dispatcher.invoke('conferences.update', { conferenceId, patch }));
    const left = await items(bench, 'deadlines');
    expect(left.map((item) => item['id'])).not.toContain(id);
    expect(left).toHaveLength(deadlines.length - 1);
  });
});

describe('conferences.cancel', () => {
  it('marks the conference, is named before papers are made, and is taken back', async () => {
    const bench = await sampleBench();
    const { dispatcher, conferenceId } = bench;
    const before = await facts(bench);
    valueOf(await dispatcher.invoke('conferences.cancel', { conferenceId, reason: 'Pandemie' }));
    expect((await facts(bench)).cancellation?.reason).toBe('Pandemie');
    const list = valueOf(await dispatcher.invoke('conferences.list', {}));
    expect(list.conferences.map((item) => item.cancelled)).toEqual([true]);
    const check = valueOf(
      await dispatcher.invoke('documents.check', { conferenceId, kinds: ['invitation'] }),
    );
    expect(check.findings.map((finding) => finding.code)).toContain('conference.cancelled');

    valueOf(await dispatcher.invoke('conferences.resume', { conferenceId }));
    expect(await facts(bench)).toEqual(before);
  });

  it('ends with the new days of a postponement', async () => {
    const bench = await sampleBench();
    const { dispatcher, conferenceId } = bench;
    valueOf(await dispatcher.invoke('conferences.cancel', { conferenceId, reason: null }));
    valueOf(await dispatcher.invoke('conferences.postpone', { conferenceId, ...NEW_DAYS }));
    expect((await facts(bench)).cancellation).toBeNull();
  });
});
