// Generates judgments like those of the province's courts: own words, real courts, years and kinds; names already encoded. One at a time, never all in memory.

import { type JudgmentOutcome, newJudgmentId, type PublishedJudgment } from '../../../functions/judgments/published-judgment.ts'
import { defaultDirectory } from '../../../functions/kernel/court-directory.ts'
import type { Court } from '../../../functions/kernel/courts.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { civilSubjects } from './civil-subjects.ts'
import { criminalSubjects } from './criminal-subjects.ts'
import { familySubjects } from './family-subjects.ts'
import { otherSubjects } from './other-subjects.ts'
import { contentions, officers, orders, partyLetters, places, reasons } from './procedure.ts'
import type { Circumstance, Subject } from './subject.ts'

export interface CorpusJudgment {
  judgment: PublishedJudgment
  /** Codes of the circumstances that it tells: what a search for them should find. */
  tells: ReadonlySet<string>
}

export const subjects: readonly Subject[] = [...familySubjects, ...civilSubjects, ...otherSubjects, ...criminalSubjects]

const bySubjectWeight: readonly Subject[] = subjects.flatMap(subject => Array.from({ length: subject.weight }, () => subject))

/** What has been published since the resolution on publication came into force, in the proportions of the courts. */
const years = [2017, 2018, 2018, 2019, 2019, 2020, 2020, 2021, 2021, 2022, 2022, 2023, 2023, 2024, 2024, 2025, 2025, 2026] as const

const twoDigits = (number: number): string => String(number).padStart(2, '0')

interface Telling {
  chance: Chance
  a: string
  b: string
  c: string
  year: number
  articles: readonly string[]
}

const slots: Readonly<Record<string, (telling: Telling) => string>> = {
  a: telling => telling.a,
  b: telling => telling.b,
  c: telling => telling.c,
  so: ({ chance }) => String(2 + chance.below(9)),
  tien: ({ chance }) => `${(5 + chance.below(995)).toLocaleString('de-DE')}.000.000 đồng`,
  ngay: ({ chance, year }) => `${twoDigits(1 + chance.below(28))}/${twoDigits(1 + chance.below(12))}/${year - 1 - chance.below(4)}`,
  noi: ({ chance }) => chance.one(places),
  dieu: ({ chance, articles }) => chance.one(articles),
}

const filled = (sentence: string, telling: Telling): string => {
  const text = sentence.replace(/\{(\w+)\}/g, (_, name: string) => slots[name]?.(telling) ?? '')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const personOf = (chance: Chance): string =>
  `${chance.one(officers.family)} ${chance.one(officers.middle)} ${partyLetters.charAt(chance.below(partyLetters.length))}`

const officerOf = (chance: Chance): string => `${chance.one(officers.family)} ${chance.one(officers.middle)} ${chance.one(officers.given)}`

const dayIn = (chance: Chance, year: number): string =>
  // The corpus ends where the reference data does: in November 2026.
  `${year}-${twoDigits(1 + chance.below(year === 2026 ? 10 : 12))}-${twoDigits(1 + chance.below(28))}`

const courtsOn = (day: string, appeal: boolean): readonly Court[] =>
  defaultDirectory.courts.filter(({ level, validFrom, validTo }) => {
    if (appeal) return level === 'provincial'
    if (level === 'provincial') return false
    return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo)
  })

/** The larger district courts decide more: the first of the list come more often. */
const courtOf = (chance: Chance, day: string, appeal: boolean): Court => {
  const courts = courtsOn(day, appeal)
  return courts[Math.min(chance.below(courts.length), chance.below(courts.length))] ?? chance.one(courts)
}

const tellingParagraphs = (circumstances: readonly Circumstance[], telling: Telling): string[] =>
  circumstances.flatMap(({ said }) => (telling.chance.happens(0.6) ? [telling.chance.one(said)] : said)).map(each => filled(each, telling))

const wordsIn = (paragraphs: readonly string[]): number => paragraphs.reduce((sum, paragraph) => sum + paragraph.split(' ').length, 0)

/** Joins sentences into paragraphs of some length until there are about so many words. */
const padded = (paragraphs: string[], pool: readonly string[], words: number, telling: Telling): string[] => {
  const all = [...paragraphs]
  while (wordsIn(all) < words) {
    const sentences = Array.from({ length: 2 + telling.chance.below(3) }, () => filled(telling.chance.one(pool), telling))
    all.splice(telling.chance.below(all.length + 1), 0, sentences.join(' '))
  }
  return all
}

const opening = (judgment: Omit<PublishedJudgment, 'paragraphs'>, { chance }: Telling): string[] => [
  judgment.courtName.toUpperCase(),
  `Bản án số: ${judgment.number}. Ngày: ${judgment.date.split('-').reverse().join('/')}. V/v: ${judgment.relation}.`,
  'NHÂN DANH NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  `Thành phần Hội đồng xét xử gồm có: Thẩm phán – Chủ tọa phiên tòa: ${officerOf(chance)}. Các Hội thẩm nhân dân: ${officerOf(chance)} và ${officerOf(chance)}. Thư ký phiên tòa: ${officerOf(chance)}. Đại diện Viện kiểm sát nhân dân tham gia phiên tòa: ${officerOf(chance)} – Kiểm sát viên.`,
]

const orderWords: Readonly<Record<JudgmentOutcome, string>> = {
  accepted: 'Chấp nhận toàn bộ yêu cầu khởi kiện',
  'partly-accepted': 'Chấp nhận một phần yêu cầu khởi kiện',
  rejected: 'Không chấp nhận yêu cầu khởi kiện',
  'agreement-recognised': 'Công nhận sự thỏa thuận của các đương sự',
  discontinued: 'Đình chỉ giải quyết vụ án',
  convicted: 'Tuyên bố bị cáo phạm tội và quyết định hình phạt như trên',
  acquitted: 'Tuyên bố bị cáo không phạm tội',
  upheld: 'Giữ nguyên bản án sơ thẩm',
  amended: 'Sửa bản án sơ thẩm',
  quashed: 'Hủy bản án sơ thẩm, giao hồ sơ về giải quyết lại',
  other: 'Quyết định như nhận định trên',
}

const onAppeal: readonly JudgmentOutcome[] = ['upheld', 'upheld', 'amended', 'quashed']

const kindWords: Readonly<Record<Subject['kind'], string>> = {
  DS: 'dân sự',
  HNGĐ: 'hôn nhân và gia đình',
  KDTM: 'kinh doanh, thương mại',
  LĐ: 'lao động',
  HC: 'hành chính',
  HS: 'hình sự',
}

const written = (seed: number, serialOf: (register: string) => number): CorpusJudgment => {
  const chance = chanceFrom(seed)
  const subject = chance.one(bySubjectWeight)
  const appeal = chance.happens(0.14)
  const date = dayIn(chance, chance.one(years))
  const year = Number(date.slice(0, 4))
  const court = courtOf(chance, date, appeal)
  const circumstances = subject.groups.map(group => chance.one(group))
  const telling: Telling = { chance, a: personOf(chance), b: personOf(chance), c: personOf(chance), year, articles: subject.articles }
  const register = `${subject.kind}-${appeal ? 'PT' : 'ST'}`
  const outcome = chance.one(appeal ? onAppeal : subject.outcomes)
  const precedent = circumstances.some(({ code }) => code === 'an-le-02') || chance.happens(0.02)
  const published = new Date(Date.parse(`${date}T00:00:00Z`) + (35 + chance.below(25)) * 86_400_000).toISOString()
  const facts: Omit<PublishedJudgment, 'paragraphs'> = {
    id: newJudgmentId(bytes => Uint8Array.from({ length: bytes }, () => chance.below(256))),
    number: `${twoDigits(serialOf(`${court.code} ${year} ${register}`))}/${year}/${register}`,
    date,
    courtCode: court.code,
    courtName: court.nameVi,
    level: appeal ? 'appeal' : 'first-instance',
    caseKind: subject.kind,
    relation: subject.relation,
    title: `${subject.relation} giữa ${telling.a} và ${telling.b}`,
    summary: circumstances.map(({ said }) => filled(said[0] ?? '', telling)).join(' '),
    outcome,
    precedents: precedent ? ['Án lệ số 02/2016/AL'] : [],
    publishedOn: published.slice(0, 10),
    updatedAt: published,
    corrections: [],
    state: 'published',
  }
  // 800 to 2,500 words, more short ones than long ones.
  const words = 800 + Math.floor(1_700 * (chance.below(1_000) / 1_000) ** 2)
  const paragraphs = [
    ...opening(facts, telling),
    `Về vụ án ${kindWords[subject.kind]} thụ lý trong năm, được xét xử ${appeal ? 'phúc thẩm' : 'sơ thẩm'} công khai tại trụ sở Tòa án.`,
    'NỘI DUNG VỤ ÁN:',
    ...padded(tellingParagraphs(circumstances, telling), contentions, words * 0.5, telling),
    'NHẬN ĐỊNH CỦA TÒA ÁN:',
    ...padded(tellingParagraphs([chance.one(circumstances)], telling), reasons, words * 0.3, telling).map(
      (each, at) => `[${at + 1}] ${each}`,
    ),
    'QUYẾT ĐỊNH:',
    ...orders.slice(0, 1).map(each => filled(each, telling)),
    `${orderWords[outcome]}. ${circumstances.length > 1 ? 'Ghi nhận các nội dung khác như nhận định.' : ''}`.trim(),
    ...orders.slice(1).map(each => filled(each, telling)),
  ]
  return { judgment: { ...facts, paragraphs }, tells: new Set(circumstances.map(({ code }) => code)) }
}

/** So many judgments, the same for the same seed; each is made when it is asked for. */
export function* judgmentCorpus(count: number, seed = 1): Generator<CorpusJudgment> {
  const serials = new Map<string, number>()
  const serialOf = (register: string): number => {
    const serial = (serials.get(register) ?? 0) + 1
    serials.set(register, serial)
    return serial
  }
  for (let at = 0; at < count; at += 1) yield written(Math.imul(seed, 1_000_003) + at * 7_919, serialOf)
}
