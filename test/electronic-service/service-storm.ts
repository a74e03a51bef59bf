// The storm over electronic service: every message several times and in any order, a provider that loses answers, workers killed at their work, a
// database that conflicts and throttles, two officers at the same recipient. Afterwards the timelines are held against what really happened.
import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { ServiceChange } from '../../functions/electronic-service/service-change.ts'
import type { ServiceRecipient } from '../../functions/electronic-service/service-recipient.ts'
import { actorRecord } from '../../functions/kernel/actor.ts'
import { civilDateOf } from '../../functions/kernel/civil-date.ts'
import type { JournalEntry } from '../../functions/kernel/event.ts'
import { isRefusal } from '../../functions/kernel/refusal.ts'
import { createDynamodb } from '../../infra/local/engines/dynamodb/dynamodb.ts'
import { tables } from '../../infra/table-definitions.ts'
import { scratchDirectory } from '../infra/local/engines/scratch-directory.ts'
import { serveEngine } from '../infra/local/engines/served-engine.ts'
import { type Dice, randomFrom } from '../prove/battered-portal.ts'
import { tableOf } from '../support/engine-table.ts'
import { auditService } from './service-audit.ts'
import { calendar, clerk, named } from './service-samples.ts'
import { type StormProvider, startProvider } from './storm-provider.ts'
import type { StormQueue, StormTask } from './storm-worker.ts'

export interface ServiceStorm {
  /** Recipients with electronic service: as many steps at the mail provider. */
  steps: number
  seed: number
  workers: number
  /** One batch in so many ends with the death of its worker. */
  killEvery: number
  say?: (line: string) => void
}

export interface ServiceStormReport {
  steps: number
  messages: number
  kills: number
  mailsTaken: number
  certified: number
  servedByMail: number
  seconds: number
  /** What must not be; an empty list is the wish. */
  faults: string[]
}

const perAct = 20
const accounts = 40
const worker = join(import.meta.dirname, 'storm-worker.ts')
const hour = 3_600_000

const stores = async () => ({
  ...(await import('../../functions/electronic-service/service-store.ts')),
  ...(await import('../../functions/electronic-service/consent-store.ts')),
  ...(await import('../../functions/electronic-service/service-act.ts')),
  ...(await import('../../functions/electronic-service/service-officer.ts')),
  ...(await import('../../functions/electronic-service/service-ladder.ts')),
  ...(await import('../../functions/electronic-service/service-recipient.ts')),
  ...(await import('../../functions/electronic-service/service-sending.ts')),
  ...(await import('../../functions/electronic-service/service-consent.ts')),
})

/** Gives batches to worker processes, kills some of them in the middle, and gives what they left undone to others. */
class WorkerHouse {
  kills = 0
  messages = 0
  private next = 0
  private readonly dice: Dice
  private readonly killEvery: number

  constructor(dice: Dice, killEvery: number) {
    this.dice = dice
    this.killEvery = killEvery
  }

  /** Indices of messages that failed; undefined when the worker was killed at its work. */
  private task(child: ChildProcess, task: StormTask, kill: boolean): Promise<number[] | undefined> {
    return new Promise(resolve => {
      const death = kill ? setTimeout(() => child.kill('SIGKILL'), 5 + this.dice() * 60) : undefined
      const end = (failed: number[] | undefined): void => {
        clearTimeout(death)
        child.off('message', heard)
        child.off('exit', died)
        resolve(failed)
      }
      const heard = (answer: { id: number; failed: number[] }): void => {
        if (answer.id === task.id && !child.killed) end(answer.failed)
      }
      const died = (): void => end(undefined)
      child.on('message', heard)
      child.once('exit', died)
      child.send(task)
    })
  }

  /** Works off a queue; what fails or dies comes again, up to so many rounds. */
  async workOff(queue: StormQueue, bodies: readonly string[], lanes: number, offsetMs: number): Promise<void> {
    let left = [...bodies]
    for (let round = 0; left.length > 0 && round < 12; round += 1) {
      const batches: string[][] = []
      for (let at = 0; at < left.length; at += 10) batches.push(left.slice(at, at + 10))
      const again: string[] = []
      const lane = async (): Promise<void> => {
        let child = fork(worker, { execArgv: [] })
        for (let batch = batches.shift(); batch; batch = batches.shift()) {
          this.next += 1
          this.messages += batch.length
          const kill = round < 4 && this.dice() < 1 / this.killEvery
          // Visibility: what comes again comes minutes later.
          const failed = await this.task(child, { id: this.next, queue, bodies: batch, offsetMs: offsetMs + round * 200_000 }, kill)
          if (failed === undefined) {
            this.kills += 1
            child = fork(worker, { execArgv: [] })
          }
          again.push(...(failed === undefined ? batch : failed.map(index => batch[index] ?? '')))
        }
        child.kill('SIGKILL')
      }
      await Promise.all(Array.from({ length: lanes }, lane))
      left = again
    }
    if (left.length > 0) throw new Error(`service-storm: ${left.length} messages of ${queue} are never worked off`)
  }
}

const shuffled = <T>(items: readonly T[], dice: Dice): T[] =>
  items
    .map(item => [dice(), item] as const)
    .sort(([left], [right]) => left - right)
    .map(([, item]) => item)

/** What the database does to callers now and then. */
const troubles = ['TransactionConflict', 'ThrottlingException', 'AnswerLost', 'RequestLost'] as const

const startTables = async () => {
  const scratch = scratchDirectory()
  const engine = await createDynamodb({ directory: scratch.path, now: () => new Date() })
  const weather = { faultEvery: 0, calls: 0 }
  const served = await serveEngine({
    ...engine,
    handle: (request, response) => {
      weather.calls += 1
      const at = weather.faultEvery === 0 ? 1 : weather.calls % weather.faultEvery
      const error = troubles[Math.floor(weather.calls / Math.max(1, weather.faultEvery)) % troubles.length]
      if (at === 0 && error) engine.faults.inject({ operation: '*', error, times: 1 })
      return engine.handle(request, response)
    },
  })
  for (const name of ['service', 'journal', 'identity'] as const) await engine.ensureTable({ table: tableOf(name, tables[name]) })
  const { unmarshall } = await import('@aws-sdk/util-dynamodb')
  const everything = async (table: string): Promise<Record<string, unknown>[]> => {
    const items: Record<string, unknown>[] = []
    let from: unknown
    do {
      const page = await engine.call('Scan', { TableName: table, ...(from ? { ExclusiveStartKey: from } : {}) })
      if (Array.isArray(page.Items)) items.push(...page.Items.map(item => unmarshall(item)))
      from = page.LastEvaluatedKey
    } while (from)
    return items
  }
  return { weather, faults: engine.faults, served, everything, remove: () => scratch.remove() }
}

type Stores = Awaited<ReturnType<typeof stores>>

/** People ask for electronic service; acts are prepared, sealed and started as their entries do it. */
const startActs = async (s: Stores, steps: number, now: string): Promise<string[]> => {
  const subjects = Array.from({ length: accounts }, (_, index) => `vneid-storm-${index}`)
  for (const subject of subjects) {
    const actor = { ...clerk, subject, subjects: [subject], role: 'citizen' as const }
    await s.saveConsent(s.giveConsent(undefined, { email: `${subject}@example.vn`, form: s.consentForm, personKeys: [] }, actor, now))
  }
  const ids: string[] = []
  const file = { key: 'k', versionId: '1', sha256: 'a'.repeat(64), sizeBytes: 1, pages: 1, sealedAt: now }
  for (let begun = 0; begun < steps; begun += perAct) {
    const id = `TD-${String(begun).padStart(11, '0')}`
    const recipients = Array.from({ length: Math.min(perAct, steps - begun) }, (_, index) =>
      named('e-service', { account: subjects[(begun + index) % accounts] ?? null }),
    )
    const document = { kind: 'summons' as const, title: 'Giấy triệu tập', template: null, fields: {}, decidedOn: null }
    const prepared = s.prepareAct({ id, caseId: null, caseNumber: '1/2026/TLST-DS', document, recipients, basis: 'nq-04-2016' }, clerk, now)
    const sealed = s.documentSealed(await s.saveAct(prepared), file, { subject: 'system', fullName: 'system', role: 'system' })
    const ready = sealed && (await s.saveAct(sealed))
    if (ready === undefined) throw new Error('service-storm: no sealed act')
    const { consentOf, stand } = await s.consentsFor(recipients)
    await s.saveStart(s.startAct(ready, { sha256: file.sha256, consentOf, calendar }, actorRecord(clerk), now), stand)
    ids.push(id)
  }
  return ids
}

/** What an officer does next with a recipient; undefined when there is nothing. */
const officersNext = (s: Stores, dice: Dice, recipient: ServiceRecipient, now: string): ServiceChange | undefined => {
  const on = civilDateOf(now)
  const reference = `BB-${recipient.actId}.${recipient.no}-${recipient.version}`
  switch (s.phaseOf(recipient)) {
    case 'choose-step':
      return s.takeNextStep(recipient, { channel: s.proposedChannel(recipient), note: '' }, clerk, now)
    case 'to-do':
      if (s.currentStep(recipient).channel === 'posting') return s.recordPaper(recipient, { what: 'posted-up', on, reference }, clerk, now)
      return s.recordPaper(recipient, { what: 'handed-over', on, reference }, clerk, now)
    case 'under-way':
      return dice() < 0.6
        ? s.recordPaper(recipient, { what: 'received', on, reference, receivedBy: 'người nhận' }, clerk, now)
        : s.recordPaper(recipient, { what: 'not-received', on, reference, cause: 'moved', note: '' }, clerk, now)
    case 'posted':
      return s.deemServed(recipient, clerk, now, calendar)
    case 'served':
      return s.certify(recipient, clerk, now)
    default:
      return undefined
  }
}

/** Two officers at each recipient at the same moment, day after day, until every recipient has a certificate. */
const officersWork = async (s: Stores, dice: Dice, ids: readonly string[], from: number): Promise<void> => {
  let open = [...ids]
  // The longest way up the ladder takes sixteen visits, and fifteen days of posting among them.
  for (let day = 0; day < 150 && open.length > 0; day += 5) {
    const now = new Date(from + day * 24 * hour).toISOString()
    const unfinished = new Set<string>()
    const queue = [...open]
    const lane = async (): Promise<void> => {
      for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
        for (const recipient of await s.recipientsOf(id)) {
          const tries = await Promise.allSettled(
            [0, 1].map(async () => {
              const change = officersNext(s, dice, recipient, now)
              if (change) await s.saveChange(change)
            }),
          )
          for (const tried of tries) if (tried.status === 'rejected' && !isRefusal(tried.reason)) throw tried.reason
          if (s.phaseOf(recipient) !== 'certified') unfinished.add(id)
        }
      }
    }
    await Promise.all([lane(), lane(), lane()])
    open = [...unfinished]
  }
}

/** Lets the storm blow and answers what it found. */
export const serviceStorm = async ({
  steps,
  seed,
  workers,
  killEvery,
  say = () => undefined,
}: ServiceStorm): Promise<ServiceStormReport> => {
  const began = Date.now()
  const dice = randomFrom(seed)
  const { weather, faults: databaseFaults, served, everything, remove } = await startTables()
  const provider: StormProvider = await startProvider(dice)
  Object.assign(process.env, {
    ...{ TABLE_SERVICE: 'service', TABLE_JOURNAL: 'journal', TABLE_IDENTITY: 'identity', AWS_REGION: served.client.region },
    ...{ PORTAL_ORIGIN: 'http://portal.example', SENDER_ADDRESS: 'portal@court.example', CONFIGURATION_SET: 'mail' },
    ...{ AWS_ENDPOINT_URL_DYNAMODB: served.client.endpoint, AWS_ENDPOINT_URL_SESV2: provider.endpoint },
    AWS_ACCESS_KEY_ID: served.client.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: served.client.credentials.secretAccessKey,
  })
  const s = await stores()
  const ids = await startActs(s, steps, new Date().toISOString())
  const entries = (await everything('journal')).filter(
    (item): item is JournalEntry & Record<string, unknown> => item.event === 'service.addressed',
  )
  say(`${entries.length} recipients addressed, ${((Date.now() - began) / 1000).toFixed(0)} s`)

  const house = new WorkerHouse(dice, killEvery)
  weather.faultEvery = 15
  const letters = entries.flatMap(entry => Array.from({ length: 2 + Math.floor(dice() * 9) }, () => JSON.stringify(entry)))
  await house.workOff('send-service', shuffled(letters, dice), workers, 0)
  say(`${letters.length} messages of the journal worked off, ${house.kills} kills, ${provider.taken.size} mails taken`)
  await house.workOff('record-service-news', shuffled(provider.untold, dice), workers, hour)
  weather.faultEvery = 0
  databaseFaults.clear()
  say(`${provider.untold.length} events of the provider worked off, ${house.kills} kills`)

  const nextDay = Date.now() + 26 * hour
  for (const { actId, no } of await s.waitingSince(new Date(Date.now() + hour).toISOString()))
    await s.changeRecipient(actId, no, recipient => s.afterSilence(recipient, new Date(nextDay).toISOString()))
  await officersWork(s, dice, ids, nextDay)

  const recipients = (await Promise.all(ids.map(s.recipientsOf))).flat()
  const faults = auditService(recipients, (await everything('journal')) as unknown[], provider)
  await provider.close()
  await served.close()
  remove()
  const certified = recipients.filter(each => s.phaseOf(each) === 'certified')
  return {
    ...{ steps: recipients.length, messages: house.messages, kills: house.kills, mailsTaken: provider.taken.size },
    ...{ certified: certified.length, servedByMail: certified.filter(each => s.channelServed(each) === 'e-service').length },
    ...{ seconds: (Date.now() - began) / 1000, faults },
  }
}
