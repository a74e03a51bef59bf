// What the law still asks for, and whether the same was filed a short time ago. A warning never blocks.
import { listDossier } from '../documents/document-lookup.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { getOwnDraft } from './draft-store.ts'
import { duplicatesAmong, duplicatesSince, samenessOf } from './duplicate.ts'
import type { DraftCheck } from './filing-form.ts'
import { filingsSince } from './filing-store.ts'
import { petitionProblems } from './petition.ts'

export const handler = httpFunction(routes.checkDraft, {}, async ({ path, actor, now }) => {
  const today = civilDateOf(now)
  const draft = await getOwnDraft(path.id ?? '', actor)
  const [documents, recent, sameness] = await Promise.all([
    listDossier(draft.id),
    filingsSince(actor.subjects, duplicatesSince(today)),
    samenessOf(draft.petition),
  ])
  return ok({
    problems: petitionProblems(draft.petition, documents, today),
    warnings: duplicatesAmong(recent, { id: draft.id, sameness }).map(({ receiptCode, filedAt }) => ({
      code: 'duplicate',
      receiptCode,
      filedAt,
    })),
  } satisfies DraftCheck)
})
