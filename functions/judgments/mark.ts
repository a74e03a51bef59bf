// One replacement in the original text of a judgment: who put it there, and whether it stands.
export const markStates = ['proposed', 'accepted', 'undone'] as const

/** One place of the original that is replaced by `to`, unless it was undone. Offsets count UTF-16 units of the source. */
export interface Mark {
  start: number
  end: number
  to: string
  kind: string
  state: (typeof markStates)[number]
  by: 'anonymiser' | 'officer'
}
