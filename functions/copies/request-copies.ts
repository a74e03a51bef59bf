// Somebody asks for copies: of published judgments, or of papers in a case. For several courts it becomes one request for each.

import { courtDirectory } from '../administration/directory-lookup.ts'
import { isPartyOf } from '../cases/case.ts'
import { findCaseById } from '../cases/case-lookup.ts'
import { findPublished } from '../judgments/published-lookup.ts'
import { type Actor, actorRecord } from '../kernel/actor.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { courtOn } from '../kernel/courts.ts'
import { emptyHead } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import { created } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { makeCopyCode } from './copy-code.ts'
import { type CopySummary, copyRequestForm } from './copy-form.ts'
import { type NewRequest, requestCopies, type WantedItem } from './copy-request.ts'
import type { Standing, WantedKind } from './copy-right.ts'
import { saveNewRequest } from './copy-store.ts'
import { copySummary } from './copy-view.ts'

interface Asked {
  kind: WantedKind
  judgmentId: string
  caseId: string
  courtCode: string
  caseNumber: string
  title: string
}

interface Wanted {
  courtCode: string
  item: WantedItem
}

const unknown = { judgmentId: '', caseId: '', caseNumber: '', documentId: '', title: '', number: '', date: '', found: null } as const

/** Who keeps the file now: the court itself, the one that took over its work, or the provincial court where none is known. */
const keeperOf = async (courtCode: string, now: string): Promise<string> => {
  const directory = await courtDirectory()
  const keeper = courtOn(directory, courtCode, civilDateOf(now)) ?? directory.courts.find(({ level }) => level === 'provincial')
  return keeper?.code ?? courtCode
}

const ofPublished = async ({ judgmentId }: Asked, now: string): Promise<Wanted> => {
  const judgment = (await findPublished(judgmentId)) ?? refuse('missing', 'copy.judgment-missing')
  if (judgment.state === 'taken-down') refuse('gone', 'copy.judgment-taken-down')
  const { title, number, date, courtCode } = judgment
  return { courtCode: await keeperOf(courtCode, now), item: { ...unknown, kind: 'published-judgment', judgmentId, title, number, date } }
}

/** Of a case of their own. Who is no party names court and number, and learns nothing of whether there is such a case: the clerk looks. */
const ofCase = async (asked: Asked, standing: Standing, actor: Actor): Promise<Wanted> => {
  const { kind } = asked
  const title = asked.title.trim()
  if (kind === 'document' && title === '') refuse('invalid', 'copy.title-missing')
  if (standing !== 'party') {
    const caseNumber = asked.caseNumber.trim()
    if (caseNumber === '' || asked.courtCode === '') refuse('invalid', 'copy.case-number-missing')
    return { courtCode: asked.courtCode, item: { ...unknown, kind, caseNumber, title } }
  }
  const its = await findCaseById(asked.caseId)
  if (its === undefined || !isPartyOf(its, actor)) return refuse('missing', 'copy.case-missing')
  return { courtCode: its.courtCode, item: { ...unknown, kind, caseId: its.id, caseNumber: its.number, title } }
}

export const handler = httpFunction(routes.requestCopies, { body: copyRequestForm }, async ({ body, actor, now, newId, random }) => {
  const wanted = await Promise.all(
    body.items.map(asked => (asked.kind === 'published-judgment' ? ofPublished(asked, now) : ofCase(asked, body.as, actor))),
  )
  if (wanted.length === 0) refuse('invalid', 'copy.nothing-asked')
  const requester = {
    subject: actor.subject,
    fullName: actor.fullName,
    organisation: actor.organisation?.name ?? '',
    language: actor.language,
  }
  const summaries: CopySummary[] = []
  for (const [courtCode, group] of Map.groupBy(wanted, each => each.courtCode)) {
    const { as, purpose, authority, delivery, address } = body
    const asked: Omit<NewRequest, 'code'> = {
      ...{ id: newId(), courtCode, requester, as, purpose, authority, delivery, address },
      items: group.map(({ item }) => item),
    }
    // A code that is taken is one chance in 2^50: then another is drawn.
    for (let isSaved = false; !isSaved; ) {
      const change = requestCopies({ ...asked, code: makeCopyCode(random(10)) }, emptyHead, { actor: actorRecord(actor), now })
      isSaved = await saveNewRequest(change)
      if (isSaved) summaries.push(copySummary(change.request))
    }
  }
  return created({ requests: summaries })
})
