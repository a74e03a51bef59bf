// How long a process that starts for one click takes to its answer, over one that only loads DynamoDB's client; and what it loads.
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import * as z from 'zod/mini'
import { functionOf, type RouteName, routes } from '../../functions/routes.ts'
import { bundle } from '../../infra/bundle.ts'
import { routeKey } from '../../infra/functions.ts'
import { requestTo } from './entry-requests.ts'
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
  ready: number[]
  answer: number[]
  processor: number[]
}

const measured = async (start: () => Promise<Start>): Promise<Measured> => {
  const report = await startCold(await start(), true)
  return { start, bytes: bytesOf(report), status: report.status, ready: [], answer: [], processor: [] }
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

export const coldStarts = async (stage: Stage, rounds: number): Promise<void> => {
  const outdir = mkdtempSync(join(tmpdir(), `bench-${randomUUID()}`))
  const [least] = (
    await bundle({ outdir, functions: [{ name: 'only-dynamodb', kind: 'worker', entries: { least: '../test/bench/only-dynamodb' } }] })
  ).functions
  const { environment } = stage.functionNamed('filings-party')
  const bare = await measured(async () => ({ directory: least?.directory ?? '', entryFile: '', event: {}, environment }))

  const [document] = await stage.itemsOf('TABLE_DOCUMENTS', `dossier#${stage.prepared.id}`)
  const documentId = String(document?.id)
  const startOf = (name: RouteName) => async (): Promise<Start> => {
    const functionName = functionOf(routes[name])
    const { directory, environment } = stage.functionNamed(functionName)
    const [draft] = await stage.copies(1)
    if (draft === undefined) throw new Error('bench: no draft')
    const event = eventOf(stage, functionName, requestTo(name, { stage, draft, documentId }))
    return { directory, entryFile: entryFileOf(directory, routeKey(routes[name])), event, environment }
  }
  const entries = new Map<RouteName, Measured>()
  for (const name of namesOfRoutes) entries.set(name, await measured(startOf(name)))
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, entry] of [...entries.values()].entries()) {
      // The measure is taken again and again between the others, so that both meet the same noise.
      if (index % 6 === 0) await noteStart(bare)
      await noteStart(entry)
    }
  }
  rmSync(outdir, { recursive: true, force: true })

  const rows = [...entries].map(([name, { bytes, status, ready, answer, processor }]) => {
    const ratio = median(answer) / median(bare.answer)
    return [
      routes[name].entry,
      kilobytes(bytes),
      verdict(bytes, mostBytes),
      ...timesOver(ready, bare.ready),
      ...timesOver(processor, bare.processor),
      ...timesOver(answer, bare.answer),
      verdict(ratio, mostTimesBare),
      String(status),
    ]
  })
  const bareRow = [
    'only DynamoDB’s client',
    kilobytes(bare.bytes),
    '',
    ...timesOver(bare.ready, bare.ready),
    ...timesOver(bare.processor, bare.processor),
    ...timesOver(bare.answer, bare.answer),
  ]
  printTable(
    `Cold start of every entry behind a click (medians of ${rounds}, ms from the first line of a new process; ≤ ${mostBytes / 1000} KB, answer ≤ ${mostTimesBare} ×)`,
    ['entry', 'loaded', '', 'ready', '×', 'processor', '×', 'answer', '×', '', 'status'],
    [bareRow, ...rows],
    [
      'ready: the entry is loaded. processor: time of all threads up to the answer. answer: a request has been answered, with the calls to AWS',
      'that it needs (the measure makes one).',
      `Middle half of the measure: ready ${middleHalf(bare.ready)}, processor ${middleHalf(bare.processor)}, answer ${middleHalf(bare.answer)}.`,
    ],
  )
}
