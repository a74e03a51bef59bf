// What a copy is a copy of, and the manifest that its certification signs.
import type { CopyRequest, WantedItem } from './copy-request.ts'
import { rightTo } from './copy-right.ts'
import type { CopyStatement } from './copy-statement.ts'

/** The text of the judgment, extract or published version; its paragraphs as they were entered, empty lines left out. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '')

/** Everything of a copy but its number of pages, which only its making tells. An organisation gets copies in its own name. */
export const draftStatement = (
  request: Pick<CopyRequest, 'as' | 'courtCode' | 'requester' | 'certified' | 'requestedAt'>,
  item: WantedItem,
  { courtName, originName, code, sourceSha256 }: { courtName: string; originName: string; code: string; sourceSha256: string },
): Omit<CopyStatement, 'pages'> => {
  const { kind, title, number, date, found } = item
  const { requester, certified } = request
  const right = rightTo(kind, request.as)
  return {
    ...{ v: 3, what: 'copy', code, courtCode: request.courtCode, courtName, originName, kind, title, number, date, sourceSha256 },
    version: found?.version ?? right?.version ?? 'encoded',
    issuedTo: requester.organisation || requester.fullName,
    certifiedBy: certified?.by.fullName ?? '',
    certifierRole: certified?.by.role ?? '',
    certifiedAt: certified?.at ?? request.requestedAt,
    article: found?.article ?? right?.article ?? '',
  }
}

/** A name that every system can unpack: no diacritics, no spaces. */
export const archiveName = (number: number, title: string): string => {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return [String(number).padStart(3, '0'), ...(plain === '' ? [] : [plain])].join('-')
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** What lies in the archive, for people and programs: RFC 4180, with the mark by which spreadsheets know UTF-8. */
export const archiveContents = (copies: readonly { file: string; statement: CopyStatement; sha256: string }[]): string => {
  const lines = copies.map(({ file, statement, sha256 }) =>
    [file, statement.code, statement.number, statement.date, statement.title, String(statement.pages), sha256].map(quoted).join(','),
  )
  return `\uFEFF${['tep,ma_ban_sao,so,ngay,ten,so_trang,sha256', ...lines].join('\r\n')}\r\n`
}
