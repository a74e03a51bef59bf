// How an amount is reckoned and how the reckoning is written: exact in whole đồng, rounded half up after each step (a choice of this portal; NQ 326 names no rounding).
import type { Language } from '../kernel/actor.ts'
import { formatVnd } from '../kernel/money.ts'

/** A reckoning as a person would write it, in both languages. */
export type Written = Readonly<Record<Language, string>>

/** An amount after a step, and the step. */
export interface Reckoned {
  readonly amountVnd: number
  readonly written: Written
}

const basis = 10_000n

/** `baseVnd` and a rate of `partVnd`: 20.000.000 + 4% × (500.000.000 − 400.000.000) = 24.000.000 đ. */
export function baseAndRate(baseVnd: number, rateBp: number, valueVnd: number, overVnd: number): Reckoned {
  const exact = BigInt(baseVnd) * basis + BigInt(valueVnd - overVnd) * BigInt(rateBp)
  return reckoned(exact, language => {
    const part = `(${figures(valueVnd, language)} − ${figures(overVnd, language)})`
    return `${figures(baseVnd, language)} + ${percent(rateBp, language)} × ${part}`
  })
}

/** A rate of the whole: 100.000.000 × 5% = 5.000.000 đ. */
export function rateOf(amountVnd: number, rateBp: number): Reckoned {
  const exact = BigInt(amountVnd) * BigInt(rateBp)
  return reckoned(exact, language => `${figures(amountVnd, language)} × ${percent(rateBp, language)}`)
}

/** Never below the least: 5.000.000 × 50% = 2.500.000 đ, thấp hơn mức tối thiểu nên lấy 3.000.000 đ. */
export function atLeast(leastVnd: number, { amountVnd, written }: Reckoned): Reckoned {
  if (amountVnd >= leastVnd) return { amountVnd, written }
  return {
    amountVnd: leastVnd,
    written: {
      vi: `${written.vi}, thấp hơn mức tối thiểu nên lấy ${formatVnd(leastVnd, 'vi')}`,
      en: `${written.en}, below the minimum, so ${formatVnd(leastVnd, 'en')}`,
    },
  }
}

/** An amount that the law names. */
export function fixed(amountVnd: number): Reckoned {
  return { amountVnd, written: { vi: formatVnd(amountVnd, 'vi'), en: formatVnd(amountVnd, 'en') } }
}

/** 300.000 + 24.000.000 = 24.300.000 đ. */
export function sumOf(amountsVnd: readonly number[]): Reckoned {
  const exact = amountsVnd.reduce((sum, amount) => sum + BigInt(amount), 0n) * basis
  return reckoned(exact, language => amountsVnd.map(amount => figures(amount, language)).join(' + '))
}

/** 12 × 2 × 1.500 = 36.000 đ. */
export function productOf(factors: readonly number[]): Reckoned {
  const exact = factors.reduce((product, factor) => product * BigInt(factor), 1n) * basis
  return reckoned(exact, language => factors.map(factor => figures(factor, language)).join(' × '))
}

/** `exact` in ten-thousandths of a đồng. */
function reckoned(exact: bigint, left: (language: Language) => string): Reckoned {
  const amountVnd = Number((exact + basis / 2n) / basis)
  return { amountVnd, written: { vi: equation('vi'), en: equation('en') } }

  function equation(language: Language): string {
    const result = formatVnd(amountVnd, language)
    if (exact % basis === 0n) return `${left(language)} = ${result}`
    const rounded = language === 'vi' ? 'làm tròn thành' : 'rounded to'
    return `${left(language)} = ${decimal(exact, language)}, ${rounded} ${result}`
  }
}

function decimal(exact: bigint, language: Language): string {
  const decimals = String(exact % basis)
    .padStart(4, '0')
    .replace(/0+$/, '')
  return `${figures(Number(exact / basis), language)}${language === 'vi' ? ',' : '.'}${decimals}`
}

function figures(amount: number, language: Language): string {
  return formatVnd(amount, language).replace(/\s\D+$/, '')
}

/** Basis points: 500 is 5%, 10 is 0,1%. */
function percent(rateBp: number, language: Language): string {
  const text = String(rateBp / 100)
  return `${language === 'vi' ? text.replace('.', ',') : text}%`
}
