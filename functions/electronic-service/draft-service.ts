// A decision calls for a paper that must be served: the portal prepares the act from the template for everybody concerned, once for each decision.
import { createHash } from 'node:crypto'
import { courtDirectory } from '../administration/directory-lookup.ts'
import { findCaseById } from '../cases/case-lookup.ts'
import { filingForService } from '../filings/filing-lookup.ts'
import { addressWords } from '../filings/petition-paper.ts'
import { petitionWords } from '../filings/petition-words.ts'
import { eventId, type JournalEntry } from '../kernel/event.ts'
import { journalWorker } from '../platform/queue-worker.ts'
import { settings } from '../platform/settings.ts'
import { eServiceAccountOf } from './consent-store.ts'
import { decidedOnOf, templateNamed } from './document-template.ts'
import { acceptancePaper, type EventPaper, feeAdvancePaper, isPaperEvent, isWhole, servesAtOnce, trialPaper } from './event-paper.ts'
import { legalBasis } from './legal-basis.ts'
import { draftAct } from './service-act.ts'
import { serviceCodeOf } from './service-code.ts'
import { firstChannels } from './service-ladder.ts'
import { findAct, saveAct } from './service-store.ts'

const { SERVICE_BASIS, SERVES_AT_ONCE } = settings('SERVICE_BASIS', 'SERVES_AT_ONCE')

/** `case#…` and `filing#…` bear the same id: a case goes on under the id of its filing. */
const paperOf = async ({ event, subject, actor }: JournalEntry): Promise<EventPaper | undefined> => {
  const id = subject.replace(/^(case|filing)#/, '')
  const [its, filed, directory] = await Promise.all([
    event === 'filing.fee-notified' ? undefined : findCaseById(id),
    filingForService(id),
    courtDirectory(),
  ])
  const said: Parameters<typeof trialPaper>[3] = address =>
    filed ? addressWords(address, petitionWords(filed.petition, directory)) : address.line
  if (event === 'filing.fee-notified') return filed && feeAdvancePaper(filed.filing, filed.petition, actor, said)
  if (event === 'case.accepted') return its && filed && acceptancePaper(its, filed.petition, actor, said)
  return its && trialPaper(its, filed?.petition, actor, said)
}

export const handler = journalWorker('draft-service', async (entry, { now }) => {
  const { event, actor: by } = entry
  if (!isPaperEvent(event)) return
  const id = serviceCodeOf(createHash('sha256').update(eventId(entry)).digest())
  if (await findAct(id)) return
  const paper = await paperOf(entry)
  if (paper === undefined) return
  const { kind, courtCode, caseId, caseNumber, fields, people } = paper
  const template = templateNamed(kind)
  const recipients = await Promise.all(
    people.map(async ({ accounts, ...person }) => {
      const account = await eServiceAccountOf(accounts)
      const [channel = 'posting'] = firstChannels({ hasConsent: account !== null, address: person.address })
      return { ...person, account, channel }
    }),
  )
  const { version, title } = template
  const document = { kind, title, template: { id: template.id, version }, fields, decidedOn: decidedOnOf(template, fields) }
  const atOnce = servesAtOnce(SERVES_AT_ONCE, courtCode, kind) && isWhole(template, fields, recipients)
  const asked = { id, courtCode, caseId, caseNumber, document, recipients, basis: legalBasis(SERVICE_BASIS).id }
  await saveAct(draftAct({ ...asked, origin: { event, by, atOnce } }, now))
})
