// Answers for the names that stay (rule E9): judges, jurors, clerks, procurators and lawyers, told by what stands around the name.
import { Phrases, phraseKey } from './phrases.ts'
import type { Word } from './word.ts'

const cues = new Phrases(
  'thẩm phán, chủ tọa, chủ tọa phiên tòa, hội thẩm, hội thẩm nhân dân, hội thẩm quân nhân, thư ký, thư ký phiên tòa, thư ký tòa án, kiểm sát viên, luật sư, trợ giúp viên, trợ giúp viên pháp lý, bào chữa viên, thẩm tra viên, chấp hành viên, điều tra viên, chánh án, phó chánh án, viện trưởng, phó viện trưởng, chánh tòa, người bào chữa, đại diện viện kiểm sát, thẩm phán dự khuyết, hội thẩm dự khuyết, kiểm tra viên, thủ trưởng cơ quan điều tra',
)

/** What may stand between the office and the name: more of the office, its court, a title. Nothing that does something to somebody. */
const fillers = new Set(
  'thẩm phán chủ tọa phiên tòa toà họp hội nhân dân quân thư ký kiểm sát viên án viện trợ giúp pháp lý bào chữa tra ghi biên bản luật sư ông bà sơ trung cao cấp phúc tỉnh huyện thành phố khu vực quận thị xã tham gia dự khuyết là gồm có các thành phần xét xử giải quyết vụ người đại diện tối và nhà nước trung tâm đoàn văn phòng hành đã được phân công chánh phó trưởng dân sự hình thuộc tòa'
    .split(' ')
    .map(word => phraseKey(word)),
)

const bodies = new Phrases('tòa, toà, viện, đoàn, văn, trung, chi, cơ')

/** Is there an office right before the name? */
function hasOfficeBefore(words: readonly Word[], at: number, text: string): boolean {
  for (let index = at - 1; index >= 0 && at - index <= 24; index -= 1) {
    const word = words[index]
    const next = words[index + 1]
    if (word === undefined || next === undefined) return false
    const gap = text.slice(word.end, next.start)
    if (/\n\s*\n|;/.test(gap) || (/\.(?!\s*\d?$)/.test(gap) && !word.isNumber)) return false
    for (let length = 1; length <= 5; length += 1) {
      const phrase = words.slice(index - length + 1, index + 1)
      if (phrase.length === length && cues.has(phrase.map(each => each.key).join(' '))) return true
    }
    if (word.key === 'của' || word.key === phraseKey('cho')) {
      if (!bodies.has(next.key)) return false
    } else if (!fillers.has(word.key) && !word.isNumber && !(word.isCapital && (!gap.includes('\n') || index === at - 1))) return false
  }
  return false
}

const after =
  /^(?:[^\S\n]{0,3}\n?[^\S\n]{0,3}[-–—(]\s{0,3}|[^\S\n]{0,3}[,:]\s{0,3}|\s{0,3}là\s{1,3}|[^\S\n]{1,3})(?:(?:là|nguyên|chức vụ:?|cán bộ|công chức)\s{1,2})?(?:thẩm\s+phán|hội\s+thẩm|thư\s+ký\s+(?:tòa|toà|phiên)|thẩm\s+tra\s+viên|kiểm\s+sát\s+viên|kiểm\s+tra\s+viên|luật\s+sư|trợ\s+giúp\s+viên|điều\s+tra\s+viên|chấp\s+hành\s+viên|chánh\s+án|phó\s+chánh\s+án|viện\s+trưởng|phó\s+viện\s+trưởng)(?![\p{L}])/iu

const heading =
  /^\s*(?:[-–—*+•]|\d{1,2}[.)])?\s*(?:các |thành phần |tm\.? |t\/m |kt\.? )?(?:thẩm phán|hội thẩm|hội đồng xét xử|thư ký|kiểm sát viên|đại diện viện kiểm sát|chủ tọa|thành viên hội đồng)/iu
const listItem = /^\s*(?:(?:[-–—*+•]|\d{1,2}[.)])\s*)?(?:(?:ông|bà)\s*[:.]?\s+)?[\p{Lu}]/u
const label = /:\s*\S|(?:nguyên đơn|bị đơn|bị cáo|người|bị hại|đương sự|nơi nhận|địa chỉ|sinh năm|sinh ngày)/iu

/** A name alone on its line, under a heading of officials or the words of a signature. */
function isListedUnderOffice(text: string, start: number, end: number): boolean {
  if (!/^[^\S\n]*(?:$|\n|[-–(]|[^\S\n]{3})/.test(text.slice(end, end + 12))) return false
  let lineStart = text.lastIndexOf('\n', start - 1) + 1
  if (!/^\s*(?:(?:[-–—*+•]|\d{1,2}[.)])\s*)?(?:(?:ông|bà)\s*[:.]?\s+)?(?:\p{Lu}[\p{L}’']*[ \t]+)*$/iu.test(text.slice(lineStart, start)))
    return false
  for (let lines = 0; lines < 8 && lineStart > 0; lines += 1) {
    const lineEnd = lineStart - 1
    lineStart = text.lastIndexOf('\n', lineEnd - 1) + 1
    if (lineEnd - lineStart > 160) return false
    const line = text.slice(lineStart, lineEnd)
    if (heading.test(line)) return true
    if (/^\s*$|^\s*\(?(?:đã ký|ký tên|đóng dấu|ký, ghi rõ họ tên)/iu.test(line)) continue
    if (!listItem.test(line) || label.test(line)) return false
  }
  return false
}

/** Does this mention name an official in office? `from` and `to` are places in `words`, the last one excluded. */
export function isOfficial(words: readonly Word[], from: number, to: number, text: string): boolean {
  const first = words[from]
  const last = words[to - 1]
  if (first === undefined || last === undefined) return false
  return (
    after.test(text.slice(last.end, last.end + 48)) ||
    hasOfficeBefore(words, from, text) ||
    isListedUnderOffice(text, first.start, last.end)
  )
}
