import { useKeptWork } from './package-work';
import { ReceiveFile } from './receive-file';
import { ReceiveImport } from './receive-import';
import { inspecting } from './receive-store';
import './package.css';
import './receive.css';

interface FlowProps {
  /** Where the package comes in. */
  readonly folder: string;
  readonly onReceived: () => Promise<void>;
}

/** From the file to the office that it becomes, one after the other on one page. */
export function ReceiveFlow({ folder, onReceived }: FlowProps) {
  const { result } = useKeptWork(inspecting);
  return (
    <>
      <ReceiveFile />
      {result ? <ReceiveImport seen={result} {...{ folder, onReceived }} /> : null}
    </>
  );
}
