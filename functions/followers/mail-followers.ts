// Mails one follower one change, once however often the message comes and by whichever of their topics; what it says is read anew.
import * as z from 'zod/mini'
import { courtDirectory } from '../administration/directory-lookup.ts'
import { publicChange } from '../hearings/hearing-lookup.ts'
import { findCourt } from '../kernel/courts.ts'
import { handOverMail } from '../platform/mail-handover.ts'
import { queueWorker, RetryLater } from '../platform/queue-worker.ts'
import { settings } from '../platform/settings.ts'
import { agreedOf } from './follower.ts'
import { claimTelling, digestOf, endToken, findFollower, releaseTelling } from './follower-store.ts'
import { changeMail, topicSaid } from './follower-words.ts'
import { topicKey, topicsOf } from './topic.ts'

const { PORTAL_ORIGIN } = settings('PORTAL_ORIGIN')

const messageSchema = z.object({ digest: z.string(), topic: z.string(), courtCode: z.string(), hearingId: z.string(), at: z.string() })

export const handler = queueWorker('mail-followers', async (message, { now }) => {
  const { digest, topic: key, courtCode, hearingId, at } = messageSchema.parse(message)
  const follower = await findFollower(digest)
  const followed = follower && agreedOf(follower).find(each => topicKey(each.topic) === key)
  if (follower === undefined || followed === undefined) return
  const told = await publicChange(courtCode, hearingId, at)
  // Closed meanwhile: the public knows it by its court alone.
  if (told === undefined || !topicsOf(courtCode, told.hearing).some(topic => topicKey(topic) === key)) return
  const directory = await courtDirectory()
  const court = findCourt(directory, courtCode)
  if (court === undefined || !(await claimTelling(digest, told.id, now))) return
  const { email, language, linkId } = follower
  const topic = topicSaid(followed.topic, followed.topic.court === '' ? undefined : findCourt(directory, followed.topic.court), language)
  const { sending } = await handOverMail({
    to: email,
    ...changeMail({ ...told, court, topic, linkId, origin: PORTAL_ORIGIN }, language),
    // No clerk acts on it when it does not arrive: the provider stops sending to an address that is not there.
    tag: `follower-${digestOf(`${digest}\n${told.id}`)}`,
    oneClickEnd: `${PORTAL_ORIGIN}/api/follower-endings/${endToken(linkId, key)}`,
  })
  if (sending !== 'not-now') return
  await releaseTelling(digest, told.id)
  throw new RetryLater('mail-followers: the mail provider takes nothing now')
})
