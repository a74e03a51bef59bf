// The window onto a court's publishing: how it keeps its term of 30 days. Numbers only.
import { type CivilDate, civilDate, yearOf } from '../kernel/civil-date.ts'
import { judgmentsSince } from './judgment-store.ts'
import { type Delay, delaysOf } from './publication-delay.ts'
import { type PublicationCount, publicationCount } from './publication-term.ts'

/** Terms that began this year, however they stand. */
export const publicationOfCourt = async (courtCode: string, today: CivilDate): Promise<PublicationCount> => {
  const newYear = civilDate(yearOf(today), 1, 1)
  // What was to be published this year may have been published since; nothing is published before its effect.
  const found = await Promise.all([judgmentsSince(courtCode, 'open', newYear), judgmentsSince(courtCode, 'published', newYear)])
  return publicationCount(found.flat(), newYear, today)
}

/** How long each judgment took that was published since a day. */
export const delaysSince = async (courtCode: string, since: CivilDate): Promise<Delay[]> =>
  delaysOf(await judgmentsSince(courtCode, 'published', since))
