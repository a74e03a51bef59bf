// What a search may be narrowed by, and which shards are left then: one shard holds one court's judgments of one year.

import type { JudgmentLevel, JudgmentOutcome, PublishedJudgment } from '../judgments/published-judgment.ts'
import type { CaseKindCode } from '../kernel/case-kinds.ts'

export interface SearchFilter {
  courts?: readonly string[] | undefined
  fromYear?: number | undefined
  toYear?: number | undefined
  kind?: CaseKindCode | undefined
  level?: JudgmentLevel | undefined
  outcome?: JudgmentOutcome | undefined
  relation?: string | undefined
  /** Only those that applied an án lệ. */
  precedent?: boolean | undefined
}

/** `NA-KV01/2026` */
export const shardName = ({ courtCode, date }: Pick<PublishedJudgment, 'courtCode' | 'date'>): string => `${courtCode}/${date.slice(0, 4)}`

export const shardPlace = (name: string): { court: string; year: number } => {
  const at = name.lastIndexOf('/')
  return { court: name.slice(0, at), year: Number(name.slice(at + 1)) }
}

/** The shards that a filter leaves, the newest first. */
export const shardsLeft = (names: readonly string[], { courts, fromYear, toYear }: SearchFilter): string[] =>
  names
    .map(name => ({ name, ...shardPlace(name) }))
    .filter(
      ({ court, year }) =>
        (courts === undefined || courts.length === 0 || courts.includes(court)) &&
        (fromYear === undefined || year >= fromYear) &&
        (toYear === undefined || year <= toYear),
    )
    .sort((a, b) => b.year - a.year || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name)
