// One filing as an officer of its court sees it: petition, files, terms, history, earlier filings of the same, and what may be done.

import { courtCalendar } from '../administration/calendar-lookup.ts'
import type { Case } from '../cases/case.ts'
import { caseOfFiling } from '../cases/case-lookup.ts'
import { proposeAdvance } from '../fees/fee-proposal.ts'
import { duplicatesAmong, duplicatesSince } from '../filings/duplicate.ts'
import { subjectOf } from '../filings/filing.ts'
import { filingAtDesk, recentFilingsOf } from '../filings/filing-lookup.ts'
import { filingView } from '../filings/filing-view.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { history } from '../platform/journal.ts'
import { routes } from '../routes.ts'
import { decisionsIn, officerMay } from './desk-authority.ts'
import type { DeskFiling } from './desk-form.ts'
import { deskTerm } from './queue.ts'

const caseView = ({ number, symbol, acceptedOn, acceptedBy }: Case): NonNullable<DeskFiling['case']> => ({
  number,
  register: symbol,
  acceptedOn,
  acceptedBy: acceptedBy.fullName,
})

export const handler = httpFunction(routes.openFiling, {}, async ({ path, actor, now }) => {
  const { filing, petition } = await filingAtDesk(path.id ?? '', actor)
  const [entries, recent, calendar, born] = await Promise.all([
    history(subjectOf(filing.id)),
    recentFilingsOf(filing.owner, duplicatesSince(filing.filingDate)),
    courtCalendar(),
    filing.accepted ? caseOfFiling(filing.id) : undefined,
  ])
  const today = civilDateOf(now)
  const earlier = duplicatesAmong(recent, filing).filter(each => each.filedAt < filing.filedAt)
  return ok({
    ...filingView(filing, petition, entries),
    version: filing.version,
    deadlines: filing.deadlines.map(deadline => deskTerm(filing, deadline, today, calendar)),
    owner: { fullName: filing.ownerName, assurance: filing.ownerAssurance },
    ...(filing.judge ? { judgeSubject: filing.judge.subject } : {}),
    firstCourtCode: filing.firstCourtCode,
    feeEstimate: proposeAdvance(petition.petition, today),
    signature: petition.signature,
    duplicates: earlier.map(({ id, receiptCode, filedAt }) => ({ id, receiptCode, filedAt })),
    may: officerMay(actor, filing),
    decisions: decisionsIn(filing),
    ...(born ? { case: caseView(born) } : {}),
  } satisfies DeskFiling)
})
