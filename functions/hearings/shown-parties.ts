// Which parties of a case a public list may show, and how: sealed by default. Names are encoded; of families, minors and sexual offences there
// are none. BLTTDS 15(2); BLTTHS 25, 423; Law on Children 21.
import { caseKind } from '../kernel/case-kinds.ts'
import { legalRelations } from '../kernel/legal-relations.ts'
import { searchKey } from '../kernel/search-key.ts'
import { encodedNames, type NamedParty } from './party-name.ts'

export const publicRoles = ['plaintiff', 'defendant', 'related', 'requester', 'accused', 'victim'] as const
export type PublicRole = (typeof publicRoles)[number]

/** What of the case the public view is made of. */
export interface SealedCase {
  kind: string
  relation: string
  isSealed: boolean
  parties: readonly (NamedParty & { role: PublicRole; isMinor: boolean })[]
}

/** The legal relation as it is called, at the general level of the law; what is no code of the table is a name already. */
export const relationName = (relation: string, language: 'vi' | 'en'): string => {
  const row = legalRelations.find(({ code }) => code === relation)
  if (row === undefined) return relation
  return language === 'vi' ? row.nameVi : row.nameEn
}

/** Offences against sexual freedom (Criminal Code 141-147 and around), as they are named, without diacritics. */
const sexualOffence = /hiep dam|cuong dam|giao cau|dam o|khieu dam|mai dam|mua dam|ban dam|chua mai dam|tinh duc|ngoai tinh|loan luan/

/** Whether nothing of the parties may be public. */
const hidesParties = (its: SealedCase): boolean =>
  its.isSealed ||
  caseKind(its.kind).confidentialByDefault ||
  its.parties.some(party => party.isMinor) ||
  // Of an offence that nobody has named nobody can say that it may be told.
  (its.kind === 'HS' && its.relation === '') ||
  sexualOffence.test(searchKey(relationName(its.relation, 'vi')))

const rolesShown: readonly PublicRole[] = publicRoles.filter(role => role !== 'victim')

export interface ShownParties {
  role: PublicRole
  names: string[]
}

/** The parties as a public list may have them, victims never; null when nothing of them is public. */
export const shownParties = (its: SealedCase): ShownParties[] | null => {
  if (hidesParties(its)) return null
  const names = encodedNames(its.parties)
  return rolesShown
    .map(role => ({ role, names: its.parties.flatMap((party, index) => (party.role === role ? (names[index] ?? []) : [])) }))
    .filter(group => group.names.length > 0)
}
