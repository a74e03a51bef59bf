// Makes the code that confirms an address for electronic service and mails it there: once, however often the message comes.
import { createHash, randomBytes } from 'node:crypto'
import { codeDigest, makeCode } from '../identity/one-time-code.ts'
import { personOf } from '../identity/person-lookup.ts'
import { sendMail } from '../platform/mail.ts'
import { journalWorker } from '../platform/queue-worker.ts'
import { codeMade } from './consent-request.ts'
import { findRequest, saveCode } from './consent-store.ts'
import { addressCodeMail } from './service-words.ts'

export const handler = journalWorker('send-address-code', async ({ facts }) => {
  const [account, id] = [String(facts.account), String(facts.request)]
  const code = makeCode(randomBytes(4))
  const made = codeMade(await findRequest(account), id, createHash('sha256').update(codeDigest(id, code)).digest('base64url'))
  // Claimed before sending: when the sending fails or its answer is lost, the person asks for another code.
  if (made === undefined || !(await saveCode(made))) return
  const language = (await personOf(account))?.language ?? 'vi'
  await sendMail({ to: made.email, ...addressCodeMail(code, language), tag: `code-${id}` })
})
