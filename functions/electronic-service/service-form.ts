// The doors of electronic service: what clerks and recipients send, and what they are shown.
import * as z from 'zod/mini'
import { type CivilDate, isCivilDate } from '../kernel/civil-date.ts'
import { type DocumentKind, documentKinds } from './document-kind.ts'
import type { ActState } from './service-act.ts'
import { type Channel, causes, channels, type TimelineEvent } from './service-event.ts'
import type { Proposal } from './service-ladder.ts'
import type { Phase } from './service-recipient.ts'

const nfc = z.overwrite((text: string) => text.normalize('NFC').trim())
const line = (longest: number) => z.string().check(nfc, z.maxLength(longest))
const filled = (longest: number) => z.string().check(nfc, z.minLength(1), z.maxLength(longest))
const civilDay = z.custom<CivilDate>(value => typeof value === 'string' && isCivilDate(value))
const version = z.int().check(z.nonnegative())

/** POST /api/desk/service. `proposed`: the first rung open to the recipient, e-service where they asked for it. */
export const prepareForm = z.object({
  caseNumber: filled(60),
  kind: z.enum(documentKinds),
  fields: z.record(z.string(), z.string()),
  /** The act that a decision has called for and that this completes. */
  draft: z.exactOptional(z.object({ id: line(40), version })),
  /** A paper that the court has made and signed itself, served byte for byte as it was sent. */
  upload: z.exactOptional(z.object({ dossierId: line(60), documentId: line(60), title: filled(200), decidedOn: z.nullable(civilDay) })),
  recipients: z.array(
    z.object({
      /** Of the case; empty for somebody whom the clerk types. */
      partyId: line(40),
      fullName: filled(200),
      partAs: line(80),
      isOrganisation: z.boolean(),
      /** Personal number, or tax code of an organisation; by it e-service is found. It is not kept. */
      number: line(20),
      address: line(300),
      channel: z.enum([...channels, 'proposed']),
    }),
  ),
})
export type PrepareForm = z.infer<typeof prepareForm>

/** POST …/start: the clerk names the very file that they read. */
export const startForm = z.object({ version, sha256: z.string() })
export const discardForm = z.object({ version })
export const stepForm = z.object({ version, channel: z.enum(channels), note: line(500) })
export const closeForm = z.object({ version })

const of = { version, on: civilDay, reference: filled(100) }
/** POST …/record: what messenger, post, Thừa hành viên or the posting brought. */
export const recordForm = z.discriminatedUnion('what', [
  z.object({ ...of, what: z.literal('handed-over') }),
  z.object({ ...of, what: z.literal('received'), receivedBy: filled(200) }),
  z.object({ ...of, what: z.literal('not-received'), cause: z.enum(causes), note: line(500) }),
  /** At the court, at the commune's office, and where the person last lived: 179(2). */
  z.object({ ...of, what: z.literal('posted-up'), places: z.tuple([z.literal('court'), z.literal('commune'), z.literal('residence')]) }),
])

export const consentForm = z.object({ email: z.email().check(z.maxLength(200)), form: z.string() })

/** POST /api/service-consent/confirmation: the code that came to the address. */
export const codeForm = z.object({ code: z.string().check(z.regex(/^\d{6}$/)) })

export interface RecipientView {
  no: number
  version: number
  fullName: string
  partAs: string
  isOrganisation: boolean
  address: string
  hasEService: boolean
  phase: Phase
  channel: Channel
  timeline: readonly TimelineEvent[]
  served: { on: string; eventNo: number; article: string } | null
  sendBy: string | null
  proposal: Proposal | null
  nextChannels: Channel[]
  certificate: { url: string; sha256: string } | null
}

export interface NamedView {
  fullName: string
  partAs: string
  isOrganisation: boolean
  address: string
  channel: Channel
  hasEService: boolean
}

/** GET /api/desk/service/{id} */
export interface ActView {
  id: string
  version: number
  state: ActState
  kind: DocumentKind
  title: string
  caseId: string | null
  caseNumber: string
  preparedBy: string
  preparedAt: string
  startedAt: string | null
  basis: string
  /** Made elsewhere and uploaded: the portal has not signed it. */
  isUploaded: boolean
  /** The decision that called for the paper; null when a clerk began it. */
  calledForBy: { event: string; fullName: string } | null
  /** What is filled in of the template's places; for an act that waits for a clerk. */
  fields: Readonly<Record<string, string>>
  file: { url: string; sha256: string; sizeBytes: number; pages: number } | null
  named: NamedView[]
  recipients: RecipientView[]
}

export interface TaskRow {
  actId: string
  no: number
  fullName: string
  caseNumber: string
  title: string
  phase: Phase
  channel: Channel
  proposal: Proposal | null
}

export interface ActRow {
  id: string
  title: string
  caseNumber: string
  state: ActState
  recipients: number
  preparedAt: string
}

/** GET /api/desk/service?view=tasks|acts */
export interface ServicePage {
  tasks: TaskRow[]
  acts: ActRow[]
  next?: string
}

/** GET /api/desk/service-case?so=… */
export interface CasePartiesView {
  caseId: string
  caseNumber: string
  parties: { partyId: string; fullName: string; role: string; isOrganisation: boolean; eServiceSince: string | null }[]
}

/** GET /api/served */
export interface ServedRow {
  id: string
  kind: DocumentKind
  title: string
  courtCode: string
  caseNumber: string
  placedAt: string
  servedOn: string | null
  openedAt: string | null
  receiptedAt: string | null
}

/** GET /api/served/{id}; the link to the file comes with the opening only. */
export interface ServedView extends ServedRow {
  answerBy: { due: string; warnBy: string; provisional: boolean; article: string } | null
  appointment: { on: string; time: string; place: string } | null
  basisArticle: string
}

/** POST /api/served/{id}/opening */
export interface OpenedView {
  url: string
  sha256: string
}

/** GET /api/service-consent */
export interface ConsentView {
  inForce: boolean
  form: string
  email: string | null
  since: string | null
  mayGive: boolean
  /** An address that waits for its code. */
  asked: { email: string; at: string } | null
  history: { inForce: boolean; email: string; at: string; form: string; by: string }[]
}
