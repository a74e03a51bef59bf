// Sends a file straight to the bucket in parts: in parallel, with progress, going on where it stopped after a lost line or a reload.
import { type DocumentView, uploadLimits } from '../../../../functions/documents/document-form.ts'
import { api, type Failure } from '../kit/api.ts'

export type UploadEnd = { readonly ok: true; readonly document: DocumentView } | { readonly ok: false; readonly failure: Failure | 'gone' }

const partsAtOnce = 3
const triesPerPart = 8
/** A part without any progress for this long is sent again. */
const stalledAfterMs = 45_000

const isDocument = (value: unknown): value is DocumentView =>
  typeof value === 'object' && value !== null && 'id' in value && 'state' in value

export const readDocument = (value: unknown): DocumentView => {
  if (!isDocument(value)) throw new Error('not a document')
  return value
}

const readLinks = (value: unknown): { number: number; url: string }[] => {
  if (typeof value !== 'object' || value === null || !('links' in value) || !Array.isArray(value.links)) throw new Error('not links')
  return value.links.map((link: { number: unknown; url: unknown }) => ({ number: Number(link.number), url: String(link.url) }))
}

/** One part by XMLHttpRequest: fetch tells nothing of an upload's progress. Resolves false when it must be sent again. */
const sendPart = (url: string, part: Blob, progress: (bytes: number) => void, signal: AbortSignal): Promise<'sent' | 'again' | 'expired'> =>
  new Promise(resolve => {
    const request = new XMLHttpRequest()
    let stalled: ReturnType<typeof setTimeout>
    const watch = () => {
      clearTimeout(stalled)
      stalled = setTimeout(() => request.abort(), stalledAfterMs)
    }
    const end = (result: 'sent' | 'again' | 'expired') => {
      clearTimeout(stalled)
      signal.removeEventListener('abort', stop)
      if (result !== 'sent') progress(0)
      resolve(result)
    }
    const stop = () => request.abort()
    signal.addEventListener('abort', stop)
    request.upload.onprogress = event => {
      watch()
      progress(event.loaded)
    }
    request.onload = () => end(request.status >= 200 && request.status < 300 ? 'sent' : request.status === 403 ? 'expired' : 'again')
    request.onerror = () => end('again')
    request.onabort = () => end('again')
    request.open('PUT', url)
    watch()
    request.send(part)
  })

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
    addEventListener('online', () => resolve(), { once: true })
  })

/** Declares the file, or finds the upload of the same name and size that was interrupted. */
export const declareFile = (dossierId: string, file: File, type: string) =>
  api(`/api/dossiers/${dossierId}/documents`, {
    method: 'POST',
    body: { name: file.name, type, sizeBytes: file.size },
    parse: readDocument,
  })

export interface UploadWatcher {
  /** Share sent, 0 to 1. */
  progress(share: number): void
  /** The line is lost or slow: the upload waits and goes on by itself. */
  waiting(isWaiting: boolean): void
}

/** Sends what the bucket does not have yet, then completes. `document` is fresh from the server: its arrived parts are not sent again. */
export const sendFile = async (
  dossierId: string,
  document: DocumentView,
  file: File,
  watcher: UploadWatcher,
  signal: AbortSignal,
): Promise<UploadEnd> => {
  const path = `/api/dossiers/${dossierId}/documents/${document.id}`
  const size = document.partSizeBytes
  const count = Math.max(1, Math.ceil(file.size / size))
  const arrived = new Set(document.arrivedParts ?? [])
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter(number => !arrived.has(number))
  const loaded = new Map<number, number>([...arrived].map(number => [number, partOf(file, number, size).size]))
  const report = () =>
    watcher.progress(file.size === 0 ? 1 : Math.min(1, [...loaded.values()].reduce((sum, bytes) => sum + bytes, 0) / file.size))
  const progressed = (number: number, bytes: number) => {
    loaded.set(number, bytes)
    report()
  }
  report()

  let failure: Failure | undefined
  const links = new Map<number, string>()
  const linkFor = async (number: number): Promise<string | undefined> => {
    const known = links.get(number)
    if (known) return known
    const numbers = missing.filter(each => each >= number).slice(0, uploadLimits.linksAtOnce)
    const outcome = await api(`${path}/parts`, { method: 'POST', body: { numbers }, parse: readLinks })
    if (!outcome.ok) {
      failure = outcome
      return undefined
    }
    for (const link of outcome.data) links.set(link.number, link.url)
    return links.get(number)
  }

  const sendOne = async (number: number): Promise<boolean> => {
    for (let attempt = 0; attempt < triesPerPart && !signal.aborted; attempt += 1) {
      const url = await linkFor(number)
      if (url === undefined) {
        if (failure?.reason !== 'offline') return false
      } else {
        const part = partOf(file, number, size)
        const result = await sendPart(url, part, bytes => progressed(number, Math.min(bytes, part.size)), signal)
        if (result === 'sent') {
          watcher.waiting(false)
          progressed(number, part.size)
          return true
        }
        if (result === 'expired') links.delete(number)
      }
      watcher.waiting(true)
      await pause(Math.min(30_000, 1000 * 2 ** attempt), signal)
    }
    failure ??= { ok: false, reason: 'offline' }
    return false
  }

  const queue = [...missing]
  const lane = async (): Promise<void> => {
    for (
      let number = queue.shift();
      number !== undefined && failure?.reason !== 'refused' && failure?.reason !== 'signed-out';
      number = queue.shift()
    ) {
      if (!(await sendOne(number))) return
    }
  }
  await Promise.all(Array.from({ length: partsAtOnce }, lane))
  if (signal.aborted) return { ok: false, failure: 'gone' }
  if ([...loaded.values()].reduce((sum, bytes) => sum + bytes, 0) < file.size)
    return { ok: false, failure: failure ?? { ok: false, reason: 'offline' } }
  const completed = await api(`${path}/arrival`, { method: 'POST', body: {}, parse: readDocument })
  return completed.ok ? { ok: true, document: completed.data } : { ok: false, failure: completed }
}

const partOf = (file: File, number: number, size: number): Blob => file.slice((number - 1) * size, number * size)
