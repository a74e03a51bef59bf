// A certified copy: genuine by its QR code and by its file, changed by a single byte; its code and its archive.
import { Uint8ArrayReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { codeOfCopy, formatCopyCode, makeCopyCode, readCopyCode } from '../../functions/copies/copy-code.ts'
import { copyPaper } from '../../functions/copies/copy-paper.ts'
import { archiveContents, archiveName, draftStatement, paragraphsOf } from '../../functions/copies/copy-source.ts'
import {
  type CopyStatement,
  compactCopy,
  sealedCopy,
  verifySealedCopy,
  verifySealedCopyPdf,
  withManifest,
} from '../../functions/copies/copy-statement.ts'
import { zipArchive } from '../../functions/copies/zip-archive.ts'
import { sealed, withStatement } from '../../functions/filings/receipt-seal.ts'
import { type ReceiptKey, signedJson, toBase64url } from '../../functions/filings/sealed-statement.ts'
import { certified, checked, given, of } from './samples.ts'

const request = certified(checked(of('anyone', 'published-judgment'), [given()]))
const [first] = request.items
if (first === undefined) throw new Error('a request has an item')
const about = { courtName: 'Tòa án nhân dân khu vực 1 - Nghệ An', originName: '', code: 'BS-0000000000-1', sourceSha256: 'ab'.repeat(32) }
const draft = draftStatement(request, first, about)
const statement: CopyStatement = { ...draft, pages: 4 }

let keys: ReceiptKey[] = []
let link = ''
let pdf = new Uint8Array()

beforeAll(async () => {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  keys = [{ keyId: 'key-1', spki: toBase64url(new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey))) }]
  const sign = async (bytes: Uint8Array) =>
    toBase64url(new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, new Uint8Array(bytes))))
  link = await sealedCopy(statement, await sign(signedJson(await compactCopy(statement))))
  const unsealed = withStatement(withManifest(new TextEncoder().encode('%PDF-1.7 copy %%EOF'), statement), link)
  pdf = new Uint8Array(sealed(unsealed, 'key-1', await sign(unsealed)))
})

describe('a certified copy', () => {
  test('of somebody who is no party is of the encoded version and says so', () => {
    expect(draft.version).toBe('encoded')
    expect(copyPaper(draft, []).marks).toEqual(['BẢN SAO', 'BẢN ĐÃ MÃ HÓA'])
    expect(copyPaper(draft, []).watermark).toContain('Công ty TNHH Sông Lam')
  })

  test('is genuine by its link, which names nobody but the officer', async () => {
    const found = await verifySealedCopy(link, keys)
    expect(found).toMatchObject({
      verdict: 'genuine',
      compact: { code: 'BS-0000000000-1', by: 'Người judge', version: 'encoded', pages: 4 },
    })
    expect(JSON.stringify(await compactCopy(statement))).not.toContain('Sông Lam')
  })

  test('is genuine by its file, which shows the whole manifest', async () => {
    expect(await verifySealedCopyPdf(pdf, keys)).toMatchObject({ verdict: 'genuine', statement })
  })

  test('is changed, whichever single byte differs', async () => {
    for (let index = 0; index < pdf.length; index += 1) {
      const bytes = new Uint8Array(pdf)
      bytes[index] = (bytes[index] ?? 0) ^ 1
      expect((await verifySealedCopyPdf(bytes, keys)).verdict, `byte ${index}`).not.toBe('genuine')
    }
  })

  test('of another key is not genuine, and anything else is not ours', async () => {
    expect((await verifySealedCopy(link, [])).verdict).toBe('not-genuine')
    expect((await verifySealedCopy(link.slice(0, 50), keys)).verdict).toBe('unreadable')
    expect((await verifySealedCopyPdf(new TextEncoder().encode('%PDF-1.7'), keys)).verdict).toBe('not-ours')
  })
})

describe('the code of a copy', () => {
  const code = codeOfCopy(makeCopyCode(Uint8Array.from({ length: 10 }, (_, index) => index * 7)), 12)

  test('is read as people type it', () => {
    const written = formatCopyCode(code)
    for (const typed of [code, written, written.toLowerCase(), written.replaceAll('-', ' '), ` ${written.replaceAll('-', '–')} `])
      expect(readCopyCode(typed), typed).toBe(code)
  })

  test('with a slip, of an order or of a filing is none', () => {
    const other = code.at(5) === 'A' ? 'B' : 'A'
    for (const typed of [code.slice(0, 5) + other + code.slice(6), code.replace('BS', 'KN'), 'NA-7K3MP2XA5TV', '', `${code}000`])
      expect(readCopyCode(typed), typed).toBeUndefined()
  })
})

describe('the archive', () => {
  test('holds every file as it is, and the same files make the same bytes', async () => {
    const files = [
      { name: '001-a.pdf', bytes: new TextEncoder().encode('first') },
      { name: 'danh-muc.csv', bytes: new Uint8Array() },
    ]
    const zip = await zipArchive(files)
    expect(Buffer.from(await zipArchive(files)).equals(zip)).toBe(true)
    const [first, second, ...others] = await new ZipReader(new Uint8ArrayReader(zip)).getEntries()
    expect([first?.filename, second?.filename, others.length]).toEqual(['001-a.pdf', 'danh-muc.csv', 0])
    // "Stored": what lies in the archive is the file itself.
    expect([first?.compressionMethod, first?.compressedSize, first?.uncompressedSize]).toEqual([0, 5, 5])
    expect(Buffer.from(zip).includes('first')).toBe(true)
  })

  test('names files so that every system unpacks them, and lists them for spreadsheets', () => {
    expect(archiveName(3, '34/2026/DS-ST Tranh chấp hợp đồng "vay", đòi nợ')).toBe('003-34-2026-ds-st-tranh-chap-hop-dong-vay-doi-no')
    const contents = archiveContents([{ file: '001.pdf', statement: { ...statement, title: 'Vay "nóng"' }, sha256: 'aa' }])
    expect(contents.startsWith('\uFEFFtep,')).toBe(true)
    expect(contents).toContain('"Vay ""nóng"""')
  })
})

test('empty lines of a pasted text make no paragraphs', () => {
  expect(paragraphsOf('một\n\n  hai  \r\nba\n')).toEqual(['một', 'hai', 'ba'])
})
