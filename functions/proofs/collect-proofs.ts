// Takes everything that the portal certifies into the day's tree, and says publicly what was withdrawn or replaced later.
import { certifiedCopies } from '../copies/copy-lookup.ts'
import { copyIdOf } from '../copies/copy-request.ts'
import { certifiedService } from '../electronic-service/service-lookup.ts'
import { certifiedPayment } from '../fees/receipt-lookup.ts'
import { filingIdOf } from '../filings/filing.ts'
import { receiptDigest } from '../filings/receipt-lookup.ts'
import { civilDateOf, isCivilDate } from '../kernel/civil-date.ts'
import type { JournalEntry } from '../kernel/event.ts'
import { toHex } from '../kernel/merkle.ts'
import { refuse } from '../kernel/refusal.ts'
import { journalWorker } from '../platform/queue-worker.ts'
import { afterFate, dayFor, type Fate, newThing } from './proof.ts'
import type { CodedPaper, CodeFile, ThingKind } from './proof-form.ts'
import { publishCode, publishPapers, publishThing } from './proof-publisher.ts'
import { changeThing, keepPaper, keepThing, latestRoots } from './proof-store.ts'

interface Certified {
  kind: ThingKind
  digest: Uint8Array | undefined
  fate?: Fate
  /** What is shown to whoever has nothing but its code. */
  coded?: Omit<CodeFile, 'v' | 'hash'>
  /** As `coded`, where one code stands for several papers. */
  behind?: Omit<CodedPaper, 'hash'>
}

const payments = async ({ subject, event, facts, at }: JournalEntry): Promise<Certified[]> => {
  const series = subject.replace(/^receipt-series#/, '')
  const certified = async (number: unknown) => (typeof number === 'number' ? certifiedPayment(series, number) : undefined)
  const { digest, coded } = (await certified(facts.number)) ?? { digest: undefined }
  const paper: Certified = { kind: 'payment', digest, ...(coded ? { behind: { kind: 'payment', no: null, ...coded } } : {}) }
  if (event === 'receipt.issued') return [paper]
  const replacement = (await certified(facts.replacedBy))?.digest
  const fate: Fate = {
    state: replacement ? 'replaced' : 'withdrawn',
    asOf: civilDateOf(at),
    replacedBy: replacement ? toHex(replacement) : null,
  }
  return [{ ...paper, fate }]
}

const service = async ({ facts }: JournalEntry): Promise<Certified[]> => {
  const certified = await certifiedService(String(facts.actId), Number(facts.recipientNo))
  return [{ kind: 'service', digest: certified?.digest, ...(certified ? { behind: { kind: 'service', ...certified.coded } } : {}) }]
}

/** Every copy of the request as it stands now, whichever of them the event speaks of. */
const copies = async ({ subject }: JournalEntry): Promise<Certified[]> =>
  (await certifiedCopies(copyIdOf(subject) ?? '')).map(({ digest, state, asOf, ...known }) => {
    const since = state !== 'valid' && isCivilDate(asOf) ? { fate: { state, asOf, replacedBy: null } } : {}
    return { kind: 'copy', digest, coded: known, ...since }
  })

/** What an event certifies, or takes back. */
const certifiedBy = async (entry: JournalEntry): Promise<Certified[]> => {
  const { event, subject } = entry
  if (event === 'filing.submitted') return [{ kind: 'receipt', digest: await receiptDigest(filingIdOf(subject) ?? '') }]
  if (event === 'receipt.issued' || event === 'receipt.cancelled') return payments(entry)
  if (event === 'service.certified') return service(entry)
  return event === 'copy.ready' || event === 'copy.revoked' ? copies(entry) : []
}

export const handler = journalWorker('collect-proofs', async (entry, { now }) => {
  for (const { kind, digest, fate, coded, behind } of await certifiedBy(entry)) {
    if (digest === undefined) return refuse('missing', 'proof.thing-missing', { subject: entry.subject })
    const hash = toHex(digest)
    const [last] = await latestRoots(1)
    await keepThing(newThing(hash, kind, dayFor(civilDateOf(now), last?.day)))
    if (fate) await changeThing(hash, thing => afterFate(thing, fate))
    await publishThing(hash)
    if (coded) await publishCode({ v: 1, hash, ...coded })
    if (behind) {
      await keepPaper({ hash, ...behind })
      await publishPapers(behind.code)
    }
  }
})
