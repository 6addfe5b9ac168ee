import { FileProblem } from '../exchange/file-problem';
import { err, type Result } from '../../shared/result';
import { backup, inspect, placeGeneration } from './backup-jobs';
import { eraseData, sweepErased } from './erase-data';
import { exportContacts } from './export-contacts';
import { fileIndex, filePapers } from './file-papers';
import { finishPdfs } from './finish-pdfs';
import { exportHandover } from './handover-export';
import { inspectHandover } from './handover-inspect';
import { receiveHandover } from './handover-receive';
import { saveHandoverPapers } from './handover-save-papers';
import { takeBackHandover } from './handover-take-back';
import type { JobName, JobTable, JobWork } from './job';
import type { JobPort } from './job-port';
import { lookAtTemplate } from './look-at-template';
import { planContacts } from './plan-contacts';
import { printPapers } from './print-papers';
import { readScans } from './read-scans';
import { zipPapers } from './zip-papers';

const jobs: JobWork = {
  planContacts,
  exportContacts,
  backup,
  inspectBackup: inspect,
  placeBackup: placeGeneration,
  eraseData,
  sweepErased,
  finishPdfs,
  readScans,
  lookAtTemplate,
  printPapers,
  zipPapers,
  filePapers,
  fileIndex,
  exportHandover,
  inspectHandover,
  receiveHandover,
  saveHandoverPapers,
  takeBackHandover,
};

/** Does one job, in the worker or, where there is none, right here. */
export async function work<J extends JobName>(
  job: J,
  input: JobTable[J]['input'],
  port: JobPort,
): Promise<Result<JobTable[J]['output']>> {
  try {
    return await jobs[job](input, port);
  } catch (error) {
    if (error instanceof FileProblem && 'path' in input) {
      return err(error.toError(input.path.split(/[\\/]/).at(-1) ?? ''));
    }
    throw error;
  }
}
