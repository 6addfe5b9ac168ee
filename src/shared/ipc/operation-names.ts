/** Names of all operations, apart from their schemas so that the preload stays free of zod. */
export const operationNames = [
  'address.preview',
  'chair.propose',
  'conferences.create',
  'conferences.get',
  'conferences.items',
  'conferences.list',
  'conferences.removeItem',
  'conferences.saveItem',
  'conferences.update',
  'deadlines.plan',
  'documents.cancel',
  'documents.check',
  'documents.generate',
  'documents.preview',
  'documents.verify',
  'participants.add',
  'participants.list',
  'participants.remove',
  'participants.removeMany',
  'participants.update',
  'participants.updateMany',
  'register.address',
  'register.list',
  'register.remove',
  'register.save',
  'sample.load',
  'settings.list',
  'settings.save',
  'store.check',
  'store.create',
  'store.recent',
  'store.redo',
  'store.undo',
  'window.chooseFolder',
  'window.createFolder',
  'window.openExample',
  'window.openFile',
  'window.openFolder',
  'window.showFile',
  'window.status',
] as const;

export type OperationName = (typeof operationNames)[number];

export function isOperationName(name: string): name is OperationName {
  return (operationNames as readonly string[]).includes(name);
}
