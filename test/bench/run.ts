// `npm run bench`: figures with their targets; `npm run bench -- calls pages` runs these parts alone.
// Nothing here fails for being slow: it ends with an error only when something is broken.
import { loadavg } from 'node:os'
import { enterRunDirectory } from '../support/run-directory.ts'
import { anonymiserFigures } from './anonymiser.ts'
import { coldStarts } from './cold-start.ts'
import { firstViews } from './first-view.ts'
import { handlerTime } from './handler-time.ts'
import { startTimes, submissionPace } from './pace.ts'
import { roundTrips } from './round-trips.ts'
import { scheduleLookup } from './schedule-lookup.ts'
import { fullSearchFigures, searchFigures } from './search.ts'
import { servicePace } from './service.ts'
import { settlePace } from './settle.ts'
import { openStage, type Stage } from './stage.ts'

const parts: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  calls: roundTrips,
  cold: stage => coldStarts(stage, 7),
  pages: firstViews,
  handler: stage => handlerTime(stage, 40),
  pace: stage => submissionPace(stage, 60),
  settle: () => settlePace(100),
  schedule: scheduleLookup,
  service: stage => servicePace(stage, 200),
}

/** `--full` adds 300,000 judgments, which take half an hour; `--judgments=5000` is a rehearsal of that with so many. */
const isFull = process.argv.includes('--full')
const rehearsed = Number(process.argv.find(word => word.startsWith('--judgments='))?.split('=')[1] ?? 0)
const searched = async (): Promise<void> => {
  if (rehearsed > 0) return fullSearchFigures(rehearsed)
  await searchFigures([1_000, 34_125])
  if (isFull) await fullSearchFigures(300_000)
}

/** Parts that need no running portal. */
const alone: Readonly<Record<string, () => Promise<void>>> = {
  anonymiser: () => anonymiserFigures(500),
  search: searched,
}

const asked = process.argv.slice(2).filter(word => !word.startsWith('--'))
const names = ['start', ...Object.keys(alone), ...Object.keys(parts)]
const chosen = asked.length === 0 ? names : asked
const unknown = chosen.filter(name => !names.includes(name))
if (unknown.length > 0) throw new Error(`bench: no part ${unknown.join(', ')}; there are ${names.join(', ')}`)

enterRunDirectory()
const began = Date.now()
// Demonstration data would be filed while something else is measured.
process.env.LOCAL_SEED = 'off'
for (const name of chosen) await alone[name]?.()
if (chosen.some(name => !Object.hasOwn(alone, name))) {
  const stage = await openStage(chosen.includes('pages') || chosen.includes('start'), line => console.error(`  … ${line}`))
  try {
    if (chosen.includes('start')) await startTimes(3)
    for (const name of chosen) await parts[name]?.(stage)
  } finally {
    await stage.stop()
  }
}
console.log(
  `\n${Math.round((Date.now() - began) / 1000)} s; load of this machine meanwhile ${loadavg()
    .map(load => load.toFixed(1))
    .join(', ')}`,
)
