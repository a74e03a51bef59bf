// Who pays nothing or half, what each must ask for and show: NQ 326 Art. 11 (not liable), 12 (exempt), 13 (half), 14–16 (the request). Each person stands alone.
import { isOneOf } from '../kernel/closed-set.ts'
import { refuse } from '../kernel/refusal.ts'
import data from './data/reliefs.json' with { type: 'json' }
import { fixed, rateOf, sumOf } from './fee-arithmetic.ts'
import { type FeeLine, type FeeQuote, lineOf, quoteOf } from './fee-calculator.ts'
import { type FeeKind, feeKinds } from './fee-table.ts'

const effects = ['not-liable', 'exempt', 'reduced'] as const
/** From the strongest: not liable needs no request, the others a written one that the judge grants. */
export type ReliefEffect = (typeof effects)[number]

/** What is asked for: the kinds of case, and copies. */
export type ReliefSubject = FeeKind | 'copy'
const subjects = [...feeKinds, 'copy'] as const
const covered = ['fee', 'advance', 'charge', 'copy'] as const

export interface Relief {
  readonly code: string
  readonly effect: ReliefEffect
  readonly covers: readonly (typeof covered)[number][]
  /** `null`: whatever the case is about. */
  readonly kinds: readonly ReliefSubject[] | null
  readonly needsRequest: boolean
  /** What to enclose; one of several papers usually does. */
  readonly proof: readonly string[]
  readonly article: string
  readonly source: string
  readonly confidence: 'confirmed'
}

export const reliefs: readonly Relief[] = data.reliefs.map(row => ({
  ...row,
  effect: oneOf(effects, row.effect),
  covers: row.covers.map(each => oneOf(covered, each)),
  kinds: row.kinds === null ? null : row.kinds.map(each => oneOf(subjects, each)),
  confidence: oneOf(['confirmed'], row.confidence),
}))

/** The request: when, to whom, what in it (Art. 14, 15); `answer` is the code of the court's time limit (Art. 16). */
export const reliefRequest = data.request

/** Refuses `fee.unknown-relief`. */
export function reliefOf(code: string): Relief {
  return reliefs.find(relief => relief.code === code) ?? refuse('invalid', 'fee.unknown-relief', { relief: code })
}

/** What may help a person in such a matter, the strongest first. */
export function reliefsFor(subject: ReliefSubject): Relief[] {
  const levies = leviesOf(subject)
  return reliefs.filter(
    relief => (relief.kinds === null || relief.kinds.includes(subject)) && relief.covers.some(each => levies.includes(each)),
  )
}

/** Of several that a person names, the one that helps most. */
export function strongestOf(named: readonly Relief[]): Relief | undefined {
  return effects.flatMap(effect => named.filter(relief => relief.effect === effect)).at(0)
}

export interface ReliefAsked {
  readonly relief: Relief
  /** The judge granted the written request; without one, age or illness alone exempts nobody (Art. 14, 15). */
  readonly granted: boolean
  /** What this person agreed to pay for another party: it stays (Art. 12(3)). Whole đồng of the fee. */
  readonly takenOverVnd?: number
}

/** What is left for this person; the quote itself where the relief does not reach it. */
export function relieve(quote: FeeQuote, { relief, granted, takenOverVnd = 0 }: ReliefAsked): FeeQuote {
  if (relief.needsRequest && !granted) return quote
  const lines = (['fee', 'advance'] as const).flatMap(of => reliefLine(quote, of, relief, of === 'fee' ? takenOverVnd : 0))
  return lines.length === 0 ? quote : quoteOf([...quote.lines, ...lines], quote)
}

function reliefLine(quote: FeeQuote, of: FeeLine['of'], relief: Relief, takenOverVnd: number): FeeLine[] {
  const amount = of === 'fee' ? quote.feeVnd : quote.advanceVnd
  if (amount === 0 || !relief.covers.includes(quote.levy === 'fee' ? of : quote.levy)) return []
  const kept = Math.min(takenOverVnd, amount)
  const half = rateOf(amount - kept, 5_000)
  const own = relief.effect === 'reduced' ? half : fixed(0)
  const left = kept === 0 ? own : sumOf([kept, own.amountVnd])
  const article = kept === 0 ? relief.article : `${relief.article}; ${data.limit.article}`
  return [lineOf(of, relief.effect, left, { article, confidence: relief.confidence })]
}

function leviesOf(subject: ReliefSubject): readonly Relief['covers'][number][] {
  if (subject === 'copy') return ['copy']
  return subject === 'request' ? ['charge'] : ['fee', 'advance']
}

function oneOf<Word extends string>(words: readonly Word[], text: string): Word {
  if (!isOneOf(words, text)) throw new Error(`reliefs.json: unknown word ${text}`)
  return text
}
