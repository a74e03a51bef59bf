// What the gate has found, and what lets a judgment through it: no finding is left that nobody has dismissed by name and with a reason.
import { refuse } from '../kernel/refusal.ts'
import type { Dismissal } from './judgment.ts'
import type { JudgmentText } from './judgment-text.ts'

/** Everything that the public would read. */
export interface PublicText extends JudgmentText {
  relation: string
  precedents: readonly string[]
  /** Notes of corrections. */
  notes: readonly string[]
}

/** What the court knows of the case, to be looked for by itself. */
export interface Known {
  people: readonly string[]
  caseNumber: string | null
}

export interface Finding {
  kind: string
  value: string
  /** `title`, `summary`, `relation`, `note`, or the paragraph by its number, 1 the first. */
  place: string
  /** The finding with what stands around it. */
  context: string
}

const isSame = (finding: Pick<Finding, 'kind' | 'value'>, dismissal: Dismissal): boolean =>
  finding.kind === dismissal.kind && finding.value === dismissal.value

/** The number of a docket is never a false alarm. */
const mayBeDismissed = ({ kind }: Finding): boolean => kind !== 'acceptance-number'

export const remaining = (findings: readonly Finding[], dismissals: readonly Dismissal[]): Finding[] =>
  findings.filter(finding => !(mayBeDismissed(finding) && dismissals.some(dismissal => isSame(finding, dismissal))))

/**
 * Lets through what has no finding left. Refuses `judgment.findings-remain`, `judgment.not-a-finding` for a dismissal of nothing, and
 * `judgment.note-missing` for one without a reason.
 */
export const passGate = (findings: readonly Finding[], dismissals: readonly Dismissal[]): void => {
  if (dismissals.some(({ reason }) => reason.trim() === '')) refuse('invalid', 'judgment.note-missing')
  if (dismissals.some(dismissal => !findings.some(finding => isSame(finding, dismissal)))) refuse('invalid', 'judgment.not-a-finding')
  const left = remaining(findings, dismissals)
  if (left.length > 0)
    refuse('conflict', 'judgment.findings-remain', { count: left.length, kinds: [...new Set(left.map(each => each.kind))] })
}
