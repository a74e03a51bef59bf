// Queries with what they should find: asked as people ask (whole or bare of marks, old tone placement, a phrase, a place), judged by what each judgment tells.
import { chanceFrom } from './chance.ts'
import { type CorpusJudgment, subjects } from './judgment-corpus.ts'

export interface LabelledQuery {
  manner: 'words' | 'two' | 'bare' | 'old-tones' | 'phrase' | 'place' | 'number'
  text: string
  /** 2 is what was looked for, 1 is half of it, 0 is nothing. */
  worth: (found: CorpusJudgment) => 0 | 1 | 2
}

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').normalize('NFC')

const oldTones: Readonly<Record<string, string>> = {
  hòa: 'hoà',
  thỏa: 'thoả',
  hóa: 'hoá',
  tòa: 'toà',
  khóa: 'khoá',
  hủy: 'huỷ',
  lũy: 'luỹ',
  thủy: 'thuỷ',
}

const inOldTones = (text: string): string => text.replace(/\p{L}+/gu, word => oldTones[word] ?? word)

const tells =
  (...codes: readonly string[]) =>
  ({ tells: told }: CorpusJudgment): 0 | 1 | 2 => {
    const found = codes.filter(code => told.has(code)).length
    return found === codes.length ? 2 : found > 0 ? 1 : 0
  }

/** The longest run of words of a sentence without a slot: what somebody who remembers a passage puts in quotes. */
const passageOf = (sentence: string): string =>
  sentence
    .split(/\{\w+\}|[,;.:()]/)
    .map(each => each.trim())
    .sort((x, y) => y.length - x.length)[0] ?? ''

const courtPlaces = [
  ['NA-H-DIEN-CHAU', 'Diễn Châu'],
  ['NA-H-VINH', 'Vinh'],
  ['NA-H-QUYNH-LUU', 'Quỳnh Lưu'],
  ['NA-H-ANH-SON', 'Anh Sơn'],
  ['NA-H-DO-LUONG', 'Đô Lương'],
] as const

/** About 240 queries, the same for the same seed. */
export const labelledQueries = (seed = 1): LabelledQuery[] => {
  const chance = chanceFrom(seed)
  const queries: LabelledQuery[] = []
  const seen = new Set<string>()
  for (const subject of subjects) {
    for (const group of subject.groups) {
      for (const circumstance of group) {
        const { code } = circumstance
        if (seen.has(code)) continue
        seen.add(code)
        const [first = '', ...others] = circumstance.asked
        const asked = others.length > 0 && chance.happens(0.4) ? chance.one(others) : first
        queries.push({ manner: 'words', text: asked, worth: tells(code) })
        if (chance.happens(0.5)) queries.push({ manner: 'bare', text: bare(asked), worth: tells(code) })
        if (inOldTones(asked) !== asked) queries.push({ manner: 'old-tones', text: inOldTones(asked), worth: tells(code) })
        const passage = passageOf(circumstance.said[1] ?? circumstance.said[0] ?? '')
        if (passage.split(' ').length >= 4 && chance.happens(0.5)) {
          const worth = ({ judgment }: CorpusJudgment) => (judgment.paragraphs.some(each => each.includes(passage)) ? 2 : 0)
          queries.push({ manner: 'phrase', text: `"${passage}"`, worth })
        }
        if (chance.happens(0.15)) {
          const [court, place] = chance.one(courtPlaces)
          const told = tells(code)
          const worth = (found: CorpusJudgment) => (found.judgment.courtCode === court ? told(found) : told(found) > 0 ? 1 : 0)
          queries.push({ manner: 'place', text: `${asked} ${place}`, worth })
        }
        const other = subject.groups.find(each => each !== group)
        if (other !== undefined && chance.happens(0.4)) {
          const second = chance.one(other)
          queries.push({ manner: 'two', text: `${asked} ${second.asked[0] ?? ''}`, worth: tells(code, second.code) })
        }
      }
    }
  }
  for (const number of ['07/2023/DS-ST', '12/2022/HNGĐ-ST', '03/2024/HS-ST', '15/2021/HNGĐ-ST', '2/2020/DS-PT', '05/2019/KDTM-ST']) {
    const written = number.replace(/^(\d)\//, '0$1/')
    queries.push({ manner: 'number', text: number, worth: ({ judgment }) => (judgment.number === written ? 2 : 0) })
  }
  return queries
}

/** Words that nearly every judgment has: nothing to be found by them, and nothing to be waited for. */
export const frequentQueries: readonly string[] = [
  'tòa án',
  'tòa án nhân dân',
  'hội đồng xét xử',
  'bị đơn',
  'nguyên đơn yêu cầu',
  'căn cứ điều luật',
  'ngày tháng năm',
  'toa an nhan dan tinh nghe an',
]
