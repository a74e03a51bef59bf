// By when a hearing must open after the decision to try the case, and how long it may be put off. BLTTDS 203(4), 233(1), 259(2), 286(2), 318(1), 366(4);
// TTHC 149, 163(1). The Criminal Procedure Code's terms depend on measures that the portal does not know: none is computed.
import type { CivilDate } from '../kernel/civil-date.ts'
import { type CourtCalendar, computeDeadline, computeTerm } from '../kernel/court-calendar.ts'

/** What of a case decides its terms. */
export interface Tried {
  kind: string
  level: 'first-instance' | 'appeal'
  isSummary: boolean
}

export interface HearingTerm {
  code: string
  article: string
  due: CivilDate
  warnBy: CivilDate
  /** The last day with good reason, where the law gives one. */
  extendedDue: CivilDate | null
  provisional: boolean
}

/** Longest time from the decision where the law allows more with good reason: BLTTDS 203(4), 286(2): two months; TTHC 149: thirty days. */
const extended = {
  'CIV-OPEN-HEARING': { amount: 2, unit: 'month' },
  'CIV-APPEAL-OPEN': { amount: 2, unit: 'month' },
  'ADM-OPEN': { amount: 30, unit: 'day' },
} as const

const isExtendable = (code: string): code is keyof typeof extended => Object.hasOwn(extended, code)

const termOf = (code: string, event: CivilDate, calendar: CourtCalendar): HearingTerm => {
  const { article, due, warnBy, provisional } = computeDeadline({ code, event, calendar })
  return {
    ...{ code, article, due, warnBy },
    extendedDue: isExtendable(code) ? computeTerm(extended[code], event, calendar).due : null,
    provisional: provisional !== undefined,
  }
}

const openingCode = ({ kind, level, isSummary }: Tried): string | undefined => {
  if (kind === 'HS' || kind === 'PS' || kind === 'BPXLHC') return undefined
  if (kind === 'HC') return level === 'appeal' ? undefined : 'ADM-OPEN'
  if (isSummary) return 'SUM-OPEN'
  if (kind === 'VDS' && level === 'first-instance') return 'REQ-SESSION'
  return level === 'appeal' ? 'CIV-APPEAL-OPEN' : 'CIV-OPEN-HEARING'
}

/** The term for opening the hearing, from the day of the decision to try the case; undefined where none is computed. */
export const openingTerm = (tried: Tried, decidedOn: CivilDate, calendar: CourtCalendar): HearingTerm | undefined => {
  const code = openingCode(tried)
  return code === undefined ? undefined : termOf(code, decidedOn, calendar)
}

/** BLTTDS 233(1): in the summary procedure. */
const summaryPostponement = { amount: 15, unit: 'day' } as const

/** The longest postponement (hoãn), from its decision. Criminal hearings: 30 days (BLTTHS 297), as administrative ones. */
export const postponementTerm = ({ kind, isSummary }: Tried, decidedOn: CivilDate, calendar: CourtCalendar): HearingTerm => {
  if (kind === 'HC' || kind === 'HS') {
    return { ...termOf('ADM-POSTPONE', decidedOn, calendar), ...(kind === 'HS' ? { code: 'CRIM-POSTPONE', article: 'BLTTHS 297' } : {}) }
  }
  const term = termOf('CIV-POSTPONE', decidedOn, calendar)
  if (!isSummary) return term
  const { due, warnBy, provisional } = computeTerm(summaryPostponement, decidedOn, calendar)
  return { ...term, due, warnBy, provisional: provisional !== undefined }
}

/** The longest pause of a hearing under way (tạm ngừng). */
export const pauseTerm = (decidedOn: CivilDate, calendar: CourtCalendar): HearingTerm => termOf('CIV-PAUSE', decidedOn, calendar)
