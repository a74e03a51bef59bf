// One judgment at the desk: the original beside what the public would read, what the detector still sees, and what may be done.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { findDraft } from './draft-store.ts'
import { findEdition } from './edition-store.ts'
import { findingsIn } from './gate.ts'
import type { DeskJudgment } from './judgment-form.ts'
import { getCourtJudgment } from './judgment-store.ts'
import { actsOf } from './judgment-view.ts'
import { editedText, knownOf, publicText } from './publication.ts'
import { termOf } from './publication-term.ts'
import { publicTextOf } from './review.ts'

export const handler = httpFunction(routes.openJudgment, {}, async ({ path, actor, now }) => {
  const judgment = await getCourtJudgment(path.id ?? '', actor)
  const isPublic = judgment.state === 'published'
  const [draft, edition, calendar] = await Promise.all([
    findDraft(judgment.id),
    isPublic ? findEdition(judgment.id, judgment.edition) : undefined,
    courtCalendar(),
  ])
  const isGone = judgment.state === 'taken-down'
  const proposed = draft && !isGone ? publicTextOf(draft.source, draft.marks) : null
  // A correction is shown as the public would read it.
  const preview = edition ? editedText(edition, judgment.correction?.edits ?? []) : proposed
  const { id, version, state, caseNumber, hasMinor, effectiveOn, publishBy, data, answers, entered, reviewed, approved } = judgment
  const { dismissed, sentBack, withheld, publishedOn, corrections, correction, takedown } = judgment
  return ok({
    ...{ id, version, state, caseNumber, hasMinor, effectiveOn, publishBy, data, answers, entered, reviewed, approved },
    ...{ dismissed, sentBack, withheld, publishedOn, corrections, correction, takedown },
    term: termOf(judgment, civilDateOf(now), calendar),
    source: isPublic || isGone ? null : (draft?.source ?? null),
    marks: isPublic || isGone ? [] : (draft?.marks ?? []),
    preview,
    findings: preview === null ? [] : findingsIn(publicText(judgment, preview), knownOf(judgment, draft?.people ?? [])),
    may: actsOf(judgment, actor),
  } satisfies DeskJudgment)
})
