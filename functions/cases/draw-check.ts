// Checks a published draw: what anyone can recompute, and what an inspector can open. Each finding has a name; none of them asks the portal.
import { canonicalJson } from '../kernel/event.ts'
import {
  type Commitment,
  commitTo,
  type DrawInputs,
  drawRule,
  inputsDigest,
  outcomeOf,
  type PublishedDraw,
  rowsOf,
  seedCommitment,
  type Workload,
} from './draw.ts'

const drawFindings = [
  'rule-unknown',
  'seed-other',
  'inputs-other',
  'rows-wrong',
  'line-wrong',
  'outcome-other',
  'decision-other',
  'commitment-other',
  'order-other',
  'workload-missing',
] as const
export type DrawFinding = (typeof drawFindings)[number]

/** Every judge in exactly one row, every exclusion of a judge of the list, every id once. */
const isSound = ({ judges, rows, cases }: DrawInputs): boolean => {
  const ids = judges.map(judge => judge.id)
  const placed = rows.flat()
  return (
    new Set(ids).size === ids.length &&
    canonicalJson([...placed].sort()) === canonicalJson([...ids].sort()) &&
    new Set(cases.map(each => each.id)).size === cases.length &&
    cases.every(each => each.excluded.every(exclusion => ids.includes(exclusion.judge)))
  )
}

/** Every case that was drawn is decided once: for the judge who was drawn, or with the ground of a designation. */
const isDecidedAsDrawn = ({ drawn, decided }: PublishedDraw): boolean => {
  if (decided === null) return true
  if (drawn === null) return false
  const judges = drawn.inputs.judges.map(judge => judge.id)
  const seen = new Set<string>()
  return decided.decisions.every(({ case: id, judge, designated }) => {
    const lot = drawn.outcome.assigned.find(each => each.case === id)
    if (lot === undefined || seen.has(id)) return false
    seen.add(id)
    return designated !== null || (lot.judge === judge && judges.includes(judge))
  })
}

/** What is wrong with a published record; empty when the same seed and lists give the same outcome. A draw that has only begun has nothing to recompute. */
export const checkDraw = async (draw: PublishedDraw): Promise<DrawFinding[]> => {
  if (draw.rule !== drawRule) return ['rule-unknown']
  if (draw.drawn === null) return draw.decided === null ? [] : ['decision-other']
  const { seed, inputs, inputsDigest: digest, outcome } = draw.drawn
  const findings: DrawFinding[] = []
  if ((await seedCommitment(draw.id, seed)) !== draw.seedCommitment) findings.push('seed-other')
  if ((await inputsDigest(draw.id, inputs)) !== digest) findings.push('inputs-other')
  if (!isSound(inputs)) findings.push('rows-wrong')
  const again = await outcomeOf(draw.id, inputs, seed)
  if (canonicalJson(again.order) !== canonicalJson(outcome.order)) findings.push('line-wrong')
  if (canonicalJson(again.assigned) !== canonicalJson(outcome.assigned)) findings.push('outcome-other')
  if (!isDecidedAsDrawn(draw)) findings.push('decision-other')
  return findings
}

/** One commitment, opened: what it binds, and the salt. */
export interface Opening {
  commitment: Commitment
  /** `workload`, `left-out`, `case`, `exclusion` */
  about: 'workload' | 'left-out' | 'case' | 'exclusion'
  /** The judge or case of the record. */
  of: string
  salt: string
  value: Workload | { text: string }
}

const isWorkload = (value: Opening['value']): value is Workload => 'inHand' in value

const commitmentsOf = ({ judges, leftOut, cases }: DrawInputs): Commitment[] => [
  ...judges.map(judge => judge.commitment),
  ...leftOut.map(each => each.commitment),
  ...cases.flatMap(each => [each.commitment, ...each.excluded.map(exclusion => exclusion.commitment)]),
]

/** For an inspector: every commitment of the record opened, and the order computed anew from what was behind them. */
export const checkOpenings = async (draw: PublishedDraw, openings: readonly Opening[]): Promise<DrawFinding[]> => {
  const findings = new Set(await checkDraw(draw))
  if (draw.drawn === null) return [...findings]
  const { inputs } = draw.drawn
  const opened = new Map(openings.map(opening => [opening.commitment, opening]))
  for (const opening of openings) if ((await commitTo(opening.salt, opening.value)) !== opening.commitment) findings.add('commitment-other')
  if (!commitmentsOf(inputs).every(commitment => opened.has(commitment))) findings.add('commitment-other')
  const workloads = inputs.judges.flatMap(({ id, commitment }) => {
    const value = opened.get(commitment)?.value
    return value && isWorkload(value) ? [{ id, workload: value }] : []
  })
  if (workloads.length < inputs.judges.length) findings.add('workload-missing')
  else if (canonicalJson(rowsOf(workloads)) !== canonicalJson(inputs.rows)) findings.add('order-other')
  return [...findings]
}
