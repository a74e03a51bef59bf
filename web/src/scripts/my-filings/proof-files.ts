// The proof of a request: files sent now, and those that were filed with the petition and prove it too.
import type { FilingView } from '../../../../functions/filings/filing-form.ts'
import { type FilePanel, filePanel } from '../filing/file-panel.ts'
import { isOnItsWay, type SentFile } from '../filing/sent-file.ts'
import { uploadZone } from '../filing/upload-zone.ts'
import { Uploads } from '../filing/uploads.ts'
import { checkboxCards } from '../kit/choice-cards.ts'
import { showFailure } from '../kit/failure.ts'
import { fillPlace, h } from '../kit/h.ts'
import { exemption } from './exemption-words.ts'

export interface ProofFiles {
  readonly element: HTMLElement
  /** Ids of what is chosen; undefined while a file is on its way, being checked, or failed. */
  chosen(): string[] | undefined
}

const words = exemption.ask

export function proofFiles({ id, files }: FilingView, subject: string): ProofFiles {
  const filed = files.filter(file => file.id !== 'petition')
  const failed = h('div', {})
  const list = h('div', {})
  const panels = new Map<string, FilePanel>()
  const isNew = (file: SentFile): boolean => file.document === undefined || !files.some(each => each.id === file.document?.id)
  const uploads = new Uploads(id, subject, {
    declared: () => draw(),
    replaced: () => draw(),
    removed: () => draw(),
    changed: file => (file && panels.has(file.key) ? panels.get(file.key)?.update(file) : draw()),
    signedOut: () => void showFailure(failed, { ok: false, reason: 'signed-out' }),
  })
  const remove = async (file: SentFile): Promise<void> => {
    const failure = await uploads.remove(file)
    if (failure) await showFailure(failed, failure)
    draw()
  }
  const draw = (): void => {
    panels.clear()
    fillPlace(
      list,
      uploads.files.filter(isNew).map(file => {
        const panel = filePanel(uploads, file, gone => void remove(gone))
        panels.set(file.key, panel)
        return panel.element
      }),
    )
  }
  const reuse =
    filed.length === 0
      ? undefined
      : checkboxCards({
          id: 'filed-proof',
          label: words.filed,
          choices: filed.map(file => ({ value: file.id, label: file.name })),
          optional: true,
        })
  void uploads.load().then(failure => {
    if (failure) void showFailure(failed, failure)
    draw()
  })
  const element = h(
    'section',
    { 'aria-labelledby': 'proof-title' },
    h('h3', { id: 'proof-title' }, words.proof),
    h('p', { class: 'field-hint' }, words.proofHint),
    uploadZone(files => uploads.add(files)),
    list,
    reuse?.element,
    failed,
  )
  return {
    element,
    chosen: () => {
      const fresh = uploads.files.filter(isNew)
      if (fresh.some(file => isOnItsWay(file) || file.state !== 'received')) return undefined
      return [...fresh.flatMap(file => (file.document ? [file.document.id] : [])), ...(reuse?.chosen() ?? [])]
    },
  }
}
