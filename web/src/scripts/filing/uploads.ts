// The files of one draft while the page is open: chosen, sent a few at a time, watched until the server has checked them.
import type { DocumentView } from '../../../../functions/documents/document-form.ts'
import type { Failure } from '../kit/api.ts'
import { askSession } from '../kit/session.ts'
import { keepOnDevice, readFromDevice } from './device-draft.ts'
import { askDocument, declareDocument, discardDocument, listDocuments } from './document-list.ts'
import { causeOf, checkFile, fingerprintOf } from './file-check.ts'
import { Patience } from './part-sender.ts'
import { fromServer, interruptedLike, isOnItsWay, type SentFile, wholeProgress } from './sent-file.ts'
import { insist, sendFile } from './upload.ts'

const filesAtOnce = 2
/** A person who uploads for hours is active: the session must know. */
const sessionAskedEveryMs = 4 * 60_000
const checkedAfterMs = [800, 1200, 2000, 3000, 5000]

export interface UploadsWatcher {
  /** The server knows this file: it may stand in the petition. */
  declared(document: DocumentView): void
  /** The same exhibit is another document now. */
  replaced(oldId: string, document: DocumentView): void
  removed(documentId: string): void
  /** A file changed, or (without one) the list. */
  changed(file?: SentFile): void
  signedOut(): void
}

export class Uploads {
  readonly files: SentFile[] = []
  /** Whether the server's list is known. */
  loaded = false
  private readonly dossierId: string
  private readonly subject: string
  private readonly watcher: UploadsWatcher
  private readonly patience = new Patience()
  private readonly stops = new Map<string, AbortController>()
  private readonly queue: SentFile[] = []
  private running = 0
  private nextKey = 1
  private watching = false

  constructor(dossierId: string, subject: string, watcher: UploadsWatcher) {
    this.dossierId = dossierId
    this.subject = subject
    this.watcher = watcher
    addEventListener('beforeunload', event => {
      if (wholeProgress(this.files).count > 0) event.preventDefault()
    })
    setInterval(() => {
      if (wholeProgress(this.files).count > 0) void askSession()
    }, sessionAskedEveryMs)
  }

  /** Reads the server's list over what is here; files on their way from this page stay as they are. */
  async load(): Promise<Failure | undefined> {
    const outcome = await listDocuments(this.dossierId)
    if (!outcome.ok) return outcome
    this.loaded = true
    for (const document of outcome.data) this.meet(document)
    const known = new Set(outcome.data.map(document => document.id))
    // Taken away in another tab.
    for (const file of this.files.filter(each => each.document && !known.has(each.document.id) && !isOnItsWay(each))) this.drop(file)
    this.watcher.changed()
    this.watchChecks()
    return undefined
  }

  private meet(document: DocumentView): void {
    const known = this.files.find(file => file.document?.id === document.id)
    if (known === undefined) this.files.push(fromServer(document))
    else if (!isOnItsWay(known)) Object.assign(known, { cause: undefined, ...fromServer(document, known.key) })
  }

  private drop(file: SentFile): void {
    this.files.splice(this.files.indexOf(file), 1)
  }

  /** Files that the person chose, dropped or photographed. */
  add(chosen: readonly File[]): void {
    for (const file of chosen) {
      const begun = interruptedLike(this.files, { name: file.name.normalize('NFC'), size: file.size })
      if (begun) void this.resume(begun, file)
      else
        this.enqueue({
          key: `new-${this.nextKey++}`,
          name: file.name.normalize('NFC'),
          sizeBytes: file.size,
          state: 'waiting',
          share: 0,
          file,
        })
    }
    this.watcher.changed()
  }

  private enqueue(file: SentFile): void {
    if (!this.files.includes(file)) this.files.push(file)
    this.queue.push(file)
    this.pump()
  }

  private pump(): void {
    while (this.running < filesAtOnce) {
      const file = this.queue.shift()
      if (!file) return
      this.running += 1
      void this.send(file).finally(() => {
        this.running -= 1
        this.pump()
      })
    }
  }

  private update(file: SentFile, change: Partial<SentFile>): void {
    Object.assign(file, change)
    this.watcher.changed(file)
  }

  private fail(file: SentFile, failure: Failure): void {
    if (failure.reason === 'signed-out') this.watcher.signedOut()
    const cause = failure.reason === 'refused' ? causeOf(failure.problem.code) : undefined
    this.update(file, { state: 'failed', ...(cause ? { cause, failure: undefined } : { failure }) })
  }

  private async send(file: SentFile): Promise<void> {
    const stop = new AbortController()
    this.stops.set(file.key, stop)
    const body = file.file
    if (!body) return
    this.update(file, { cause: undefined, failure: undefined })
    const document = file.document ?? (await this.declare(file, body, stop.signal))
    if (!document || stop.signal.aborted) return
    const ended = await sendFile({
      dossierId: this.dossierId,
      document,
      file: body,
      patience: this.patience,
      signal: stop.signal,
      watcher: {
        progress: share => this.update(file, { state: file.state === 'slow' ? 'slow' : 'sending', share }),
        waiting: isWaiting => this.update(file, { state: isWaiting ? 'slow' : 'sending' }),
      },
    })
    if (ended.ok) {
      this.update(file, { ...fromServer(ended.document, file.key), file: undefined })
      this.watchChecks()
    } else if (ended.failure !== 'stopped') this.fail(file, ended.failure)
  }

  private async declare(file: SentFile, body: File, signal: AbortSignal): Promise<DocumentView | undefined> {
    const kept = this.files.filter(each => each.document && each.document.state !== 'refused').length
    const check = await checkFile(body, kept)
    if (!check.ok) {
      this.update(file, { state: 'failed', cause: check.cause })
      return undefined
    }
    let asked = 0
    const outcome = await insist(
      async () => {
        asked += 1
        const lost = asked > 1 ? await this.declaredButUnheard(check.declared) : undefined
        return lost ?? declareDocument(this.dossierId, { ...check.declared, type: check.declared.type })
      },
      { patience: this.patience, signal },
    )
    if (!outcome.ok) {
      this.fail(file, outcome)
      return undefined
    }
    const document = outcome.data
    this.update(file, { document, name: document.name, state: 'sending' })
    void fingerprintOf(body).then(print => keepOnDevice(this.subject, `upload/${document.id}`, print))
    this.watcher.declared(document)
    return document
  }

  /** The answer to a declaration was lost: the server may have it, and a second one would leave a file that never comes. */
  private async declaredButUnheard(declared: { name: string; sizeBytes: number }) {
    const outcome = await listDocuments(this.dossierId)
    if (!outcome.ok) return outcome
    const known = new Set(this.files.map(file => file.document?.id))
    const lost = outcome.data.find(
      each => each.state === 'uploading' && each.name === declared.name && each.sizeBytes === declared.sizeBytes && !known.has(each.id),
    )
    return lost ? { ...outcome, data: lost } : undefined
  }

  /** Goes on with an upload that was begun, if this is the same file. */
  async resume(begun: SentFile, file: File): Promise<void> {
    const { document } = begun
    // Refused before a byte was sent: the server knows nothing of it.
    if (!document) return this.replace(begun, file)
    if (document.state === 'refused' || document.state === 'uploading') {
      const isSame = document.state === 'uploading' && file.size === begun.sizeBytes && (await this.isBegunFile(document.id, file))
      if (!isSame) return this.replace(begun, file)
    }
    const fresh = await askDocument(this.dossierId, document.id)
    if (!fresh.ok) return this.fail(begun, fresh)
    this.update(begun, { ...fromServer(fresh.data, begun.key), cause: undefined })
    if (fresh.data.state !== 'uploading') return this.watchChecks()
    this.update(begun, { file, state: 'waiting' })
    this.enqueue(begun)
  }

  private async isBegunFile(documentId: string, file: File): Promise<boolean> {
    const kept = await readFromDevice(this.subject, `upload/${documentId}`)
    return kept === undefined || kept === (await fingerprintOf(file).catch(() => ''))
  }

  /** Another file in the place of one that was refused or never came whole. The exhibit keeps its title. */
  private async replace(old: SentFile, file: File): Promise<void> {
    const oldId = old.document?.id
    if (oldId) {
      const gone = await discardDocument(this.dossierId, oldId)
      if (!gone.ok && !(gone.reason === 'refused' && gone.problem.kind === 'missing')) return this.fail(old, gone)
    }
    const check = await checkFile(file, 0)
    if (!check.ok) {
      this.update(old, {
        document: undefined,
        name: file.name,
        sizeBytes: file.size,
        state: 'failed',
        cause: check.cause,
        failure: undefined,
      })
      return
    }
    const declared = await declareDocument(this.dossierId, check.declared)
    if (!declared.ok) return this.fail(old, declared)
    this.update(old, { ...fromServer(declared.data, old.key), cause: undefined, failure: undefined, file, state: 'waiting' })
    if (oldId) this.watcher.replaced(oldId, declared.data)
    else this.watcher.declared(declared.data)
    this.enqueue(old)
  }

  /** Tries a failed file again with what is in hand. False when the file must be chosen anew. */
  retry(file: SentFile): boolean {
    if (!file.file || file.cause) return false
    const body = file.file
    this.update(file, { state: 'waiting', failure: undefined })
    if (file.document) void this.resume(file, body)
    else this.enqueue(file)
    return true
  }

  /** Everything that waits for the line tries now. */
  goOn(): void {
    this.patience.wake()
  }

  /** Takes a file away, here and on the server. Answers why it could not. */
  async remove(file: SentFile): Promise<Failure | undefined> {
    this.stops.get(file.key)?.abort()
    const waiting = this.queue.indexOf(file)
    if (waiting >= 0) this.queue.splice(waiting, 1)
    if (file.document) {
      const outcome = await discardDocument(this.dossierId, file.document.id)
      if (!outcome.ok && !(outcome.reason === 'refused' && outcome.problem.kind === 'missing')) return outcome
    }
    this.drop(file)
    if (file.document) this.watcher.removed(file.document.id)
    this.watcher.changed()
    return undefined
  }

  /** Asks for the list until every check is done. */
  private watchChecks(): void {
    if (this.watching || !this.files.some(file => file.state === 'checking')) return
    this.watching = true
    const ask = async (tries: number): Promise<void> => {
      const outcome = await listDocuments(this.dossierId)
      if (outcome.ok) {
        for (const document of outcome.data) {
          const file = this.files.find(each => each.document?.id === document.id && each.state === 'checking')
          if (file && document.state !== 'checking') this.update(file, { cause: undefined, ...fromServer(document, file.key) })
        }
      } else if (outcome.reason === 'signed-out') this.watcher.signedOut()
      if (this.files.some(file => file.state === 'checking')) return schedule(tries + 1)
      this.watching = false
    }
    const schedule = (tries: number): void => {
      setTimeout(() => void ask(tries), checkedAfterMs[Math.min(tries, checkedAfterMs.length - 1)])
    }
    schedule(0)
  }
}
