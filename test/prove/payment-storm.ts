// The storm of the money: people pay in every way at once while messages, answers and the whole portal get lost; then every đồng is looked for.
import { rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { PortalClient } from '../../demonstration/portal-client.ts'
import { addDays, civilDateOf } from '../../functions/kernel/civil-date.ts'
import { startPortal } from '../../infra/local/project/start-portal.ts'
import type { Local } from '../../infra/local/run/start-local.ts'
import { BatteredPortal, randomFrom } from './battered-portal.ts'
import { accountants, BooksDesk } from './books-desk.ts'
import { cancelSome, openItems, reconcile, reviewReceipts, trialBalance } from './books-review.ts'
import { cardPayments, loseHeldMessages, type Planted, plantMisfits } from './card-service-record.ts'
import { type Audit, auditLedger } from './ledger-audit.ts'
import { pay, payByCard } from './payer.ts'
import { blow, calm, holdMessages, settleDown } from './payment-weather.ts'

export interface PaymentStorm {
  orders: number
  kills: number
  seed: number
  /** Payers at work at the same time. */
  lanes: number
  say?: (line: string) => void
}

export interface PaymentStormReport {
  orders: number
  kills: number
  /** Payments that the outside world knows: cards, lines of the bank, cash. */
  payments: number
  files: number
  settled: number
  suspended: number
  receipts: number
  cancelled: number
  planted: number
  found: number
  matched: number
  faults: string[]
  seconds: number
}

/** Everything that happens before the review: answers who paid what, and what was planted where the portal cannot see it. */
const letItBlow = async (storm: PaymentStorm, portal: BatteredPortal, desk: BooksDesk): Promise<void> => {
  const { orders, kills, lanes, seed, say = () => undefined } = storm
  const dice = randomFrom(seed)
  const world = { origin: portal.origin, dice, desk }
  let [begun, done] = [0, 0]
  let isOver = false
  const lane = async (): Promise<void> => {
    for (let index = begun++; index < orders; index = begun++) {
      await pay(world, await desk.enter(), index)
      done += 1
      if (done % 50 === 0) say(`${done} orders, ${desk.files} statements, ${portal.kills} kills`)
    }
  }
  const killer = async (): Promise<void> => {
    while (portal.kills < kills && !isOver) {
      await pause(100)
      if (done < ((portal.kills + 1) * orders) / (kills + 1)) continue
      await pause(dice() * 1_500)
      await portal.killAndStart()
    }
  }
  const others = [blow(portal.origin, randomFrom(seed + 1), () => isOver), killer()]
  const paying = Promise.all(Array.from({ length: lanes }, lane))
  const importing = desk.importWhile(() => done === orders)
  await Promise.all([paying, importing]).finally(() => {
    isOver = true
  })
  await Promise.all(others)
}

const silentPayments = 2

/** After the storm: quiet, then payments of which no message ever arrives, then misfits in the card service's own record. */
const plant = async (portal: BatteredPortal, desk: BooksDesk, seed: number): Promise<Planted> => {
  const { origin, directory } = portal
  await calm(origin, 20)
  await holdMessages(origin)
  for (let count = 0; count < silentPayments; count += 1) await payByCard({ origin, dice: randomFrom(seed), desk }, await desk.enter())
  await settleDown(origin, 5)
  await portal.stop()
  loseHeldMessages(directory)
  return plantMisfits(directory)
}

const difference = (what: string, expected: unknown, found: unknown): string[] =>
  JSON.stringify(expected) === JSON.stringify(found) ? [] : [`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`]

interface Review {
  audit: Audit
  report: Omit<PaymentStormReport, 'kills' | 'seconds' | 'orders' | 'files'>
}

const review = async (
  local: Local,
  directory: string,
  desk: BooksDesk,
  planted: Planted,
  { began, say }: { began: string; say: (line: string) => void },
): Promise<Review> => {
  const client = new PortalClient(local.origin)
  await client.signIn(accountants[0])
  const earliest = addDays(civilDateOf(began), -2)
  const days = [earliest]
  const today = civilDateOf(local.status.clock.now().toISOString())
  for (let day = addDays(earliest, 1); day <= today; day = addDays(day, 1)) days.push(day)
  const reconciled = await reconcile(client, days)
  say(`reconciled ${days.join(', ')}`)
  await settleDown(local.origin, 20)
  await cancelSome(client)
  await settleDown(local.origin, 5)

  const possible = desk.papers
  const paid = [...cardPayments(directory), ...desk.lines, ...possible.filter(({ factId }) => desk.confirmedPapers.has(factId))]
  const audit = await auditLedger(local, { orders: desk.orders, paid, possible })
  const items = await openItems(client)
  const inSuspense = items.filter(({ kind }) => kind === 'suspense')
  const receipts = await reviewReceipts(client)
  const balance = await trialBalance(client)
  const totals: Record<string, number> = {}
  for (const row of balance) totals[row.currency] = (totals[row.currency] ?? 0) + row.balance
  const suspended = inSuspense.reduce((sum, { remaining }) => sum + remaining, 0)
  const suspenseBalance = -(balance.find(({ account, currency }) => account === 'SUSPENSE' && currency === 'vnd')?.balance ?? 0)
  const faults = [
    ...audit.faults,
    ...receipts.faults,
    ...difference('sum of the ledger', Object.fromEntries(Object.keys(audit.currencies).map(name => [name, 0])), audit.currencies),
    ...difference('sum of the trial balance', Object.fromEntries(Object.keys(totals).map(name => [name, 0])), totals),
    ...difference('open exceptions', audit.suspended, inSuspense.length),
    ...difference('money of the open exceptions', audit.suspense.vnd ?? 0, suspended),
    ...difference('suspense in the trial balance', suspended, suspenseBalance),
    ...difference('receipts', desk.orders.length + 2, receipts.issued),
    ...difference('receipts that were cancelled', 3, receipts.cancelled),
    ...difference('findings', [...planted.findings].sort(), [...reconciled.findings].sort()),
    ...difference(
      'work items of reconciliation',
      [...planted.findings].sort(),
      items
        .filter(({ kind }) => kind !== 'suspense')
        .map(({ reason, factId }) => `${reason} ${factId}`)
        .sort(),
    ),
    ...difference('lines that fit', planted.fitting + desk.lines.length, reconciled.matched),
    ...difference('answers of the card service against its own types', [], local.status.payments?.violations ?? []),
  ]
  return {
    audit,
    report: {
      payments: audit.settlements + audit.suspended,
      settled: audit.settlements,
      suspended: audit.suspended,
      receipts: receipts.issued,
      cancelled: receipts.cancelled,
      planted: planted.findings.length,
      found: reconciled.findings.length,
      matched: reconciled.matched,
      faults,
    },
  }
}

/** Lets the storm blow and answers what it found. */
export const paymentStorm = async (storm: PaymentStorm): Promise<PaymentStormReport> => {
  const began = new Date()
  const { say = () => undefined } = storm
  const portal = await BatteredPortal.start({ redeliverSeconds: 1, withSite: false })
  const { directory } = portal
  const desk = new BooksDesk(portal.origin, randomFrom(storm.seed + 2))
  await desk.open()
  await letItBlow(storm, portal, desk)
  say(`the storm is over after ${((Date.now() - began.getTime()) / 1000).toFixed(0)} s`)
  const planted = await plant(portal, desk, storm.seed)
  say(`planted: ${planted.findings.join(', ')}`)
  const local = await startPortal({ directory, port: portal.port, firewallBlocks: false, withSite: false, redeliverAfterSeconds: 1 })
  try {
    const { report } = await review(local, directory, desk, planted, { began: began.toISOString(), say })
    const seconds = (Date.now() - began.getTime()) / 1000
    return { ...report, orders: desk.orders.length, kills: portal.kills, files: desk.files, seconds }
  } finally {
    await local.stop()
    rmSync(directory, { recursive: true, force: true })
  }
}
