// The doors of followers: what is asked for, and what the owner of the mailbox sees behind the link.
import * as z from 'zod/mini'
import type { Topic } from './topic.ts'

const text = (longest: number) =>
  z.string().check(
    z.overwrite((typed: string) => typed.normalize('NFC').trim()),
    z.maxLength(longest),
  )

/** POST /api/followers: a mail with a link goes to the address, and nothing else before its page's button was pressed. */
export const askForm = z.object({
  email: text(200),
  court: z._default(text(20), ''),
  kind: z._default(text(10), ''),
  number: z._default(text(60), ''),
  language: z._default(z.enum(['vi', 'en']), 'vi'),
})

const link = z.string().check(z.regex(/^[A-Za-z0-9_-]{32,64}$/))

/** POST /api/followers/find and …/confirmation: the secret travels in the body, so that it stands in no log. */
export const linkForm = z.object({ link })

/** POST /api/followers/ending: one topic by its key, or `all`. */
export const endForm = z.object({ link, topic: text(120) })

/** A topic as the page shows it. */
export interface FollowedView extends Topic {
  key: string
  askedAt: string
  since?: string
}

export interface FollowerView {
  /** `a…@example.vn`: enough to recognise one's own, too little to learn another's. */
  email: string
  waiting: FollowedView[]
  following: FollowedView[]
}
