// A time limit with the days left in words and, under "why?", the steps of the count and the article — as DeadlineChip.astro.
import { type Deadline, deadlineSaid, stepsSaid, toneOfDeadline } from '../../components/deadline.ts'
import { fill } from '../../words/fill.ts'
import { h } from './h.ts'
import { icon } from './icon.ts'
import { kitWords } from './kit-words.ts'
import { pageLanguage } from './page-words.ts'

export function deadlineChip(deadline: Deadline): HTMLElement {
  const said = deadlineSaid(pageLanguage, kitWords, deadline)
  return h(
    'details',
    { class: `deadline deadline-${toneOfDeadline(deadline)}` },
    h(
      'summary',
      {},
      icon(deadline.state === 'paused' ? 'pause' : deadline.state === 'met' ? 'success' : 'clock'),
      h(
        'span',
        { class: 'deadline-said' },
        h('strong', { class: 'deadline-part' }, said.due),
        ' · ',
        h('span', { class: 'deadline-part' }, said.left),
        ' ',
        h('span', { class: 'deadline-why' }, kitWords.deadline.why),
      ),
    ),
    h(
      'div',
      { class: 'deadline-steps' },
      h('p', {}, fill(kitWords.legalBasis, { article: deadline.article })),
      deadline.steps.length > 0 && h('p', {}, kitWords.deadline.steps),
      deadline.steps.length > 0 &&
        h(
          'ol',
          {},
          stepsSaid(pageLanguage, kitWords, deadline.steps).map(step => h('li', {}, step)),
        ),
      deadline.provisional ? h('p', {}, kitWords.deadline.provisional) : null,
    ),
  )
}
