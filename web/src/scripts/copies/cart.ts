// The judgments that somebody has chosen for copies: kept on this device until they are asked for. They are public; the choice is not, so it
// goes with signing out of the browser's storage and nowhere else.
import { publishedJson } from '../../../../functions/judgments/published-judgment.ts'
import { readPublished } from './answers.ts'

export interface Chosen {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly courtName: string
}

const key = 'cua-cong.copies'

const isChosen = (value: unknown): value is Chosen =>
  typeof value === 'object' &&
  value !== null &&
  ['id', 'number', 'title', 'courtName'].every(field => typeof Reflect.get(value, field) === 'string')

export function chosen(): Chosen[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isChosen) : []
  } catch {
    return []
  }
}

export function keepChosen(judgments: readonly Chosen[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(judgments))
  } catch {
    // A browser that keeps nothing: the page works until it is closed.
  }
}

/** The id in a link of a judgment's page, or the id itself. */
export const judgmentIdIn = (typed: string): string | undefined =>
  /(?:^|\/ban-an\/|ban-an=)([0-9a-z]{20})(?:$|[/?#&])/.exec(typed.trim())?.[1]

export type Looked = Chosen | 'unknown' | 'gone' | 'unreachable'

/** What is published of it, from its public file. */
export async function lookUp(id: string): Promise<Looked> {
  try {
    const answer = await fetch(`/${publishedJson(id)}`, { credentials: 'omit' })
    if (!answer.ok) return answer.status === 404 || answer.status === 403 ? 'unknown' : 'unreachable'
    const { state, number, title, courtName } = readPublished(await answer.json())
    return state === 'taken-down' ? 'gone' : { id, number, title, courtName }
  } catch {
    return 'unreachable'
  }
}
