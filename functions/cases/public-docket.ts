// What the public may know of a court's docket: number, kind, relation, state and the days of procedure; no party, no judge, nothing of a sealed
// case. From the pronouncement on no day and no number is shown: with them a docket could be joined to the judgment that is published without names.
import { searchKey } from '../kernel/search-key.ts'
import type { Case } from './case.ts'
import { caseProcedure, type StepKind, stepArticle } from './case-step.ts'

/** Kinds whose acceptance the courts make known (TTHC 126(1); BLTTDS 285(1)) or announce on their boards; criminal cases and measures are not among them. */
const publicKinds: readonly string[] = ['DS', 'KDTM', 'LĐ', 'HC', 'VDS']

/** Steps whose day is shown; all of them lie before the judgment. */
const publicSteps: readonly StepKind[] = [
  'accepted',
  'notice-sent',
  'judge-assigned',
  'preparation-extended',
  'suspended',
  'resumed',
  'to-trial',
]

export const publicStates = ['preparing', 'suspended', 'to-trial', 'decided', 'discontinued', 'transferred'] as const
export type PublicState = (typeof publicStates)[number]

const stateOf: Readonly<Record<Case['state'], PublicState>> = {
  PREPARING: 'preparing',
  SUSPENDED: 'suspended',
  TO_TRIAL: 'to-trial',
  DECIDED: 'decided',
  APPEALED: 'decided',
  IN_EFFECT: 'decided',
  DISCONTINUED: 'discontinued',
  TRANSFERRED: 'transferred',
}

export interface DocketEntry {
  serial: number
  number: string
  kind: string
  matter: string
  relation: string
  acceptedOn: string
  state: PublicState
  steps: { kind: StepKind; on: string; article: string }[]
}

export interface DocketPage {
  courtCode: string
  symbol: string
  year: number
  page: number
  entries: DocketEntry[]
}

/** The registers of a court that have public entries, with the number of their last page. */
export interface DocketIndex {
  courtCode: string
  registers: { symbol: string; year: number; pages: number }[]
}

/** Undefined for what is not public. */
export const docketEntry = (its: Case): DocketEntry | undefined => {
  if (its.isSealed || !publicKinds.includes(its.kind)) return undefined
  const { serial, number, kind, matter, relation, acceptedOn } = its
  const steps = its.steps
    .filter(step => publicSteps.includes(step.kind))
    .map(step => ({ kind: step.kind, on: step.on, article: stepArticle(step.kind, caseProcedure(its)) }))
  return { serial, number, kind, matter, relation, acceptedOn, state: stateOf[its.state], steps }
}

export const numbersOnPage = 100

export const pageOf = (serial: number): number => Math.floor((serial - 1) / numbersOnPage) + 1

/** `TLST-LD`: keys and addresses are ASCII. */
const plain = (symbol: string): string =>
  searchKey(symbol)
    .toUpperCase()
    .replace(/[^A-Z]+/g, '-')

/** `TLST-DS-2026-1` */
export const docketPageName = ({ symbol, year, page }: { symbol: string; year: number; page: number }): string =>
  `${plain(symbol)}-${year}-${page}`

/** The page with the entry as it is now, or without the case where it is not public. */
export const withEntry = (page: DocketPage, serial: number, entry: DocketEntry | undefined): DocketPage => ({
  ...page,
  entries: [...page.entries.filter(each => each.serial !== serial), ...(entry ? [entry] : [])].sort((a, b) => b.serial - a.serial),
})

export const withRegister = (index: DocketIndex, { symbol, year, page }: Pick<DocketPage, 'symbol' | 'year' | 'page'>): DocketIndex => {
  const known = index.registers.find(each => each.symbol === symbol && each.year === year)
  const others = index.registers.filter(each => each !== known)
  const registers = [...others, { symbol, year, pages: Math.max(known?.pages ?? 0, page) }]
  return { ...index, registers: registers.sort((a, b) => b.year - a.year || (a.symbol < b.symbol ? -1 : 1)) }
}
