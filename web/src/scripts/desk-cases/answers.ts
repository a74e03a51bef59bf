// Answers of the desk's doors of cases, as far as the pages rely on them.
import type { DeskCase, DeskCasePage, IssuedCode, JoinPage } from '../../../../functions/cases/case-form.ts'
import type { DeskDraw, DeskDraws } from '../../../../functions/cases/draw-form.ts'

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const isCase = (value: unknown): value is DeskCase => isRecord(value) && Array.isArray(value.next) && Array.isArray(value.steps)
const isCasePage = (value: unknown): value is DeskCasePage => isRecord(value) && Array.isArray(value.rows)
const isJoinPage = (value: unknown): value is JoinPage => isRecord(value) && Array.isArray(value.rows)
const isCode = (value: unknown): value is IssuedCode => isRecord(value) && typeof value.code === 'string'
const isDraws = (value: unknown): value is DeskDraws => isRecord(value) && Array.isArray(value.draws) && Array.isArray(value.waiting)
const isDraw = (value: unknown): value is DeskDraw => isRecord(value) && isRecord(value.published)

const checked =
  <Answer>(is: (value: unknown) => value is Answer) =>
  (value: unknown): Answer => {
    if (!is(value)) throw new Error('not an answer about cases')
    return value
  }

export const readCase = checked(isCase)
export const readCasePage = checked(isCasePage)
export const readJoinPage = checked(isJoinPage)
export const readCode = checked(isCode)
export const readDraws = checked(isDraws)
export const readDraw = checked(isDraw)
