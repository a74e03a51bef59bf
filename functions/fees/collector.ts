// The books of the collectors: the enforcement agency's, and one of each court; whose account money goes to, and who may look into which.
import type { Actor } from '../kernel/actor.ts'
import { refuse } from '../kernel/refusal.ts'
import type { Payee } from './order.ts'
import type { Rail } from './rail-fact.ts'

export interface BankAccount {
  bin: string
  bank: string
  account: string
  /** As the bank prints it: capitals without diacritics. Shown beside every QR code. */
  name: string
}

/** An electronic series of official receipts that the collector has registered. Without one the portal issues payment confirmations. */
export interface ElectronicSeries {
  form: string
  symbol: string
}

export interface Collector {
  book: string
  payee: 'THADS' | 'COURT'
  courtCode: string | null
  nameVi: string
  nameEn: string
  /** Null: not told yet, so nobody is asked to transfer money there. */
  account: BankAccount | null
  /** Where fines for obstructing proceedings go: the Treasury's account. */
  treasury: BankAccount | null
  /** One collector alone owns the account at the card provider: two payees are never one basket. */
  card: boolean
  electronicSeries: ElectronicSeries | null
  /** Whether the portal itself hands the proof of payment to this court as soon as the money has come. */
  handsOverProof: boolean
}

/** The enforcement agency of the province. */
export const enforcementBook = 'thads-NA'

export const bookOfCourt = (courtCode: string): string => `court-${courtCode}`

/** Which books an order stands in. Fines for obstruction: of the court that fined. */
export const bookFor = (payee: Payee, courtCode: string): string => (payee === 'THADS' ? enforcementBook : bookOfCourt(courtCode))

/** The books of an accountant: their court's, or the enforcement agency's. Refuses `books.none` for everyone else. */
export const bookOf = (actor: Actor): string => {
  if (actor.role === 'enforcement-accountant') return enforcementBook
  if (actor.role === 'accountant' && actor.courtCode !== undefined) return bookOfCourt(actor.courtCode)
  return refuse('forbidden', 'books.none')
}

export const collectorIn = (collectors: readonly Collector[], book: string): Collector =>
  collectors.find(each => each.book === book) ?? refuse('missing', 'collector.missing', { book })

/** The account that an order is paid into. */
export const accountFor = (collector: Collector, payee: Payee): BankAccount | null =>
  payee === 'TREASURY' ? collector.treasury : collector.account

/** Which rails are set up for an order. */
export const configuredRails = (collector: Collector, payee: Payee): Record<Rail, boolean> => ({
  card: collector.card && payee !== 'TREASURY',
  transfer: accountFor(collector, payee) !== null,
  counter: true,
})

/** The books that a bank account belongs to; undefined for an account of nobody here. */
export const bookOfAccount = (collectors: readonly Collector[], account: string): string | undefined =>
  collectors.find(each => [each.account, each.treasury].some(own => own?.account === account))?.book

/** The books that the card provider's account belongs to. */
export const cardBook = (collectors: readonly Collector[]): string =>
  collectors.find(each => each.card)?.book ?? refuse('missing', 'collector.missing', { book: 'card' })
