// What đồng become in the account's own currency. The rates and fees are invented; that they move from day to day is not.

/** No country of the provider settles in đồng. */
export const settlementCurrency = 'usd'

const daySeconds = 86_400

/** Đồng for one US dollar on the day of that second: about 26,000, never the same two days running. */
export const vndPerUsd = (seconds: number): number => 26_000 + ((Math.floor(seconds / daySeconds) * 37) % 201) - 100

export interface Converted {
  /** Cents. */
  readonly amount: number
  readonly exchangeRate: number | null
}

/** An amount of the payer's currency at the rate of that second. */
export function converted(amount: number, currency: string, seconds: number): Converted {
  if (currency === settlementCurrency) return { amount, exchangeRate: null }
  const rate = vndPerUsd(seconds)
  return { amount: Math.round((amount * 100) / rate), exchangeRate: Number((1 / rate).toPrecision(8)) }
}

/** 4.9 % for a foreign card with conversion, and 30 cents. */
export const chargeFee = (cents: number): number => Math.round(cents * 0.049) + 30

/** What a dispute costs, whoever wins. */
export const disputeFee = 1_500

/** Below this much the money that remains is not worth its transport. */
export const smallestCharge = 50
