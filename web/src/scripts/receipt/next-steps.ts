// What happens next, with the expected days, the article of each, and "why?" that shows the count.

import type { ExpectedStep } from '../../../../functions/filings/filing-form.ts'
import { type CivilDate, civilDateOf, daysBetween, formatLongDate, isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { type CourtCalendar, deadlineState, workingDaysBetween } from '../../../../functions/kernel/court-calendar.ts'
import { sayArticle } from '../../words/article.ts'
import { dutyOfCode } from '../../words/duty-of-code.ts'
import { deadlineChip } from '../kit/deadline-chip.ts'
import { h } from '../kit/h.ts'
import { loadWords, pageLanguage } from '../kit/page-words.ts'
import { statusTag } from '../kit/status-tag.ts'
import { type Counted, countedSteps } from './counted-steps.ts'
import { courtCalendar } from './court-calendar-reference.ts'
import { receiptWords } from './receipt-words.ts'

const { duties } = await loadWords({ vi: () => import('../../words/vi/duties.ts'), en: () => import('../../words/en/duties.ts') })

const dutySaid = (code: string): string => {
  const duty = dutyOfCode(code)
  return duty ? duties.what[duty] : duties.other
}

/** A receipt is kept for years: what lay ahead when it was given is then only named. */
const dayPassed = (due: CivilDate, article: string): HTMLElement =>
  h('p', {}, h('strong', { class: 'figure' }, formatLongDate(due, pageLanguage)), ` (${sayArticle(pageLanguage, article)})`)

const dayOf = ({ step, event, steps, unit }: Counted, calendar: CourtCalendar): HTMLElement | null => {
  const { due } = step
  const today = civilDateOf(new Date())
  if (!isCivilDate(due)) return null
  if (due < today) return dayPassed(due, step.article)
  const startedOn = event !== undefined && isCivilDate(event) ? event : today
  return deadlineChip({
    due,
    daysLeft: unit === 'working-days' ? workingDaysBetween(today, due, calendar) : daysBetween(today, due),
    unit,
    state: deadlineState({ due, today, startedOn, calendar }),
    provisional: step.provisional,
    article: sayArticle(pageLanguage, step.article),
    steps,
  })
}

/** `from` is the day from which the first term counts: the filing date. */
export const nextSteps = async (next: readonly ExpectedStep[], from: string | undefined): Promise<HTMLElement> => {
  const { next: said } = receiptWords
  const calendar = await courtCalendar()
  const steps = countedSteps(next, from, calendar)
  return h(
    'section',
    { class: 'part', 'aria-labelledby': 'next-title' },
    h('h2', { id: 'next-title' }, said.title),
    h('p', {}, steps.length > 0 ? said.expected : said.noCalendar),
    h(
      'ol',
      { class: 'next-steps' },
      steps.map(step => h('li', {}, h('h3', {}, dutySaid(step.step.code), ' ', statusTag(said.tag)), dayOf(step, calendar))),
    ),
    h('p', {}, said.notice),
  )
}
