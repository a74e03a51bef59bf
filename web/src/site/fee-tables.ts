// The tables of court fees as people read them, from the same data that the calculator uses.
import { appealTariffOf, type Confidence, type DisputeKind, feesAsOf, feeTableOn, tariffOf } from '../../../functions/fees/fee-table.ts'
import { formatDate, parseCivilDate } from '../../../functions/kernel/civil-date.ts'
import { formatVnd } from '../../../functions/kernel/money.ts'
import { sayArticle } from '../words/article.ts'
import { fill } from '../words/fill.ts'
import { wordsIn } from '../words/words.ts'
import type { Language } from './language.ts'

const table = feeTableOn(feesAsOf)

/** Since when the table holds, and when it was last compared with the law. */
export function tableDays(language: Language): { from: string; day: string } {
  return { from: formatDate(parseCivilDate(table.effectiveFrom), language), day: formatDate(parseCivilDate(feesAsOf), language) }
}

/** A row: what it is for, its article and whom to pay where that differs by row, its amounts. */
export type FeeRow = { readonly heading: string; readonly note: string; readonly cells: readonly string[] }

/** Where the rates of a kind stand in the law. */
export function valuedArticle(language: Language, kind: DisputeKind): string {
  return sayArticle(language, tariffOf(table, kind).valued?.article ?? '-')
}

/** By the value in dispute: the fee. */
export function valuedRows(language: Language, kind: DisputeKind): FeeRow[] {
  const words = wordsIn(language).fees.tables
  const { nonValued, valued } = tariffOf(table, kind)
  const vnd = (amount: number) => vndSaid(amount, language)
  return (valued?.brackets ?? []).map((bracket, index, brackets) => {
    const upTo = brackets[index + 1]?.over
    const over = vnd(bracket.over)
    const rate = { percent: percent(language, bracket.rateBp), base: vnd(bracket.baseVnd), over, least: vnd(valued?.leastVnd ?? 0) }
    const value =
      upTo === undefined ? fill(words.above, { over }) : fill(bracket.over === 0 ? words.upTo : words.between, { over, upTo: vnd(upTo) })
    const whole = (bracket.over * bracket.rateBp) / 10_000 < nonValued.amountVnd ? words.least : words.rate
    const fee = bracket.rateBp === 0 ? rate.base : fill(bracket.rateOn === 'excess' ? words.excess : whole, rate)
    return { heading: value, note: '', cells: [sure(language, fee, valued?.confidence)] }
  })
}

/** By the kind of case: first instance without a value, appeal. Three columns on a phone: here the unit may stand under its amount. */
export function fixedRows(language: Language): FeeRow[] {
  return table.firstInstance.map(({ kind, nonValued }) => {
    const appeal = appealTariffOf(table, kind)
    return {
      heading: wordsIn(language).fees.tables.kinds[kind],
      note: [nonValued.article, appeal.article].map(article => sayArticle(language, article)).join('; '),
      cells: [
        sure(language, formatVnd(nonValued.amountVnd, language), nonValued.confidence),
        sure(language, formatVnd(appeal.feeVnd, language), appeal.confidence),
      ],
    }
  })
}

/** By the matter: the charge; whom to pay and the article beside the matter. */
export function chargeRows(language: Language): FeeRow[] {
  const { chargeNames, collectors } = wordsIn(language).fees.tables
  const names = new Map(Object.entries(chargeNames))
  return table.charges.map(charge => ({
    heading: names.get(charge.code) ?? charge.code,
    note: `${collectors[charge.collector]} · ${sayArticle(language, charge.article)}`,
    cells: [sure(language, vndSaid(charge.feeVnd, language), charge.confidence)],
  }))
}

/** An amount that is never broken from its unit. */
function vndSaid(amount: number, language: Language): string {
  return formatVnd(amount, language).replace(' ', '\u00a0')
}

/** What was not compared with the law says so beside itself. */
function sure(language: Language, text: string, confidence: Confidence | undefined): string {
  return confidence === 'memory' ? `${text} (${wordsIn(language).fees.tables.provisional})` : text
}

function percent(language: Language, rateBp: number): string {
  const text = String(rateBp / 100)
  return `${language === 'vi' ? text.replace('.', ',') : text}%`
}
