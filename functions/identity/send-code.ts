// Makes the one-time code of a challenge and sends it: once, however often the message comes.
import { createHash, randomBytes } from 'node:crypto'
import { sendMail } from '../platform/mail.ts'
import { journalWorker } from '../platform/queue-worker.ts'
import { sendText } from '../platform/text-message.ts'
import { claimCode, findChallenge } from './identity-store.ts'
import { codeDigest, codeMessage, makeCode } from './one-time-code.ts'

export const handler = journalWorker('send-code', async entry => {
  const challenge = await findChallenge(entry.subject.replace('challenge#', ''))
  if (challenge === undefined || challenge.digest !== undefined) return
  const code = makeCode(randomBytes(4))
  const digest = createHash('sha256').update(codeDigest(challenge.id, code)).digest('base64url')
  // Claimed before sending: when the sending fails or its answer is lost, the person asks for another code.
  if (!(await claimCode(challenge.id, digest))) return
  const message = codeMessage(challenge.language, code)
  if (challenge.channel === 'phone') await sendText({ to: challenge.to, text: message.short })
  else await sendMail({ to: challenge.to, subject: message.subject, text: message.text, tag: `code-${challenge.id}` })
})
