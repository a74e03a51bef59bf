// Writes the boards of transparency: data as JSON and CSV under transparency/boards, pages under minh-bach/.
import type { CivilDate } from '../kernel/civil-date.ts'
import type { Court } from '../kernel/courts.ts'
import { putObject } from '../platform/bucket.ts'
import { publishPage } from '../platform/page-shell.ts'
import { settings } from '../platform/settings.ts'
import { type Board, boardsCsv } from './board.ts'
import { courtBoardSlots, provinceBoardSlots } from './board-page.ts'

const { BUCKET_PUBLIC } = settings('BUCKET_PUBLIC')

const freshForSeconds = 300
const languages = ['vi', 'en'] as const

/** Creative Commons Attribution: whoever uses the figures names the court and the day. */
const licence = 'https://creativecommons.org/licenses/by/4.0/'

const write = async (key: string, text: string, contentType: string): Promise<void> => {
  await putObject(BUCKET_PUBLIC, key, new TextEncoder().encode(text), {
    contentType: `${contentType}; charset=utf-8`,
    cacheControl: `public, max-age=0, s-maxage=${freshForSeconds}`,
  })
}

/** Spreadsheets know UTF-8 by its mark. */
const writeData = async (name: string, boards: readonly Board[]): Promise<void> => {
  await write(`transparency/${name}.json`, JSON.stringify({ licence, boards }), 'application/json')
  await write(`transparency/${name}.csv`, `\uFEFF${boardsCsv(boards)}`, 'text/csv')
}

export const publishBoard = async (board: Board, court: Court): Promise<void> => {
  await writeData(`boards/${board.courtCode}`, [board])
  for (const language of languages)
    await publishPage(
      { shell: 'board-court', path: `/minh-bach/${court.code}`, freshForSeconds },
      language,
      courtBoardSlots(board, court, language),
    )
}

export const publishProvince = async (boards: readonly { board: Board; court: Court }[], asOf: CivilDate): Promise<void> => {
  await writeData(
    'boards',
    boards.map(each => each.board),
  )
  for (const language of languages)
    await publishPage(
      { shell: 'board-province', path: '/minh-bach', freshForSeconds },
      language,
      provinceBoardSlots(boards, asOf, language),
    )
}
