// Search beside the engines that could have been chosen: time to build, size, bytes, time to answer, and quality on the same labelled queries.
import { frequentQueries } from '../support/judgment-corpus/labelled-queries.ts'
import { kilobytes, printTable, quantile, verdict } from './figures.ts'
import { type JudgedCorpus, judgedCorpus } from './search-corpus.ts'
import type { Engine } from './search-engine.ts'
import { miniSearch, oneFile, pagefind } from './search-others.ts'
import { registerFirstUse } from './search-register.ts'
import { shardsEngine } from './search-shards.ts'

const mostMs = 100
const mostAnswerBytes = 20_000
const mostFirstUseBytes = 150_000

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`

interface Asked {
  milliseconds: readonly number[]
  processorMs: readonly number[]
  quality: number
  byManner: ReadonlyMap<string, number>
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

const askAll = async (corpus: JudgedCorpus, ask: (text: string) => Promise<readonly string[]>): Promise<Asked> => {
  const milliseconds: number[] = []
  const processorMs: number[] = []
  const qualities: { manner: string; quality: number }[] = []
  // Warm: every file is open, every page of it may still be cold.
  for (const text of frequentQueries) await ask(text)
  for (const query of corpus.queries) {
    const processor = process.cpuUsage()
    const began = performance.now()
    const ids = await ask(query.text)
    milliseconds.push(performance.now() - began)
    const { user, system } = process.cpuUsage(processor)
    processorMs.push((user + system) / 1000)
    const quality = corpus.quality(query, ids)
    if (quality !== undefined) qualities.push({ manner: query.manner, quality })
  }
  const groups = Map.groupBy(qualities, ({ manner }) => manner)
  return {
    milliseconds,
    processorMs,
    quality: mean(qualities.map(({ quality }) => quality)),
    byManner: new Map([...groups].map(([manner, some]) => [manner, mean(some.map(({ quality }) => quality))])),
  }
}

const inMs = (value: number): string => value.toFixed(1)

const tellEvery = 25_000

/** The texts as they come; whoever waits for an hour is told how far it is. */
function* told<Text>(texts: Iterable<Text>, name: string): Iterable<Text> {
  const began = performance.now()
  let count = 0
  for (const text of texts) {
    yield text
    count += 1
    if (count % tellEvery === 0) console.error(`    ${name}: ${count} after ${((performance.now() - began) / 1000).toFixed(0)} s`)
  }
}

const measure = async (corpus: JudgedCorpus, engine: Engine) => {
  const began = performance.now()
  const built = await engine.build(told(corpus.texts(), engine.name))
  const buildSeconds = (performance.now() - began) / 1000
  const asked = await askAll(corpus, built.ask)
  const perQuery = built.travelled === undefined ? 0 : built.travelled() / (corpus.queries.length + frequentQueries.length)
  const row = [
    engine.name,
    buildSeconds.toFixed(1),
    megabytes(built.sizeBytes),
    megabytes(built.fetchedBytes),
    kilobytes(perQuery),
    ...[0.5, 0.95, 0.99].map(part => inMs(quantile(asked.milliseconds, part))),
    inMs(quantile(asked.processorMs, 0.95)),
    asked.quality.toFixed(3),
  ]
  return { engine, built, asked, row }
}

const measureAll = async (count: number, engines: readonly Engine[], withRegister: boolean): Promise<void> => {
  console.error(`  … ${count} judgments`)
  const corpus = judgedCorpus(count)
  const rows: string[][] = []
  const manners: string[][] = []
  const notes: string[] = []
  for (const engine of [shardsEngine, ...engines]) {
    console.error(`  … ${count}: ${engine.name}`)
    const { built, asked, row } = await measure(corpus, engine)
    rows.push(row)
    manners.push([engine.name, ...[...asked.byManner.values()].map(quality => quality.toFixed(2))])
    if (manners.length === 1) manners.unshift(['', ...asked.byManner.keys()])
    if (engine === shardsEngine) notes.push(...(await ownFigures(built, asked)))
    await built.close()
  }
  printTable(
    `Search in ${count.toLocaleString('en')} judgments (${corpus.queries.length} labelled queries; wall time, and processor time p95; quality is nDCG@10)`,
    ['engine', 'build s', 'index', 'fetched first', 'per query', 'p50 ms', 'p95', 'p99', 'cpu p95', 'quality'],
    rows,
    notes,
  )
  const [head = [], ...lines] = manners
  printTable('Quality by manner of asking', head, lines)
  if (!withRegister) return
  const uses = await registerFirstUse(corpus)
  printTable(
    `The register of ${count.toLocaleString('en')} judgments in the browser, without any API`,
    ['use', 'bytes', '', 'requests', 'of the register'],
    uses.map(({ what, use }, at) => [
      what,
      kilobytes(use.bytes),
      at === 0 ? verdict(use.bytes, mostFirstUseBytes) : '',
      String(use.requests),
      kilobytes(use.registerBytes),
    ]),
    ['Target: first use ≤ 150 KB, fonts, styles and scripts included.'],
  )
}

const ownFigures = async (built: Awaited<ReturnType<Engine['build']>>, asked: Asked): Promise<string[]> => {
  if (!('shards' in built)) return []
  const own = built as Awaited<ReturnType<typeof shardsEngine.build>>
  const frequent: number[] = []
  for (const text of frequentQueries) {
    const began = performance.now()
    await own.ask(text)
    frequent.push(performance.now() - began)
  }
  const p95 = quantile(asked.milliseconds, 0.95)
  return [
    `Ours: ${own.shards} shards, opened in ${inMs(own.openMs)} ms; a cold start fetches ${megabytes(own.fetchedBytes)}; memory of this process ${megabytes(process.memoryUsage.rss())}.`,
    `p95 warm ${inMs(p95)} ms ${verdict(p95, mostMs)} (≤ ${mostMs}); words that every judgment has: slowest ${inMs(Math.max(...frequent))} ms.`,
    `Largest answer ${kilobytes(own.largestAnswerBytes())} ${verdict(own.largestAnswerBytes(), mostAnswerBytes)} (≤ 20 KB); one more judgment into its shard: ${inMs(own.oneMoreMs)} ms.`,
  ]
}

/** So many that only engines with a server can hold them: ours beside one file. */
export const fullSearchFigures = (count: number): Promise<void> => measureAll(count, [oneFile], false)

export const searchFigures = async (sizes: readonly number[]): Promise<void> => {
  for (const count of sizes) {
    const extent = count <= 1_000 ? 'full text' : 'summaries'
    await measureAll(count, [oneFile, miniSearch(extent), pagefind(extent)], count > 1_000)
  }
}
