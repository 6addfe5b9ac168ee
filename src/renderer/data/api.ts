import type { Bridge, WindowEvent } from '../../shared/ipc/channels';
import type { Input, Output } from '../../shared/ipc/contract';
import type { OperationName } from '../../shared/ipc/operation-names';
import type { Result } from '../../shared/result';

declare global {
  interface Window {
    readonly konferenzbuero: Bridge;
  }
}

/** The window's typed way to the operations. */
export interface Api {
  call<N extends OperationName>(operation: N, input: Input<N>): Promise<Result<Output<N>>>;
  on(listener: (event: WindowEvent) => void): () => void;
}

/** The dispatcher has parsed the input and typed the answer, which the bridge carries as JSON text. */
export function createApi(bridge: Bridge): Api {
  return {
    call: async (operation, input) =>
      JSON.parse(await bridge.invoke(operation, input)) as Result<Output<typeof operation>>,
    on: (listener) => bridge.on(listener),
  };
}
