import type { OperationName } from '../../shared/ipc/operation-names';
import type { Handlers } from './context';

// Rooms are loaded with their first question: the program starts with what the first page asks for.
const address = async () => (await import('./addresses')).addressHandlers;
const archive = async () => (await import('./archive')).archiveHandlers;
const backup = async () => (await import('./backups')).backupHandlers;
const chair = async () => (await import('./chair')).chairHandlers;
const checkSheet = async () => (await import('./check-sheets')).checkSheetHandlers;
const conferenceDay = async () => (await import('./conference-days')).conferenceDayHandlers;
const conference = async () => (await import('./conferences')).conferenceHandlers;
const conflict = async () => (await import('./conflicts')).conflictHandlers;
const dataCheck = async () => (await import('./data-check')).dataCheckHandlers;
const deadline = async () => (await import('./deadlines')).deadlineHandlers;
const dispatch = async () => (await import('./dispatches')).dispatchHandlers;
const document = async () => (await import('./documents')).documentHandlers;
const draft = async () => (await import('./drafts')).draftHandlers;
const duplicate = async () => (await import('./duplicates')).duplicateHandlers;
const exchange = async () => (await import('./exchange')).exchangeHandlers;
const fileExport = async () => (await import('./file-export')).fileExportHandlers;
const finalPaper = async () => (await import('./finish-papers')).finalPaperHandlers;
const folder = async () => (await import('./folders')).folderHandlers;
const handoverPackage = async () => (await import('./handover-packages')).handoverPackageHandlers;
const handover = async () => (await import('./handovers')).handoverHandlers;
const history = async () => (await import('./history')).historyHandlers;
const importHistory = async () => (await import('./import-history')).importHistoryHandlers;
const letterhead = async () => (await import('./letterheads')).letterheadHandlers;
const letter = async () => (await import('./letters')).letterHandlers;
const list = async () => (await import('./lists')).listHandlers;
const participant = async () => (await import('./participants')).participantHandlers;
const register = async () => (await import('./register')).registerHandlers;
const resend = async () => (await import('./resend')).resendHandlers;
const reshuffle = async () => (await import('./reshuffle')).reshuffleHandlers;
const retention = async () => (await import('./retention')).retentionHandlers;
const retentionCalendar = async () =>
  (await import('./retention-calendar')).retentionCalendarHandlers;
const sample = async () => (await import('./samples')).sampleHandlers;
const scan = async () => (await import('./scans')).scanHandlers;
const sharing = async () => (await import('./sharing')).sharingHandlers;
const store = async () => (await import('./stores')).storeHandlers;
const template = async () => (await import('./templates')).templateHandlers;
const trash = async () => (await import('./trash')).trashHandlers;
const window = async () => (await import('./windows')).windowHandlers;

/** Where the handler of each operation is; the compiler names one that is missing or in another room. */
export const rooms: { readonly [N in OperationName]: () => Promise<Pick<Handlers, N>> } = {
  'address.preview': address,
  'archive.begin': archive,
  'archive.end': archive,
  'chair.addTerms': chair,
  'chair.propose': chair,
  'chair.swapTerms': chair,
  'chair.takeOver': chair,
  'conferences.cancel': conferenceDay,
  'conferences.create': conference,
  'conferences.get': conference,
  'conferences.items': conference,
  'conferences.list': conference,
  'conferences.postpone': conferenceDay,
  'conferences.removeItem': conference,
  'conferences.resume': conferenceDay,
  'conferences.saveItem': conference,
  'conferences.saveItems': conference,
  'conferences.update': conference,
  'contacts.cancel': exchange,
  'contacts.checkSheet': checkSheet,
  'contacts.distinct': duplicate,
  'contacts.duplicates': duplicate,
  'contacts.export': exchange,
  'contacts.import': exchange,
  'contacts.importPreview': exchange,
  'contacts.imports': importHistory,
  'contacts.merge': duplicate,
  'contacts.mergePreview': duplicate,
  'deadlines.followPlan': deadline,
  'deadlines.plan': deadline,
  'dispatch.exportFile': fileExport,
  'dispatch.extract': dispatch,
  'dispatch.extractScan': scan,
  'dispatch.fileScans': scan,
  'dispatch.finish': finalPaper,
  'dispatch.list': dispatch,
  'dispatch.number': dispatch,
  'dispatch.programs': finalPaper,
  'dispatch.readScans': scan,
  'dispatch.record': dispatch,
  'dispatch.resend': resend,
  'documents.cancel': document,
  'documents.check': document,
  'documents.generate': document,
  'documents.kinds': document,
  'documents.preview': document,
  'documents.recipients': document,
  'documents.verify': document,
  'drafts.list': draft,
  'drafts.remove': draft,
  'drafts.save': draft,
  'handover.begin': handover,
  'handover.cancel': handoverPackage,
  'handover.export': handoverPackage,
  'handover.import': handoverPackage,
  'handover.inspect': handoverPackage,
  'handover.orderItems': handover,
  'handover.plan': handoverPackage,
  'handover.proposePassphrase': handoverPackage,
  'handover.savePapers': handoverPackage,
  'handover.state': handover,
  'handover.takeBack': handoverPackage,
  'letterheads.addLogo': letterhead,
  'letterheads.list': letterhead,
  'letterheads.logo': letterhead,
  'letterheads.preview': letterhead,
  'letterheads.remove': letterhead,
  'letterheads.reset': letterhead,
  'letterheads.save': letterhead,
  'letters.preview': letter,
  'lists.addToConference': list,
  'lists.members': list,
  'lists.remove': list,
  'participants.add': participant,
  'participants.list': participant,
  'participants.remove': participant,
  'participants.removeMany': participant,
  'participants.update': participant,
  'participants.updateMany': participant,
  'register.acknowledge': dataCheck,
  'register.address': address,
  'register.check': dataCheck,
  'register.list': register,
  'register.preview': address,
  'register.remove': register,
  'register.reopen': dataCheck,
  'register.save': register,
  'reshuffle.apply': reshuffle,
  'reshuffle.fix': reshuffle,
  'reshuffle.open': reshuffle,
  'reshuffle.preview': reshuffle,
  'retention.calendar': retentionCalendar,
  'retention.cancel': retention,
  'retention.list': retention,
  'retention.run': retention,
  'sample.load': sample,
  'settings.list': register,
  'settings.save': register,
  'store.backup': backup,
  'store.backups': backup,
  'store.bringBack': folder,
  'store.cancelBackup': backup,
  'store.check': store,
  'store.closeConflict': conflict,
  'store.conflicts': conflict,
  'store.create': store,
  'store.goOn': folder,
  'store.history': history,
  'store.inspectBackup': backup,
  'store.recent': store,
  'store.recover': trash,
  'store.redo': store,
  'store.reinstate': history,
  'store.repair': folder,
  'store.restore': backup,
  'store.revert': importHistory,
  'store.setBackupPlace': backup,
  'store.step': history,
  'store.takeConflict': conflict,
  'store.takeOut': folder,
  'store.trash': trash,
  'store.tryBackupPlace': backup,
  'store.undo': store,
  'templates.activate': template,
  'templates.add': template,
  'templates.check': template,
  'templates.extract': template,
  'templates.list': template,
  'templates.placeholders': template,
  'templates.reset': template,
  'templates.starter': template,
  'window.askForRight': sharing,
  'window.chooseFile': window,
  'window.chooseScans': window,
  'window.chooseFolder': window,
  'window.createFolder': window,
  'window.giveRight': sharing,
  'window.openExample': window,
  'window.openFile': window,
  'window.openFolder': window,
  'window.presence': sharing,
  'window.receiveInto': window,
  'window.refuseRight': sharing,
  'window.sharing': sharing,
  'window.showFile': window,
  'window.startWriting': sharing,
  'window.status': window,
  'window.takeOver': sharing,
  'window.withdrawRequest': sharing,
};
