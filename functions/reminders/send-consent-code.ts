// Makes the code that confirms an address and sends it there: once, however often the message comes.
import { createHash, randomInt } from 'node:crypto'
import { personOf } from '../identity/person-lookup.ts'
import { sendMail } from '../platform/mail.ts'
import { journalWorker } from '../platform/queue-worker.ts'
import { sendText } from '../platform/text-message.ts'
import { codeMade } from './reminder-consent.ts'
import { findConsent, saveCode, subjectOfConsent } from './reminder-store.ts'
import { codeEmail, codeText } from './reminder-words.ts'

export const handler = journalWorker('send-consent-code', async ({ subject: journalSubject, at }) => {
  const subject = subjectOfConsent(journalSubject)
  const consent = await findConsent(subject)
  // Another address was asked for since: its own message brings its code.
  if (consent?.asked === undefined || consent.asked.askedAt !== at) return
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const digest = createHash('sha256').update(`${subject}:${at}:${code}`).digest('base64url')
  const claimed = codeMade(consent, digest)
  // Claimed before sending: when the sending fails or its answer is lost, the person asks for another code.
  if (claimed === undefined || !(await saveCode(claimed))) return
  const language = (await personOf(subject))?.language ?? 'vi'
  const { channel, address } = consent.asked
  if (channel === 'email') await sendMail({ to: address, ...codeEmail(code, language), tag: `reminder-code-${digest.slice(0, 20)}` })
  else await sendText({ to: address, text: codeText(code, language) })
})
