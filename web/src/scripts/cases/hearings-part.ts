// The coming hearings of a case on its own page: in full, each with its calendar file and the way into its online room.
import type { OwnHearing } from '../../../../functions/hearings/hearing-form.ts'
import { civilDateOf } from '../../../../functions/kernel/civil-date.ts'
import type { CourtDirectory } from '../../../../functions/kernel/courts.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { isComing, ownHearingEntry } from '../my-hearings/own-hearing.ts'
import { cases as words } from './case-words.ts'

export function hearingsPart(hearings: readonly OwnHearing[], directory: CourtDirectory): HTMLElement {
  const coming = hearings.filter(isComing(civilDateOf(new Date())))
  const all = h('a', { href: addressIn(pageLanguage, paths.myHearings) }, words.mine.allHearings)
  return h(
    'section',
    { class: 'section', 'aria-labelledby': 'hearings-title' },
    h('h2', { id: 'hearings-title' }, words.mine.hearings),
    coming.length === 0
      ? h('p', {}, hearings.length === 0 ? words.mine.noHearing : words.mine.noneComing)
      : h(
          'ul',
          { class: 'own-hearings' },
          coming.map(each => ownHearingEntry(each, directory)),
        ),
    h('p', {}, all),
  )
}
