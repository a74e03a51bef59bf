// The petition as a PDF: asked for when this revision has none, awaited while a worker writes it, checked against its digest.
import type { PetitionView } from '../../../../functions/filings/filing-form.ts'
import { api, type Failure, type Outcome } from '../kit/api.ts'

const isState = (value: unknown): value is PetitionView => typeof value === 'object' && value !== null && 'state' in value

const readState = (value: unknown): PetitionView => {
  if (!isState(value)) throw new Error('not the state of a petition')
  return value
}

export interface ReadyPetition {
  sha256: string
  sizeBytes: number
  pages: number
  url: string
}

export type PetitionEnd =
  | { readonly ok: true; readonly petition: ReadyPetition }
  | { readonly ok: false; readonly failure: Failure | 'left' }

const askEveryMs = [400, 600, 1000, 1500, 2000, 3000]

const ready = ({ state, sha256, sizeBytes, pages, url }: PetitionView): ReadyPetition | undefined =>
  state === 'ready' && sha256 !== undefined && url !== undefined ? { sha256, sizeBytes: sizeBytes ?? 0, pages: pages ?? 0, url } : undefined

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
    addEventListener('online', () => resolve(), { once: true })
  })

const path = (id: string) => `/api/drafts/${encodeURIComponent(id)}/petition`

export const askPetition = (id: string): Promise<Outcome<PetitionView>> => api(path(id), { parse: readState })

/** Goes on asking for as long as the person waits; a lost line only makes it longer. */
export const preparePetition = async (id: string, signal: AbortSignal): Promise<PetitionEnd> => {
  let requested = false
  for (let tries = 0; !signal.aborted; tries += 1) {
    const outcome = await askPetition(id)
    if (!outcome.ok && outcome.reason !== 'offline') return { ok: false, failure: outcome }
    if (outcome.ok) {
      const petition = ready(outcome.data)
      if (petition) return { ok: true, petition }
      const isWanting = outcome.data.state === 'none' || outcome.data.state === 'outdated'
      if (isWanting && !requested) {
        const asked = await api(path(id), { method: 'POST', body: {}, parse: readState })
        if (!asked.ok && asked.reason !== 'offline') return { ok: false, failure: asked }
        requested = asked.ok
      }
    }
    await pause(askEveryMs[Math.min(tries, askEveryMs.length - 1)] ?? 3000, signal)
  }
  return { ok: false, failure: 'left' }
}

/** Whether the bytes that this device gets are those of the digest; undefined when it cannot get them. */
export const matchesDigest = async ({ url, sha256 }: ReadyPetition): Promise<boolean | undefined> => {
  try {
    const answer = await fetch(url, { credentials: 'omit' })
    if (!answer.ok) return undefined
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await answer.arrayBuffer()))
    return [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('') === sha256
  } catch {
    return undefined
  }
}
