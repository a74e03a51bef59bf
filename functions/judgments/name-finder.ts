// Answers for where a text may name a person: after a title or role, before a date of birth, as a run of capitals, as a nickname.
import { knownPlaces } from './known-places.ts'
import {
  acronyms,
  institutionHeads,
  middles,
  neutralWords,
  offices,
  openers,
  places,
  roles,
  surnames,
  surnamesPlainly,
  titles,
} from './name-words.ts'
import { Phrases, phraseKey } from './phrases.ts'
import { isEncoded, type Word } from './word.ts'

export interface Candidate {
  readonly from: number
  /** One past the last word. */
  readonly to: number
  readonly sign: 'title' | 'role' | 'birth' | 'run' | 'nickname'
}

const stops = new Phrases(
  'phạm tội, về tội, về việc, sinh năm, sinh ngày, sinh, trú tại, trú, và, với, là, bị, đã, có, tại, do, của, trong, được, không, theo, cho, kiện, yêu cầu, khởi kiện, tranh chấp, ly hôn, cùng, nơi, ngày, năm, số, hktt, cccd, cmnd, nghề nghiệp, dân tộc, giới tính, quốc tịch, địa chỉ, chức vụ, điện thoại, tội',
)
const institutions = new Phrases(
  'tòa án, viện kiểm sát, ủy ban, công ty, ngân hàng, công an, hội đồng, nhà nước, chi cục, cơ quan, hợp tác xã, doanh nghiệp, quỹ tín dụng, văn phòng, trường, bệnh viện, phòng, sở, bảo hiểm, hội nông dân, hội phụ nữ, trung tâm',
)
const nicknameCues = new Phrases(
  'tên gọi khác, tên thường gọi, thường gọi, thường gọi là, còn gọi là, hay gọi là, gọi là, bí danh, biệt danh, biệt hiệu, biệt danh là, tên khác, tên thường gọi là, tên gọi khác là, hay còn gọi là, tên ở nhà, tên ở nhà là, tên thật, tên thật là, tức, bí danh là, nick, nickname, tài khoản facebook, tài khoản zalo, facebook, zalo, pháp danh',
)
const isKey = phraseKey('là')
const relations = new Phrases(
  'em trai, em gái, anh trai, chị gái, con trai, con gái, con, vợ, chồng, bố, mẹ, cha, bạn, cháu, ông nội, bà nội, ông ngoại, bà ngoại, người yêu, em, anh, chị, hàng xóm, đồng nghiệp',
)
const childish = new Phrases('cu, bé, cô, chú, em, ba, o')
const none = new Phrases('không, không có, chưa, tương')

const isFree = (blocked: Uint8Array, from: number, to: number): boolean => {
  for (let index = from; index < to; index += 1) if (blocked[index] === 1) return false
  return true
}

const follows =
  /^(?:\s*[,;:.)]|\s+(?:trình|khai|sinh|trú|cư|đã|có|và|là|cho|bị|được|không|đang|với|nói|về|cùng|tại|phải|yêu|đề|thừa|vay|trả|để|thì|mà|nên|cũng|đánh|dùng|vẫn|chết|ký)(?!\p{L}))/u

const birth = /^\s{0,2}[,(–-]?\s{0,2}\(?(?:tên gọi khác|sinh\s+(?:năm|ngày|tháng|\d)|sn[\s:]|năm sinh|cccd|cmnd)/iu

const certainMiddles = new Phrases('văn, thị, van, thi')

/** Does a name that is encoded already end within the next words? */
function endsEncoded(words: readonly Word[], at: number): boolean {
  for (let index = at; index < at + 4; index += 1) {
    const word = words[index]
    if (word === undefined || !word.isCapital || (index > at && word.join !== 'space' && word.join !== 'hyphen')) return false
    if (isEncoded(word)) return true
  }
  return false
}

/** May the name go on in the next line? Only if it cannot have ended, or the line was full and the next begins with one word that hangs in the air. */
function goesOnInNextLine(words: readonly Word[], from: number, at: number, text: string): boolean {
  const [before, word] = [words[at - 1], words[at]]
  if (before === undefined || word === undefined) return false
  if (endsEncoded(words, at)) return true
  const hangs = /^\s?(?:[,;(]|[-–]\s)/.test(text.slice(word.end, word.end + 3))
  if (at - from > 1 && hangs && middles.has(before.key) && before.isUpper === word.isUpper) return true
  const isOpener = openers.has(word.key) && !hangs && !(words[at + 1]?.isCapital === true && words[at + 1]?.join === 'space')
  if (isOpener) return false
  if (stops.at(words, at) > 0 || roles.at(words, at) > 1 || offices.at(words, at) > 0) return false
  const length = at - from
  if (before.isUpper !== word.isUpper) return false
  if (length === 1) return surnames.has(before.key) || birth.test(text.slice(word.end, word.end + 24))
  if (certainMiddles.has(before.key) || (middles.has(before.key) && surnames.has(words[from]?.key ?? ''))) return true
  const isAlone = !(words[at + 1]?.isCapital === true && words[at + 1]?.join === 'space')
  if (length > 3 || (surnames.has(word.key) && !isAlone)) return false
  if (length > 1 && /^\s?(?:[,;(]|[-–]\s)/.test(text.slice(word.end, word.end + 3)) && !isPlace(words, at, at + 1)) return true
  const lineStart = text.lastIndexOf('\n', before.start) + 1
  return before.end - lineStart > 40 && follows.test(text.slice(word.end, word.end + 12))
}

/** One past the last word of the name that begins at `from`. */
function nameEnd(words: readonly Word[], from: number, text: string, blocked: Uint8Array): number {
  const first = words[from]
  if (first === undefined) return from
  let index = from + 1
  // NGUYEN VAN TRONG, as bank slips have it: no word of it is another word.
  const isPlain =
    /^[A-Z]+$/.test(first.text) && /^[A-Z]+$/.test(words[from + 1]?.text ?? '') && surnamesPlainly.has(first.text.toLowerCase())
  while (index < words.length && index - from < 7) {
    const word = words[index]
    if (word === undefined || blocked[index] === 1 || word.isNumber || !word.isCapital || word.join === 'apart') break
    if (word.isUpper !== first.isUpper && !isEncoded(word) && first.text.length > 1) break
    if (acronyms.has(word.key) && word.isUpper && !first.isUpper) break
    if (first.isUpper && !isPlain && stops.at(words, index) > 0 && !middles.has(words[index - 1]?.key ?? '')) break
    if (word.join === 'line' && !goesOnInNextLine(words, from, index, text)) break
    index += 1
    if (/\d$/.test(word.text)) break
  }
  return index
}

const announced = /^[\s:“"'‘(–-]{1,5}$/
const called = /^[\s:“"'‘(]{1,5}$/
const abbreviated = /^\. ?$/

/** "em trai tôi là Tuấn": who is named by what they are to somebody. */
function isRelation(words: readonly Word[], index: number): boolean {
  if (words[index]?.key !== isKey || words[index + 1]?.isCapital !== true) return false
  return [1, 2, 3].some(back => relations.at(words, index - back) > 0 && words[index - back + 1]?.join !== 'apart')
}

function afterTitle(words: readonly Word[], index: number, text: string, blocked: Uint8Array): Candidate | undefined {
  const title = titles.at(words, index) || (isRelation(words, index) ? 1 : 0)
  const role = title > 0 ? 0 : roles.at(words, index)
  const length = title || role
  if (length === 0) return undefined
  let from = index + length
  let last = words[from - 1]
  if (role > 0 && words[from]?.isNumber && /^[.)]/.test(text.slice(words[from]?.end ?? 0, (words[from]?.end ?? 0) + 1))) {
    last = words[from]
    from += 1
  }
  const word = words[from]
  if (word === undefined || last === undefined || !word.isCapital || word.isNumber || blocked[from] === 1) return undefined
  const gap = text.slice(last.end, word.start)
  if (
    !(
      (title > 0 ? called : announced).test(gap) ||
      (abbreviated.test(gap) && /^(?:mr|mrs|ms)$/i.test(last.text)) ||
      (last.isNumber && /^[.)]\s{0,2}$/.test(gap))
    )
  )
    return undefined
  if (gap.includes('\n') && (gap.includes('.') || gap.split('\n').length > 2 || openers.has(word.key))) return undefined
  if (
    offices.at(words, from) > 0 ||
    institutions.at(words, from) > 1 ||
    (titles.at(words, from) > 0 && words[from + 1]?.isCapital === true)
  )
    return undefined
  if (role > 0 && ((acronyms.has(word.key) && word.isUpper) || (openers.has(word.key) && !words[from + 1]?.isCapital))) return undefined
  if (title > 0 && words[index]?.isCapital && !words[index]?.opens && isPlace(words, index, from + 1)) return undefined
  const to = nameEnd(words, from, text, blocked)
  return { from, to, sign: title > 0 ? 'title' : 'role' }
}

const keyOf = (words: readonly Word[], from: number, to: number): string =>
  words
    .slice(from, to)
    .map(word => word.key)
    .join(' ')

function isPlace(words: readonly Word[], from: number, to: number): boolean {
  const key = keyOf(words, from, to)
  return places.has(key) || knownPlaces.has(key)
}

function asRun(words: readonly Word[], index: number, text: string, blocked: Uint8Array): Candidate | undefined {
  const word = words[index]
  if (word === undefined || !word.isCapital || word.isNumber || word.isUpper) return undefined
  const before = words[index - 1]
  if (
    before?.isCapital &&
    !before.isNumber &&
    blocked[index - 1] !== 1 &&
    word.join === 'space' &&
    !before.isUpper &&
    !openers.has(before.key)
  )
    return undefined
  if ((openers.has(word.key) && !surnames.has(word.key)) || titles.at(words, index) > 0) return undefined
  const to = nameEnd(words, index, text, blocked)
  const after = text.slice(words[to - 1]?.end ?? 0)
  if (birth.test(after.slice(0, 24)) && !institutionHeads.has(word.key)) return { from: index, to, sign: 'birth' }
  if (to - index < 2 || (isEncoded(word) && isPlace(words, index + 1, to))) return undefined
  for (let shorter = to; shorter > index + 1; shorter -= 1) if (isPlace(words, index, shorter)) return undefined
  const run = words.slice(index, to)
  if (run.some(each => neutralWords.has(each.key))) return undefined
  const [model, brand] = [words[index - 1], words[index - 2]]
  if (
    model !== undefined &&
    word.join === 'space' &&
    (neutralWords.has(model.key) || (model.isNumber && brand !== undefined && neutralWords.has(brand.key)))
  )
    return undefined
  if (institutionHeads.has(word.key) && !(surnames.has(word.key) && run.length > 2)) return undefined
  return { from: index, to, sign: 'run' }
}

/** Capitals throughout: a surname with at most three more words alone in its line or clause, or a surname and a middle word in a heading. */
function asCapitals(words: readonly Word[], index: number, text: string, blocked: Uint8Array): Candidate | undefined {
  const word = words[index]
  const isSurname =
    word !== undefined && (surnames.has(word.key) || (/^[A-Z]+$/.test(word.text) && surnamesPlainly.has(word.text.toLowerCase())))
  if (word === undefined || !word.isUpper || !isSurname || acronyms.has(word.key) || stops.at(words, index) > 0) return undefined
  const to = nameEnd(words, index, text, blocked)
  const length = to - index
  if (length < 2) return undefined
  const isMiddle = certainMiddles.has(words[index + 1]?.key ?? '') && length > 2
  const before = words[index - 1]
  const standsAlone =
    (before === undefined || word.join === 'apart' || word.join === 'line' || !before.isUpper) &&
    length <= 5 &&
    !isEncoded(words[to - 1] ?? word)
  if (isMiddle && (standsAlone || length <= 4)) return { from: index, to, sign: 'run' }
  if (isMiddle) return { from: index, to: index + 3, sign: 'run' }
  const hasHeadingWords = isPlace(words, index, to) || places.at(words, index) > 0 || headings.at(words, index) > 0
  return standsAlone && !hasHeadingWords ? { from: index, to, sign: 'run' } : undefined
}

const headings = new Phrases(
  'hồ sơ, lý do, cao, mai táng, văn phòng, từ ngày, lại, vi phạm, đồng ý, kim loại, vũ khí, vũ lực, lương tháng, hà nội, thái độ, đinh ninh, trương mục, công bố, sử dụng, tiêu hủy, tịch thu, trang, diệp lục, vàng, lý lịch, ban hành, mùa, quang cảnh, khương, đoàn luật sư, văn bản, dương lịch, trang thiết bị, hứa hẹn, tống đạt, tăng cường, tôn giáo, tất cả, cung cấp, chung cư, chu cấp, giang hồ, đồng phạm, lưu hồ sơ, lưu, bá',
)

function asNickname(words: readonly Word[], index: number, text: string, blocked: Uint8Array): Candidate | undefined {
  const cue = nicknameCues.at(words, index)
  if (cue === 0) return undefined
  const from = index + cue
  const [last, word] = [words[from - 1], words[from]]
  if (last === undefined || word === undefined || blocked[from] === 1 || word.isNumber || none.has(word.key)) return undefined
  const gap = text.slice(last.end, word.start)
  if (!/^[\s:“"'‘(«]{1,5}$/.test(gap) || !(word.isCapital || /[“"‘«]/.test(gap))) return undefined
  if (
    (titles.at(words, from) > 0 && !childish.has(word.key)) ||
    offices.at(words, from) > 0 ||
    institutions.at(words, from) > 0 ||
    isPlace(words, from, from + 2)
  )
    return undefined
  const quote = /[“"‘«]/.test(gap)
  let to = from + 1
  while (to - from < 5 && words[to] !== undefined && words[to]?.join === 'space' && blocked[to] !== 1 && (words[to]?.isCapital || quote))
    to += 1
  return { from, to, sign: 'nickname' }
}

/** `3. SỦNG MÍ NA - số điện thoại …`: an item of a list, alone before a dash. */
function asListItem(words: readonly Word[], index: number, text: string, blocked: Uint8Array): Candidate | undefined {
  const [number, word] = [words[index - 1], words[index]]
  if (
    number === undefined ||
    word === undefined ||
    !number.isNumber ||
    !word.isCapital ||
    !/^[.)] ?$/.test(text.slice(number.end, word.start))
  )
    return undefined
  if (!/(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, number.start - 4), number.start))) return undefined
  const to = nameEnd(words, index, text, blocked)
  const length = to - index
  if (length < 2 || length > 6 || !/^\s?[-–—(]\s?/.test(text.slice(words[to - 1]?.end ?? 0, (words[to - 1]?.end ?? 0) + 3)))
    return undefined
  if (words.slice(index, to).some(each => acronyms.has(each.key) && each.isUpper)) return undefined
  return institutions.at(words, index) > 0 || headings.at(words, index) > 0 || isPlace(words, index, to)
    ? undefined
    : { from: index, to, sign: 'run' }
}

/** All places where a person may be named, in order; the first sign wins where two begin together. */
export function findCandidates(words: readonly Word[], text: string, blocked: Uint8Array): Candidate[] {
  const found = new Map<number, Candidate>()
  const add = (candidate: Candidate | undefined): void => {
    if (candidate === undefined || found.has(candidate.from) || !isFree(blocked, candidate.from, candidate.to)) return
    found.set(candidate.from, candidate)
  }
  for (let index = 0; index < words.length; index += 1) {
    if (blocked[index] === 1) continue
    add(asNickname(words, index, text, blocked))
    add(afterTitle(words, index, text, blocked))
    add(asRun(words, index, text, blocked))
    add(asCapitals(words, index, text, blocked))
    add(asListItem(words, index, text, blocked))
  }
  return [...found.values()].sort((a, b) => a.from - b.from)
}
