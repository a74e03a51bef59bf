// Files on their way: what the person sees of them, what is still to be sent, which interrupted upload a chosen file goes on with.
import { describe, expect, test } from 'vitest'
import type { DocumentView } from '../../../functions/documents/document-form.ts'
import { refusalCauses } from '../../../functions/documents/document-form.ts'
import { checkFile, fingerprintOf } from '../../../web/src/scripts/filing/file-check.ts'
import { fromServer, interruptedLike, wholeProgress } from '../../../web/src/scripts/filing/sent-file.ts'
import { Progress, partsOf } from '../../../web/src/scripts/filing/upload-parts.ts'
import { filingEvidence as vi } from '../../../web/src/words/vi/filing-evidence.ts'

const document = (change: Partial<DocumentView>): DocumentView => ({
  id: 'a',
  name: 'a.pdf',
  type: 'application/pdf',
  sizeBytes: 10,
  state: 'ready',
  partSizeBytes: 4,
  ...change,
})

describe('after a reload the server is the truth', () => {
  test('an upload that was begun asks for the same file again', () => {
    expect(fromServer(document({ state: 'uploading' }))).toMatchObject({ state: 'failed', cause: 'choose-again' })
  })
  test('a refused file keeps its cause', () => {
    expect(fromServer(document({ state: 'refused', cause: 'encrypted' }))).toMatchObject({ state: 'failed', cause: 'encrypted' })
  })
  test('a filed file has been received', () => {
    expect(fromServer(document({ state: 'filed' })).state).toBe('received')
  })
  test('only a file of the same name and size goes on with an interrupted upload', () => {
    const begun = fromServer(document({ state: 'uploading' }))
    expect(interruptedLike([begun], { name: 'a.pdf', size: 10 })).toBe(begun)
    expect(interruptedLike([begun], { name: 'a.pdf', size: 11 })).toBeUndefined()
    expect(interruptedLike([fromServer(document({ state: 'ready' }))], { name: 'a.pdf', size: 10 })).toBeUndefined()
  })
})

describe('parts', () => {
  test('cover every byte once, the last one shorter', () => {
    expect(partsOf(10, 4)).toEqual([
      { number: 1, from: 0, to: 4 },
      { number: 2, from: 4, to: 8 },
      { number: 3, from: 8, to: 10 },
    ])
    expect(partsOf(8, 4)).toHaveLength(2)
  })
  test('a part that starts again does not run the bar backwards', () => {
    const progress = new Progress(100)
    expect(progress.note(1, 60)).toBe(0.6)
    expect(progress.note(1, 0)).toBe(0.6)
    expect(progress.note(1, 100)).toBe(1)
  })
  test('several files are one progress by their bytes', () => {
    const moving = { key: '', name: '', state: 'sending' as const }
    expect(
      wholeProgress([
        { ...moving, sizeBytes: 300, share: 0.5 },
        { ...moving, sizeBytes: 100, share: 0 },
        { ...moving, state: 'received', sizeBytes: 900, share: 1 },
      ]),
    ).toEqual({ count: 2, share: 0.375 })
  })
})

describe('before a byte is sent', () => {
  test.each([
    ['an empty file', new File([], 'a.pdf', { type: 'application/pdf' }), 'empty'],
    ['a program named as a paper', new File(['MZ…………'], 'a.pdf', { type: 'application/pdf' }), 'not-what-it-claims'],
    ['music', new File(['ID3'], 'a.mp3', { type: 'audio/mpeg' }), 'type-not-accepted'],
    ['half a PDF', new File(['%PDF-1.4\nxxxx'], 'a.pdf', { type: 'application/pdf' }), 'corrupt'],
  ] as const)('%s is told apart', async (_, file, cause) => {
    expect(await checkFile(file, 0)).toEqual({ ok: false, cause })
  })
  test('one file too many is told by number, whatever it holds', async () => {
    expect(await checkFile(new File(['%PDF-1.4'], 'a.pdf', { type: 'application/pdf' }), 60)).toEqual({ ok: false, cause: 'too-many' })
  })
  test('a file that the device cannot read is no fault of its content', async () => {
    const file = new File(['x'], 'a.pdf', { type: 'application/pdf' })
    file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'))
    expect(await checkFile(file, 0)).toEqual({ ok: false, cause: 'unreadable' })
  })
  test('every cause has its sentence', () => {
    expect(Object.keys(vi.causes)).toEqual(expect.arrayContaining([...refusalCauses]))
  })
})

test('two files of one size are told apart by their ends', async () => {
  const one = await fingerprintOf(new Blob(['aaaa']))
  expect(await fingerprintOf(new Blob(['aaaa']))).toBe(one)
  expect(await fingerprintOf(new Blob(['aaab']))).not.toBe(one)
})
