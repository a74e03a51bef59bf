// The steps of a case with their articles, and its terms as they stand: said neutrally, whoever is late.
import type { CaseStepView, CaseTermView } from '../../../../functions/cases/case-form.ts'
import { formatDate, formatLongDate, parseCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { sayArticle } from '../../words/article.ts'
import { fill } from '../../words/fill.ts'
import { type Child, h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { statusTag, type Tone } from '../kit/status-tag.ts'
import { timeline } from '../kit/timeline.ts'
import { cases as words } from './case-words.ts'

export const daySaid = (day: string): string => formatDate(parseCivilDate(day), pageLanguage)
const basis = (article: string): Child => (article === '' ? null : h('p', { class: 'basis' }, sayArticle(pageLanguage, article)))

const isGround = (via: string): via is Exclude<keyof typeof words.via, 'draw' | 'checkDraw'> => via in words.via && via !== 'draw'

/** How the judge came to the case; a draw leads to where it can be checked. */
const viaSaid = ({ note, via }: CaseStepView): Child => {
  const name = note === undefined ? null : fill(words.judgeNamed, { name: note })
  if (via === undefined) return h('p', {}, name)
  if (isGround(via)) return h('p', {}, name, ', ', words.via[via])
  const link = h('a', { href: `${addressIn(pageLanguage, paths.draws)}?lan=${via}` }, words.via.checkDraw)
  return h('p', {}, name, ', ', fill(words.via.draw, { id: via }), '. ', link)
}

/** What an officer may do with a step; parties have nothing there. */
type Act = (step: CaseStepView) => Child

const struckSaid = ({ struck }: CaseStepView): Child =>
  struck
    ? [
        h('p', {}, statusTag(words.struck, 'warning')),
        h('p', { class: 'as-typed' }, fill(words.struckBy, { name: struck.by, day: daySaid(struck.on), reason: struck.reason })),
      ]
    : null

const bodyOf = (step: CaseStepView, act: Act): Child => [
  struckSaid(step),
  step.number ? h('p', { class: 'figure' }, step.number) : null,
  step.kind === 'judge-assigned' ? viaSaid(step) : step.note ? h('p', { class: 'as-typed' }, step.note) : null,
  h('p', { class: 'basis' }, fill(words.by, { name: step.by })),
  basis(step.article),
  act(step),
]

export const stepsPart = (steps: readonly CaseStepView[], act: Act = () => null): HTMLElement => {
  const last = steps.findLast(step => step.struck === undefined)
  return h(
    'section',
    { class: 'section', 'aria-labelledby': 'steps-title' },
    h('h2', { id: 'steps-title' }, words.stepsTitle),
    timeline(
      steps.map(step => ({
        title: words.steps[step.kind],
        when: formatLongDate(parseCivilDate(step.on), pageLanguage),
        datetime: step.on,
        state: step === last ? 'now' : 'done',
        isStruck: step.struck !== undefined,
        body: bodyOf(step, act),
      })),
    ),
  )
}

const tones: Readonly<Record<CaseTermView['standing'], Tone>> = {
  running: 'information',
  stopped: 'neutral',
  kept: 'success',
  late: 'neutral',
  overdue: 'warning',
  ended: 'neutral',
}

const oneTerm = (term: CaseTermView): HTMLElement =>
  h(
    'li',
    { class: 'case-term', 'data-duty': term.duty },
    h('p', {}, h('strong', {}, words.duties[term.duty])),
    h(
      'p',
      {},
      fill(words.until, { day: daySaid(term.due) }),
      ' ',
      statusTag(fill(words.standings[term.standing], { done: term.doneOn ? daySaid(term.doneOn) : '' }), tones[term.standing]),
    ),
    term.provisional ? h('p', { class: 'basis' }, words.provisional) : null,
    term.standing === 'overdue' ? h('p', {}, words.neutral) : null,
    basis(term.article),
  )

export const termsPart = (terms: readonly CaseTermView[]): HTMLElement =>
  h(
    'section',
    { class: 'section', 'aria-labelledby': 'terms-title' },
    h('h2', { id: 'terms-title' }, words.termsTitle),
    terms.length === 0 ? h('p', {}, words.noTerms) : h('ul', { class: 'case-terms' }, terms.map(oneTerm)),
    h('p', { class: 'basis' }, words.expected),
  )
