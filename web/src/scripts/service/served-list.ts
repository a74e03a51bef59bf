// What the court served on the person, at the top of the inbox: each leads to its reading page.
import type { ServedRow } from '../../../../functions/electronic-service/service-form.ts'
import { formatMinute } from '../../../../functions/kernel/civil-date.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { fill } from '../../words/fill.ts'
import { api } from '../kit/api.ts'
import { fillPlace, h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { statusTag } from '../kit/status-tag.ts'
import { readServedList } from './answers.ts'
import { served as words } from './served-words.ts'
import { service } from './service-words.ts'

const stateOf = ({ openedAt, receiptedAt }: ServedRow): HTMLElement => {
  if (openedAt === null) return statusTag(words.unread, 'warning')
  return receiptedAt === null ? statusTag(words.toAcknowledge, 'warning') : statusTag(words.acknowledged, 'success')
}

/** Stays empty for whom nothing was served on, and where the list cannot be had: the inbox itself then says what is wrong. */
export async function showServed(place: HTMLElement): Promise<void> {
  const outcome = await api('/api/served', { parse: readServedList })
  if (!outcome.ok || outcome.data.served.length === 0) return
  fillPlace(
    place,
    h('h2', {}, words.inboxTitle),
    outcome.data.served.map(row =>
      h(
        'article',
        { class: 'entry' },
        h(
          'h3',
          { class: 'entry-title' },
          stateOf(row),
          ' ',
          h('a', { href: addressIn(pageLanguage, `${paths.served}?${new URLSearchParams({ ma: row.id })}`) }, service.kinds[row.kind]),
        ),
        h('p', { class: 'quiet' }, `${fill(words.placed, { minute: formatMinute(row.placedAt, pageLanguage) })} · ${row.caseNumber}`),
      ),
    ),
  )
}
