// Which decisions bring a paper that must be served, and what the portal knows of it already. It waits for a clerk, or goes out at once where the court
// has chosen so. BLTTDS 195(2), 196(1), 220(2).
import type { Case, CasePartyRole } from '../cases/case.ts'
import { caseProcedure } from '../cases/case-step.ts'
import type { Filing } from '../filings/filing.ts'
import { procedureOf } from '../filings/filing-deadline.ts'
import type { Address, Party, Petition } from '../filings/petition-form.ts'
import type { ActorRecord } from '../kernel/actor.ts'
import { groupedCode } from '../kernel/receipt-code.ts'
import type { DocumentKind } from './document-kind.ts'
import type { Template } from './document-templates.ts'

/** Journal events, and the paper that each of them calls for. */
export const eventPapers = {
  'filing.fee-notified': 'fee-advance-notice',
  'case.accepted': 'acceptance-notice',
  'case.to-trial': 'trial-decision',
} as const satisfies Record<string, DocumentKind>
export type PaperEvent = keyof typeof eventPapers

export const isPaperEvent = (event: string): event is PaperEvent => Object.hasOwn(eventPapers, event)

/** `NA-KV03:fee-advance-notice`, separated by commas: what a court serves without a clerk's confirmation. */
export const servesAtOnce = (setting: string, courtCode: string, kind: DocumentKind): boolean =>
  setting.split(',').includes(`${courtCode}:${kind}`)

/** Somebody to be served, before it is known on which rung they begin. */
interface PersonToServe {
  fullName: string
  partAs: string
  isOrganisation: boolean
  address: string
  accounts: readonly string[]
}

export interface EventPaper {
  kind: (typeof eventPapers)[PaperEvent]
  courtCode: string
  caseId: string | null
  caseNumber: string
  /** What is known of the template's places; a clerk fills in the others. */
  fields: Record<string, string>
  people: PersonToServe[]
}

/** How an address is written, with the names of the communes of today. */
type AddressWords = (address: Address) => string

const partWords: Readonly<Record<CasePartyRole, string>> = {
  plaintiff: 'nguyên đơn',
  defendant: 'bị đơn',
  related: 'người có quyền lợi, nghĩa vụ liên quan',
  requester: 'người yêu cầu',
  accused: 'bị cáo',
  victim: 'bị hại',
}

/** Whoever decided signs; a step that a clerk recorded was decided by the judge of the case. */
const signedBy = ({ role, fullName }: ActorRecord, judge: { fullName: string } | null): { signerTitle: string; signer: string } => {
  if (role === 'chief-judge') return { signerTitle: 'Chánh án', signer: fullName }
  if (role === 'judge') return { signerTitle: 'Thẩm phán', signer: fullName }
  return judge ? { signerTitle: 'Thẩm phán', signer: judge.fullName } : { signerTitle: '', signer: '' }
}

const everyone = ({ plaintiffs, protectedPersons, defendants, relatedPersons }: Petition): Party[] => [
  ...plaintiffs,
  ...protectedPersons,
  ...defendants,
  ...relatedPersons,
]

/** The parties of the case, each at the address that the petition names. */
const partiesToServe = (its: Case, petition: Petition | undefined, said: AddressWords): PersonToServe[] => {
  const named = petition ? everyone(petition) : []
  return its.parties.map(({ fullName, role, type, accounts }) => {
    const address = named.find(party => party.fullName === fullName)?.address
    return { fullName, partAs: partWords[role], isOrganisation: type === 'organisation', address: address ? said(address) : '', accounts }
  })
}

const longestText = 5_000
const asText = (parts: readonly string[]): string => parts.join('; ').slice(0, longestText)

/** 195(2): to whoever filed the petition. Undefined where another law asks for another paper. */
export const feeAdvancePaper = (filing: Filing, petition: Petition, by: ActorRecord, said: AddressWords): EventPaper | undefined => {
  const { feeNotice, courtCode, receiptCode, owner, ownerName, judge } = filing
  if (feeNotice === null || procedureOf(filing) !== 'civil') return undefined
  const own = petition.plaintiffs.find(party => party.fullName === ownerName) ?? petition.plaintiffs[0]
  return {
    ...{ kind: 'fee-advance-notice', courtCode, caseId: null, caseNumber: groupedCode(receiptCode) },
    fields: { amountVnd: String(feeNotice.amountVnd), collector: feeNotice.collector, ...signedBy(by, judge) },
    people: [
      {
        ...{ fullName: own?.fullName ?? ownerName, partAs: 'người khởi kiện', isOrganisation: own?.type === 'organisation' },
        ...{ address: own ? said(own.address) : '', accounts: [owner] },
      },
    ],
  }
}

/** 196(1): to every party of a case that is born of a petition. */
export const acceptancePaper = (its: Case, petition: Petition, by: ActorRecord, said: AddressWords): EventPaper | undefined => {
  if (caseProcedure(its) !== 'civil' || its.level !== 'first-instance') return undefined
  const fields = {
    acceptedOn: its.acceptedOn,
    plaintiff: asText(its.parties.filter(party => party.role === 'plaintiff').map(party => party.fullName)).slice(0, 300),
    claims: asText(petition.claims.map((claim, index) => `${index + 1}. ${claim.text}`)),
    evidence: asText(petition.evidence.map(each => each.title)),
    ...signedBy(by, its.acceptedBy),
  }
  const { courtCode, id: caseId, number: caseNumber } = its
  return { kind: 'acceptance-notice', courtCode, caseId, caseNumber, fields, people: partiesToServe(its, petition, said) }
}

/** 220(2): to every party; hour, room and panel are the clerk's to fill in. */
export const trialPaper = (its: Case, petition: Petition | undefined, by: ActorRecord, said: AddressWords): EventPaper | undefined => {
  const decision = its.steps.findLast(step => step.kind === 'to-trial')
  if (caseProcedure(its) !== 'civil' || decision === undefined) return undefined
  const fields = { decidedOn: decision.on, ...signedBy(by, its.judge) }
  const { courtCode, id: caseId, number: caseNumber } = its
  return { kind: 'trial-decision', courtCode, caseId, caseNumber, fields, people: partiesToServe(its, petition, said) }
}

/** Whether nothing is left for a clerk to fill in: every place of the template, and a way to reach everybody. */
export const isWhole = (
  template: Pick<Template, 'fields'>,
  fields: Readonly<Record<string, string>>,
  people: readonly { account: string | null; address: string }[],
): boolean =>
  template.fields.every(({ name, isOptional }) => isOptional || (fields[name] ?? '').trim() !== '') &&
  people.length > 0 &&
  people.every(({ account, address }) => account !== null || address !== '')
