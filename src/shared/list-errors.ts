/** Why a list, a sheet of cards or a meeting paper cannot be made; part of `AppError`. */
export type ListError =
  | { readonly code: 'list.nobodyComes' }
  | { readonly code: 'list.noParticipants' }
  | { readonly code: 'list.noLandComes' }
  | { readonly code: 'list.noProgramme' }
  | { readonly code: 'list.noRooms' }
  | { readonly code: 'list.noContacts' };
