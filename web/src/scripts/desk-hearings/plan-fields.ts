// The fields of a sitting: day, hours, room, way of taking part, panel, publicity. The same for a new hearing, a changed one and the next day of one put off.

import { hearingModes } from '../../../../functions/hearings/hearing.ts'
import type { DeskHearing, DeskWeek, PlanForm } from '../../../../functions/hearings/hearing-form.ts'
import { checkboxCards } from '../kit/choice-cards.ts'
import { dateFields } from '../kit/date-fields.ts'
import type { FieldProblem } from '../kit/error-summary.ts'
import { field, selectInput, textArea, textInput } from '../kit/field.ts'
import { type Child, h } from '../kit/h.ts'
import { words } from './words.ts'

const { form } = words

export interface PlanFields {
  readonly element: HTMLElement
  /** The plan as it is sent, or what is missing. */
  read(): { plan: PlanForm } | { problems: FieldProblem[] }
}

export const part = (legend: string, ...children: readonly Child[]): HTMLElement =>
  h('fieldset', { class: 'part' }, h('legend', {}, legend), children)

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

const timeInput = (value: string): HTMLInputElement => h('input', { type: 'time', step: 300, class: 'control', value })

/** One box to tick. */
export const tick = (id: string, label: string, isTicked: boolean): { element: HTMLElement; isTicked: () => boolean } => {
  const box = h('input', { type: 'checkbox', id, checked: isTicked })
  return { element: h('div', { class: 'choice' }, box, h('label', { for: id }, label)), isTicked: () => box.checked }
}

export function planFields(week: DeskWeek, from: DeskHearing | undefined, legend: string): PlanFields {
  const day = dateFields({ id: 'plan-day', label: form.day, value: from?.day })
  const startsAt = field({ id: 'plan-starts', label: form.startsAt }, timeInput(from?.startsAt ?? '08:00'))
  const endsAt = field({ id: 'plan-ends', label: form.endsAt }, timeInput(from?.endsAt ?? '11:00'))
  const rooms = h(
    'datalist',
    { id: 'rooms' },
    week.rooms.map(room => h('option', { value: room })),
  )
  const room = field(
    { id: 'plan-room', label: form.room },
    textInput({ value: from?.room ?? week.rooms[0] ?? '', list: 'rooms', maxlength: 80 }),
  )
  const mode = field(
    { id: 'plan-mode', label: form.mode },
    selectInput(
      hearingModes.map(value => ({ value, label: words.modes[value] })),
      from?.mode ?? 'in-person',
    ),
  )
  const sites = field(
    { id: 'plan-sites', label: form.sites, hint: form.sitesHint, optional: true },
    textArea({ rows: 2 }, from?.remoteSites.join('\n')),
  )
  const address = field(
    { id: 'plan-address', label: form.address, hint: form.addressHint, optional: true },
    textInput({ value: from?.joinAddress ?? '', type: 'url', inputmode: 'url' }),
  )
  const people = (all: readonly { subject: string; fullName: string }[]) =>
    all.map(({ subject, fullName }) => ({ value: subject, label: fullName }))
  const presiding = field(
    { id: 'plan-presiding', label: form.presiding },
    selectInput([{ value: '', label: form.choose }, ...people(week.judges)], from?.panel.presiding.subject ?? ''),
  )
  const judges = checkboxCards({
    id: 'plan-judges',
    label: form.judges,
    optional: true,
    choices: people(week.judges),
    chosen: from?.panel.judges.map(({ subject }) => subject) ?? [],
  })
  const jurors = field(
    { id: 'plan-jurors', label: form.jurors, hint: form.jurorsHint, optional: true },
    textArea({ rows: 3 }, from?.panel.jurors.join('\n')),
  )
  const clerk = field(
    { id: 'plan-clerk', label: form.clerk },
    selectInput([{ value: '', label: form.nobody }, ...people(week.clerks)], from?.panel.clerk?.subject ?? ''),
  )
  const prosecutor = field(
    { id: 'plan-prosecutor', label: form.prosecutor, optional: true },
    textInput({ value: from?.panel.prosecutor ?? '' }),
  )
  const closed = tick('plan-closed', form.closed, from?.isClosed ?? false)
  const dayOff = tick('plan-day-off', form.dayOff, false)
  const late = field({ id: 'plan-late', label: form.late, hint: form.lateHint, optional: true }, textArea({ rows: 2, maxlength: 1000 }))

  const problemsOf = (): FieldProblem[] => {
    const date = day.value()
    day.setError(date === undefined ? form.dateWrong : undefined)
    const needed = [startsAt, endsAt, room, presiding]
    for (const each of needed) each.setError(each.control.value.trim() === '' ? form.missing : undefined)
    return [
      ...(date === undefined ? [{ fieldId: 'plan-day', message: `${form.day}: ${form.dateWrong}` }] : []),
      ...needed
        .filter(each => each.control.value.trim() === '')
        .map(each => ({ fieldId: each.control.id, message: `${each.element.querySelector('label')?.textContent ?? ''}: ${form.missing}` })),
    ]
  }
  const read: PlanFields['read'] = () => {
    const problems = problemsOf()
    if (problems.length > 0) return { problems }
    const isPerson = mode.control.value === 'in-person'
    return {
      plan: {
        day: day.value() ?? '',
        startsAt: startsAt.control.value,
        endsAt: endsAt.control.value,
        room: room.control.value.trim(),
        mode: hearingModes.find(known => known === mode.control.value) ?? 'in-person',
        remoteSites: isPerson ? [] : linesOf(sites.control.value),
        joinAddress: isPerson ? '' : address.control.value.trim(),
        isClosed: closed.isTicked(),
        presiding: presiding.control.value,
        judges: judges.chosen(),
        jurors: linesOf(jurors.control.value),
        clerk: clerk.control.value,
        prosecutor: prosecutor.control.value.trim(),
        onDayOff: dayOff.isTicked(),
        lateBecause: late.control.value.trim(),
      },
    }
  }
  // What only a hearing by network needs is asked of it alone.
  const network = h('div', {}, sites.element, address.element)
  const showNetwork = () => {
    network.hidden = mode.control.value === 'in-person'
  }
  mode.control.addEventListener('change', showNetwork)
  showNetwork()
  const element = h(
    'div',
    {},
    part(legend, day.element, h('div', { class: 'hours' }, startsAt.element, endsAt.element), room.element, rooms, mode.element, network),
    part(form.legends.panel, presiding.element, judges.element, jurors.element, clerk.element, prosecutor.element),
    part(form.legends.rest, h('div', { class: 'choices' }, closed.element, dayOff.element), late.element),
  )
  return { element, read }
}
