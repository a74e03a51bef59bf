// `npm run prove`: the long storms, their figures printed. STORM_FILINGS and STORM_SEED change size and dice.
import { filingStorm } from './filing-storm.ts'

const filings = Number(process.env.STORM_FILINGS ?? 200)
const seed = Number(process.env.STORM_SEED ?? Date.now() % 1_000_000)
console.log(`storm of ${filings} filings, seed ${seed}`)
const report = await filingStorm({ filings, kills: Math.ceil(filings / 8), seed, lanes: 4, say: line => console.log(line) })
console.log(
  `receipts shown ${report.receipts}, kills ${report.kills}, lost ${report.lost.length}, twice ${report.twice.length}, ${report.seconds.toFixed(0)} s`,
)
for (const wrong of [...report.lost, ...report.twice]) console.log(`  ${wrong}`)
const held = report.lost.length === 0 && report.twice.length === 0 && report.receipts === filings
console.log(`${held ? 1 : 0} passed, ${held ? 0 : 1} failed`)
process.exit(held ? 0 : 1)
