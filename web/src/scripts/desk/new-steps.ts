// What happened to a filing since it was looked at, and whether that was the looker's own act, whose answer was lost on the way.
import type { HistoryStep } from '../../../../functions/filings/filing-form.ts'

export const newSteps = (seen: readonly HistoryStep[], fresh: readonly HistoryStep[]): HistoryStep[] => {
  const last = Math.max(0, ...seen.map(step => step.sequence))
  return fresh.filter(step => step.sequence > last)
}

/** Exactly the act that was sent, by the officer who sent it, and nothing else. */
export const isOwnAct = (steps: readonly HistoryStep[], event: string, actor: { fullName: string; role: string }): boolean =>
  steps.length === 1 &&
  steps.every(step => step.event === event && step.actor.fullName === actor.fullName && step.actor.role === actor.role)
