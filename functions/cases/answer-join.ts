// A clerk has compared the papers and lets a person join for a party, or does not.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { joinAnswerForm } from './case-form.ts'
import { joinConfirmed, joinDeclined } from './case-join.ts'
import { accountWrite, getCourtCase, saveCase } from './case-store.ts'
import { deskCase } from './case-view.ts'
import { answeredWrite, answerWrite, findRequest } from './join-store.ts'

export const handler = httpFunction(routes.answerJoin, { body: joinAnswerForm }, async ({ body, path, actor, now }) => {
  const [its, calendar] = await Promise.all([getCourtCase(path.id ?? '', actor), courtCalendar()])
  const request = (await findRequest(its.id, path.joinId ?? '')) ?? refuse('missing', 'case.join-missing')
  const occasion = { actor, now, calendar }
  const reason = body.answer === 'decline' ? body.reason.trim() : ''
  const done = [answeredWrite(request), answerWrite(request.subject, { at: now, codeEnd: request.codeEnd, answer: body.answer, reason })]
  const saved =
    body.answer === 'confirm'
      ? await saveCase(joinConfirmed(its, request, occasion), [...done, accountWrite(request.subject, its.id)])
      : await saveCase(joinDeclined(its, request, reason, occasion), done)
  return ok(deskCase(saved, actor, civilDateOf(now), calendar))
})
