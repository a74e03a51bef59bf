// The draw by which judges are assigned (BLTTDS 197; TT 01/2022/TT-TANDTC): who may be drawn and in which order the rule decides, ties the lot.
// Anyone can do it again from the published record, in a browser or by hand: SHA-256 and nothing else.
import { canonicalJson } from '../kernel/event.ts'

export const drawRule = 'cua-cong/draw/1'

/** A value that is not public, bound by its digest: whoever has value and salt can prove it, nobody can exchange it. */
export type Commitment = string

interface DrawnJudge {
  /** `J1`, `J2` … in the order of names. */
  id: string
  fullName: string
  /** Of what the order rests on: cases in hand, suspended, overdue, quashed. */
  commitment: Commitment
}

interface LeftOut {
  fullName: string
  ground: LeftOutGround
  /** Of the reason in words. */
  commitment: Commitment
}

export interface Exclusion {
  judge: string
  ground: ExclusionGround
  commitment: Commitment
}

interface DrawnCase {
  /** `V1`, `V2` … in the order of acceptance. */
  id: string
  /** Of the docket; empty for a sealed case, whose number the commitment binds. */
  number: string
  commitment: Commitment
  excluded: readonly Exclusion[]
}

/** What is fixed before the seed is opened. */
export interface DrawInputs {
  judges: readonly DrawnJudge[]
  /** Judges in the order of the rule; those of one row are equal in everything and wait for the lot. */
  rows: readonly (readonly string[])[]
  leftOut: readonly LeftOut[]
  cases: readonly DrawnCase[]
}

export interface DrawOutcome {
  /** Every judge in the order after the lots. */
  order: readonly string[]
  /** `judge` is null when every judge is excluded from that case: the chief judge designates. */
  assigned: readonly { case: string; judge: string | null }[]
}

/** Why a judge is not in the list at all. */
export const leftOutGrounds = ['leave', 'training', 'detached', 'leadership', 'discipline', 'other'] as const
export type LeftOutGround = (typeof leftOutGrounds)[number]

/** Why a judge cannot have one case: BLTTDS 52, 53; TTHC 45, 46; the speciality that a case of minors asks for. */
export const exclusionGrounds = ['party-or-relative', 'earlier-role', 'judged-before', 'partiality', 'speciality'] as const
export type ExclusionGround = (typeof exclusionGrounds)[number]

/** The non-public basis of a judge's place in the order (TT 01/2022 Art. 7(2)). */
export interface Workload {
  inHand: number
  suspended: number
  overdue: number
  /** Decisions quashed or amended for the judge's own fault in the last year. */
  quashed: number
}

/** One published record, as it stands after each step. */
export interface PublishedDraw {
  rule: typeof drawRule
  /** `NA-KV01/2026/7`: gapless within a court and a year, so that no draw can be hidden. */
  id: string
  courtCode: string
  /** Digest of the seed, public before the lists are fixed. */
  seedCommitment: string
  committedAt: string
  drawn: { at: string; seed: string; inputs: DrawInputs; inputsDigest: string; outcome: DrawOutcome } | null
  decided: {
    at: string
    by: string
    /** As drawn, or otherwise, on a ground of the circular. */
    decisions: readonly { case: string; judge: string; designated: DesignationGround | null }[]
  } | null
}

/** When the chief judge names a judge without the lot, or another one later (TT 01/2022; BLTTDS 197(3)). */
export const designationGrounds = [
  'public-attention',
  'corruption',
  'speciality',
  'none-eligible',
  'replacement',
  'absence',
  'other',
] as const
export type DesignationGround = (typeof designationGrounds)[number]

const hex = (bytes: ArrayBuffer): string => Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, '0')).join('')

/** SHA-256 of the text's UTF-8, in hex. */
export const digestOf = async (text: string): Promise<string> => hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))

/** What is published of the seed before the draw. */
export const seedCommitment = (drawId: string, seed: string): Promise<string> => digestOf(`${drawRule}\nseed\n${drawId}\n${seed}`)

/** What is published of a value that is not public. The salt is random and long: small numbers cannot be guessed from the digest. */
export const commitTo = (salt: string, value: unknown): Promise<Commitment> =>
  digestOf(`${drawRule}\nvalue\n${salt}\n${canonicalJson(value)}`)

export const inputsDigest = (drawId: string, inputs: DrawInputs): Promise<string> =>
  digestOf(`${drawRule}\ninputs\n${drawId}\n${canonicalJson(inputs)}`)

/** TT 01/2022 Art. 7(2): fewer cases in hand, then more suspended, then fewer overdue, then fewer quashed. Zero: the lot decides. */
export const compareWorkloads = (a: Workload, b: Workload): number =>
  a.inHand - b.inHand || b.suspended - a.suspended || a.overdue - b.overdue || a.quashed - b.quashed

/** Judges in the order of the rule; equal ones share a row. */
export const rowsOf = (judges: readonly { id: string; workload: Workload }[]): string[][] => {
  const rows: { workload: Workload; ids: string[] }[] = []
  for (const { id, workload } of judges.toSorted((a, b) => compareWorkloads(a.workload, b.workload) || (a.id < b.id ? -1 : 1))) {
    const last = rows.at(-1)
    if (last && compareWorkloads(last.workload, workload) === 0) last.ids.push(id)
    else rows.push({ workload, ids: [id] })
  }
  return rows.map(row => row.ids)
}

/** The lot of a judge: the digest of the seed with everything that was fixed. Within a row the smaller lot stands first. */
export const lotOf = (seed: string, digest: string, judge: string): Promise<string> =>
  digestOf(`${drawRule}\nlot\n${seed}\n${digest}\n${judge}`)

/** The order of judges after the lots. */
const orderOf = async (rows: DrawInputs['rows'], seed: string, digest: string): Promise<string[]> => {
  const order: string[] = []
  for (const row of rows) {
    const lots = await Promise.all(row.map(async judge => ({ judge, lot: await lotOf(seed, digest, judge) })))
    order.push(...lots.toSorted((a, b) => (a.lot < b.lot ? -1 : 1)).map(each => each.judge))
  }
  return order
}

/** Cases in the order of acceptance; each goes to the first judge in the line who is not excluded, and that judge steps to its end. */
export const outcomeOf = async (drawId: string, inputs: DrawInputs, seed: string): Promise<DrawOutcome> => {
  const order = await orderOf(inputs.rows, seed, await inputsDigest(drawId, inputs))
  const line = [...order]
  const assigned = inputs.cases.map(({ id, excluded }) => {
    const kept = new Set(excluded.map(exclusion => exclusion.judge))
    const judge = line.find(each => !kept.has(each)) ?? null
    if (judge !== null) line.push(...line.splice(line.indexOf(judge), 1))
    return { case: id, judge }
  })
  return { order, assigned }
}
