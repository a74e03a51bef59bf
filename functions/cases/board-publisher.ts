// Writes the boards of transparency: data as JSON and CSV under transparency/, pages under minh-bach/.
import type { CivilDate } from '../kernel/civil-date.ts'
import { headObject, putObject } from '../platform/bucket.ts'
import { publishPage } from '../platform/page-shell.ts'
import { settings } from '../platform/settings.ts'
import { boardData } from './board-data.ts'
import { courtBoardSlots, provinceBoardSlots } from './board-page.ts'
import type { CourtFigures } from './board-statistics.ts'

const { BUCKET_PUBLIC } = settings('BUCKET_PUBLIC')

const freshForSeconds = 300
const languages = ['vi', 'en'] as const

const write = async (key: string, text: string, contentType: string): Promise<void> => {
  await putObject(BUCKET_PUBLIC, key, new TextEncoder().encode(text), {
    contentType: `${contentType}; charset=utf-8`,
    cacheControl: `public, max-age=0, s-maxage=${freshForSeconds}`,
  })
}

const writeData = async (courts: readonly CourtFigures[], asOf: CivilDate, of: '' | `/${string}`): Promise<void> => {
  for (const { name, json, csv } of boardData(courts, asOf)) {
    await write(`transparency/${name}${of}.json`, JSON.stringify(json), 'application/json')
    await write(`transparency/${name}${of}.csv`, csv, 'text/csv')
  }
}

const isThere = async (key: string): Promise<boolean> => (await headObject(BUCKET_PUBLIC, key)) !== undefined

export const publishBoard = async (figures: CourtFigures): Promise<void> => {
  const { board, court } = figures
  await writeData([figures], board.asOf, `/${court.code}`)
  const hasDraws = await isThere(`transparency/draws/${court.code}.json`)
  const hasDesignations = await isThere(`transparency/designations/${court.code}.json`)
  for (const language of languages)
    await publishPage(
      { shell: 'board-court', path: `/minh-bach/${court.code}`, freshForSeconds },
      language,
      courtBoardSlots(figures, { hasDraws, hasDesignations }, language),
    )
}

export const publishProvince = async (courts: readonly CourtFigures[], asOf: CivilDate): Promise<void> => {
  await writeData(courts, asOf, '')
  for (const language of languages)
    await publishPage(
      { shell: 'board-province', path: '/minh-bach', freshForSeconds },
      language,
      provinceBoardSlots(courts, asOf, language),
    )
}
