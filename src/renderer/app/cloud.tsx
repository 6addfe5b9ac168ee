import { useState } from 'react';
import { create } from 'zustand';
import { CLOUD_REASON } from '../../shared/texts/cloud-text';
import { Button, ConfirmDialog, Notice } from '../ui';

interface Question {
  readonly service: string;
  readonly answer: (goOn: boolean) => void;
}

const useQuestion = create<{ readonly question: Question | null }>(() => ({ question: null }));

/** Asks whether a data folder is to be made in a place that a service keeps in step. */
export function askAboutCloud(service: string): Promise<boolean> {
  return new Promise((done) => {
    const answer = (goOn: boolean): void => {
      useQuestion.setState({ question: null });
      done(goOn);
    };
    useQuestion.setState({ question: { service, answer } });
  });
}

/** The open question, if any; once per window. */
export function CloudQuestion() {
  const question = useQuestion((state) => state.question);
  if (!question) return null;
  return (
    <ConfirmDialog
      title={`Dieser Ordner liegt in ${question.service}`}
      isOpen
      confirmLabel="Trotzdem anlegen"
      onConfirm={() => {
        question.answer(true);
      }}
      onClose={() => {
        question.answer(false);
      }}
    >
      <p>{CLOUD_REASON}</p>
    </ConfirmDialog>
  );
}

interface NoticeProps {
  readonly service: string;
  readonly folder: string;
}

const seenKey = (folder: string): string => `cloud-seen ${folder}`;

/** Says it at each opening until somebody on this PC has read it. */
export function CloudNotice({ folder, service }: NoticeProps) {
  const [isSeen, setSeen] = useState(() => localStorage.getItem(seenKey(folder)) === service);
  if (isSeen) return null;
  return (
    <div className="frame-notice">
      <Notice
        tone="warn"
        title={`Der Datenordner liegt in ${service}`}
        action={
          <Button
            onPress={() => {
              localStorage.setItem(seenKey(folder), service);
              setSeen(true);
            }}
          >
            Verstanden
          </Button>
        }
      >
        {CLOUD_REASON}
      </Notice>
    </div>
  );
}
