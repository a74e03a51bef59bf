// Shows how the draft stands: a quiet line that is always there, and a banner when a person has something to know or to do.
import { localTimeOf } from '../../../../functions/kernel/civil-date.ts'
import { fill } from '../../words/fill.ts'
import { fillPlace, h, placeById } from '../kit/h.ts'
import { amendsBanner, asideBanner, restoredBanner, stateBanner } from './draft-banners.ts'
import { words } from './filing-words.ts'
import { asideOf, forgetAside } from './kept-draft.ts'
import { wholeProgress } from './sent-file.ts'
import type { Wizard } from './wizard.ts'

const lineOf = ({ sync, uploads }: Wizard): string => {
  const { count, share } = wholeProgress(uploads.files)
  const sending = count > 0 ? ` · ${fill(words.uploading, { count, percent: Math.round(share * 100) })}` : ''
  const saved = sync.savedAt ? fill(words.saved, { time: localTimeOf(sync.savedAt) }) : words.savedBefore
  const said = {
    saved,
    typing: words.saving,
    saving: words.saving,
    offline: words.offlineLine,
    'signed-out': words.offlineLine,
    'changed-elsewhere': words.offlineLine,
    refused: words.offlineLine,
    submitted: '',
  }[sync.state]
  return `${said}${sending}`
}

export interface DraftState {
  update(): void
}

export const showDraftState = (wizard: Wizard, options: { restored: boolean }): DraftState => {
  const { sync, writer } = wizard
  const line = placeById('draft-state')
  // Banners are announced when they appear; the line is not, because it changes with every word.
  const standing = h('div', {})
  const state = h('div', {})
  const aside = h('div', {})
  fillPlace(placeById('draft-banners'), standing, state, aside)
  fillPlace(standing, amendsBanner(sync.amends), options.restored ? restoredBanner() : null)

  const showAside = async () => {
    const kept = sync.state === 'changed-elsewhere' ? undefined : await asideOf(writer.subject, sync.id)
    const swap = async () => {
      if (!kept) return
      await sync.swap(kept.petition)
      wizard.shell.redraw()
      await showAside()
    }
    const drop = async () => {
      await forgetAside(writer.subject, sync.id)
      await showAside()
      document.getElementById('question')?.focus()
    }
    fillPlace(
      aside,
      kept
        ? asideBanner(
            kept,
            () => void swap(),
            () => void drop(),
          )
        : null,
    )
  }

  let shown = ''
  const update = () => {
    line.textContent = lineOf(wizard)
    line.hidden = line.textContent === ''
    const needed = `${sync.state}/${sync.onDevice}/${navigator.onLine}`
    // Typing and saving come and go: what was said before them stands until the draft is saved.
    if (needed === shown || sync.state === 'typing' || sync.state === 'saving') return
    shown = needed
    void stateBanner(wizard).then(banner => fillPlace(state, banner))
    void showAside()
  }
  for (const change of ['online', 'offline']) addEventListener(change, update)
  update()
  return { update }
}
