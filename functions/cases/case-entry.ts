// A case that did not come through the portal, as a clerk enters it from the paper: criminal cases and petitions handed in at the court.
import { createHash } from 'node:crypto'
import { type CivilDate, parseCivilDate } from '../kernel/civil-date.ts'
import type { Court } from '../kernel/courts.ts'
import { legalRelations } from '../kernel/legal-relations.ts'
import { readPersonalNumber } from '../kernel/personal-number.ts'
import { refuse } from '../kernel/refusal.ts'
import { type CaseOfficer, type CaseParty, type CasePartyRole, isSealedByLaw, type Unnumbered } from './case.ts'
import type { CaseEntry } from './case-form.ts'

/** In the form of a uuid, and of no filing: the same entry of the same court is the same case however often it is sent. */
export const enteredCaseId = (courtCode: string, entryId: string): string => {
  const hex = createHash('sha256').update(`entered case\n${courtCode}\n${entryId}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
}

/** Who must be named, by kind of case: the one against whom, or for whom, the court acts. */
const mustHave = ({ kind, matter }: CaseEntry): readonly CasePartyRole[] => {
  if (kind === 'HS') return ['accused']
  if (kind === 'BPXLHC' || matter === 'request' || kind === 'VDS') return ['requester', 'related']
  return ['plaintiff', 'defendant']
}

/** A criminal case has accused and victims, a civil one has not (BLTTHS 55; BLTTDS 68). */
const mayHave = ({ kind }: CaseEntry): readonly CasePartyRole[] =>
  kind === 'HS' ? ['accused', 'victim', 'plaintiff', 'defendant', 'related'] : ['plaintiff', 'defendant', 'related', 'requester']

const partiesOfEntry = (entry: CaseEntry): CaseParty[] => {
  const needed = mustHave(entry)
  if (!entry.parties.some(party => needed.includes(party.role))) refuse('invalid', 'case.party-missing', { roles: [...needed] })
  return entry.parties.map(({ role, type, fullName, isMinor, personalNumber }, index) => {
    if (!mayHave(entry).includes(role)) refuse('invalid', 'case.role-of-other-kind', { role })
    if (fullName.trim() === '') refuse('invalid', 'case.party-name-missing')
    const number = personalNumber.trim() === '' ? undefined : readPersonalNumber(personalNumber).number
    return {
      ...{ id: `p${index + 1}`, role, type, fullName: fullName.trim(), isMinor: type === 'person' && isMinor },
      ...(number === undefined ? {} : { personalNumber: number }),
      accounts: [],
    }
  })
}

const checkRelation = ({ relation, kind }: CaseEntry): void => {
  if (relation === '') return
  const known = legalRelations.find(each => each.code === relation)
  if (known === undefined || (known.kind !== kind && kind !== 'VDS')) refuse('invalid', 'case.relation-of-other-kind', { relation })
}

/**
 * The case before it has its number. Refuses `case.accepted-in-future`, `case.appeal-at-first-court`, `case.party-missing`,
 * `case.party-name-missing`, `case.role-of-other-kind`, `case.relation-of-other-kind`, `personal-number.invalid`.
 */
export const enteredCase = (
  entry: CaseEntry,
  {
    court,
    clerk,
    acceptedBy,
    today,
  }: { court: Pick<Court, 'code' | 'level'>; clerk: CaseOfficer; acceptedBy: CaseOfficer; today: CivilDate },
): Unnumbered => {
  const acceptedOn = parseCivilDate(entry.acceptedOn)
  if (acceptedOn > today) refuse('invalid', 'case.accepted-in-future')
  // Appeals against regional courts go to the provincial court (Law on organisation of People's Courts).
  if (entry.level === 'appeal' && court.level !== 'provincial') refuse('invalid', 'case.appeal-at-first-court')
  checkRelation(entry)
  const parties = partiesOfEntry(entry)
  const { level, matter, kind, relation } = entry
  return {
    ...{
      id: enteredCaseId(court.code, entry.entryId),
      level,
      matter,
      kind,
      relation,
      receiptCode: '',
      acceptedOn,
      acceptedBy,
      clerk,
      parties,
    },
    isSealed: entry.isSealed || isSealedByLaw(kind, parties),
  }
}
