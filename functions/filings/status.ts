// What anyone who holds the receipt code may know of a filing: state, dates and next step, nothing about whom or what it concerns.
import type { Filing } from './filing.ts'
import type { PublicStatus } from './filing-form.ts'
import { isFilersDuty } from './filing-term.ts'
import { sha256 } from './sealed-statement.ts'

/** `status/<SHA-256 of the canonical code, hex>.json`: the code cannot be read from the file's name. */
export const statusKey = async (receiptCode: string): Promise<string> => {
  const digest = await sha256(new TextEncoder().encode(receiptCode))
  return `status/${[...digest].map(byte => byte.toString(16).padStart(2, '0')).join('')}.json`
}

export const publicStatus = (filing: Filing): PublicStatus => ({
  v: 1,
  state: filing.state,
  since: filing.steps.at(-1)?.on ?? filing.filingDate,
  filedOn: filing.filingDate,
  next: filing.deadlines.map(({ duty, due, warnBy, provisional }) => ({
    duty,
    due,
    warnBy,
    provisional,
    by: isFilersDuty(duty) ? 'filer' : 'court',
  })),
  steps: filing.steps.map(({ state, on }) => ({ state, on })),
})
