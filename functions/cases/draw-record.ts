// A court's draw from beginning to signature: the seed is bound and public first, then the lists are fixed and the seed opened, then the chief
// judge decides and signs. Every draw that began stays in the series.
import { type Actor, type ActorRecord, actorRecord } from '../kernel/actor.ts'
import type { CivilDate } from '../kernel/civil-date.ts'
import type { CourtCalendar } from '../kernel/court-calendar.ts'
import type { Facts, Happening, JournalHead } from '../kernel/event.ts'
import { emptyHead } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import type { Case, CaseOfficer } from './case.ts'
import { termsOf } from './case-term.ts'
import {
  commitTo,
  type DesignationGround,
  type DrawInputs,
  drawRule,
  type ExclusionGround,
  inputsDigest,
  type LeftOutGround,
  outcomeOf,
  type PublishedDraw,
  rowsOf,
  seedCommitment,
  type Workload,
} from './draw.ts'
import type { Opening } from './draw-check.ts'

export const drawStates = ['begun', 'committed', 'drawn', 'decided'] as const
export type DrawState = (typeof drawStates)[number]

export interface Draw {
  /** `NA-KV01/2026/7` */
  id: string
  version: number
  head: JournalHead
  courtCode: string
  year: number
  serial: number
  state: DrawState
  /** Opened by the draw itself; until then nobody is told. */
  seed: string
  /** What stands in the public file. */
  published: PublishedDraw
  /** Whom the ids of the record mean. */
  judges: { id: string; subject: string; fullName: string }[]
  cases: { id: string; caseId: string }[]
  openings: Opening[]
}

export interface DrawChange {
  draw: Draw
  happening: Happening & { event: 'draw.begun' | 'draw.committed' | 'draw.drawn' | 'draw.decided' }
}

const drawSubject = (id: string): string => `draw#${id}`
export const drawIdOf = (subject: string): string | undefined => /^draw#(.+)$/.exec(subject)?.[1]

const happened = (
  event: DrawChange['happening']['event'],
  { id, courtCode }: Pick<Draw, 'id' | 'courtCode'>,
  actor: ActorRecord,
  at: string,
  facts: Facts,
): DrawChange['happening'] => ({ event, subject: drawSubject(id), actor, at, facts: { courtCode, ...facts } })

/** So many cases in one draw, the oldest first: one transaction signs them all. */
export const casesOfOneDraw = 40

/** The seed is drawn and bound; nobody may use it before its digest is public. */
export const beginDraw = async (
  { courtCode, year, serial }: Pick<Draw, 'courtCode' | 'year' | 'serial'>,
  seed: string,
  { actor, now }: { actor: Actor; now: string },
): Promise<DrawChange> => {
  const id = `${courtCode}/${year}/${serial}`
  const commitment = await seedCommitment(id, seed)
  return {
    draw: {
      ...{ id, version: 1, head: emptyHead, courtCode, year, serial, state: 'begun', seed, judges: [], cases: [], openings: [] },
      published: { rule: drawRule, id, courtCode, seedCommitment: commitment, committedAt: now, drawn: null, decided: null },
    },
    happening: happened('draw.begun', { id, courtCode }, actorRecord(actor), now, { seedCommitment: commitment }),
  }
}

/** The public file with the seed's digest has been written: only now may lists be fixed. Undefined when that is known already. */
export const commitmentPublished = (draw: Draw, actor: ActorRecord, now: string): DrawChange | undefined =>
  draw.state === 'begun'
    ? { draw: { ...draw, state: 'committed' }, happening: happened('draw.committed', draw, actor, now, {}) }
    : undefined

/** What the order rests on, counted from the court's open cases; quashed decisions are entered by the chief judge. */
export const workloadOf = (judge: string, open: readonly Case[], quashed: number, today: CivilDate, calendar: CourtCalendar): Workload => {
  const own = open.filter(its => its.judge?.subject === judge && ['PREPARING', 'SUSPENDED', 'TO_TRIAL'].includes(its.state))
  return {
    inHand: own.length,
    suspended: own.filter(its => its.state === 'SUSPENDED').length,
    overdue: own.filter(its => termsOf(its, today, calendar).some(term => term.standing === 'overdue')).length,
    quashed,
  }
}

/** What the chief judge fixes before the seed is opened. */
export interface DrawLists {
  judges: readonly { subject: string; fullName: string; workload: Workload }[]
  leftOut: readonly { fullName: string; ground: LeftOutGround; reason: string }[]
  /** In the order of acceptance. */
  cases: readonly Pick<Case, 'id' | 'number' | 'isSealed'>[]
  exclusions: readonly { caseId: string; judge: string; ground: ExclusionGround; reason: string }[]
}

/** Makes commitments, and remembers how to open them. */
const binder = (newSalt: () => string) => {
  const openings: Opening[] = []
  const bind = async (about: Opening['about'], of: string, value: Opening['value']): Promise<string> => {
    const salt = newSalt()
    const commitment = await commitTo(salt, value)
    openings.push({ commitment, about, of, salt, value })
    return commitment
  }
  return { openings, bind }
}

const inputsOf = async ({ judges, leftOut, cases, exclusions }: DrawLists, newSalt: () => string) => {
  const { openings, bind } = binder(newSalt)
  const named = judges.map((judge, index) => ({ ...judge, id: `J${index + 1}` }))
  const drawnJudges: DrawInputs['judges'][number][] = []
  for (const { id, fullName, workload } of named) drawnJudges.push({ id, fullName, commitment: await bind('workload', id, workload) })
  const absent: DrawInputs['leftOut'][number][] = []
  for (const { fullName, ground, reason } of leftOut)
    absent.push({ fullName, ground, commitment: await bind('left-out', fullName, { text: reason }) })
  const drawnCases: DrawInputs['cases'][number][] = []
  for (const [index, its] of cases.entries()) {
    const id = `V${index + 1}`
    const excluded: DrawInputs['cases'][number]['excluded'][number][] = []
    for (const { judge, ground, reason } of exclusions.filter(each => each.caseId === its.id)) {
      const kept = named.find(each => each.subject === judge)
      if (kept && !excluded.some(each => each.judge === kept.id))
        excluded.push({ judge: kept.id, ground, commitment: await bind('exclusion', id, { text: reason }) })
    }
    const commitment = await bind('case', id, { text: `${its.id} ${its.number}` })
    drawnCases.push({ id, number: its.isSealed ? '' : its.number, commitment, excluded })
  }
  const inputs: DrawInputs = { judges: drawnJudges, rows: rowsOf(named), leftOut: absent, cases: drawnCases }
  return { inputs, openings, named }
}

/** Fixes the lists, opens the seed and computes the outcome. Refuses `draw.not-public-yet`, `draw.drawn-already`, `draw.no-judge`, `draw.no-case`. */
export const runDraw = async (
  draw: Draw,
  lists: DrawLists,
  { actor, now, newSalt }: { actor: Actor; now: string; newSalt: () => string },
): Promise<DrawChange> => {
  if (draw.state === 'begun') refuse('busy', 'draw.not-public-yet')
  if (draw.state !== 'committed') refuse('conflict', 'draw.drawn-already')
  if (lists.judges.length === 0) refuse('invalid', 'draw.no-judge')
  if (lists.cases.length === 0) refuse('invalid', 'draw.no-case')
  const { inputs, openings, named } = await inputsOf(lists, newSalt)
  const digest = await inputsDigest(draw.id, inputs)
  const outcome = await outcomeOf(draw.id, inputs, draw.seed)
  return {
    draw: {
      ...{ ...draw, state: 'drawn', openings },
      judges: named.map(({ id, subject, fullName }) => ({ id, subject, fullName })),
      cases: lists.cases.map((its, index) => ({ id: `V${index + 1}`, caseId: its.id })),
      published: { ...draw.published, drawn: { at: now, seed: draw.seed, inputs, inputsDigest: digest, outcome } },
    },
    happening: happened('draw.drawn', draw, actorRecord(actor), now, { inputsDigest: digest, cases: inputs.cases.length }),
  }
}

interface Deviation {
  caseId: string
  judge: string
  ground: DesignationGround
  reason: string
}

/** One case of the draw as it was decided. */
export interface Decided {
  case: string
  caseId: string
  judge: CaseOfficer
  deviation: Deviation | undefined
}

/**
 * What the chief judge signs: for every case the judge who was drawn, or another one with ground and reason. Refuses `draw.not-drawn`,
 * `draw.judge-unknown`, `case.reason-missing`, `draw.case-without-judge`.
 */
export const decisionsOf = (draw: Draw, deviations: readonly Deviation[]): Decided[] => {
  const { drawn } = draw.published
  if (draw.state !== 'drawn' || drawn === null) return refuse('conflict', 'draw.not-drawn')
  return drawn.outcome.assigned.map(({ case: id, judge: lot }) => {
    const { caseId = '' } = draw.cases.find(each => each.id === id) ?? {}
    const deviation = deviations.find(each => each.caseId === caseId)
    const found = deviation ? draw.judges.find(each => each.subject === deviation.judge) : draw.judges.find(each => each.id === lot)
    if (deviation && deviation.reason === '') refuse('invalid', 'case.reason-missing')
    if (found === undefined) return refuse('invalid', deviation ? 'draw.judge-unknown' : 'draw.case-without-judge', { case: id })
    return { case: id, caseId, judge: { subject: found.subject, fullName: found.fullName }, deviation }
  })
}

/** The draw, signed: what was decided of each case that could still be assigned. */
export const decideDraw = (draw: Draw, decided: readonly Decided[], { actor, now }: { actor: Actor; now: string }): DrawChange => {
  const idOf = (subject: string): string => draw.judges.find(each => each.subject === subject)?.id ?? ''
  const decisions = decided.map(each => ({
    ...{ case: each.case, judge: idOf(each.judge.subject), designated: each.deviation?.ground ?? null },
  }))
  return {
    draw: { ...draw, state: 'decided', published: { ...draw.published, decided: { at: now, by: actor.fullName, decisions } } },
    happening: happened('draw.decided', draw, actorRecord(actor), now, { cases: decisions.length }),
  }
}
