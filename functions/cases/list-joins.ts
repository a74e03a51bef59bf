// Requests to join cases of the clerk's court, the oldest first.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import type { JoinPage, JoinRow } from './case-form.ts'
import type { JoinRequest } from './case-join.ts'
import { findCase } from './case-store.ts'
import { requestsOfCourt } from './join-store.ts'

const rowOf = async ({ id, caseId, partyId, fullName, assurance, numberMatches, askedAt }: JoinRequest): Promise<JoinRow[]> => {
  const its = await findCase(caseId)
  const party = its?.parties.find(each => each.id === partyId)
  if (its === undefined || party === undefined) return []
  const asked = { id: party.id, role: party.role, fullName: party.fullName }
  return [{ id, caseId, caseNumber: its.number, party: asked, fullName, assurance, numberMatches, askedAt }]
}

export const handler = httpFunction(routes.listJoins, {}, async ({ actor, query }) => {
  const { items, next } = await requestsOfCourt(actor.courtCode ?? '', query.next)
  const rows = await Promise.all(items.map(rowOf))
  return ok({ rows: rows.flat(), ...(next ? { next } : {}) } satisfies JoinPage)
})
