// A clerk enters the text of a judgment in effect; the rules decide whether it may be published, the anonymiser proposes.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { courtDirectory } from '../administration/directory-lookup.ts'
import { findCaseById, findCaseByNumber } from '../cases/case-lookup.ts'
import { parseCivilDate } from '../kernel/civil-date.ts'
import { created } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { putMarks, putOriginal } from './draft-store.ts'
import { checkSeen } from './judgment.ts'
import { answerOf } from './judgment-answer.ts'
import { beginning, enterText, refuseBeforeEffect } from './judgment-entry.ts'
import { entryForm } from './judgment-form.ts'
import { getCourtJudgment, markCase, saveJudgment } from './judgment-store.ts'
import { sourceOf } from './judgment-text.ts'
import { publishByOf } from './publication-term.ts'
import { newJudgmentId } from './published-judgment.ts'
import { proposed } from './review.ts'

export const handler = httpFunction(routes.enterJudgment, { body: entryForm }, async ({ body, actor, now, random }) => {
  const court = actor.courtCode ?? ''
  const [candidate, calendar, directory] = await Promise.all([
    body.judgmentId ? getCourtJudgment(body.judgmentId, actor) : undefined,
    courtCalendar(),
    courtDirectory(),
  ])
  if (candidate) checkSeen(candidate, body.version ?? 0)
  const its = candidate?.caseId
    ? await findCaseById(candidate.caseId)
    : body.caseNumber
      ? await findCaseByNumber(court, body.caseNumber)
      : undefined
  refuseBeforeEffect(its)
  const effectiveOn = parseCivilDate(body.effectiveOn)
  const judgment =
    candidate ??
    beginning({
      id: newJudgmentId(random),
      courtCode: court,
      caseId: its?.id ?? null,
      caseNumber: its?.number ?? body.caseNumber ?? null,
      hasMinor: its?.parties.some(party => party.isMinor) ?? false,
      effectiveOn,
      publishBy: publishByOf(effectiveOn, calendar),
    })
  const people = [...new Set([...(its?.parties.map(party => party.fullName) ?? []), ...body.people.map(name => name.trim())])].filter(
    name => name !== '',
  )
  const { source, marks } = proposed(sourceOf(body), people)
  const change = enterText(judgment, body, { actor, now, calendar, directory }, marks.length)
  const texts = [putOriginal(judgment.id, { source, people }), putMarks(judgment.id, marks)]
  return created(answerOf(await saveJudgment(change, [...texts, ...(candidate ? [] : markCase(change.judgment))], 'number')))
})
