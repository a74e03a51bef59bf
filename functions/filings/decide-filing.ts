// The examining judge decides on a petition; by accepting it, a case is born.
import { courtReference } from '../administration/reference-lookup.ts'
import { nextInDocket } from '../cases/case-lookup.ts'
import { docketOf } from '../cases/docket.ts'
import { decisionForm } from '../desk/desk-form.ts'
import { yearOf } from '../kernel/civil-date.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { refuseUnseen } from './filing.ts'
import { acceptanceDay, acceptFiling } from './filing-acceptance.ts'
import { checkNewCourt, decideFiling } from './filing-decision.ts'
import { getCourtFiling, saveChange, saveWithNumber } from './filing-store.ts'
import { actAnswer } from './filing-view.ts'
import { getPetitionVersion } from './submission-store.ts'

export const handler = httpFunction(routes.decideFiling, { body: decisionForm }, async ({ body, path, actor, now }) => {
  const [filing, { calendar, directory }] = await Promise.all([getCourtFiling(path.id ?? '', actor), courtReference()])
  const occasion = { actor, now, calendar }
  refuseUnseen(filing, body.version)
  if (body.decision === 'accept') {
    const docket = docketOf(filing, yearOf(acceptanceDay(filing, now)))
    const { petition } = await getPetitionVersion(filing.id, filing.petitionVersion)
    const accept = (caseNumber: string) => acceptFiling(filing, body, caseNumber, occasion)
    return ok(actAnswer(await saveWithNumber(() => nextInDocket(docket, petition), accept)))
  }
  checkNewCourt(body, directory, now)
  return ok(actAnswer(await saveChange(decideFiling(filing, body, occasion))))
})
