// Sends a file straight to the bucket in parts: in parallel, with progress, going on where it stopped after a lost line or a reload.
import { type DocumentView, uploadLimits } from '../../../../functions/documents/document-form.ts'
import { api, type Failure, type Outcome } from '../kit/api.ts'
import { type Patience, sendPart } from './part-sender.ts'
import { type Part, Progress, partsOf } from './upload-parts.ts'

export type UploadEnd =
  | { readonly ok: true; readonly document: DocumentView }
  | { readonly ok: false; readonly failure: Failure | 'stopped' }

/** Two files at once make four: browsers open six lines to a host, and the portal itself needs some. */
const partsAtOnce = 2
/** A fresh link that the bucket refuses this often is no matter of age. */
const freshLinksRefused = 3
/** After the last part the server may still miss some: they are sent again this often. */
const rounds = 3

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

export interface UploadWatcher {
  /** Share sent, 0 to 1. */
  progress(share: number): void
  /** The line is lost or slow: the upload waits and goes on by itself. */
  waiting(isWaiting: boolean): void
}

export interface Sending {
  dossierId: string
  /** Fresh from the server: its arrived parts are not sent again. */
  document: DocumentView
  file: Blob
  watcher: UploadWatcher
  patience: Patience
  signal: AbortSignal
}

const isTransient = (failure: Failure): boolean =>
  failure.reason === 'offline' || failure.reason === 'unexpected' || (failure.reason === 'refused' && failure.problem.kind === 'busy')

/** Asks until an answer comes that is not about the line. */
export const insist = async <Data>(
  ask: () => Promise<Outcome<Data>>,
  { patience, signal, watcher }: Pick<Sending, 'patience' | 'signal'> & { watcher?: UploadWatcher },
): Promise<Outcome<Data>> => {
  for (let tries = 0; ; tries += 1) {
    const outcome = await ask()
    // A fault of ours repeats itself; a lost line does not.
    if (outcome.ok || !isTransient(outcome) || (outcome.reason === 'unexpected' && tries >= 4) || signal.aborted) return outcome
    watcher?.waiting(true)
    await patience.pause(tries, signal)
  }
}

class Upload {
  private readonly links = new Map<number, string>()
  private readonly progress: Progress
  private readonly sending: Sending
  private readonly path: string
  failure: Failure | undefined

  constructor(sending: Sending) {
    this.sending = sending
    this.progress = new Progress(sending.file.size)
    this.path = `/api/dossiers/${encodeURIComponent(sending.dossierId)}/documents/${encodeURIComponent(sending.document.id)}`
  }

  /** Sends all parts but those that have arrived. False when it cannot go on. */
  async send(arrived: readonly number[]): Promise<boolean> {
    const { file, document, watcher, signal } = this.sending
    const parts = partsOf(file.size, document.partSizeBytes)
    for (const part of parts) if (arrived.includes(part.number)) watcher.progress(this.progress.note(part.number, part.to - part.from))
    const missing = parts.filter(part => !arrived.includes(part.number))
    const queue = [...missing]
    const lane = async (): Promise<void> => {
      for (let part = queue.shift(); part !== undefined && !this.failure && !signal.aborted; part = queue.shift()) {
        await this.sendOne(part, missing)
      }
    }
    await Promise.all(Array.from({ length: partsAtOnce }, lane))
    return !this.failure && !signal.aborted
  }

  private async sendOne(part: Part, missing: readonly Part[]): Promise<void> {
    const { file, watcher, patience, signal } = this.sending
    let refusedFresh = 0
    for (let tries = 0; !signal.aborted && !this.failure; tries += 1) {
      const url = await this.linkFor(part, missing)
      if (url === undefined) return
      const blob = file.slice(part.from, part.to)
      const end = await sendPart(url, blob, bytes => this.note(part, Math.min(bytes, blob.size)), signal)
      if (end === 'sent') {
        watcher.waiting(false)
        this.note(part, blob.size)
        return
      }
      if (end === 'expired') {
        this.links.delete(part.number)
        refusedFresh += 1
      }
      if (end === 'gone' || refusedFresh > freshLinksRefused) {
        this.failure = { ok: false, reason: 'unexpected', correlationId: '—' }
        return
      }
      watcher.waiting(true)
      await patience.pause(end === 'expired' ? 0 : tries, signal)
    }
  }

  private note(part: Part, bytes: number): void {
    this.sending.watcher.progress(this.progress.note(part.number, bytes))
  }

  private async linkFor(part: Part, missing: readonly Part[]): Promise<string | undefined> {
    const known = this.links.get(part.number)
    if (known) return known
    const numbers = missing
      .map(each => each.number)
      .filter(number => number >= part.number && !this.links.has(number))
      .slice(0, uploadLimits.linksAtOnce)
    const outcome = await insist(() => api(`${this.path}/parts`, { method: 'POST', body: { numbers }, parse: readLinks }), this.sending)
    if (!outcome.ok) {
      this.failure ??= outcome
      return undefined
    }
    for (const link of outcome.data) this.links.set(link.number, link.url)
    return this.links.get(part.number)
  }

  /** The server counts and joins the parts. */
  complete(): Promise<Outcome<DocumentView>> {
    return insist(() => api(`${this.path}/arrival`, { method: 'POST', body: {}, parse: readDocument }), this.sending)
  }

  ask(): Promise<Outcome<DocumentView>> {
    return insist(() => api(this.path, { parse: readDocument }), this.sending)
  }
}

/** Sends what the bucket does not have yet, then completes. Never gives up for want of a line. */
export const sendFile = async (sending: Sending): Promise<UploadEnd> => {
  const { signal } = sending
  let arrived: readonly number[] = sending.document.arrivedParts ?? []
  for (let round = 1; ; round += 1) {
    const upload = new Upload(sending)
    const sent = await upload.send(arrived)
    if (signal.aborted) return { ok: false, failure: 'stopped' }
    const isOver = upload.failure?.reason === 'refused' && upload.failure.problem.code === 'document.not-uploading'
    if (!sent && !isOver) return { ok: false, failure: upload.failure ?? { ok: false, reason: 'offline' } }
    const completed = await upload.complete()
    if (completed.ok) return { ok: true, document: completed.data }
    const misses = completed.reason === 'refused' && completed.problem.code === 'document.parts-missing'
    if (!misses || round === rounds) return { ok: false, failure: completed }
    const now = await upload.ask()
    if (!now.ok) return { ok: false, failure: now }
    arrived = now.data.arrivedParts ?? []
  }
}
