// Fetches the public status file of a receipt code: a static file, so it is there when the API is not. The code itself never leaves the browser.
import type { ReceiptCode } from '../../../../functions/kernel/receipt-code.ts'

/** As the status file says it; a state or a duty of tomorrow is passed on as it is. */
export type ShownStatus = {
  readonly state: string
  readonly since: string
  readonly filedOn: string
  readonly next: readonly ShownTerm[]
  readonly steps: readonly { readonly state: string; readonly on: string }[]
}
export type ShownTerm = {
  readonly duty: string
  readonly due: string
  readonly warnBy: string
  readonly provisional: boolean
  readonly by: 'court' | 'filer'
}

export type StatusAnswer = ShownStatus | 'unknown' | 'unreachable'

/** `/status/<SHA-256 of the canonical code, hex>.json`. */
export async function statusAddress(code: ReceiptCode): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code)))
  return `/status/${Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('')}.json`
}

export async function fetchStatus(code: ReceiptCode, load: typeof fetch = fetch): Promise<StatusAnswer> {
  try {
    const answer = await load(await statusAddress(code), { cache: 'no-cache', credentials: 'omit' })
    // The bucket behind the site answers 403 for a file that is not there.
    if (answer.status === 404 || answer.status === 403) return 'unknown'
    if (!answer.ok) return 'unreachable'
    return readStatus(await answer.json()) ?? 'unreachable'
  } catch {
    return 'unreachable'
  }
}

/** Undefined for what is not a status file. */
export function readStatus(value: unknown): ShownStatus | undefined {
  if (!isRecord(value)) return undefined
  const { state, since, filedOn, next, steps } = value
  if (!isText(state) || !isDay(since) || !isDay(filedOn) || !Array.isArray(next) || !Array.isArray(steps)) return undefined
  return { state, since, filedOn, next: next.flatMap(readTerm), steps: steps.flatMap(readStep) }
}

function readTerm(value: unknown): ShownTerm[] {
  if (!isRecord(value)) return []
  const { duty, due, warnBy, provisional, by } = value
  if (!isText(duty) || !isDay(due) || !isDay(warnBy)) return []
  return [{ duty, due, warnBy, provisional: provisional === true, by: by === 'filer' ? 'filer' : 'court' }]
}

function readStep(value: unknown): ShownStatus['steps'] {
  if (!isRecord(value)) return []
  const { state, on } = value
  return isText(state) && isDay(on) ? [{ state, on }] : []
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isDay = (value: unknown): value is string => isText(value) && /^\d{4}-\d{2}-\d{2}$/.test(value)
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
