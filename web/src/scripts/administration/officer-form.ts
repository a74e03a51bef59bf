// One line of the register of officers: whose account, which role, which court, in office or not; looked at once more before it is saved.
import { courtRoles, type Officer } from '../../../../functions/identity/person.ts'
import { roles } from '../../../../functions/kernel/actor.ts'
import { fill } from '../../words/fill.ts'
import { factList } from '../desk/fact-list.ts'
import { radioCards } from '../kit/choice-cards.ts'
import { type FieldProblem, showErrors } from '../kit/error-summary.ts'
import { type Field, field, selectInput, textInput } from '../kit/field.ts'
import { fillPlace, h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { administration } from './administration-words.ts'
import { stepTitle } from './step.ts'

const words = administration.officers
const formWords = words.form

export type CourtChoice = { readonly value: string; readonly label: string }

interface Asked {
  /** The officer to change; for a new one only the court that is shown. */
  readonly officer?: Officer | undefined
  readonly court: string
  readonly courts: readonly CourtChoice[]
  readonly onReady: (officer: Officer) => void
  readonly onCancel: () => void
}

const required = (problem: string, each: Field): FieldProblem[] => {
  const wrong = each.control.value.trim() === '' ? problem : undefined
  each.setError(wrong)
  return wrong === undefined ? [] : [{ fieldId: each.control.id, message: wrong }]
}

export function askOfficer(place: Element, { officer, court, courts, onReady, onCancel }: Asked): void {
  stepTitle(officer ? fill(formWords.change, { name: officer.fullName }) : formWords.add)
  const subject = field(
    { id: 'subject', label: formWords.subject, hint: formWords.subjectHint },
    textInput({ value: officer?.subject ?? '', readonly: officer !== undefined, translate: 'no', spellcheck: 'false' }),
  )
  const fullName = field({ id: 'full-name', label: formWords.fullName }, textInput({ value: officer?.fullName ?? '', maxlength: 150 }))
  const role = radioCards({
    id: 'role',
    label: formWords.role,
    choices: roles.map(each => ({ value: each, label: words.roles[each] })),
    chosen: officer ? [officer.role] : [],
  })
  const where = field(
    { id: 'court', label: formWords.court },
    selectInput([{ value: '', label: words.noCourt }, ...courts], officer ? (officer.courtCode ?? '') : court),
  )
  const standing = radioCards({
    id: 'standing',
    label: formWords.state,
    choices: [
      { value: 'active', label: words.active, hint: formWords.activeHint },
      { value: 'inactive', label: words.inactive, hint: formWords.inactiveHint },
    ],
    chosen: [officer?.active === false ? 'inactive' : 'active'],
  })
  const errors = h('div', {})
  const read = (): void => {
    const chosen = roles.find(each => each === role.chosen()[0])
    const needsCourt = chosen !== undefined && courtRoles.includes(chosen) && where.control.value === ''
    role.setError(chosen === undefined ? formWords.roleMissing : undefined)
    where.setError(needsCourt ? formWords.courtMissing : undefined)
    const problems = [
      ...required(formWords.subjectMissing, subject),
      ...required(formWords.fullNameMissing, fullName),
      ...(chosen === undefined ? [{ fieldId: 'role', message: formWords.roleMissing }] : []),
      ...(needsCourt ? [{ fieldId: 'court', message: formWords.courtMissing }] : []),
    ]
    showErrors(errors, problems)
    if (chosen === undefined || problems.length > 0) return
    onReady({
      subject: subject.control.value.trim(),
      fullName: fullName.control.value.normalize('NFC').trim(),
      role: chosen,
      ...(where.control.value === '' ? {} : { courtCode: where.control.value }),
      active: standing.chosen()[0] === 'active',
    })
  }
  const form = h(
    'form',
    {
      novalidate: true,
      onsubmit: event => {
        event.preventDefault()
        read()
      },
    },
    [subject, fullName, role, where, standing].map(each => each.element),
    h(
      'div',
      { class: 'actions' },
      h('button', { type: 'submit', class: 'button button-primary' }, formWords.check),
      h('button', { type: 'button', class: 'button button-plain', onclick: onCancel }, administration.cancel),
    ),
  )
  fillPlace(place, errors, form)
}

interface Review {
  readonly officer: Officer
  readonly courtSaid: string
  /** The officer leaves the list that is shown. */
  readonly moves: boolean
  readonly isSelf: boolean
  readonly onSend: (failure: HTMLElement) => Promise<void>
  readonly onCancel: () => void
}

export const standingSaid = (active: boolean): string => (active ? words.active : words.inactive)

export function reviewOfficer(place: Element, { officer, courtSaid, moves, isSelf, onSend, onCancel }: Review): void {
  stepTitle(words.save.title)
  const failure = h('div', {})
  const send = async (): Promise<void> => {
    button.disabled = true
    await onSend(failure)
    button.disabled = false
  }
  const button = h('button', { type: 'button', class: 'button button-primary', onclick: () => void send() }, words.save.send)
  fillPlace(
    place,
    factList([
      [formWords.fullName, officer.fullName],
      [formWords.subject, officer.subject],
      [formWords.role, words.roles[officer.role]],
      [formWords.court, courtSaid],
      [formWords.state, standingSaid(officer.active)],
    ]),
    isSelf ? notice('warning', words.save.self) : null,
    moves ? h('p', {}, words.save.moved) : null,
    h('p', {}, words.save.after),
    failure,
    h(
      'div',
      { class: 'actions' },
      button,
      h('button', { type: 'button', class: 'button button-plain', onclick: onCancel }, administration.edit),
    ),
  )
}
