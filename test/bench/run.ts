// `npm run bench`: figures with their targets; `npm run bench -- calls pages` runs these parts alone.
// Nothing here fails for being slow: it ends with an error only when something is broken.
import { coldStarts } from './cold-start.ts'
import { handlerTime } from './handler-time.ts'
import { roundTrips } from './round-trips.ts'
import { openStage, type Stage } from './stage.ts'

const parts: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  calls: roundTrips,
  handler: stage => handlerTime(stage, 40),
  cold: stage => coldStarts(stage, 7),
}

const asked = process.argv.slice(2)
const chosen = asked.length === 0 ? Object.keys(parts) : asked
const unknown = chosen.filter(name => !Object.hasOwn(parts, name))
if (unknown.length > 0) throw new Error(`bench: no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`)

const stage = await openStage(chosen.includes('pages'), line => console.error(`  … ${line}`))
try {
  for (const name of chosen) await parts[name]?.(stage)
} finally {
  await stage.stop()
}
