// Reads the words of the states that the page brought along (StateWords.astro).
import { placeById } from '../kit/h.ts'

export type StateWords = {
  readonly name: string
  readonly said: string
  /** Nothing follows by anybody's act. */
  readonly over: boolean
}

/** A state that this page does not know keeps its code as its name: an old page never hides a new state. */
export function readStateWords(): (code: string) => StateWords {
  const known = new Map<string, StateWords>()
  for (const row of placeById('state-words').querySelectorAll<HTMLElement>('[data-state]')) {
    const [name, said] = ['dt', 'dd'].map(part => row.querySelector(part)?.textContent ?? '')
    known.set(row.dataset.state ?? '', { name: name ?? '', said: said ?? '', over: row.dataset.over !== undefined })
  }
  return code => known.get(code) ?? { name: code, said: '', over: false }
}
