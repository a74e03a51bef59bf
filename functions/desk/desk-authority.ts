// What an officer may do with a filing now: the state's steps, the officer's role, and whether they are the examining judge.

import { type Filing, isExaminingJudge, transitions } from '../filings/filing.ts'
import { isChiefJudge, isClerk, isJudge, servesIn } from '../identity/role.ts'
import type { Actor } from '../kernel/actor.ts'
import type { DeskFiling } from './desk-form.ts'

type Act = DeskFiling['may'][number]

/** States in which a judge decides something. */
const isDecidable = (filing: Filing): boolean =>
  filing.judge !== null && ['UNDER_REVIEW', 'AMENDMENT_REQUESTED', 'FEE_NOTICE'].includes(filing.state)

const possible: Readonly<Record<Act, (actor: Actor, filing: Filing) => boolean>> = {
  acknowledge: (actor, filing) => isClerk(actor) && transitions[filing.state].includes('ACKNOWLEDGED'),
  'report-unreadable': (actor, filing) => isClerk(actor) && transitions[filing.state].includes('REJECTED_TECHNICAL'),
  assign: (actor, filing) => isChiefJudge(actor) && filing.state === 'ACKNOWLEDGED',
  decide: (actor, filing) => isJudge(actor) && isDecidable(filing) && isExaminingJudge(actor, filing),
  'enter-decision': (actor, filing) => isClerk(actor) && isDecidable(filing),
  'record-mediation': (_actor, filing) => filing.state === 'MEDIATION_OFFERED' || filing.state === 'MEDIATION',
}

const acts: readonly Act[] = ['acknowledge', 'report-unreadable', 'assign', 'decide', 'enter-decision', 'record-mediation']

export const officerMay = (actor: Actor, filing: Filing): Act[] =>
  servesIn(actor, filing.courtCode) ? acts.filter(act => possible[act](actor, filing)) : []
