// A case that is born of an accepted petition: who its parties are, and what the acceptance says of it. BLTTDS 68, 195.
import type { Change, Filing } from '../filings/filing.ts'
import type { Party, Petition } from '../filings/petition-form.ts'
import type { CivilDate } from '../kernel/civil-date.ts'
import { searchKey } from '../kernel/search-key.ts'
import { type Birth, born, type CaseParty, type CasePartyRole, isSealedByLaw } from './case.ts'
import type { Docket } from './docket.ts'

/** Of those who know their year only, nobody is a minor before the year says so. */
const isUnder18 = (birth: string, on: CivilDate): boolean => {
  if (birth === '') return false
  return `${Number(birth.slice(0, 4)) + 18}${birth.length > 4 ? birth.slice(4) : '-01-01'}` > on
}

/** Who stands in the petition, by role: whoever others sue for is a plaintiff (BLTTDS 68(2)); a request has no defendant. */
const standing = ({ matter, plaintiffs, protectedPersons, defendants, relatedPersons }: Petition): [CasePartyRole, Party][] => {
  const isRequest = matter === 'request'
  const of = (role: CasePartyRole, people: readonly Party[]) => people.map((party): [CasePartyRole, Party] => [role, party])
  return [
    ...of(isRequest ? 'requester' : 'plaintiff', [...plaintiffs, ...protectedPersons]),
    ...of(isRequest ? 'related' : 'defendant', defendants),
    ...of('related', relatedPersons),
  ]
}

/** The filer acts for the plaintiff who bears their name; a representative, whose name is another, acts for every plaintiff. */
const withFiler = (parties: CaseParty[], { owner, ownerName }: Pick<Filing, 'owner' | 'ownerName'>): CaseParty[] => {
  const isOwnSide = ({ role }: CaseParty) => role === 'plaintiff' || role === 'requester'
  const isFiler = (party: CaseParty) => party.type === 'person' && searchKey(party.fullName) === searchKey(ownerName)
  const filersOwn = parties.some(party => isOwnSide(party) && isFiler(party))
  return parties.map(party => (isOwnSide(party) && (!filersOwn || isFiler(party)) ? { ...party, accounts: [owner] } : party))
}

export const partiesOfPetition = (petition: Petition, filer: Pick<Filing, 'owner' | 'ownerName'>, acceptedOn: CivilDate): CaseParty[] =>
  withFiler(
    standing(petition).map(([role, { type, fullName, birth, personalNumber }], index): CaseParty => {
      const digits = personalNumber.replace(/\D/g, '')
      return {
        id: `p${index + 1}`,
        role,
        type,
        fullName,
        isMinor: type === 'person' && isUnder18(birth, acceptedOn),
        ...(digits === '' ? {} : { personalNumber: digits }),
        accounts: [],
      }
    }),
    filer,
  )

/** The case that an acceptance makes; undefined for any other change of a filing. */
export const bornOf = ({ filing, happening }: Change, petition: Petition, docket: Docket, serial: number): Birth | undefined => {
  const { id, accepted, judge, matter, kind, relation, receiptCode } = filing
  if (accepted === null || judge === null) return undefined
  const parties = partiesOfPetition(petition, filing, accepted.on)
  return born(
    {
      ...{ id, level: 'first-instance', matter, kind, relation, receiptCode, acceptedOn: accepted.on, clerk: null, parties },
      acceptedBy: { subject: judge.subject, fullName: judge.fullName },
      isSealed: isSealedByLaw(kind, parties),
    },
    docket,
    serial,
    happening,
  )
}
