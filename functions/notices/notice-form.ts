// The doors of notices: the inbox of a person, and the list of e-mails whose outcome nobody knows.
import * as z from 'zod/mini'
import type { About } from '../kernel/told.ts'

export interface InboxNotice {
  id: string
  /** Journal event that it tells of. */
  event: string
  /** As whom the person is told of it. */
  part: 'filer' | 'judge'
  at: string
  code: string
  about: About
  openedAt?: string
  /** Civil date of a term it names. */
  due?: string
}

export interface InboxPage {
  notices: InboxNotice[]
  /** Among the newest hundred. */
  unread: number
  next?: string
}

/** `claimed` about to be sent, `sent` the provider has it, `delivered`, `bounced`, `complained`, `failed` refused before sending, `unknown` nobody knows. */
export type NoticeState = 'claimed' | 'sent' | 'delivered' | 'bounced' | 'complained' | 'failed' | 'unknown'

export interface UnresolvedNotice {
  id: string
  event: string
  code: string
  about: About
  channel: 'email'
  state: NoticeState
  claimedAt: string
}

/** GET /api/desk/notices: e-mails of this court that nobody knows to have arrived, oldest first. */
export interface UnresolvedPage {
  notices: UnresolvedNotice[]
  next?: string
}

/** POST /api/desk/notices/{id}/resolution: how the clerk told the person instead. Never a blind resend. */
export const resolutionForm = z.object({
  how: z.enum(['told-by-phone', 'told-by-post', 'told-in-person', 'arrived-after-all']),
  note: z.string().check(
    z.overwrite((text: string) => text.normalize('NFC')),
    z.maxLength(500),
  ),
})
