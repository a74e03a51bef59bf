// Where judgments lie at the desk.
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { pageLanguage } from '../kit/page-words.ts'

export const judgmentAddress = (id: string): string =>
  addressIn(pageLanguage, `${paths.deskJudgment}?${new URLSearchParams({ 'ban-an': id })}`)

/** For a candidate, its text; without an id, a judgment that has none. */
export const entryAddress = (id?: string): string =>
  addressIn(pageLanguage, `${paths.deskJudgmentEntry}${id === undefined ? '' : `?${new URLSearchParams({ 'ban-an': id })}`}`)

export const publicAddress = (id: string): string => addressIn(pageLanguage, `/ban-an/${id}`)

export const askedJudgment = (search: string): string => new URLSearchParams(search).get('ban-an') ?? ''

export const judgmentApi = (id: string, door = ''): string =>
  `/api/desk/judgments/${encodeURIComponent(id)}${door === '' ? '' : `/${door}`}`
