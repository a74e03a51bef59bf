// A party types the code on the paper notice and their personal number. Whatever was typed, the answer is the same: a clerk will look.
import { createHash } from 'node:crypto'
import { addDays, civilDateOf } from '../kernel/civil-date.ts'
import { refuse } from '../kernel/refusal.ts'
import { accepted } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { joinForm } from './case-form.ts'
import { joinRequest, joinTriesADay, mayAskToJoin } from './case-join.ts'
import { findCase } from './case-store.ts'
import { readJoinCode } from './join-code.ts'
import { partyOfCode, putRequest, rememberTry, triesSince } from './join-store.ts'

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url')

export const handler = httpFunction(routes.askToJoin, { body: joinForm }, async ({ body, actor, now }) => {
  const midnight = `${addDays(civilDateOf(now), -1)}T17:00:00.000Z`
  if ((await triesSince(actor.subject, midnight)).length >= joinTriesADay) refuse('busy', 'case.too-many-tries', { tries: joinTriesADay })
  const code = readJoinCode(body.code)
  const codeEnd = code === undefined ? '' : code.slice(-3)
  await rememberTry(actor.subject, now, codeEnd)
  const meant = code === undefined ? undefined : await partyOfCode(digestOf(code))
  const its = meant && (await findCase(meant.caseId))
  const party = its?.parties.find(each => each.id === meant?.partyId)
  if (its && party && mayAskToJoin(party, body.personalNumber, actor)) {
    // The same person for the same party is one request, however often it is sent.
    const id = digestOf(`${party.id}\n${actor.subject}`).slice(0, 22)
    await putRequest(joinRequest(its, party, { id, typed: body.personalNumber, codeEnd, actor, now }))
  }
  return accepted({ asked: true })
})
