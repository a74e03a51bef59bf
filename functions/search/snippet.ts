// The passage of a judgment that shows best why it was found, with the words that were asked for marked.
import type { Hit } from './ranking.ts'

export interface Snippet {
  /** Pieces in turn: text, marked text, text, marked text … */
  pieces: readonly string[]
}

const about = 280

/** The window in which most different words stand, those with the right marks first. */
const bestWindow = (hits: readonly Hit[]): readonly Hit[] => {
  let best: readonly Hit[] = []
  let bestWorth = -1
  hits.forEach((first, from) => {
    const within: Hit[] = []
    for (let to = from; to < hits.length; to += 1) {
      const hit = hits[to]
      if (hit === undefined || hit.end - first.start > about - 60) break
      within.push(hit)
    }
    const worth =
      new Set(within.filter(hit => hit.isExact).map(hit => hit.asked)).size * 100 +
      new Set(within.map(hit => hit.asked)).size * 10 +
      Math.min(within.length, 9)
    if (worth > bestWorth) {
      best = within
      bestWorth = worth
    }
  })
  return best
}

const wordStart = (text: string, at: number): number => {
  if (at <= 0) return 0
  const space = text.indexOf(' ', at)
  return space === -1 ? at : space + 1
}

const wordEnd = (text: string, at: number): number => {
  if (at >= text.length) return text.length
  const space = text.lastIndexOf(' ', at)
  return space === -1 ? at : space
}

/** Words side by side are marked as one; words in other marks than typed are not marked beside those in the right ones. */
const joined = (text: string, window: readonly Hit[]): { start: number; end: number }[] => {
  const exact = window.filter(hit => hit.isExact)
  const marks: { start: number; end: number }[] = []
  for (const { start, end } of exact.length > 0 ? exact : window) {
    const last = marks.at(-1)
    if (last !== undefined && text.slice(last.end, start) === ' ') last.end = end
    else marks.push({ start, end })
  }
  return marks
}

/** Without hits, the beginning of the text. */
export const snippetOf = (text: string, hits: readonly Hit[]): Snippet => {
  const window = bestWindow(hits.slice(0, 400))
  const [first] = window
  const last = window.at(-1)
  if (first === undefined || last === undefined) {
    const end = wordEnd(text, about)
    return { pieces: [`${text.slice(0, end)}${end < text.length ? '…' : ''}`] }
  }
  const spare = Math.max(0, about - (last.end - first.start))
  const start = Math.min(first.start, wordStart(text, first.start - Math.floor(spare / 2)))
  const end = Math.max(last.end, wordEnd(text, last.end + Math.ceil(spare / 2)))
  const pieces: string[] = []
  let at = start
  for (const { start: from, end: to } of joined(text, window)) {
    pieces.push(text.slice(at, from), text.slice(from, to))
    at = to
  }
  pieces.push(text.slice(at, end))
  const opening = start > 0 ? '…' : ''
  const closing = end < text.length ? '…' : ''
  return { pieces: pieces.map((piece, index) => (index === 0 ? opening : '') + piece + (index === pieces.length - 1 ? closing : '')) }
}
