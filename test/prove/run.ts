// `npm run prove`: the long storms, their figures printed; `npm run prove -- payments` lets one blow alone. STORM_FILINGS, STORM_ORDERS, STORM_STEPS
// and STORM_SEED change size and dice.
import { serviceStorm } from '../electronic-service/service-storm.ts'
import { enterRunDirectory } from '../support/run-directory.ts'
import { filingStorm } from './filing-storm.ts'
import { paymentStorm } from './payment-storm.ts'

const seed = Number(process.env.STORM_SEED ?? Date.now() % 1_000_000)
const say = (line: string): void => console.log(line)

const filings = async (): Promise<boolean> => {
  const count = Number(process.env.STORM_FILINGS ?? 200)
  say(`storm of ${count} filings, seed ${seed}`)
  const report = await filingStorm({ filings: count, kills: Math.ceil(count / 8), seed, lanes: 4, say })
  const { receipts, kills, lost, twice, seconds } = report
  say(`receipts shown ${receipts}, kills ${kills}, lost ${lost.length}, twice ${twice.length}, ${seconds.toFixed(0)} s`)
  for (const wrong of [...lost, ...twice]) say(`  ${wrong}`)
  return lost.length === 0 && twice.length === 0 && receipts === count
}

const payments = async (): Promise<boolean> => {
  const count = Number(process.env.STORM_ORDERS ?? 1_000)
  say(`storm of ${count} orders, seed ${seed}`)
  const report = await paymentStorm({ orders: count, kills: Math.ceil(count / 125), seed, lanes: 4, say })
  const { orders, kills, files, settled, suspended, receipts, cancelled, planted, found, matched, faults, seconds } = report
  say(`orders ${orders}, kills ${kills}, payments ${report.payments} (statements ${files}), settled ${settled}, in suspense ${suspended}`)
  say(
    `receipts ${receipts} (cancelled ${cancelled}), reconciled ${matched}, misfits planted ${planted}, found ${found}, ${seconds.toFixed(0)} s`,
  )
  for (const fault of faults) say(`  ${fault}`)
  return faults.length === 0 && settled === orders
}

const services = async (): Promise<boolean> => {
  const count = Number(process.env.STORM_STEPS ?? 5_000)
  say(`storm of ${count} service steps, seed ${seed}`)
  const report = await serviceStorm({ steps: count, seed, workers: 3, killEvery: 40, say })
  const { steps, messages, kills, mailsTaken, certified, servedByMail, faults, seconds } = report
  say(`steps ${steps}, messages ${messages}, kills ${kills}, mails taken ${mailsTaken}, certified ${certified} (by mail ${servedByMail})`)
  say(`faults ${faults.length}, ${seconds.toFixed(0)} s`)
  for (const fault of faults) say(`  ${fault}`)
  return faults.length === 0 && steps === count && certified === count
}

enterRunDirectory()
const storms: Readonly<Record<string, () => Promise<boolean>>> = { filings, payments, services }
const asked = process.argv.slice(2)
const unknown = asked.filter(name => !Object.hasOwn(storms, name))
if (unknown.length > 0) throw new Error(`prove: no storm ${unknown.join(', ')}; there are ${Object.keys(storms).join(', ')}`)
const held: boolean[] = []
for (const name of asked.length === 0 ? Object.keys(storms) : asked) held.push((await storms[name]?.()) ?? false)
const passed = held.filter(each => each).length
say(`${passed} passed, ${held.length - passed} failed`)
process.exit(passed === held.length ? 0 : 1)
