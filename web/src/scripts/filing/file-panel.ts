// One file on its way to the court or there, with everything that can be done to it: sent again, chosen anew, taken away.
import { type FileRow, fileRow } from '../kit/file-row.ts'
import { h } from '../kit/h.ts'
import { evidenceWords, whyStopped } from './evidence-words.ts'
import type { SentFile } from './sent-file.ts'
import { chooseOne } from './upload-zone.ts'
import type { Uploads } from './uploads.ts'

export interface FilePanel {
  element: HTMLElement
  update(file: SentFile): void
}

export const filePanel = (uploads: Uploads, file: SentFile, onRemove: (file: SentFile) => void): FilePanel => {
  const again = () => {
    if (!uploads.retry(file)) chooseOne(chosen => void uploads.resume(file, chosen))
  }
  const goOn = h('button', { type: 'button', class: 'button button-plain', onclick: () => uploads.goOn() }, evidenceWords.goOn)
  const chooseAgain = h(
    'button',
    { type: 'button', class: 'button button-plain', onclick: () => chooseOne(chosen => void uploads.resume(file, chosen)) },
    evidenceWords.again,
  )
  const row: FileRow = fileRow({
    name: file.name,
    sizeBytes: file.sizeBytes,
    state: file.state,
    onRetry: again,
    ...(file.document?.state === 'filed' ? {} : { onRemove: () => onRemove(file) }),
  })
  const list = h('ul', { class: 'file-list' }, row.element)
  row.element.querySelector('.file-acts')?.prepend(goOn, chooseAgain)
  const element = h('div', { class: 'file-panel' }, list)
  const update = (now: SentFile) => {
    // A file that must be chosen anew has its own words for it; "send again" would promise too much.
    const mustChoose = now.state === 'failed' && (now.cause !== undefined || !now.file)
    const show = (cause: string | undefined) => {
      row.update({ state: now.state, progress: now.share, sha256: now.document?.sha256, cause })
      if (mustChoose) chooseAgain.nextElementSibling?.setAttribute('hidden', '')
    }
    show(now.state === 'slow' && !navigator.onLine ? evidenceWords.offline : undefined)
    goOn.hidden = now.state !== 'slow'
    chooseAgain.hidden = !mustChoose
    if (now.state === 'failed') void whyStopped(now).then(show)
  }
  update(file)
  return { element, update }
}
