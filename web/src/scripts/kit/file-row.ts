// One file on its way to the court: name, size, progress, state, hash, retry and removal; one row per file, updated in place — as FileRow.astro.
import { fill } from '../../words/fill.ts'
import { saySize } from '../../words/size.ts'
import { h } from './h.ts'
import { icon } from './icon.ts'
import { kitWords } from './kit-words.ts'
import { pageLanguage } from './page-words.ts'
import { statusTag, type Tone } from './status-tag.ts'

export type FileState = {
  readonly state: 'waiting' | 'sending' | 'slow' | 'checking' | 'received' | 'failed'
  /** 0 to 1 while sending. */
  readonly progress?: number | undefined
  readonly sha256?: string | undefined
  /** The specific sentence when it failed. */
  readonly cause?: string | undefined
}

export type FileRow = { readonly element: HTMLElement; update(state: FileState): void }

const tones: Readonly<Record<FileState['state'], Tone>> = {
  waiting: 'neutral',
  sending: 'information',
  slow: 'warning',
  checking: 'information',
  received: 'success',
  failed: 'danger',
}

export function fileRow(
  options: FileState & {
    readonly name: string
    readonly sizeBytes: number
    readonly onRetry?: (() => void) | undefined
    readonly onRemove?: (() => void) | undefined
  },
): FileRow {
  const status = h('p', { class: 'file-status' })
  const cause = h('p', { class: 'file-cause' })
  const hash = h('p', { class: 'file-hash' })
  const progress = h('progress', { max: 100, 'aria-label': options.name })
  const retry = fileButton(kitWords.file.retry, options.name, options.onRetry)
  const remove = fileButton(kitWords.file.remove, options.name, options.onRemove)
  const element = h(
    'li',
    { class: 'file-row' },
    icon('file'),
    h(
      'div',
      { class: 'file-facts' },
      h('p', { class: 'file-name' }, options.name, ' ', h('span', { class: 'file-size figure' }, saySize(pageLanguage, options.sizeBytes))),
      status,
      progress,
      cause,
      hash,
    ),
    h('div', { class: 'file-acts' }, retry, remove),
  )
  const update = (now: FileState) => {
    const percent = Math.round((now.progress ?? 0) * 100)
    status.replaceChildren(statusTag(fill(kitWords.file[now.state], { percent }), tones[now.state]))
    const sending = now.state === 'sending' || now.state === 'slow'
    progress.hidden = !sending
    progress.value = percent
    cause.hidden = !now.cause
    cause.textContent = now.cause ?? ''
    hash.hidden = !now.sha256
    hash.replaceChildren()
    if (now.sha256) hash.append(`${kitWords.file.fingerprint}: `, h('code', {}, now.sha256))
    if (retry) retry.hidden = now.state !== 'failed'
  }
  update(options)
  return { element, update }
}

function fileButton(action: string, name: string, act: (() => void) | undefined): HTMLButtonElement | null {
  if (!act) return null
  return h(
    'button',
    { type: 'button', class: 'button button-plain', 'aria-label': fill(kitWords.file.of, { action, name }), onclick: () => act() },
    action,
  )
}
