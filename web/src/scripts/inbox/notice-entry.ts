// One notice: its title and time; opened by the person's hand it says what it means, the term it names and where to go.

import { formatLongDate, formatMinute, isCivilDate, localIsoOf } from '../../../../functions/kernel/civil-date.ts'
import { groupedCode } from '../../../../functions/kernel/receipt-code.ts'
import type { InboxNotice } from '../../../../functions/notices/notice-form.ts'
import { fill } from '../../words/fill.ts'
import type { events as eventWords, Told } from '../../words/vi/events.ts'
import type { inbox as inboxWords } from '../../words/vi/inbox.ts'
import { api } from '../kit/api.ts'
import { fillPlace, h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { statusTag } from '../kit/status-tag.ts'
import { aboutAddress } from './about-address.ts'

export type NoticeWords = { readonly inbox: typeof inboxWords; readonly events: typeof eventWords }

/** `onOpened` when a notice that was new has been opened. */
export function noticeEntry(notice: InboxNotice, words: NoticeWords, onOpened: () => void): HTMLElement {
  const { inbox } = words
  const told = toldOf(notice, words)
  const isNew = notice.openedAt === undefined
  const body = h('div', { class: 'notice-said', id: `notice-${notice.id}`, hidden: true })
  const mark = h('span', {}, isNew ? [statusTag(inbox.isNew, 'information'), ' '] : null)
  const entry = h('article', { class: isNew ? 'entry entry-new' : 'entry' })
  const open = async (): Promise<void> => {
    const expanded = button.getAttribute('aria-expanded') !== 'true'
    button.setAttribute('aria-expanded', String(expanded))
    body.hidden = !expanded
    if (!expanded || !isNew || noted) return
    noted = true
    const outcome = await api(`/api/inbox/${encodeURIComponent(notice.id)}/opened`, { method: 'POST', parse: () => undefined })
    if (outcome.ok) {
      mark.replaceChildren()
      entry.classList.remove('entry-new')
      onOpened()
    } else {
      noted = false
      body.append(h('p', { class: 'quiet' }, inbox.notNoted))
    }
  }
  let noted = false
  const button = h(
    'button',
    { type: 'button', class: 'notice-open', 'aria-expanded': 'false', 'aria-controls': body.id, onclick: () => open() },
    told.title,
  )
  const code = groupedCode(notice.code)
  fillPlace(body, ...bodySaid(notice, told, words))
  fillPlace(
    entry,
    h('h2', { class: 'entry-title' }, mark, button),
    h(
      'p',
      { class: 'quiet' },
      h('time', { class: 'figure', datetime: localIsoOf(notice.at) }, formatMinute(notice.at, pageLanguage)),
      ` · ${inbox.code} `,
      h('span', { class: 'figure', translate: 'no' }, code),
    ),
    body,
  )
  return entry
}

function bodySaid(notice: InboxNotice, told: Told, { inbox }: NoticeWords): HTMLElement[] {
  const due = notice.due
  const href = aboutAddress(notice)
  const day = due !== undefined && isCivilDate(due) ? fill(inbox.dueDay, { day: formatLongDate(due, pageLanguage) }) : undefined
  return [
    h('p', {}, told.body),
    ...(day === undefined ? [] : [h('p', {}, `${inbox.due}: `, h('strong', {}, day))]),
    h('p', {}, h('a', { class: 'button button-quiet', href }, inbox.toFiling)),
    ...(notice.openedAt === undefined
      ? []
      : [h('p', { class: 'quiet' }, fill(inbox.opened, { minute: formatMinute(notice.openedAt, pageLanguage) }))]),
  ]
}

/** What a notice says, by its event and as whom the person is told. An event of tomorrow is said in general words. */
export function toldOf(notice: Pick<InboxNotice, 'event' | 'part'>, { inbox, events }: NoticeWords): Told {
  const told: ReadonlyMap<string, Told> = new Map(Object.entries(events.told))
  const judges: ReadonlyMap<string, Told> = new Map(Object.entries(inbox.judge))
  return (notice.part === 'judge' ? judges.get(notice.event) : undefined) ?? told.get(notice.event) ?? events.otherTold
}
