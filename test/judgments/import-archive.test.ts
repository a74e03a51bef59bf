import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ArchiveEntry,
  checkArchiveSize,
  mostArchiveBytes,
  mostArchiveFiles,
  mostBytesOf,
  planOfArchive,
} from '../../functions/judgments/import-archive.ts'
import { mostFileBytes } from '../../functions/judgments/judgment-form.ts'
import { refusedAs } from '../support/refusal-code.ts'

const entry = (path: string, changes: Partial<ArchiveEntry> = {}): ArchiveEntry => ({
  ...{ path, sizeBytes: 40_000, packedBytes: 10_000, isFolder: false, isEncrypted: false },
  ...changes,
})
const csv = entry('ban-an.csv')
const codeOf = (entries: readonly ArchiveEntry[]): string | undefined => refusedAs(() => planOfArchive(entries))

describe('an archive of an import', () => {
  it('is one CSV and files found by their names, in whichever folder; what systems put beside them is left out', () => {
    const { files, ...plan } = planOfArchive([
      entry('2023/', { isFolder: true }),
      entry('2023/danh-muc.CSV'),
      entry('2023/64.docx'),
      entry('2023/con/quyết-định.pdf'.normalize('NFD')),
      entry('__MACOSX/2023/._64.docx'),
      entry('2023/.DS_Store'),
      entry('2023/~$64.docx'),
      entry('Thumbs.db'),
    ])
    expect(plan.csv.path).toBe('2023/danh-muc.CSV')
    expect([...files.keys()]).toEqual(['64.docx', 'quyết-định.pdf'])
  })

  it.each([
    ['without a CSV', [entry('64.docx')], 'judgment.archive-without-csv'],
    ['with two', [csv, entry('khac.csv')], 'judgment.archive-with-several-csv'],
    ['with two files of one name', [csv, entry('a/64.docx'), entry('b/64.docx')], 'judgment.archive-name-twice'],
    ['with a password', [csv, entry('64.docx', { isEncrypted: true })], 'judgment.archive-encrypted'],
    ['with a bomb', [csv, entry('64.txt', { sizeBytes: 3_000_000_000, packedBytes: 3_000_000 })], 'judgment.archive-bomb'],
    [
      'that unpacks to too much',
      [csv, ...Array.from({ length: 50 }, (_, at) => entry(`${at}.pdf`, { sizeBytes: 100 * 1024 ** 2, packedBytes: 90 * 1024 ** 2 }))],
      'judgment.archive-unpacks-to-too-much',
    ],
    [
      'of more files than an import has rows',
      [csv, ...Array.from({ length: mostArchiveFiles }, (_, at) => entry(`${at}.pdf`))],
      'judgment.archive-too-many',
    ],
  ])('%s is refused by name', (_what, entries, code) => {
    expect(codeOf(entries)).toBe(code)
  })

  it('is refused unread above its size', () => {
    expect(refusedAs(() => checkArchiveSize(mostArchiveBytes + 1))).toBe('judgment.archive-too-large')
    expect(refusedAs(() => checkArchiveSize(mostArchiveBytes))).toBeUndefined()
  })

  it('may hold a file that is too large: only its own row is refused', () => {
    const large = entry('quet.pdf', { sizeBytes: 50_000_000, packedBytes: 49_000_000 })
    const plan = planOfArchive([csv, large])
    expect(plan.files.get('quet.pdf')).toBe(large)
    expect(mostBytesOf(large, plan)).toBe(mostFileBytes)
    expect(mostBytesOf(csv, plan)).toBeGreaterThan(mostFileBytes)
  })

  it('gives every file that is no litter exactly once, or is refused', () => {
    const name = fc.stringMatching(/^[a-z]{1,3}\.(docx|pdf|txt)$/)
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 30 }), fc.array(name, { maxLength: 2 }), (names, again) => {
        const entries = [csv, ...names.map(each => entry(`a/${each}`)), ...again.map(each => entry(`b/${each}`))]
        const isTwice = new Set([...names, ...again]).size < names.length + again.length
        if (isTwice) expect(codeOf(entries)).toBe('judgment.archive-name-twice')
        else expect([...planOfArchive(entries).files.keys()].sort()).toEqual([...names, ...again].sort())
      }),
    )
  })
})
