// Answers for addresses: house, hamlet, commune and district become letters, the province stays (rule E7); the names of State bodies stay (rule E9).
import { completesLineBefore, provinceNames } from './name-words.ts'
import { Phrases, phraseKey } from './phrases.ts'
import { isEncoded, type Word, wordKey } from './word.ts'

export interface AddressFinding {
  readonly from: number
  readonly to: number
  /** The same place has the same key: `kim liên`, `xóm 5`. */
  readonly key: string
  /** A province, or part of the name of a State body. */
  readonly stays: boolean
}

/** Followed by a name or a number. */
const levels = new Phrases(
  'tỉnh, xã, phường, thị trấn, huyện, quận, thị xã, thành phố, tp, tx, tt, xóm, thôn, bản, ấp, làng, buôn, tổ, tổ dân phố, khối, khối phố, khu phố, khu, cụm, đội, ngõ, ngách, hẻm, kiệt, đường, phố, số nhà, nhà số, tổ dân cư, khu đô thị, chung cư, tòa nhà, toà nhà, khu tập thể, khu dân cư, căn hộ, khu chung cư, q, p, h, x, sn, tdp, tiểu khu, khóm, sóc, phum, đại lộ, khu công nghiệp, kcn, cư xá, khu nhà ở, chợ, giáo xứ, giáo họ',
)
/** Levels of letters too few or words too common to be trusted in capitals. */
const weakInCapitals = new Phrases('bản, tổ, khối, khu, cụm, đội, đường, phố, làng, p, q, h, x, tt, tx, sn, chợ, buôn, ấp, ngõ')
/** Levels that need a number or a capital right after them and are something else before these words. */
const notPlaces = new Phrases(
  'hội, án, sao, thân, vẽ, đồ, chức, quốc, vực, lượng, sự, phần, trình, cáo, kê, khai, tự, ảnh, gốc, chính, sống, dây, ranh',
)

/** nông thôn, hợp tác xã, già làng */
const notBeforeLevels = new Phrases('nông, tác, già')

/** Bodies whose place belongs to their name. */
const bodies = new Phrases(
  'tòa án, tòa án nhân dân, tand, viện kiểm sát, viện kiểm sát nhân dân, vksnd, vks, ủy ban nhân dân, ủy ban, ubnd, hội đồng nhân dân, hđnd, công an, chi cục, cục, sở, phòng, thanh tra, kho bạc, kho bạc nhà nước, bảo hiểm xã hội, bhxh, văn phòng đăng ký, thi hành án, thi hành án dân sự, cơ quan, mặt trận, hội liên hiệp, hội nông dân, hội phụ nữ, hội cựu chiến binh, đảng ủy, huyện ủy, thành ủy, ban chỉ huy quân sự, ban quản lý, trạm y tế, trung tâm y tế, bệnh viện, bệnh viện đa khoa, đoàn luật sư, liên đoàn lao động, trung tâm phát triển quỹ đất, chi nhánh văn phòng đăng ký đất đai, đồn biên phòng, trại giam, trại tạm giam, nhà tạm giữ, hạt kiểm lâm, bưu điện, phòng tư pháp, chi nhánh, ban',
)
const bodyBreaks = new Phrases('tại, ở, trú, có, ngụ, sống, thuộc địa, địa chỉ, đóng, là, đã, và')

function isPlaceOfBody(words: readonly Word[], at: number, text: string): boolean {
  for (let index = at - 1; index >= 0 && at - index <= 12; index -= 1) {
    const word = words[index]
    const next = words[index + 1]
    if (word === undefined || next === undefined || /[,;:.()\n]/.test(text.slice(word.end, next.start))) return false
    if (bodyBreaks.has(word.key)) return false
    for (let length = 1; length <= Math.min(4, at - index); length += 1) {
      if (
        bodies.has(
          words
            .slice(index, index + length)
            .map(each => each.key)
            .join(' '),
        )
      )
        return true
    }
  }
  return false
}

const roman = /^(?:[IVX]{1,5})$/

function nameEnd(words: readonly Word[], from: number, level: string, text: string): number {
  const gap = text.slice(words[from - 1]?.end ?? 0, words[from]?.start ?? 0)
  if (!(/^\s{1,3}$|^\s?:\s?$/.test(gap) || (level.length <= 3 && /^\.\s?$/.test(gap)))) return from
  let index = from
  while (index < words.length && index - from < 5) {
    const word = words[index]
    if (word === undefined) break
    const joined = word.join === 'space' || word.join === 'line' || (word.join === 'hyphen' && index > from)
    if (!(joined || (index === from && word.start - (words[index - 1]?.end ?? 0) <= 3))) break
    if (index > from && word.join === 'line' && !(completesLineBefore(words, index, text) || provinceNames.at(words, index - 1) > 1)) break
    if (index > from && word.isNumber) {
      if (word.join !== 'space') break
    } else if (!word.isNumber && !word.isCapital) break
    const province = provinceNames.at(words, index)
    if (province > 0 && index > from) break
    if (index > from && levels.at(words, index) > 0 && words[index + 1]?.isCapital === true) break
    index += 1
    if (words[index - 1]?.isNumber) break
  }
  const first = words[from]
  if (first !== undefined && index === from + 1 && !first.isNumber && level === 'khu' && roman.test(first.text)) return from
  return index
}

/** House numbers: 12, 12A, 12/4/7 and what hangs on them. */
function houseEnd(words: readonly Word[], from: number, text: string): number {
  let index = from
  while (index < words.length && index - from < 6) {
    const word = words[index]
    const before = words[index - 1]
    if (word === undefined || before === undefined) break
    const gap = text.slice(before.end, word.start)
    const fits =
      index === from ? /^[\s:.]{0,3}$/.test(gap) && word.isNumber : /^[/-]?$/.test(gap) && (word.isNumber || word.text.length <= 2)
    if (!fits) break
    index += 1
  }
  return index
}

const streets = new Phrases('đường, phố, ngõ, ngách, hẻm, kiệt, tổ, khối, phường')
const houseCues = new Phrases('nhà, tại, ở, địa chỉ, trú, ngụ')

export interface Gazetteer {
  /** Names of communes and former districts as they are compared, longest five words. */
  readonly names: ReadonlySet<string>
}

const houseWord = wordKey('số')
const provinceWord = phraseKey('tỉnh')
const provinceLevels = new Phrases('thành phố, tp')

/** Names and numbers of places after the word for their level; and lists of names before a province. */
export function findAddresses(words: readonly Word[], text: string, gazetteer: Gazetteer): AddressFinding[] {
  const found: AddressFinding[] = []
  let keptBefore = -1
  const add = (from: number, to: number, level: string): void => {
    const name = words.slice(from, to)
    if (name.every(word => isEncoded(word))) return
    const spelledName = name.map(word => word.key).join(' ')
    found.push({ from, to, key: name[0]?.isNumber ? `${level} ${spelledName}` : spelledName, stays: false })
  }
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]
    if (word === undefined) continue
    if (word.key === houseWord) {
      const to = houseEnd(words, index + 1, text)
      const isHouse =
        to > index + 1 &&
        (houseCues.has(words[index - 1]?.key ?? '') || streets.at(words, to) > 0) &&
        /^[\s,]{0,3}$/.test(text.slice(words[to - 1]?.end ?? 0, words[to]?.start ?? text.length))
      if (isHouse) {
        add(index + 1, to, 'số')
        index = to - 1
        continue
      }
    }
    const length = notBeforeLevels.has(words[index - 1]?.key ?? '') ? 0 : levels.at(words, index)
    if (length === 0) {
      index = Math.max(index, listBeforeProvince(words, index, text, gazetteer, add))
      continue
    }
    const level = words
      .slice(index, index + length)
      .map(each => each.key)
      .join(' ')
    const next = words[index + length]
    if (
      next === undefined ||
      notPlaces.has(next.key) ||
      (word.isUpper && weakInCapitals.has(level)) ||
      (level.length === 1 &&
        !(/^\. ?$/.test(text.slice(word.end, next.start)) && /[,:]\s*$/.test(text.slice(Math.max(0, word.start - 3), word.start))))
    )
      continue
    if (level.length === 1 && !word.isCapital) continue
    const from = index + length
    const to =
      level === phraseKey('số nhà') || level === phraseKey('nhà số') || level === 'sn' || (/^(?:ng|h|k)/.test(level) && next.isNumber)
        ? houseEnd(words, from, text)
        : nameEnd(words, from, level, text)
    if (to <= from) continue
    const isProvince = (provinceLevels.has(level) || level === provinceWord) && provinceNames.at(words, from) === to - from
    const follows = keptBefore >= 0 && /^\s*,\s*$/.test(text.slice(words[keptBefore]?.end ?? 0, word.start))
    if (isProvince || isPlaceOfBody(words, index, text) || follows) {
      found.push({ from, to, key: '', stays: true })
      keptBefore = to - 1
      index = to - 1
      continue
    }
    add(from, to, level)
    index = to - 1
  }
  return found
}

const addressCues = /(?:trú|chỉ|quán|sinh|ngụ|ở|tại|cư|từ)\s*(?:tại|ở|quán)?\s*:?\s*$/iu

/** `Kim Liên, Nam Đàn, Nghệ An`: names of known places, or after "trú tại", in a row that ends with a province. Returns the last word used. */
function listBeforeProvince(
  words: readonly Word[],
  at: number,
  text: string,
  gazetteer: Gazetteer,
  add: (from: number, to: number, level: string) => void,
): number {
  const first = words[at]
  if (first === undefined || !first.isCapital || first.isUpper || (words[at - 1]?.isCapital && first.join === 'space')) return -1
  const parts: { from: number; to: number }[] = []
  let index = at
  while (parts.length < 5 && index < words.length) {
    let to = index
    while (to < words.length && to - index < 4 && words[to]?.isCapital && (to === index || words[to]?.join === 'space')) to += 1
    if (to === index) return -1
    const province = provinceNames.at(words, index)
    const isEnd = province === to - index
    if (isEnd && parts.length === 0) return -1
    if (isEnd) break
    parts.push({ from: index, to })
    const gap = text.slice(words[to - 1]?.end ?? 0, words[to]?.start ?? 0)
    if (!/^\s*[,-]\s*$/.test(gap)) return -1
    index = to
    const next = words[index]
    if (next !== undefined && !next.isCapital && (next.key === phraseKey('tỉnh') || provinceLevels.has(next.key))) break
    if (next !== undefined && !next.isCapital) return -1
  }
  const cued = addressCues.test(text.slice(Math.max(0, first.start - 24), first.start))
  const known = parts.some(part =>
    gazetteer.names.has(
      words
        .slice(part.from, part.to)
        .map(word => word.key)
        .join(' '),
    ),
  )
  if (parts.length === 0 || !(cued || known)) return -1
  for (const part of parts) add(part.from, part.to, '')
  return (parts.at(-1)?.to ?? 0) - 1
}
