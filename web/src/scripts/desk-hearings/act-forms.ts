// The clerk's forms: set down, change, put off, close. Each gives what is sent and where to.
import type { DeskHearing, DeskWeek } from '../../../../functions/hearings/hearing-form.ts'
import { radioCards } from '../kit/choice-cards.ts'
import { dateFields } from '../kit/date-fields.ts'
import type { FieldProblem } from '../kit/error-summary.ts'
import { field, textArea, textInput } from '../kit/field.ts'
import { h } from '../kit/h.ts'
import { part, planFields, tick } from './plan-fields.ts'
import { words } from './words.ts'

const { form } = words

export type Sending = { readonly path: string; readonly body: object }

export interface ActForm {
  readonly title: string
  readonly submit: string
  readonly element: HTMLElement
  read(): { sending: Sending } | { problems: FieldProblem[] }
}

interface DecisionFields {
  readonly elements: readonly HTMLElement[]
  read(): { number: string; on: string } | { problems: FieldProblem[] }
}

const decisionFields = (): DecisionFields => {
  const number = field({ id: 'decision-number', label: form.decisionNumber }, textInput({ maxlength: 60 }))
  const on = dateFields({ id: 'decision-on', label: form.decisionOn })
  return {
    elements: [number.element, on.element],
    read: () => {
      const text = number.control.value.trim()
      const day = on.value()
      number.setError(text === '' ? form.missing : undefined)
      on.setError(day === undefined ? form.dateWrong : undefined)
      const problems = [
        ...(text === '' ? [{ fieldId: 'decision-number', message: `${form.decisionNumber}: ${form.missing}` }] : []),
        ...(day === undefined ? [{ fieldId: 'decision-on', message: `${form.decisionOn}: ${form.dateWrong}` }] : []),
      ]
      return day === undefined || problems.length > 0 ? { problems } : { number: text, on: day }
    },
  }
}

const needed = (id: string, label: string, rows: number) => {
  const each = field({ id, label }, textArea({ rows, maxlength: 1000 }))
  const problems = (): FieldProblem[] => {
    const isMissing = each.control.value.trim() === ''
    each.setError(isMissing ? form.missing : undefined)
    return isMissing ? [{ fieldId: id, message: `${label}: ${form.missing}` }] : []
  }
  return { element: each.element, value: () => each.control.value.trim(), problems }
}

const pathOf = ({ id }: DeskHearing, door: string): string => `/api/desk/hearings/${encodeURIComponent(id)}/${door}`

export function scheduleForm(week: DeskWeek): ActForm {
  const number = field({ id: 'case-number', label: form.caseNumber, hint: form.caseHint }, textInput({ maxlength: 60 }))
  const decision = decisionFields()
  const summary = tick('summary', form.summary, false)
  const plan = planFields(week, undefined, form.legends.place)
  return {
    title: words.schedule,
    submit: form.save,
    element: h(
      'div',
      {},
      part(form.legends.source, number.element, ...decision.elements, h('div', { class: 'choices' }, summary.element)),
      plan.element,
    ),
    read: () => {
      const caseNumber = number.control.value.trim()
      number.setError(caseNumber === '' ? form.missing : undefined)
      const decided = decision.read()
      const planned = plan.read()
      const problems = [
        ...(caseNumber === '' ? [{ fieldId: 'case-number', message: `${form.caseNumber}: ${form.missing}` }] : []),
        ...('problems' in decided ? decided.problems : []),
        ...('problems' in planned ? planned.problems : []),
      ]
      if (problems.length > 0 || 'problems' in planned) return { problems }
      return {
        sending: { path: '/api/desk/hearings', body: { caseNumber, isSummary: summary.isTicked(), decision: decided, plan: planned.plan } },
      }
    },
  }
}

export function moveForm(week: DeskWeek, hearing: DeskHearing): ActForm {
  const plan = planFields(week, hearing, form.legends.place)
  const reason = field({ id: 'reason', label: form.reason, optional: true }, textArea({ rows: 2, maxlength: 1000 }))
  return {
    title: words.move,
    submit: form.save,
    element: h('div', {}, plan.element, reason.element),
    read: () => {
      const planned = plan.read()
      if ('problems' in planned) return planned
      const body = { version: hearing.version, plan: planned.plan, reason: reason.control.value.trim() }
      return { sending: { path: pathOf(hearing, 'move'), body } }
    },
  }
}

export function postponeForm(week: DeskWeek, hearing: DeskHearing): ActForm {
  const how = radioCards({
    id: 'how',
    label: form.how,
    choices: (['postponed', 'paused'] as const).map(value => ({ value, label: form[value] })),
    chosen: ['postponed'],
  })
  const decision = decisionFields()
  const reason = needed('reason', form.reason, 3)
  const withNext = tick('with-next', form.withNext, true)
  const plan = planFields(week, hearing, form.legends.next)
  const box = withNext.element.querySelector('input')
  box?.addEventListener('change', () => {
    plan.element.hidden = !withNext.isTicked()
  })
  return {
    title: words.postpone,
    submit: form.save,
    element: h(
      'div',
      {},
      part(form.legends.source, how.element, ...decision.elements, reason.element),
      h('div', { class: 'choices' }, withNext.element),
      plan.element,
    ),
    read: () => {
      const decided = decision.read()
      const planned = withNext.isTicked() ? plan.read() : undefined
      const problems = [
        ...('problems' in decided ? decided.problems : []),
        ...reason.problems(),
        ...(planned && 'problems' in planned ? planned.problems : []),
      ]
      if (problems.length > 0) return { problems }
      const body = {
        version: hearing.version,
        how: how.chosen()[0],
        decision: decided,
        reason: reason.value(),
        ...(planned && 'plan' in planned ? { plan: planned.plan } : {}),
      }
      return { sending: { path: pathOf(hearing, 'postponement'), body } }
    },
  }
}

export function holdForm(hearing: DeskHearing): ActForm {
  return {
    title: words.hold,
    submit: form.saveHold,
    element: h('div', {}),
    read: () => ({ sending: { path: pathOf(hearing, 'end'), body: { version: hearing.version, how: 'held' } } }),
  }
}

export function cancelForm(hearing: DeskHearing): ActForm {
  const reason = needed('reason', form.reason, 3)
  return {
    title: words.cancel,
    submit: form.saveCancel,
    element: reason.element,
    read: () => {
      const problems = reason.problems()
      if (problems.length > 0) return { problems }
      return { sending: { path: pathOf(hearing, 'end'), body: { version: hearing.version, how: 'cancelled', reason: reason.value() } } }
    },
  }
}
