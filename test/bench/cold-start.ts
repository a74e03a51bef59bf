// How long a process that starts for one click takes to its answer, over one that only loads DynamoDB's client; and what it loads.
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import * as z from 'zod/mini'
import { functionOf, routes } from '../../functions/routes.ts'
import { bundle } from '../../infra/bundle.ts'
import { routeKey } from '../../infra/functions.ts'
import { type RouteName, requestTo } from './entry-requests.ts'
import { kilobytes, median, middleHalf, printTable, verdict } from './figures.ts'
import { eventOf } from './function-event.ts'
import type { Stage } from './stage.ts'

const mostTimesBare = 1.5
const mostBytes = 400_000

const reportSchema = z.object({
  readyMilliseconds: z.number(),
  answerMilliseconds: z.number(),
  processorMilliseconds: z.number(),
  status: z.number(),
  files: z.array(z.string()),
})
type Report = z.infer<typeof reportSchema>

interface Start {
  directory: string
  entryFile: string
  event: object
  environment: Readonly<Record<string, string>>
}

const startCold = async ({ directory, entryFile, event, environment }: Start, listsFiles: boolean): Promise<Report> => {
  const urlOf = (file: string): string => pathToFileURL(join(directory, file)).href
  const asked = { index: urlOf('index.mjs'), entry: entryFile === '' ? '' : urlOf(entryFile), event, listsFiles }
  const child = spawn(process.execPath, [join(import.meta.dirname, 'cold-process.mjs'), JSON.stringify(asked)], {
    env: { ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  })
  let said = ''
  child.stdio[3]?.on('data', chunk => {
    said += String(chunk)
  })
  const code = await new Promise(resolve => child.once('close', resolve))
  if (code !== 0) throw new Error(`bench: a cold process ended with ${code}`)
  return reportSchema.parse(JSON.parse(said))
}

/** The file that the dispatcher loads for a route. */
const entryFileOf = (directory: string, key: string): string => {
  const dispatcher = readFileSync(join(directory, 'index.mjs'), 'utf8')
  const loader = dispatcher.slice(dispatcher.indexOf(JSON.stringify(key)))
  return /import\("\.\/([^"]+)"\)/.exec(loader)?.[1] ?? ''
}

/** Files of the bundle; node's own modules have no size here. */
const bytesOf = ({ files }: Report): number =>
  [...new Set(files.filter(url => url.startsWith('file:')))].reduce((sum, url) => sum + statSync(fileURLToPath(url)).size, 0)

interface Measured {
  start(): Promise<Start>
  bytes: number
  status: number
  /** Calls to AWS up to the answer. */
  calls: number
  ready: number[]
  answer: number[]
  processor: number[]
}

const measured = async (start: () => Promise<Start>, callsSoFar: () => number): Promise<Measured> => {
  const ordered = await start()
  const before = callsSoFar()
  const report = await startCold(ordered, true)
  return { start, bytes: bytesOf(report), status: report.status, calls: callsSoFar() - before, ready: [], answer: [], processor: [] }
}

const noteStart = async (each: Measured): Promise<void> => {
  const { readyMilliseconds, answerMilliseconds, processorMilliseconds } = await startCold(await each.start(), false)
  each.ready.push(readyMilliseconds)
  each.answer.push(answerMilliseconds)
  each.processor.push(processorMilliseconds)
}

const timesOver = (times: readonly number[], least: readonly number[]): [string, string] => [
  median(times).toFixed(1),
  (median(times) / median(least)).toFixed(2),
]

const namesOfRoutes = Object.keys(routes).filter((name): name is RouteName => Object.hasOwn(routes, name))

const measuredEntries = async (stage: Stage): Promise<ReadonlyMap<RouteName, Measured>> => {
  const [document] = await stage.itemsOf('TABLE_DOCUMENTS', `dossier#${stage.prepared.id}`)
  const entries = new Map<RouteName, Measured>()
  for (const name of namesOfRoutes) {
    const functionName = functionOf(routes[name])
    const { directory, environment } = stage.functionNamed(functionName)
    const start = async (): Promise<Start> => {
      const [draft] = await stage.copies(1)
      if (draft === undefined) throw new Error('bench: no draft')
      const event = eventOf(stage, functionName, requestTo(name, { stage, draft, documentId: String(document?.id) }))
      return { directory, entryFile: entryFileOf(directory, routeKey(routes[name])), event, environment }
    }
    const callsSoFar = () => [...stage.callsOf(functionName).values()].reduce((sum, count) => sum + count, 0)
    entries.set(name, await measured(start, callsSoFar))
  }
  return entries
}

/** The measure, by the number of calls that it makes: an entry is held to the one with as many as its own. */
const measures = async (stage: Stage, outdir: string, numbers: Iterable<number>): Promise<ReadonlyMap<number, Measured>> => {
  const [least] = (
    await bundle({ outdir, functions: [{ name: 'only-dynamodb', kind: 'worker', entries: { least: '../test/bench/only-dynamodb' } }] })
  ).functions
  const { environment } = stage.functionNamed('filings-party')
  const made = new Map<number, Measured>()
  for (const calls of [...numbers].toSorted((left, right) => left - right)) {
    const start = async () => ({ directory: least?.directory ?? '', entryFile: '', event: { calls }, environment })
    made.set(calls, await measured(start, () => 0))
  }
  return made
}

export const coldStarts = async (stage: Stage, rounds: number): Promise<void> => {
  const outdir = mkdtempSync(join(tmpdir(), `bench-${randomUUID()}`))
  const entries = await measuredEntries(stage)
  const leasts = await measures(stage, outdir, new Set([1, ...[...entries.values()].map(entry => entry.calls)]))
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, entry] of [...entries.values()].entries()) {
      // The measures are taken again and again between the others, so that both meet the same noise.
      if (index % 16 === 0) for (const least of leasts.values()) await noteStart(least)
      await noteStart(entry)
    }
  }
  rmSync(outdir, { recursive: true, force: true })

  const everyReady = [...leasts.values()].flatMap(least => least.ready)
  const rowOf = (name: string, each: Measured, least: Measured, isMeasure: boolean): string[] => [
    name,
    kilobytes(each.bytes),
    isMeasure ? '' : verdict(each.bytes, mostBytes),
    ...timesOver(each.ready, everyReady),
    String(isMeasure ? '' : each.calls),
    ...timesOver(each.processor, least.processor),
    isMeasure ? '' : verdict(median(each.processor) / median(least.processor), mostTimesBare),
    ...timesOver(each.answer, least.answer),
    isMeasure ? '' : verdict(median(each.answer) / median(least.answer), mostTimesBare),
    isMeasure ? '' : String(each.status),
  ]
  const measureRows = [...leasts].map(([calls, least]) => rowOf(`only DynamoDB’s client, calls: ${calls}`, least, least, true))
  const entryRows = [...entries].flatMap(([name, entry]) => {
    const least = leasts.get(entry.calls)
    return least === undefined ? [] : [rowOf(routes[name].entry, entry, least, false)]
  })
  printTable(
    `Cold start of every entry behind a click over a handler with DynamoDB’s client alone and as many calls (medians of ${rounds}, ms from the first line of a new process; ≤ ${mostBytes / 1000} KB, ≤ ${mostTimesBare} ×)`,
    ['entry', 'loaded', '', 'ready', '×', 'calls', 'processor', '×', '', 'answer', '×', '', 'status'],
    [...measureRows, ...entryRows],
    [
      'ready: the entry is loaded. answer: a request has been answered. processor: time of all threads up to the answer; on a busy machine it',
      `says more than the clock does. Middle half of the measures: ready ${middleHalf(everyReady)}.`,
    ],
  )
}
