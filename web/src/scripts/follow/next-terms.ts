// What comes next in a filing: whose move it is, until when, the earliest reading, the articles.
import { civilDateOf, daysBetween, formatLongDate, parseCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { sayArticle } from '../../words/article.ts'
import { fill } from '../../words/fill.ts'
import { h } from '../kit/h.ts'
import { icon } from '../kit/icon.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { statusTag } from '../kit/status-tag.ts'
import { articlesOf } from './duty-articles.ts'
import type { ShownStatus, ShownTerm } from './status-file.ts'
import type { StatusWords } from './status-view.ts'

export function nextTerms(status: ShownStatus, now: Date, words: StatusWords): HTMLElement {
  const { follow, stateOf } = words
  if (status.next.length === 0) return h('p', {}, stateOf(status.state).over ? follow.nothingNext : follow.noTerm)
  return h(
    'div',
    { class: 'terms-next' },
    status.next.map(term => termCard(term, now, words)),
    status.next.some(term => term.provisional) ? h('p', { class: 'basis' }, `* ${follow.provisional}`) : null,
  )
}

function termCard(term: ShownTerm, now: Date, { follow, duties }: StatusWords): HTMLElement {
  const what = new Map(Object.entries(duties.what)).get(term.duty) ?? duties.other
  const articles = articlesOf(term.duty).map(article => sayArticle(pageLanguage, article))
  const line = (label: string, ...said: readonly (Node | string)[]) => [h('dt', {}, label), h('dd', {}, said)]
  return h(
    'article',
    { class: `term-next term-${term.by}` },
    statusTag(duties.by[term.by], term.by === 'filer' ? 'warning' : 'information'),
    h('p', { class: 'term-what' }, icon('clock'), what),
    h(
      'dl',
      {},
      line(follow.due, h('strong', {}, longDay(term.due, term.provisional)), ' · ', leftSaid(term, now, follow)),
      term.warnBy < term.due ? line(follow.warnBy, fill(follow.warnByNote, { day: longDay(term.warnBy, false) })) : null,
      articles.length > 0 ? line(follow.basis, basisSaid(articles, follow)) : null,
    ),
    term.by === 'filer'
      ? h(
          'p',
          { class: 'screen-only' },
          h('a', { class: 'button button-quiet', href: addressIn(pageLanguage, paths.myFilings) }, follow.act),
        )
      : null,
  )
}

function basisSaid(articles: readonly string[], follow: StatusWords['follow']): string {
  return articles.length === 1 ? `${articles[0]}.` : fill(follow.basisByKind, { articles: articles.join('; ') })
}

/** How long there is, in calendar days: exact for everyone, without the calendar of the courts. */
export function leftSaid(term: Pick<ShownTerm, 'due' | 'by'>, now: Date, follow: StatusWords['follow']): string {
  const left = daysBetween(civilDateOf(now), parseCivilDate(term.due))
  if (left < 0) return term.by === 'filer' ? follow.pastFiler : follow.pastCourt
  return left === 0 ? follow.today : fill(follow.daysLeft, { count: left })
}

function longDay(text: string, provisional: boolean): string {
  return `${formatLongDate(parseCivilDate(text), pageLanguage)}${provisional ? '*' : ''}`
}
