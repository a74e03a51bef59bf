// A draw as the chief judge sees it, and its line in the public list.

import type { DeskDraw, DrawIndexRow } from './draw-form.ts'
import type { Draw } from './draw-record.ts'

export const deskDraw = ({ id, year, serial, state, published, judges, cases }: Draw, numbers: ReadonlyMap<string, string>): DeskDraw => ({
  ...{ id, year, serial, state, published, judges },
  cases: cases.map(each => ({ ...each, number: numbers.get(each.caseId) ?? '' })),
})

export const indexRow = ({ id, state, published }: Draw): DrawIndexRow => ({
  id,
  state: state === 'begun' ? 'committed' : state,
  committedAt: published.committedAt,
  drawnAt: published.drawn?.at ?? null,
  decidedAt: published.decided?.at ?? null,
  cases: published.drawn?.inputs.cases.length ?? 0,
  judges: published.drawn?.inputs.judges.length ?? 0,
})
