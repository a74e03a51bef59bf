// Sends the link that confirms, to an address that somebody typed: once a day at most, whoever types it and however often.
import { handOverMail } from '../platform/mail-handover.ts'
import { journalWorker, RetryLater } from '../platform/queue-worker.ts'
import { settings } from '../platform/settings.ts'
import { followerIdOf } from './follower.ts'
import { claimLinkMail, followerById, releaseLinkMail } from './follower-store.ts'
import { linkMail } from './follower-words.ts'

const { PORTAL_ORIGIN } = settings('PORTAL_ORIGIN')

export const handler = journalWorker('send-follow-link', async ({ subject }, { now }) => {
  const follower = await followerById(followerIdOf(subject))
  // Forgotten or ended meanwhile.
  if (follower === undefined) return
  const { id, email, language, linkId } = follower
  if (!(await claimLinkMail(email, now))) return
  const { sending } = await handOverMail({ to: email, ...linkMail(linkId, language, PORTAL_ORIGIN), tag: `follower-${id}` })
  if (sending !== 'not-now') return
  await releaseLinkMail(email)
  throw new RetryLater('send-follow-link: the mail provider takes nothing now')
})
