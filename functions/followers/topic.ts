// What of the schedule somebody can follow: a court, a kind of case at one court or at all, or one case by its number. Nothing else, so nobody's name.
import { followedKinds, numberSlug } from '../hearings/public-files.ts'
import type { PublicHearing } from '../hearings/public-hearing.ts'
import { formatCaseNumber, readCaseNumber } from '../kernel/case-number.ts'
import { isOneOf } from '../kernel/closed-set.ts'
import { isRefusal, refuse } from '../kernel/refusal.ts'

export interface Topic {
  /** Empty: every court. */
  court: string
  /** Empty: every kind, or one case. */
  kind: string
  /** Of acceptance; empty: every case. */
  number: string
}

/** `NA-KV01`, `NA-KV01/DS`, `/DS`, `NA-KV01//12-2026-tlst-ds`: the same topic has the same key, however its number was typed. */
export const topicKey = ({ court, kind, number }: Topic): string => {
  if (number !== '') return `${court}//${numberSlug(number)}`
  return kind === '' ? court : `${court}/${kind}`
}

/** As it was typed, `undefined` when it is no number. */
const tidyNumber = (typed: string): string | undefined => {
  try {
    return formatCaseNumber(readCaseNumber(typed))
  } catch (error) {
    if (isRefusal(error)) return undefined
    throw error
  }
}

/**
 * The topic that somebody asked for; a number leaves the kind aside. Refuses `follower.no-topic`, `follower.number-without-court`,
 * `follower.number-unreadable`, `follower.no-such-court`, `follower.no-such-kind`.
 */
export const topicAsked = ({ court, kind, number }: Topic, courts: readonly string[]): Topic => {
  if (court !== '' && !courts.includes(court)) refuse('invalid', 'follower.no-such-court')
  if (number !== '') {
    // Every court begins its numbers anew: a number alone is nobody's.
    if (court === '') refuse('invalid', 'follower.number-without-court')
    return { court, kind: '', number: tidyNumber(number) ?? refuse('invalid', 'follower.number-unreadable') }
  }
  if (kind !== '' && !isOneOf(followedKinds, kind)) refuse('invalid', 'follower.no-such-kind')
  if (court === '' && kind === '') refuse('invalid', 'follower.no-topic')
  return { court, kind, number: '' }
}

/** Every topic that a hearing belongs to. Of a closed one the public knows its court alone. */
export const topicsOf = (courtCode: string, { kind = '', number = '' }: Pick<PublicHearing, 'kind' | 'number'>): Topic[] => [
  { court: courtCode, kind: '', number: '' },
  ...(kind === '' ? [] : [courtCode, ''].map(court => ({ court, kind, number: '' }))),
  ...(number === '' ? [] : [{ court: courtCode, kind: '', number: tidyNumber(number) ?? number }]),
]
