// One judgment in a list: what it is, why it was found, and the way to it.
import { formatDate, isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import type { Card } from '../../../../functions/search/card.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { fill } from '../../words/fill.ts'
import { type Child, h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { words } from './register-words.ts'

/** The names of kinds, levels and outcomes stand in the form already. */
const nameIn = (select: string, value: string): string =>
  document.querySelector<HTMLOptionElement>(`#${select} option[value="${CSS.escape(value)}"]`)?.textContent ?? value

const marked = (pieces: readonly string[]): Child[] => pieces.map((piece, at) => (at % 2 === 1 ? h('mark', {}, piece) : piece))

const day = (date: string): string => (isCivilDate(date) ? formatDate(date, pageLanguage) : date)

export function resultCard(card: Card, snippet?: readonly string[]): HTMLElement {
  const { id, number, date, courtName, level, kind, relation, title, summary, outcome, precedents, corrections } = card
  const facts = [nameIn('kind', kind), nameIn('level', level), outcome === '' ? '' : nameIn('outcome', outcome)].filter(each => each !== '')
  return h(
    'li',
    { class: 'register-card' },
    h('h3', {}, h('a', { href: addressIn(pageLanguage, `${paths.judgments}/${id}`) }, fill(words.number, { number }))),
    h(
      'p',
      { class: 'register-where' },
      h('span', { lang: 'vi' }, courtName),
      ' · ',
      h('time', { class: 'figure', datetime: date }, day(date)),
    ),
    h('p', { class: 'register-card-title', lang: 'vi' }, title === '' ? relation : title),
    snippet && snippet.length > 1
      ? h('p', { class: 'register-snippet', lang: 'vi' }, marked(snippet))
      : h('p', { class: 'register-summary', lang: 'vi' }, summary),
    h(
      'p',
      { class: 'register-facts' },
      facts.join(' · '),
      precedents.length > 0 ? ` · ${fill(words.precedents, { names: precedents })}` : '',
      corrections > 0 ? ` · ${fill(words.corrected, { count: corrections })}` : '',
    ),
  )
}
