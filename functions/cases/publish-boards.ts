// Counts every court's cases anew and publishes boards and the pages that lead to the dockets.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { courtDirectory } from '../administration/directory-lookup.ts'
import { publishedServiceFigures } from '../electronic-service/figures-lookup.ts'
import { delaysSince, publicationOfCourt } from '../judgments/publication-lookup.ts'
import { civilDateOf, yearOf } from '../kernel/civil-date.ts'
import { scheduledFunction } from '../platform/scheduled-function.ts'
import { boardOf } from './board.ts'
import { monthCounts, monthsUntil } from './board-months.ts'
import { publishBoard, publishProvince } from './board-publisher.ts'
import type { CourtFigures } from './board-statistics.ts'
import { casesEndedSince, openCasesOf } from './case-store.ts'
import { publishDocketCourts, publishDocketIndex, readDocketIndex } from './docket-publisher.ts'

export const handler = scheduledFunction('publish-boards', async ({ now }) => {
  const today = civilDateOf(now)
  const since = monthsUntil(today)[0] ?? today
  const [directory, calendar, service] = await Promise.all([courtDirectory(), courtCalendar(), publishedServiceFigures()])
  const courts = directory.courts.filter(court => court.validTo === null && court.level !== 'district')
  // First the page that needs nothing but the names of courts.
  await publishDocketCourts(courts)
  const published: CourtFigures[] = []
  for (const court of courts) {
    // Cases of these twelve months that have ended were accepted in them or up to two years before.
    const cases = [...(await openCasesOf(court.code)), ...(await casesEndedSince(court.code, yearOf(today) - 3))]
    const figures = {
      court,
      board: boardOf(court.code, cases, today, calendar, await publicationOfCourt(court.code, today)),
      months: monthCounts(cases, today, calendar),
      delays: await delaysSince(court.code, since),
      service: service.filter(each => each.courtCode === court.code),
    }
    await publishBoard(figures)
    published.push(figures)
    const index = await readDocketIndex(court.code)
    if (index.registers.length === 0) await publishDocketIndex(index, court)
  }
  await publishProvince(published, today)
})
