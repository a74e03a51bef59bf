// Holds the timelines of service against what really happened: the provider's own account, the journal, and the evidence that each "served" must have.
import { createHash } from 'node:crypto'
import { z } from 'zod/mini'
import {
  phaseOf,
  recipientSubject,
  type ServiceRecipient,
  servedBy,
  waitsFor,
} from '../../functions/electronic-service/service-recipient.ts'
import { mailTag } from '../../functions/electronic-service/service-sending.ts'
import { canonicalJson } from '../../functions/kernel/event.ts'

export interface ProvidersAccount {
  taken: ReadonlyMap<string, number>
  delivered: ReadonlySet<string>
  bounced: ReadonlySet<string>
}

const entrySchema = z.looseObject({
  subject: z.string(),
  sequence: z.number(),
  event: z.string(),
  previousHash: z.string(),
  hash: z.string(),
})
type Entry = z.infer<typeof entrySchema>

const chainFaults = (subject: string, entries: readonly Entry[]): string[] => {
  let previous = ''
  return entries.flatMap((entry, index) => {
    const { hash, pk: _pk, sk: _sk, ...content } = entry
    const isSound =
      entry.sequence === index + 1 &&
      entry.previousHash === previous &&
      createHash('sha256').update(canonicalJson(content)).digest('base64url') === hash
    previous = hash
    return isSound ? [] : [`${subject}: the journal breaks at ${entry.sequence}`]
  })
}

const faultsOf = (recipient: ServiceRecipient, entries: readonly Entry[], provider: ProvidersAccount): string[] => {
  const subject = recipientSubject(recipient)
  const phase = phaseOf(recipient)
  const served = servedBy(recipient)
  const tag = mailTag(recipient.actId, recipient.no, 1)
  const { timeline } = recipient
  const isBySteps = (event: string) => timeline.filter(each => `service.${each.type}` === event).length
  return [
    ...(waitsFor(phase) === 'provider' ? [`${subject}: neither a terminal state nor an open task (${phase})`] : []),
    ...((phase === 'served' || phase === 'certified') && !served?.event.evidence?.reference ? [`${subject}: served without evidence`] : []),
    ...(served?.event.via === 'email' && (!provider.delivered.has(tag) || provider.bounced.has(tag))
      ? [`${subject}: served by a mail that never arrived`]
      : []),
    ...(served?.event.type === 'deemed' && !timeline.some(each => each.type === 'posted') ? [`${subject}: deemed without posting`] : []),
    ...(timeline.some((each, index) => each.no !== index + 1) ? [`${subject}: the timeline has gaps`] : []),
    ...(entries.length === timeline.length && entries.every(entry => isBySteps(entry.event) > 0)
      ? []
      : [`${subject}: the journal tells ${entries.length} events, the timeline ${timeline.length}`]),
    ...chainFaults(subject, entries),
  ]
}

export const auditService = (
  recipients: readonly ServiceRecipient[],
  journal: readonly unknown[],
  provider: ProvidersAccount,
): string[] => {
  const bySubject = Map.groupBy(
    journal.map(item => entrySchema.parse(item)),
    entry => entry.subject,
  )
  const twice = [...provider.taken].filter(([, times]) => times > 1).map(([tag, times]) => `${tag}: the provider took ${times} mails`)
  const ordered = (subject: string) => (bySubject.get(subject) ?? []).toSorted((left, right) => left.sequence - right.sequence)
  return [...twice, ...recipients.flatMap(each => faultsOf(each, ordered(recipientSubject(each)), provider))]
}
