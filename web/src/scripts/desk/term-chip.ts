// A term at the desk: what must be done, its day, the days left in words, and under "why?" how it was counted, worked out when somebody asks.
import type { DeskTerm } from '../../../../functions/desk/desk-form.ts'
import { formatLongDate, isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import type { Deadline } from '../../components/deadline.ts'
import { sayArticle } from '../../words/article.ts'
import { fill } from '../../words/fill.ts'
import { deadlineChip } from '../kit/deadline-chip.ts'
import { h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { desk } from './desk-words.ts'

export function termChip(term: DeskTerm): HTMLElement {
  const chip = deadlineChip(shown(term, []))
  const explained = chip.querySelector('.deadline-steps')
  const line = h('p', {}, desk.term.loading)
  explained?.append(line)
  chip.addEventListener('toggle', () => void explain(term, explained), { once: true })
  return chip
}

const shown = (term: DeskTerm, steps: Deadline['steps']): Deadline => ({
  due: term.due,
  daysLeft: term.daysLeft,
  unit: term.unit,
  state: term.light === 'stopped' ? 'paused' : term.light,
  provisional: term.provisional,
  article: sayArticle(pageLanguage, term.article),
  steps,
})

async function explain(term: DeskTerm, place: Element | null): Promise<void> {
  const [{ stepsOf }, { calendarInForce }] = await Promise.all([import('./term-steps.ts'), import('./reference.ts')])
  const steps = stepsOf(term, await calendarInForce())
  const counted = deadlineChip(shown(term, steps ?? [])).querySelector('.deadline-steps')
  const day = isCivilDate(term.startedOn) ? formatLongDate(term.startedOn, pageLanguage) : term.startedOn
  const why = steps === undefined ? desk.term.unexplained : steps.length === 0 ? desk.term.fixed : undefined
  place?.replaceChildren(
    ...(counted ? [...counted.childNodes] : []),
    ...(why === undefined ? [] : [h('p', {}, fill(desk.term.since, { day })), h('p', {}, why)]),
  )
}
