// What the public may know of a hearing. Of a closed one: its court and hour. BLTTDS 15(2), 267; BLTTHS 25.
import type { CivilDate } from '../kernel/civil-date.ts'
import type { Hearing, HearingMode, HearingState } from './hearing.ts'
import type { ShownParties } from './shown-parties.ts'

/** A hearing as its public file has it. */
export interface PublicHearing {
  /** Stays through postponements. */
  series: string
  revision: number
  day: CivilDate
  startsAt: string
  endsAt: string
  state: HearingState
  /** Tried behind closed doors: what follows is absent. */
  isClosed: boolean
  room?: string
  number?: string
  kind?: string
  relation?: string
  judge?: string
  mode?: HearingMode
  level?: 'first-instance' | 'appeal'
  /** Absent where nothing of the parties is public. */
  parties?: ShownParties[]
  /** Where it goes on. */
  nextDay?: CivilDate
  /** Latest first to be told: what was done to it and when. */
  changed: { act: string; at: string; fromDay?: CivilDate; fromStartsAt?: string; fromRoom?: string }[]
}

export const publicHearing = (hearing: Hearing): PublicHearing => {
  const { seriesId, revision, day, startsAt, endsAt, state, next, isClosed } = hearing
  const shown: PublicHearing = {
    ...{ series: seriesId, revision, day, startsAt, endsAt, state, isClosed },
    ...(next ? { nextDay: next.day } : {}),
    changed: hearing.acts.map(({ act, at, from }) => ({
      act,
      at,
      ...(from ? { fromDay: from.day, fromStartsAt: from.startsAt, ...(isClosed ? {} : { fromRoom: from.room }) } : {}),
    })),
  }
  if (isClosed) return shown
  return {
    ...shown,
    room: hearing.room,
    number: hearing.caseNumber,
    kind: hearing.kind,
    relation: hearing.relation,
    judge: hearing.panel.presiding.fullName,
    mode: hearing.mode,
    level: hearing.level,
    ...(hearing.shown ? { parties: hearing.shown } : {}),
  }
}
