// Counts every court's cases anew and publishes boards and the pages that lead to the dockets.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { courtDirectory } from '../administration/directory-lookup.ts'
import { publicationOfCourt } from '../judgments/publication-lookup.ts'
import { civilDateOf, yearOf } from '../kernel/civil-date.ts'
import { scheduledFunction } from '../platform/scheduled-function.ts'
import { boardOf } from './board.ts'
import { publishBoard, publishProvince } from './board-publisher.ts'
import { casesEndedSince, openCasesOf } from './case-store.ts'
import { publishDocketCourts, publishDocketIndex, readDocketIndex } from './docket-publisher.ts'

export const handler = scheduledFunction('publish-boards', async ({ now }) => {
  const today = civilDateOf(now)
  const [directory, calendar] = await Promise.all([courtDirectory(), courtCalendar()])
  const courts = directory.courts.filter(court => court.validTo === null && court.level !== 'district')
  const boards = []
  for (const court of courts) {
    // Cases of this year that have ended were accepted in it or up to two years before.
    const cases = [...(await openCasesOf(court.code)), ...(await casesEndedSince(court.code, yearOf(today) - 2))]
    const board = boardOf(court.code, cases, today, calendar, await publicationOfCourt(court.code, today))
    await publishBoard(board, court)
    boards.push({ board, court })
    const index = await readDocketIndex(court.code)
    if (index.registers.length === 0) await publishDocketIndex(index, court)
  }
  await publishProvince(boards, today)
  await publishDocketCourts(courts)
})
