// The doors of notices: the inbox of a person, and the list of e-mails whose outcome nobody knows.
import { z } from 'zod/mini'

export interface InboxNotice {
  id: string
  /** Journal event that it tells of. */
  event: string
  at: string
  receiptCode?: string
  filingId?: string
  openedAt?: string
  /** Civil date of a term it names. */
  due?: string
}

export interface InboxPage {
  notices: InboxNotice[]
  unread: number
  next?: string
}

/** `claimed` about to be sent, `sent` the provider has it, `delivered`, `bounced`, `complained`, `failed` refused before sending, `unknown` nobody knows. */
export type NoticeState = 'claimed' | 'sent' | 'delivered' | 'bounced' | 'complained' | 'failed' | 'unknown'

export interface UnresolvedNotice {
  id: string
  event: string
  receiptCode: string
  filingId: string
  channel: 'email'
  state: NoticeState
  claimedAt: string
}

/** POST /api/desk/notices/{id}/resolution: how the clerk told the person instead. Never a blind resend. */
export const resolutionForm = z.object({
  how: z.enum(['told-by-phone', 'told-by-post', 'told-in-person', 'arrived-after-all']),
  note: z.string().check(z.maxLength(500)),
})
