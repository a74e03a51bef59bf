// The inbox at work: notices newest first, page by page; opening one is the person's own act and is told to the court's record by a POST.
import type { InboxPage } from '../../../../functions/notices/notice-form.ts'
import { fill } from '../../words/fill.ts'
import { whenSignedIn } from '../account/signed-in.ts'
import { api, type Outcome } from '../kit/api.ts'
import { failureNotice } from '../kit/failure.ts'
import { fillPlace, h, placeById } from '../kit/h.ts'
import { emptyState } from '../kit/notice.ts'
import { loadWords } from '../kit/page-words.ts'
import { whileWaiting } from '../kit/wait.ts'
import { cursorPages } from '../my-filings/cursor-pages.ts'
import { noticeEntry } from './notice-entry.ts'

const [{ inbox }, { events }] = await loadWords({
  vi: () => Promise.all([import('../../words/vi/inbox.ts'), import('../../words/vi/events.ts')]),
  en: () => Promise.all([import('../../words/en/inbox.ts'), import('../../words/en/events.ts')]),
})
const place = placeById('inbox')

await whenSignedIn(place, inbox.why, async () => {
  const { showServed } = await import('../service/served-list.ts')
  await Promise.all([showServed(placeById('served-list')), show()])
})

async function show(): Promise<void> {
  const outcome = await whileWaiting(place, askInbox(), 6)
  if (!outcome.ok) {
    fillPlace(place, await failureNotice(outcome, show))
    return
  }
  const { notices, unread, next } = outcome.data
  if (notices.length === 0) {
    fillPlace(place, emptyState(inbox.empty.title, h('p', {}, inbox.empty.body)))
    return
  }
  let left = unread
  const heading = h('p', { class: 'unread', tabindex: -1 })
  const sayLeft = () => fillPlace(heading, left === 0 ? inbox.allRead : fill(inbox.unread, { count: left }))
  const opened = () => {
    left = Math.max(0, left - 1)
    sayLeft()
  }
  sayLeft()
  const pages = cursorPages({
    first: { items: notices, next },
    ask: async key => {
      const page = await askInbox(key)
      return page.ok ? { ...page, data: { items: page.data.notices, next: page.data.next } } : page
    },
    entry: notice => noticeEntry(notice, { inbox, events }, opened),
    heading,
  })
  fillPlace(place, heading, pages)
}

function askInbox(next?: string): Promise<Outcome<InboxPage>> {
  return api(next === undefined ? '/api/inbox' : `/api/inbox?${new URLSearchParams({ next })}`, { parse: readInbox })
}

function readInbox(value: unknown): InboxPage {
  if (!isInbox(value)) throw new Error('not an inbox')
  return value
}

function isInbox(value: unknown): value is InboxPage {
  return typeof value === 'object' && value !== null && 'notices' in value && 'unread' in value
}
