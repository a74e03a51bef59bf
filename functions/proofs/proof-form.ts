// What is published of everything certified: one file a thing, found by its hash, and one file a day. Neither names anybody.
import * as z from 'zod/mini'

/** A receipt of a filing, of a payment, a certified copy, a certificate of electronic service. */
export const thingKinds = ['receipt', 'payment', 'copy', 'service'] as const
export type ThingKind = (typeof thingKinds)[number]

/** `corrected`: true when it was certified, and the original has been corrected since. */
export const thingStates = ['valid', 'withdrawn', 'replaced', 'corrected'] as const
export type ThingState = (typeof thingStates)[number]

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))

const placeSchema = z.object({
  /** Of this leaf in its day's tree, from zero. */
  index: z.int(),
  count: z.int(),
  path: z.array(hash),
})

/** `/proofs/things/<hash>.json` */
export const thingFile = z.object({
  v: z.literal(1),
  /** SHA-256 of what was signed: the compact statement in its QR code. */
  hash,
  kind: z.enum(thingKinds),
  state: z.enum(thingStates),
  /** Day since which it is no longer simply valid. */
  asOf: z.nullable(day),
  replacedBy: z.nullable(hash),
  /** The day whose root it is in. */
  day,
  /** Null until that day's root is published. */
  place: z.nullable(placeSchema),
})
export type ThingFile = z.infer<typeof thingFile>

/** `/proofs/days/<day>.json` */
export const dayFile = z.object({
  v: z.literal(1),
  day,
  count: z.int(),
  root: hash,
  /** The day before and its link; both empty at the beginning of the chain. */
  previousDay: z.union([day, z.literal('')]),
  previousLink: z.union([hash, z.literal('')]),
  /** SHA-256 of the canonical JSON of all of the above. */
  link: hash,
  keyId: z.string(),
  /** ES256 over the same bytes. */
  signature: z.string(),
})
export type DayFile = z.infer<typeof dayFile>

/** `/proofs/codes/<code>.json`: what a certified copy is, for whoever has only its code; its state is in the file of the thing. */
export const codeFile = z.object({
  v: z.literal(1),
  hash,
  code: z.string(),
  courtCode: z.string(),
  kind: z.string(),
  version: z.string(),
  pages: z.int(),
  certifiedAt: z.string(),
})
export type CodeFile = z.infer<typeof codeFile>

const ofCode = { code: z.string(), kind: z.enum(['payment', 'service']), courtCode: z.string() }

/** One paper behind a code; its state is in the file of the thing. `no`: of the recipient, on certificates of service. */
const ofPaper = { hash, no: z.nullable(z.int()), certifiedAt: z.string() }

export const codedPaper = z.object({ ...ofCode, ...ofPaper })
export type CodedPaper = z.infer<typeof codedPaper>

/**
 * `/proofs/codes/<code>.json` of what was paid for one order (KN-…), or of the certificates of one service (TD-…): every paper, replaced ones too.
 * Neither sums, nor what was owed, nor people, nor numbers that could be counted up.
 */
export const papersFile = z.object({ v: z.literal(1), ...ofCode, papers: z.array(z.object(ofPaper)) })
export type PapersFile = z.infer<typeof papersFile>

export const codePath = (of: string): string => `/proofs/codes/${of}.json`
export const thingPath = (of: string): string => `/proofs/things/${of}.json`
export const dayPath = (of: string): string => `/proofs/days/${of}.json`
/** Every hash of the day, one a line, in the order of its tree. */
export const leavesPath = (of: string): string => `/proofs/days/${of}.txt`
/** `{ day }`: the last day whose root is public. */
export const latestPath = '/proofs/latest.json'
