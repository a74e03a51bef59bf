// What every engine of the search figures can do: be built from judgments, say its size, and answer a query with ids.
import type { PublishedJudgment } from '../../functions/judgments/published-judgment.ts'

export interface BuiltEngine {
  /** What is fetched before anything can be asked: the whole index, for engines that have no server. */
  sizeBytes: number
  /** The same as it travels. */
  fetchedBytes: number
  ask: (text: string) => Promise<readonly string[]>
  /** Bytes that travelled for the questions so far, beyond what was fetched at first. */
  travelled?: () => number
  close: () => Promise<void>
}

export interface Engine {
  name: string
  build: (texts: Iterable<PublishedJudgment>) => Promise<BuiltEngine>
}
