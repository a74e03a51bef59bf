// The door for a petition: the shape and limits of what people type, shared by browser, API and store. What the law requires is in petition.ts.
import * as z from 'zod/mini'

const nfc = z.overwrite((text: string) => text.normalize('NFC'))
const line = (max: number) => z.string().check(nfc, z.maxLength(max))
const day = z.string().check(z.regex(/^(\d{4}-\d{2}-\d{2})?$/, 'not a civil date'))

/** Limits that people meet; shown beside the fields. */
export const petitionLimits = {
  parties: 30,
  claims: 50,
  evidence: 50,
  witnesses: 30,
  factsCharacters: 30_000,
  claimCharacters: 3_000,
  lineCharacters: 300,
} as const

export const addressForm = z.object({
  /** House, hamlet (xóm, bản, khối), street. */
  line: line(300),
  /** Commune of the province (statistics code), or empty when it lies elsewhere. */
  communeCode: z.string().check(z.regex(/^(\d{5})?$/)),
  /** Commune and province in words when it lies outside the province of this portal, or abroad. */
  elsewhere: line(200),
  /** The address as older papers state it, with its district. */
  oldText: line(300),
  /** BLTTDS 189(4)(đ): the last known address is allowed, and flagged. */
  isLastKnown: z.boolean(),
})

export const representativeForm = z.object({
  fullName: line(150),
  /** `law`: parent, guardian, director; `authorisation`: a notarised, certified or court-made authorisation. */
  authority: z.enum(['law', 'authorisation']),
  position: line(150),
  /** The paper that shows the authority. */
  document: line(300),
})

export const partyForm = z.object({
  id: z.string().check(z.regex(/^[A-Za-z0-9-]{1,40}$/)),
  type: z.enum(['person', 'organisation']),
  /** The person's whole name, or the organisation's. */
  fullName: line(200),
  /** `YYYY-MM-DD`, or the year alone for people who know no more. */
  birth: z.string().check(z.regex(/^(\d{4}(-\d{2}-\d{2})?)?$/)),
  personalNumber: z.string().check(z.maxLength(20)),
  taxCode: z.string().check(z.maxLength(20)),
  address: addressForm,
  phone: line(30),
  email: line(200),
  representative: z.nullable(representativeForm),
  /** BLTTDS 189(2)(c): cannot read, see or sign; another person writes and a witness signs too. */
  cannotSign: z.boolean(),
  signingWitness: line(150),
})

export const claimForm = z.object({
  id: z.string().check(z.regex(/^[A-Za-z0-9-]{1,40}$/)),
  text: line(petitionLimits.claimCharacters),
  /** Integer đồng, or null for a claim without a value. */
  amountVnd: z.nullable(z.int().check(z.gte(0), z.lte(9_000_000_000_000_000))),
  /** Ids of the defendants it is directed against; empty means all. */
  against: z.array(z.string()).check(z.maxLength(petitionLimits.parties)),
})

export const evidenceForm = z.object({
  id: z.string().check(z.regex(/^[A-Za-z0-9-]{1,40}$/)),
  title: line(300),
  form: z.enum(['original', 'certified-copy', 'copy', 'recording', 'object']),
  pages: z.nullable(z.int().check(z.gte(1), z.lte(100_000))),
  /** The uploaded file; null for what is handed in at the court (recordings, objects: NQ 04/2016 Art. 19(2)). */
  documentId: z.nullable(z.string().check(z.maxLength(60))),
  note: line(500),
})

export const witnessForm = z.object({
  id: z.string().check(z.regex(/^[A-Za-z0-9-]{1,40}$/)),
  fullName: line(150),
  address: line(300),
})

export const petitionForm = z.object({
  /** BLTTDS: a dispute is a `vụ án`, a request without a dispute is a `việc`. Empty until answered. */
  matter: z.enum(['', 'dispute', 'request']),
  /** Wizard topic of case-kinds, or empty. */
  topic: z.string().check(z.maxLength(40)),
  /** Kind of case: DS, HNGĐ, KDTM, LĐ, HC, VDS; empty until known. */
  kind: z.string().check(nfc, z.maxLength(10)),
  /** Legal relation of case-kinds, or empty. */
  relation: z.string().check(nfc, z.maxLength(40)),
  /** Where the case belongs: the commune that decides, and why that one. */
  venue: z.object({
    basis: z.enum(['', 'defendant', 'plaintiff', 'property', 'event', 'agreement']),
    communeCode: z.string().check(z.regex(/^(\d{5})?$/)),
    elsewhere: line(200),
  }),
  courtCode: z.string().check(z.maxLength(20)),
  place: line(150),
  date: day,
  plaintiffs: z.array(partyForm).check(z.maxLength(petitionLimits.parties)),
  /** The address that the parties agreed on for the court's letters (189(4)(c)). */
  contactAddress: line(300),
  protectedPersons: z.array(partyForm).check(z.maxLength(petitionLimits.parties)),
  defendants: z.array(partyForm).check(z.maxLength(petitionLimits.parties)),
  relatedPersons: z.array(partyForm).check(z.maxLength(petitionLimits.parties)),
  facts: line(petitionLimits.factsCharacters),
  claims: z.array(claimForm).check(z.maxLength(petitionLimits.claims)),
  witnesses: z.array(witnessForm).check(z.maxLength(petitionLimits.witnesses)),
  evidence: z.array(evidenceForm).check(z.maxLength(petitionLimits.evidence)),
  /** BLTTDS 189(5): why nothing, or not everything, is enclosed. */
  missingEvidenceReason: line(1_000),
  otherInformation: line(5_000),
  /** BLTTDS 20: the right to one's own language, sign language included. */
  interpreter: line(100),
  /** TTHC 118(1)(g): no complaint about the same matter at the same time. */
  noParallelComplaint: z.boolean(),
  /** The filer's declaration that what is stated is true. */
  declared: z.boolean(),
})

export type Petition = z.infer<typeof petitionForm>
export type Party = z.infer<typeof partyForm>
export type Address = z.infer<typeof addressForm>
export type Claim = z.infer<typeof claimForm>
export type Evidence = z.infer<typeof evidenceForm>

const emptyAddress: Address = { line: '', communeCode: '', elsewhere: '', oldText: '', isLastKnown: false }

export const emptyParty = (id: string): Party => ({
  id,
  type: 'person',
  fullName: '',
  birth: '',
  personalNumber: '',
  taxCode: '',
  address: emptyAddress,
  phone: '',
  email: '',
  representative: null,
  cannotSign: false,
  signingWitness: '',
})

export const emptyPetition: Petition = {
  matter: '',
  topic: '',
  kind: '',
  relation: '',
  venue: { basis: '', communeCode: '', elsewhere: '' },
  courtCode: '',
  place: '',
  date: '',
  plaintiffs: [],
  contactAddress: '',
  protectedPersons: [],
  defendants: [],
  relatedPersons: [],
  facts: '',
  claims: [],
  witnesses: [],
  evidence: [],
  missingEvidenceReason: '',
  otherInformation: '',
  interpreter: '',
  noParallelComplaint: false,
  declared: false,
}
