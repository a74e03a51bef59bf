// A clerk prints the notice of acceptance for a party: with a code by which the party joins the case in the portal.
import { createHash } from 'node:crypto'
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { created } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import type { IssuedCode } from './case-form.ts'
import { codeIssued, partyIn } from './case-join.ts'
import { getCourtCase, saveCase } from './case-store.ts'
import { formatJoinCode, makeJoinCode } from './join-code.ts'
import { codeWrites } from './join-store.ts'

export const handler = httpFunction(routes.issueJoinCode, {}, async ({ path, actor, now, random }) => {
  const [its, calendar] = await Promise.all([getCourtCase(path.id ?? '', actor), courtCalendar()])
  const party = partyIn(its, path.partyId ?? '')
  const code = makeJoinCode(random(10))
  const digest = createHash('sha256').update(code).digest('base64url')
  await saveCase(codeIssued(its, party, { actor, now, calendar }), codeWrites(digest, its.id, party.id))
  return created({ code: formatJoinCode(code), party: party.fullName } satisfies IssuedCode)
})
