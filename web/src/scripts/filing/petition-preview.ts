// The petition as it will be signed: the very file to read, its digest, and whether this device got those bytes.
import { fill } from '../../words/fill.ts'
import { saySize } from '../../words/size.ts'
import { fillPlace, h } from '../kit/h.ts'
import { icon } from '../kit/icon.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { askPetition, matchesDigest, type ReadyPetition } from './petition-file.ts'
import { reviewWords } from './review-words.ts'

/** Links to read are good for five minutes: renewed before that for as long as the page is open. */
const renewedEveryMs = 4 * 60_000

export interface Preview {
  element: HTMLElement
  leave(): void
}

/** `onDiffers` hears that the bytes are not those of the digest: then nothing may be signed. */
export const petitionPreview = (draftId: string, petition: ReadyPetition, onDiffers: () => void): Preview => {
  const { sign: said } = reviewWords
  const open = h(
    'a',
    { class: 'button', href: petition.url, target: '_blank', rel: 'noreferrer' },
    icon('file'),
    fill(said.open, { pages: petition.pages, size: saySize(pageLanguage, petition.sizeBytes) }),
  )
  const checked = h('p', { class: 'field-hint', role: 'status' })
  // Phones open a PDF in an application of their own; a frame would stay empty there.
  const isWide = matchMedia('(min-width: 48rem)').matches && navigator.pdfViewerEnabled
  const frame = isWide ? h('iframe', { class: 'petition-frame', src: petition.url, title: said.preview }) : null
  void matchesDigest(petition).then(isSame => {
    if (isSame === undefined) return
    fillPlace(checked, isSame ? said.same : h('strong', { class: 'file-cause' }, said.differs))
    if (!isSame) onDiffers()
  })
  const renew = async () => {
    const outcome = await askPetition(draftId)
    if (outcome.ok && outcome.data.url && outcome.data.sha256 === petition.sha256) open.href = outcome.data.url
  }
  const timer = setInterval(() => void renew(), renewedEveryMs)
  return {
    element: h(
      'div',
      { class: 'preview' },
      h('p', {}, said.readBody),
      h('p', {}, open),
      frame,
      h('details', { class: 'fold' }, h('summary', {}, said.hash), h('p', {}, h('code', { class: 'hash' }, petition.sha256))),
      checked,
    ),
    leave: () => clearInterval(timer),
  }
}
