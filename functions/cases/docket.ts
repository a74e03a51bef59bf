// Numbers of accepted cases, `12/2026/TLST-DS`: gapless within a court, a register and a year. Registers are those of case-kinds.json.
import { caseKind } from '../kernel/case-kinds.ts'
import { formatCaseNumber } from '../kernel/case-number.ts'

/** One register of accepted cases of a court in a year. */
export interface Docket {
  courtCode: string
  /** What follows number and year: `TLST-DS`. */
  symbol: string
  year: number
}

/** Courts differ in what they write for requests (Part Six of the Code); this portal writes one register for all of them. */
const requestsSymbol = 'TLST-VDS'

/** Refuses `case-kind.unknown`. */
export const docketOf = ({ courtCode, matter, kind }: { courtCode: string; matter: string; kind: string }, year: number): Docket => {
  const { acceptanceSymbol } = caseKind(kind)
  return { courtCode, symbol: matter === 'request' ? requestsSymbol : (acceptanceSymbol ?? requestsSymbol), year }
}

export const docketNumber = ({ year, symbol }: Docket, serial: number): string => formatCaseNumber({ serial, suffix: '', year, symbol })
