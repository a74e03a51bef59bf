// Answers for organisations: the legal form stays, letters stand for the rest (rule E5); bodies of the State stay as they are (rule E9).
import { acronyms, completesLineBefore } from './name-words.ts'
import { Phrases } from './phrases.ts'
import { isEncoded, type Word } from './word.ts'

export interface OrganisationFinding {
  /** Places in `words`: the first word after the legal form, and one past the last. */
  readonly from: number
  readonly to: number
  /** The first word of the form. */
  readonly formFrom: number
  /** The first word of the name itself, after the trade. */
  readonly properFrom: number
  readonly key: string
}

export const forms = new Phrases(
  'công ty, tổng công ty, tập đoàn, doanh nghiệp, doanh nghiệp tư nhân, dntn, hợp tác xã, htx, liên hiệp hợp tác xã, ngân hàng, quỹ tín dụng, quỹ tín dụng nhân dân, hộ kinh doanh, xí nghiệp, nhà máy, văn phòng công chứng, công ty luật, văn phòng luật sư, tổ hợp tác, trang trại, trường mầm non, trường tiểu học, trường trung học cơ sở, trường thcs, trường trung học phổ thông, trường thpt, trường mẫu giáo, nhà hàng, khách sạn, nhà nghỉ, quán, tiệm vàng, tiệm, cửa hàng, siêu thị, phòng khám, nhà thuốc, hiệu thuốc, hãng, câu lạc bộ, chi nhánh công ty, công đoàn công ty, cơ sở sản xuất, xưởng, karaoke, quán karaoke, hộ kinh doanh cá thể, garage, gara, ga ra, hiệu cầm đồ, tiệm cầm đồ, cửa hàng cầm đồ, trung tâm anh ngữ, trung tâm ngoại ngữ, hiệp hội, quỹ',
)

/** More of the form, and the trade: kept when in small letters before the name. */
const formParts = new Phrases(
  'tnhh, trách nhiệm hữu hạn, mtv, một thành viên, hai thành viên, hai thành viên trở lên, hai tv, 1 thành viên, 2 thành viên, cổ phần, cp, hợp danh, tmcp, thương mại cổ phần, tm cp, liên doanh, nhà nước, tư nhân, nhân dân, hợp tác, tnhh mtv, tnhh một thành viên, tnhh hai thành viên trở lên, dịch vụ nông nghiệp, nông nghiệp, luật, bảo hiểm, tài chính, chứng khoán, cho thuê tài chính, đấu giá hợp danh, đấu giá, quản lý nợ và khai thác tài sản, karaoke, cà phê, cafe, ăn uống, internet, nhân thọ, phi nhân thọ, tập đoàn',
)

/** The trade within a name, in small letters or not. */
const trades = new Phrases(
  'nông nghiệp, nông thôn, công thương, ngoại thương, thương mại, dịch vụ, xây dựng, sản xuất, đầu tư, phát triển, vận tải, xuất nhập khẩu, kinh doanh, tư vấn, thiết kế, cơ khí, du lịch, khoáng sản, thủy sản, nông sản, chế biến, may mặc, dệt may, bất động sản, công nghệ, điện tử, điện lực, giao thông, môi trường, y tế, dược phẩm, giáo dục, truyền thông, quảng cáo, nội thất, vật liệu xây dựng, vật liệu, cấp thoát nước, hạ tầng, kỹ thuật, tổng hợp, tm, dv, xd, sx, xnk, tm dv, đt, tư vấn thiết kế, chăn nuôi, trồng trọt, thức ăn chăn nuôi, ô tô, xe máy, vàng bạc, đá quý, in ấn, thép, gỗ, giấy, sữa, chè, mía đường, bia, rượu',
)

const connectors = new Phrases('và, của')

const stateWords = new Phrases('nhà nước, chính sách xã hội, nhà nước việt nam')

function nameStarts(words: readonly Word[], from: number): number {
  let index = from
  for (let steps = 0; steps < 8; steps += 1) {
    const length = formParts.at(words, index)
    const word = words[index]
    if (length === 0 || word === undefined || (index > from && word.join === 'apart')) return index
    if (word.isCapital && !word.isUpper && words[from - 1]?.isUpper === false && trades.at(words, index) > 0) return index
    index += length
  }
  return index
}

const isGapWithin = (gap: string): boolean => /^(?:-|[ \t]*[&,]?[ \t]*|[ \t]*\n[ \t]*)["“”«»‘’']?[ \t]*$/.test(gap)

/** Where the name ends: capitals, trades and numbers as far as they run. */
function nameEnds(words: readonly Word[], from: number, text: string): number {
  let index = from
  let capitals = 0
  while (index < words.length && index - from < 14) {
    const word = words[index]
    const before = words[index - 1]
    if (word === undefined || before === undefined) break
    const gap = text.slice(before.end, word.start)
    if (
      !(index === from ? /^[\s"“«‘'(-]{0,4}$/.test(gap) && !/\n\s*\n/.test(gap) : isGapWithin(gap)) ||
      /["”»]/.test(gap.trimStart().slice(index === from ? 9 : 0))
    )
      break
    const trade = trades.at(words, index)
    const connects = connectors.has(word.key) && words[index + 1]?.join !== 'apart' && trades.at(words, index + 1) > 0
    const breaks =
      gap.includes('\n') &&
      !(
        trade > 0 ||
        connects ||
        completesLineBefore(words, index, text) ||
        (word.isNumber && /^\s+\p{Ll}/u.test(text.slice(word.end, word.end + 4)))
      )
    if (index > from && (gap.includes(',') || breaks)) break
    if (connects) index += 1
    else if (trade > 0) index += trade
    else if (word.isCapital) {
      capitals += 1
      index += 1
    } else if (word.isNumber && capitals > 0 && word.join !== 'apart') index += 1
    else break
  }
  return capitals > 0 ? Math.min(index, words.length) : from
}

function looksEncoded(words: readonly Word[]): boolean {
  return words.every(word => isEncoded(word) || /^[\p{Lu}]{1,10}\d{0,2}$/u.test(word.text)) && words.length <= 2
}

/** Thương mại và Dịch vụ Hòa Bình and Hòa Bình are one: the trade tells nobody apart. */
function afterTrades(words: readonly Word[], from: number, to: number): number {
  let index = from
  while (index < to) {
    const length = connectors.has(words[index]?.key ?? '') ? 1 : trades.at(words, index)
    if (length === 0) return index
    index += length
  }
  return from
}

/** Companies, banks, cooperatives, businesses and the like, with the places of their names. */
export function findOrganisations(words: readonly Word[], text: string): OrganisationFinding[] {
  const found: OrganisationFinding[] = []
  for (let index = 0; index < words.length; index += 1) {
    const form = forms.at(words, index)
    if (form === 0) continue
    const from = nameStarts(words, index + form)
    if (stateWords.at(words, index + form) > 0) continue
    const to = nameEnds(words, from, text)
    if (to === from) continue
    const inner = forms.at(words, from)
    if (inner > 0 && inner < to - from) continue
    const properFrom = afterTrades(words, from, to)
    found.push({
      formFrom: index,
      from,
      to,
      properFrom,
      key: words
        .slice(properFrom, to)
        .map(word => word.key)
        .join(' '),
    })
    index = to - 1
  }
  return found
}

const isWordOfForm = (word: Word): boolean => connectors.has(word.key)

/** `HB` for Hòa Bình, `NVA` for Nguyễn Văn An. */
export function organisationLetters(words: readonly Word[]): string {
  return words
    .filter(word => !isWordOfForm(word))
    .map(word => (word.isNumber ? word.text : word.text.charAt(0).toUpperCase()))
    .join('')
}

/** Is the name letters already? A lone acronym of the usual ones is. */
export function isEncodedOrganisation(words: readonly Word[]): boolean {
  return looksEncoded(words) || words.every(word => acronyms.has(word.key) && word.isUpper)
}
