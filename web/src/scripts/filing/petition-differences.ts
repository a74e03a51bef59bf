// In which parts two versions of a petition differ, named by the steps of the wizard; pure.

import type { Petition } from '../../../../functions/filings/petition-form.ts'
import { canonicalJson } from '../../../../functions/kernel/event.ts'
import { pageOfField, type StepName, stepNames, stepOf } from './wizard-pages.ts'

/** The steps that hold a difference, in their order. */
export const differingSteps = (one: Petition, other: Petition): StepName[] => {
  const others = new Map<string, unknown>(Object.entries(other))
  const steps = new Set(
    Object.entries(one)
      .filter(([name, value]) => canonicalJson(value) !== canonicalJson(others.get(name)))
      .flatMap(([name]) => {
        const page = pageOfField(name)
        return page ? [stepOf(page)] : []
      }),
  )
  return stepNames.filter(step => steps.has(step))
}
