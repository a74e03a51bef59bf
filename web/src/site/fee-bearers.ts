// Who bears the fee in the end, by examples reckoned with the rules themselves.
import {
  chargeOfConsentDivorce,
  fateOfAdvance,
  feeByLoss,
  feeOfAppeal,
  feeOfDivorce,
  feeOfMaintenance,
  feeOfSettlement,
  feeOfShares,
} from '../../../functions/fees/bearer.ts'
import { quoteFee } from '../../../functions/fees/fee-calculator.ts'
import { feesAsOf as on } from '../../../functions/fees/fee-table.ts'
import { formatVnd } from '../../../functions/kernel/money.ts'
import { sayArticle } from '../words/article.ts'
import { fill } from '../words/fill.ts'
import { type Words, wordsIn } from '../words/words.ts'
import type { Language } from './language.ts'

type Example = {
  readonly row: keyof Words['fees']['bearers']['rows']
  readonly article: string
  readonly amounts: Readonly<Record<string, number>>
}

const million = 1_000_000
const claim = { kind: 'civil', valueVnd: 500 * million, procedure: 'ordinary', on } as const

function examples(): Example[] {
  const { advanceVnd } = quoteFee({ ...claim, stage: 'first-instance' })
  const part = feeByLoss({ ...claim, grantedVnd: 300 * million, refusedVnd: 200 * million, advancePaidVnd: advanceVnd })
  const settlement = feeOfSettlement({ ...claim, reached: 'before-hearing' })
  const settlementAt = feeOfSettlement({ ...claim, reached: 'at-hearing' })
  const divorce = feeOfDivorce('contested', on)
  const divorceConsent = feeOfDivorce('consent-before-hearing', on)
  const divorceConsentAt = feeOfDivorce('consent-at-hearing', on)
  const consentRequest = chargeOfConsentDivorce(on)
  const shares = feeOfShares('common-property', [600 * million, 100 * million], on)
  const estate = feeOfShares('estate', [100 * million, 100 * million, 100 * million], on)
  const maintenance = feeOfMaintenance('not-before-hearing', on)
  const agreed = feeOfMaintenance('before-hearing', on)
  const upheld = feeOfAppeal('civil', 'upheld', on)
  const amended = feeOfAppeal('civil', 'amended', on)
  const appealWithdrawn = feeOfAppeal('civil', 'withdrawn-before-hearing', on)
  const [first = 0, second = 0] = shares.eachVnd
  return [
    {
      row: 'part',
      article: part.article,
      amounts: { defendant: part.defendantVnd, plaintiff: part.plaintiffVnd, refund: part.refundVnd, advance: advanceVnd },
    },
    { row: 'settlement', article: settlement.article, amounts: { total: settlement.totalVnd } },
    { row: 'settlementAt', article: settlementAt.article, amounts: { total: settlementAt.totalVnd } },
    { row: 'divorce', article: divorce.article, amounts: { plaintiff: divorce.plaintiffVnd } },
    { row: 'divorceConsent', article: divorceConsent.article, amounts: { plaintiff: divorceConsent.plaintiffVnd } },
    { row: 'divorceConsentAt', article: divorceConsentAt.article, amounts: { plaintiff: divorceConsentAt.plaintiffVnd } },
    { row: 'consentRequest', article: consentRequest.article, amounts: { plaintiff: consentRequest.plaintiffVnd } },
    { row: 'shares', article: shares.article, amounts: { first, second } },
    { row: 'estate', article: estate.article, amounts: { first: estate.eachVnd[0] ?? 0 } },
    { row: 'maintenance', article: maintenance.article, amounts: { obligor: maintenance.obligorVnd, agreed: agreed.obligorVnd } },
    { row: 'appealUpheld', article: upheld.article, amounts: { appellant: upheld.appellantVnd } },
    { row: 'appealAmended', article: amended.article, amounts: { refund: amended.refundVnd } },
    { row: 'appealWithdrawn', article: appealWithdrawn.article, amounts: { appellant: appealWithdrawn.appellantVnd } },
    { row: 'withdrawn', article: fateOfAdvance(advanceVnd, 'withdrawn', on).article, amounts: {} },
    { row: 'absent', article: fateOfAdvance(advanceVnd, 'absent-twice', on).article, amounts: {} },
    { row: 'requestWithdrawn', article: fateOfAdvance(advanceVnd, 'request-withdrawn', on).article, amounts: {} },
  ]
}

export type BearerSaid = { readonly outcome: string; readonly who: string; readonly article: string }

export function bearersSaid(language: Language): BearerSaid[] {
  const { rows } = wordsIn(language).fees.bearers
  return examples().map(({ row, article, amounts }) => {
    const said = Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, formatVnd(amount, language)]))
    return { outcome: rows[row].outcome, who: fill(rows[row].who, said), article: sayArticle(language, article) }
  })
}
