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

/** Judicial administrative measures (Ordinance 03/2022/UBTVQH15). */
const measuresSymbol = 'TLBPXLHC'

const firstSymbol = (matter: string, kind: string): string => {
  if (matter === 'request') return requestsSymbol
  return caseKind(kind).acceptanceSymbol ?? (kind === 'BPXLHC' ? measuresSymbol : requestsSymbol)
}

const appealSymbol = (symbol: string, kind: string): string =>
  symbol.startsWith('TLST-') ? symbol.replace('TLST-', 'TLPT-') : `TLPT-${kind}`

/** An appeal is accepted by the court above under a number of its own (BLTTDS 285). Refuses `case-kind.unknown`. */
export const docketOf = (
  { courtCode, matter, kind, level = 'first-instance' }: { courtCode: string; matter: string; kind: string; level?: string },
  year: number,
): Docket => {
  const symbol = firstSymbol(matter, kind)
  return { courtCode, symbol: level === 'appeal' ? appealSymbol(symbol, kind) : symbol, year }
}

export const docketNumber = ({ year, symbol }: Docket, serial: number): string => formatCaseNumber({ serial, suffix: '', year, symbol })
