// The parties of a case of the officer's court, and which of them asked for electronic service: so that a clerk need not type them.
import { findCaseByNumber } from '../cases/case-lookup.ts'
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { findConsent } from './consent-store.ts'
import type { CasePartiesView } from './service-form.ts'

const since = async (accounts: readonly string[]): Promise<string | null> => {
  const consents = await Promise.all(accounts.map(findConsent))
  return consents.find(consent => consent?.inForce)?.at ?? null
}

export const handler = httpFunction(routes.findCaseParties, {}, async ({ actor, query }) => {
  const its = (await findCaseByNumber(actor.courtCode ?? '', query.so ?? '')) ?? refuse('missing', 'service.case-missing')
  const parties = await Promise.all(
    its.parties.map(async ({ id: partyId, fullName, role, type, accounts }) => ({
      ...{ partyId, fullName, role, isOrganisation: type === 'organisation' },
      eServiceSince: await since(accounts),
    })),
  )
  return ok({ caseId: its.id, caseNumber: its.number, parties } satisfies CasePartiesView)
})
