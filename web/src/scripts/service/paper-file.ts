// One PDF of the court on its way to the portal: looked at here, sent in parts, checked there; its hash is shown as soon as it is fixed.
import { wholeUpToBytes } from '../../../../functions/documents/content-bytes.ts'
import type { DocumentView, PaperView } from '../../../../functions/documents/document-form.ts'
import { fill } from '../../words/fill.ts'
import { saySize } from '../../words/size.ts'
import { askDocument } from '../filing/document-list.ts'
import { causeSaid } from '../filing/evidence-words.ts'
import { checkFile } from '../filing/file-check.ts'
import { Patience } from '../filing/part-sender.ts'
import { readDocument, sendFile } from '../filing/upload.ts'
import { api, type Failure } from '../kit/api.ts'
import { refusalSaid } from '../kit/failure.ts'
import { field } from '../kit/field.ts'
import { type FileState, fileRow } from '../kit/file-row.ts'
import { fillPlace, h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { deskService } from './desk-words.ts'

const words = deskService.new.upload
const checkedAfterMs = 1_000

const readPaper = (value: unknown): PaperView => {
  if (typeof value !== 'object' || value === null || !('dossierId' in value) || !('document' in value)) throw new Error('not a paper')
  return { dossierId: String(value.dossierId), document: readDocument(value.document) }
}

const whyFailed = async (failure: Failure): Promise<string> => {
  if (failure.reason !== 'refused') return words.failed
  const { what, todo } = await refusalSaid(failure.problem)
  return `${what} ${todo}`
}

interface Paper {
  dossierId: string
  documentId: string
}

export function paperFile(): { element: HTMLElement; value(): Paper | undefined } {
  const patience = new Patience()
  const input = h('input', { type: 'file', accept: 'application/pdf,.pdf' })
  const hint = fill(words.fileHint, { size: saySize(pageLanguage, wholeUpToBytes) })
  const chosen = field({ id: 'paper-file', label: words.file, hint }, input)
  const place = h('ul', { class: 'file-list', 'aria-live': 'polite' })
  let ready: Paper | undefined
  let sending = new AbortController()

  /** Undefined when the file is at the court and sound; else why not. */
  const send = async (file: File, show: (state: FileState) => void, signal: AbortSignal): Promise<string | undefined> => {
    if (file.size > wholeUpToBytes) return hint
    const check = await checkFile(file, 0)
    if (!check.ok) return causeSaid(check.cause)
    if (check.declared.type !== 'application/pdf') return words.notPdf
    const declared = await api('/api/desk/papers', { method: 'POST', body: check.declared, parse: readPaper })
    if (!declared.ok) return whyFailed(declared)
    const { dossierId, document } = declared.data
    const watcher = {
      progress: (progress: number) => show({ state: 'sending', progress }),
      waiting: (isWaiting: boolean) => show({ state: isWaiting ? 'slow' : 'sending' }),
    }
    const sent = await sendFile({ dossierId, document, file, watcher, patience, signal })
    if (!sent.ok) return sent.failure === 'stopped' ? words.failed : whyFailed(sent.failure)
    let known: DocumentView = sent.document
    while (known.state === 'checking' && !signal.aborted) {
      show({ state: 'checking' })
      await new Promise(resolve => setTimeout(resolve, checkedAfterMs))
      const asked = await askDocument(dossierId, document.id)
      if (asked.ok) known = asked.data
      else if (asked.reason !== 'offline') return whyFailed(asked)
    }
    if (known.cause !== undefined) return causeSaid(known.cause)
    if (signal.aborted) return words.failed
    ready = { dossierId, documentId: known.id }
    show({ state: 'received', sha256: known.sha256 })
    return undefined
  }

  const take = async (file: File): Promise<void> => {
    sending.abort()
    sending = new AbortController()
    const { signal } = sending
    ready = undefined
    const row = fileRow({ name: file.name, sizeBytes: file.size, state: 'waiting' })
    fillPlace(place, row.element)
    const cause = await send(file, state => row.update(state), signal)
    // Another file was chosen meanwhile: this one's row is gone.
    if (signal.aborted) return
    chosen.setError(undefined)
    if (cause !== undefined) row.update({ state: 'failed', cause })
  }
  input.addEventListener('change', () => {
    const [file] = input.files ?? []
    if (file) void take(file)
  })
  const value = () => {
    chosen.setError(ready ? undefined : words.fileMissing)
    if (!ready) input.focus()
    return ready
  }
  return { element: h('div', { class: 'stack' }, chosen.element, place), value }
}
