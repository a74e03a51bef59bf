// Compares files with a genuine receipt: each file's SHA-256, and whether the receipt lists it where its list is at hand. Loaded when it is wanted.
import type { CompactStatement } from '../../../../functions/filings/receipt.ts'
import { sha256 } from '../../../../functions/filings/sealed-statement.ts'
import { fill } from '../../words/fill.ts'
import { saySize } from '../../words/size.ts'
import type { verify as verifyWords } from '../../words/vi/verify.ts'
import { announce } from '../kit/announce.ts'
import { signInAddress } from '../kit/failure.ts'
import { fillPlace, h } from '../kit/h.ts'
import { icon } from '../kit/icon.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { statusTag } from '../kit/status-tag.ts'
import { fileDrop, onFiles } from './file-drop.ts'
import { type OwnStatement, ownStatement } from './own-statement.ts'

/** The largest file that the portal takes. */
const largestBytes = 512 * 1024 * 1024

type Words = typeof verifyWords
type Found = 'listed' | 'notListed' | 'byEye'

export async function compareFiles(place: HTMLElement, compact: CompactStatement, words: Words): Promise<void> {
  const statement = await ownStatement(compact)
  const rows = h('ul', { class: 'file-list' })
  fillPlace(
    place,
    h('h2', { id: 'compare-title' }, words.compare.title),
    h('p', {}, words.compare.body),
    availability(statement, words),
    fileDrop('compared', words.compare.choose, words.pdf.drop),
    rows,
  )
  onFiles('compared', files => {
    for (const file of files) rows.prepend(comparedRow(file, statement, words))
  })
}

function availability(statement: OwnStatement, { compare }: Words): HTMLElement {
  if (statement === 'not-yours') return h('p', {}, compare.notYours)
  if (statement !== 'signed-out') return h('p', {}, compare.statement)
  return h('p', {}, compare.signedOut, ' ', h('a', { href: signInAddress() }, compare.signIn))
}

function comparedRow(file: File, statement: OwnStatement, words: Words): HTMLElement {
  const { compare } = words
  const said = h('div', {}, h('p', {}, compare.working))
  const say = (tag: HTMLElement | null, text: string, hash?: string) =>
    fillPlace(
      said,
      h('p', { class: 'file-status' }, tag ?? text),
      hash === undefined ? null : h('p', { class: 'file-hash' }, `${compare.hash}: `, h('code', {}, hash)),
    )
  const work = async () => {
    if (file.size > largestBytes) return say(null, fill(compare.tooLarge, { limit: saySize(pageLanguage, largestBytes) }))
    const hash = await hashOf(file)
    if (hash === undefined) return say(null, compare.unreadable)
    const found = foundIn(statement, hash)
    say(statusTag(compare[found], tones[found]), compare[found], hash)
    announce(`${file.name}: ${compare[found]}`)
  }
  void work()
  const name = h('p', { class: 'file-name' }, file.name, ' ', h('span', { class: 'file-size figure' }, saySize(pageLanguage, file.size)))
  return h('li', { class: 'file-row' }, icon('file'), h('div', { class: 'file-facts' }, name, said))
}

const tones = { listed: 'success', notListed: 'danger', byEye: 'neutral' } as const

export function foundIn(statement: OwnStatement, hash: string): Found {
  if (typeof statement === 'string') return 'byEye'
  return statement.files.some(each => each.sha256 === hash) ? 'listed' : 'notListed'
}

/** Lower-case hex; undefined for a file that this device cannot read to its end. */
async function hashOf(file: File): Promise<string | undefined> {
  try {
    const digest = await sha256(new Uint8Array(await file.arrayBuffer()))
    return Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('')
  } catch {
    return undefined
  }
}
