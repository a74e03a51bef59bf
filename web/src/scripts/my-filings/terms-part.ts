// The terms that run in a filing: what for, whose move, the day, the days left, and under "why?" the count and the article.
import type { ExpectedStep, FilingView } from '../../../../functions/filings/filing-form.ts'
import { isFilersDuty } from '../../../../functions/filings/filing-term.ts'
import { civilDateOf, formatLongDate, parseCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { sayArticle } from '../../words/article.ts'
import { dutyOfCode } from '../../words/duty-of-code.ts'
import { fill } from '../../words/fill.ts'
import { deadlineChip } from '../kit/deadline-chip.ts'
import { fillPlace, h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { statusTag } from '../kit/status-tag.ts'
import { duties, words } from './filing-words.ts'
import type { CountedTerm } from './term-count.ts'

/** The days left need the calendar of the courts, which comes a moment later. */
export function termsPart(filing: FilingView): HTMLElement {
  const place = h('div', { class: 'terms' }, h('p', {}, filing.deadlines.length === 0 ? words.terms.none : words.terms.counting))
  if (filing.deadlines.length > 0) void showTerms(place, filing)
  return h(
    'section',
    { class: 'part', 'aria-labelledby': 'terms-title' },
    h('h2', { id: 'terms-title' }, words.terms.title),
    place,
    filing.deadlines.length > 0 ? h('p', { class: 'quiet' }, words.terms.expected) : null,
  )
}

async function showTerms(place: HTMLElement, filing: FilingView): Promise<void> {
  const [{ countTerm }, { calendarInForce }] = await Promise.all([import('./term-count.ts'), import('../desk/reference.ts')])
  const calendar = await calendarInForce()
  const today = civilDateOf(new Date())
  const happened = [parseCivilDate(filing.filingDate), ...filing.history.map(step => civilDateOf(step.at))]
  fillPlace(
    place,
    filing.deadlines.map(term => oneTerm(term, countTerm(term, happened, today, calendar))),
  )
}

function oneTerm(term: ExpectedStep, counted: CountedTerm): HTMLElement {
  const duty = dutyOfCode(term.code)
  const filers = duty !== undefined && isFilersDuty(duty)
  const chip = deadlineChip({ due: term.due, provisional: term.provisional, article: sayArticle(pageLanguage, term.article), ...counted })
  if (counted.steps.length === 0) chip.querySelector('.deadline-steps')?.append(h('p', {}, words.terms.fixed))
  return h(
    'div',
    { class: 'term' },
    h('p', {}, statusTag(filers ? duties.by.filer : duties.by.court, filers ? 'warning' : 'information')),
    h('p', {}, h('strong', {}, duty === undefined ? duties.other : duties.what[duty])),
    chip,
    term.warnBy < term.due ? h('p', { class: 'quiet' }, fill(words.terms.warnBy, { day: dayOf(term.warnBy) })) : null,
  )
}

const dayOf = (day: string): string => formatLongDate(parseCivilDate(day), pageLanguage)
