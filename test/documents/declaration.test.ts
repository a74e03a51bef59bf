// What may be declared for upload, and under which name and type it is kept.
import { describe, expect, it } from 'vitest'
import { declare, declarePaper, visibleName } from '../../functions/documents/declaration.ts'
import { uploadLimits } from '../../functions/documents/document-form.ts'
import { isRefusal } from '../../functions/kernel/refusal.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const codeOf = (
  declaration: Parameters<typeof declare>[0],
  kept = 0,
  rule: (given: typeof declaration, kept: number) => unknown = declare,
): string => {
  try {
    rule(declaration, kept)
  } catch (error) {
    if (isRefusal(error)) return error.code
    throw error
  }
  return 'taken'
}

const file = (name: string, type = '', sizeBytes = 1000) => ({ name, type, sizeBytes })

describe('a file is refused before a byte is sent', () => {
  it.each([
    ['without content', file('scan.pdf', 'application/pdf', 0), 'document.empty'],
    ['larger than the limit by one byte', file('scan.pdf', 'application/pdf', uploadLimits.sizeBytes + 1), 'document.too-large'],
    ['larger than any disk', file('scan.pdf', 'application/pdf', Number.MAX_SAFE_INTEGER), 'document.too-large'],
    ['a program', file('setup.exe', 'application/x-msdownload'), 'document.type-not-accepted'],
    ['a program that says it is a PDF', file('setup.exe', 'application/pdf'), 'document.type-not-accepted'],
    ['an archive', file('evidence.zip', 'application/zip'), 'document.type-not-accepted'],
    ['a film', file('clip.mp4', 'video/mp4'), 'document.type-not-accepted'],
    ['a sound', file('call.m4a', 'audio/mp4'), 'document.type-not-accepted'],
    ['a spreadsheet', file('costs.xlsx', 'application/vnd.ms-excel'), 'document.type-not-accepted'],
    ['an old Word file', file('letter.doc', 'application/msword'), 'document.type-not-accepted'],
    ['a Word file with programs', file('letter.docm', 'application/vnd.ms-word.document.macroenabled.12'), 'document.type-not-accepted'],
    ['a web page', file('page.html', 'text/html'), 'document.type-not-accepted'],
    ['a drawing', file('plan.svg', 'image/svg+xml'), 'document.type-not-accepted'],
    ['a thing without name and type', file('', ''), 'document.type-not-accepted'],
    ['a name whose end is hidden by a turned reading direction', file('anh\u202egpj.exe', 'image/jpeg'), 'document.type-not-accepted'],
    ['a PDF by its name and an archive by its type', file('evidence.pdf', 'application/zip'), 'document.not-what-it-claims'],
    ['a photo by its name and a PDF by its type', file('photo.jpg', 'application/pdf'), 'document.not-what-it-claims'],
  ])('%s', (_, declaration, code) => {
    expect(codeOf(declaration)).toBe(code)
  })

  it('the sixty-first of a dossier', () => {
    expect(codeOf(file('scan.pdf'), uploadLimits.files - 1)).toBe('taken')
    expect(codeOf(file('scan.pdf'), uploadLimits.files)).toBe('document.too-many')
  })
})

describe('a file is taken under a safe name and its type', () => {
  it.each([
    ['scan.pdf', 'application/pdf', 'scan.pdf', 'application/pdf'],
    ['SCAN.PDF', '', 'SCAN.PDF', 'application/pdf'],
    ['IMG_0412.HEIC', '', 'IMG_0412.HEIC', 'image/heic'],
    ['IMG_0412.HEIC', 'image/heif', 'IMG_0412.HEIC', 'image/heic'],
    ['ảnh.jpeg', 'image/jpg', 'ảnh.jpeg', 'image/jpeg'],
    ['đơn.docx', 'application/octet-stream', 'đơn.docx', docx],
    ['đơn.docx', `${docx}; charset=binary`, 'đơn.docx', docx],
    ['content:1234', 'image/jpeg', 'content:1234.jpg', 'image/jpeg'],
    ['Đơn ngày 20.11', 'application/pdf', 'Đơn ngày 20.11.pdf', 'application/pdf'],
    ['', 'image/png', 'document.png', 'image/png'],
    ['.pdf', '', 'document.pdf', 'application/pdf'],
    ['C:\\fakepath\\scan.pdf', '', 'scan.pdf', 'application/pdf'],
    ['../../etc/scan.pdf', '', 'scan.pdf', 'application/pdf'],
  ])('%s (%s) is kept as %s', (name, type, keptAs, keptType) => {
    expect(declare(file(name, type), 0)).toEqual({ name: keptAs, type: keptType, sizeBytes: 1000 })
  })

  it('a name from a Mac is composed: NFD becomes NFC', () => {
    const decomposed = 'Giấy chứng nhận kết hôn.pdf'.normalize('NFD')
    expect(visibleName(decomposed)).toBe('Giấy chứng nhận kết hôn.pdf'.normalize('NFC'))
  })

  it('zero-width characters from Word and Zalo are taken out', () => {
    expect(visibleName('hop\u200bdong\ufeff.pdf')).toBe('hopdong.pdf')
  })
})

describe('a paper of the court', () => {
  it.each([
    ['quyết định.pdf', 'application/pdf', 1000, 'taken'],
    ['quyết định.docx', docx, 1000, 'document.not-a-pdf'],
    ['quyết định.pdf', 'application/pdf', 64 * 1024 * 1024 + 1, 'document.too-large'],
    ['quyết định.pdf', 'application/pdf', 0, 'document.empty'],
  ])('%s (%s, %i bytes) is %s', (name, type, sizeBytes, expected) => {
    expect(codeOf({ name, type, sizeBytes }, 0, declarePaper)).toBe(expected)
  })
})
