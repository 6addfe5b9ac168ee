/** What a plan does, one by one, for people to read before it is done. */
export type Consequence =
  | { readonly code: 'person.new'; readonly name: string }
  | { readonly code: 'house.renamed'; readonly old: string; readonly name: string }
  | { readonly code: 'house.moved'; readonly name: string }
  | { readonly code: 'office.renewed'; readonly old: string; readonly office: string }
  | { readonly code: 'office.stays'; readonly office: string; readonly name: string }
  | { readonly code: 'office.vacant'; readonly office: string }
  | { readonly code: 'mandate.ends'; readonly office: string; readonly name: string }
  | { readonly code: 'mandate.begins'; readonly office: string; readonly name: string }
  | { readonly code: 'people.move'; readonly names: readonly string[]; readonly house: string }
  | { readonly code: 'people.leave'; readonly names: readonly string[]; readonly house: string }
  | { readonly code: 'points.end'; readonly names: readonly string[] };
