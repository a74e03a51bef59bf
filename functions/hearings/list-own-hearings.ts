// The hearings of every case in which the person takes part, in full: to come first, then those of the last month.
import { casesOfAccount } from '../cases/case-lookup.ts'
import { addDays, civilDateOf } from '../kernel/civil-date.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { hearingsOf } from './hearing-store.ts'
import { ownHearing } from './hearing-view.ts'
import { keptPastDays } from './public-files.ts'

export const handler = httpFunction(routes.listOwnHearings, {}, async ({ actor, now }) => {
  const from = addDays(civilDateOf(now), -keptPastDays)
  const cases = await casesOfAccount(actor.subjects)
  const found = await Promise.all(
    cases.map(async its =>
      (await hearingsOf(its.id)).filter(({ day }) => day >= from).map(hearing => ownHearing(hearing, its.parties, now)),
    ),
  )
  const hearings = found.flat().sort((a, b) => (`${a.day}${a.startsAt}` < `${b.day}${b.startsAt}` ? -1 : 1))
  return ok({ hearings })
})
