// A clerk enters a case that did not come through the portal; it gets the next number of its docket.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { courtDirectory } from '../administration/directory-lookup.ts'
import { officerIn } from '../identity/officer-lookup.ts'
import { actorRecord } from '../kernel/actor.ts'
import { civilDateOf, yearOf } from '../kernel/civil-date.ts'
import { refuse } from '../kernel/refusal.ts'
import { created } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { born, type Case } from './case.ts'
import { enteredCase } from './case-entry.ts'
import { caseEntryForm } from './case-form.ts'
import { findCase, nextSerial, saveBirth } from './case-store.ts'
import { deskCase } from './case-view.ts'
import { docketOf } from './docket.ts'

/** Officers of one court rarely meet at the same number; whoever loses takes the next one. */
const numberAttempts = 8

export const handler = httpFunction(routes.enterCase, { body: caseEntryForm }, async ({ body, actor, now }) => {
  const courtCode = actor.courtCode ?? ''
  const [calendar, directory, judge] = await Promise.all([courtCalendar(), courtDirectory(), officerIn(courtCode, body.acceptedBy)])
  const court = directory.courts.find(each => each.code === courtCode) ?? refuse('missing', 'case.missing')
  if (judge?.role !== 'judge' && judge?.role !== 'chief-judge') return refuse('invalid', 'filing.judge-unknown')
  const unnumbered = enteredCase(body, {
    court,
    clerk: { subject: actor.subject, fullName: actor.fullName },
    acceptedBy: { subject: judge.subject, fullName: judge.fullName },
    today: civilDateOf(now),
  })
  const answer = (its: Case) => deskCase(its, actor, civilDateOf(now), calendar)
  const docket = docketOf({ ...unnumbered, courtCode }, yearOf(unnumbered.acceptedOn))
  for (let attempt = 0; attempt < numberAttempts; attempt += 1) {
    const birth = born(unnumbered, docket, await nextSerial(docket), { actor: actorRecord(actor), at: now })
    const refused = await saveBirth(birth, docket)
    if (refused === undefined) return created(answer(birth.case))
    const before = await findCase(unnumbered.id)
    // The same entry once more: the answer of the first time.
    if (before) return created(answer(before))
  }
  return refuse('busy', 'filing.register-busy')
})
