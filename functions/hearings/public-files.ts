// Where the public files of hearings lie. Addresses are ASCII, and of a case's number nothing is lost: the registers of one court never collide.
import type { Language } from '../kernel/actor.ts'
import type { CivilDate } from '../kernel/civil-date.ts'

/** `HNGĐ` → `HNGD`: S3 keys and addresses are ASCII. */
const ascii = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, letter => (letter === 'đ' ? 'd' : 'D'))

/** `12/2026/TLST-HNGĐ` → `12-2026-tlst-hngd`. */
export const numberSlug = (number: string): string => ascii(number).toLowerCase().replaceAll('/', '-')

export const dayFile = (courtCode: string, day: CivilDate, extension: 'json' | 'ics'): string => `hearings/${courtCode}/${day}.${extension}`

export const courtFile = (courtCode: string, name: 'index.json' | 'calendar.ics' | 'feed.xml' | 'changes.json'): string =>
  `hearings/${courtCode}/${name}`

export const kindFile = (courtCode: string, kind: string, extension: 'ics' | 'xml'): string =>
  `hearings/${courtCode}/kind/${ascii(kind)}.${extension}`

/** Of every court. */
export const everyKindFile = (kind: string, extension: 'ics' | 'xml'): string => `hearings/kind/${ascii(kind)}.${extension}`

export const caseFile = (courtCode: string, number: string, extension: 'json' | 'ics' | 'xml'): string =>
  `hearings/${courtCode}/case/${numberSlug(number)}.${extension}`

export const schedulePath = '/lich-xet-xu'

/** Without its language. */
export const courtPath = (courtCode: string): `/${string}` => `${schedulePath}/${courtCode}`
export const dayPath = (courtCode: string, day: CivilDate): `/${string}` => `${schedulePath}/${courtCode}/${day}`

export const inLanguage = (path: string, language: Language): string => (language === 'en' ? `/en${path}` : path)

/** Days that have passed stay public for so long. */
export const keptPastDays = 30

/** The edge asks again after so many seconds: a hall that was changed in the morning must show before people come. */
export const freshForSeconds = 15

/** Kinds that a court's schedule can be followed by; the portal shows no schedule of measures against persons. */
export const followedKinds = ['DS', 'HNGĐ', 'KDTM', 'LĐ', 'HC', 'HS', 'VDS', 'PS'] as const
