// Answers for what identifies a person by its shape: numbers of papers, phones, accounts, plates and parcels, e-mail, dates of birth (rule E8: removed;
// of a date of birth the year stays).

export interface PatternFinding {
  readonly kind:
    | 'personal-number'
    | 'phone'
    | 'email'
    | 'account'
    | 'plate'
    | 'parcel'
    | 'birth-date'
    | 'certificate'
    | 'tax-code'
    | 'passport'
  readonly start: number
  readonly end: number
  /** What is written instead. */
  readonly to: string
}

interface Pattern {
  readonly kind: PatternFinding['kind']
  /** With the flags `dgiu`; what is removed is the group `value`, or all of it. */
  readonly shape: RegExp
  readonly to?: (value: string) => string
  readonly accepts?: (value: string, after: string, before: string) => boolean
}

const removed = '...'

/** Between the digits of one number: up to three of space, dot, dash, slash, a line break. */
const gap = String.raw`[ \t.\-‐‑–—/]{0,3}\n?[ \t]{0,3}`
/** Digits, and the letters typed in their place. */
const digits = (least: number, most: number): string => String.raw`[\dO](?:${gap}[\dO]){${least - 1},${most - 1}}(?![\d])`
/** Words between a label and its number: "số", "là", a colon, brackets. */
const lead = String.raw`(?:\s{0,3}(?:số|sô|thẻ|mang tên|là|của (?:ông|bà|anh|chị)|định danh|liên hệ|di động|cá nhân|công dân|no|n[°ºo])(?![\p{L}])){0,4}\s{0,3}[.:№(“"']{0,3}\s{0,3}(?:số\s{0,3}[:.]?\s{0,3})?`
const word = (alternatives: string): string =>
  String.raw`(?<![\p{L}\p{M}\d])(?:${alternatives.replace(/ /g, String.raw`\s{1,3}`)})(?![\p{L}\p{M}])`
const labelled = (labels: string, value: string): RegExp => new RegExp(`${word(labels)}${lead}(?<value>${value})`, 'dgiu')

const count = (value: string): number => value.replace(/\D/g, '').length
const isMoneyAfter = (after: string): boolean =>
  /^\s{0,2}(?:\)|,\d+)?\s{0,2}(?:đồng|đ(?![\p{L}])|vnđ|vnd|usd|triệu|tỷ|nghìn|m2|m²|m(?![\p{L}])|mét|%|₫|đô la)/iu.test(after)
/** 150.000.000: groups of three after one to three digits that do not begin with nought. */
const isGrouped = (value: string): boolean => /^[1-9]\d{0,2}(?:[.,]\d{3})+(?:[.,]\d{1,2})?$/.test(value.trim())

const serial = String.raw`(?!ngày|tháng|năm)(?:[\p{Lu}]{1,6}[ .\-]{0,2}\n?){0,2}\d[\d.\-/]{2,18}(?:[ ]?\d{2,}){0,2}(?:[/\-][\p{Lu}\d\-]{1,12}){0,3}`

/** The year of a birth date; two digits after 26 are of the century before. */
function year(value: string): string {
  const plain = value.replace(/(?<=\d)\s+(?=\d)/g, '')
  const full = /(?:19|20)\d{2}/.exec(plain)?.[0]
  if (full !== undefined) return `năm ${full}`
  const short = /\d{2}$/.exec(plain)?.[0] ?? ''
  return `năm ${Number(short) > 26 ? '19' : '20'}${short}`
}
const date = String.raw`\d{1,2}\s{0,2}[/.\-–]\s{0,2}\d{1,2}\s{0,2}[/.\-–]\s{0,2}(?:19|20)\d{2}|(?:(?:ngày|mùng|mồng)\s{1,3}){0,2}\d{1,2}\s{1,3}tháng\s{1,3}\d{1,2}\s{1,3}năm\s{1,3}(?:19|20)\d{2}|(?:tháng\s{1,3})?\d{1,2}\s{0,2}[/.\-–]\s{0,2}(?:19|20)\d{2}|tháng\s{1,3}\d{1,2}\s{1,3}năm\s{1,3}(?:19|20)\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2}(?!\d)`

const patterns: readonly Pattern[] = [
  {
    kind: 'email',
    shape:
      /(?<![\p{L}\d._%+-])[\p{L}\d][\p{L}\d._%+-]{0,63}\s{0,2}(?:@|\(at\)|\[at\])\s{0,2}[\p{L}\d](?:[\p{L}\d-]{0,40}\s?\.\s?){1,4}\p{L}{2,12}(?![\p{L}\d])/dgiu,
  },
  {
    kind: 'account',
    shape:
      /(?<![\p{L}\d])(?:https?:\/\/)?(?:www\.|m\.)?(?:facebook|fb|zalo|tiktok|instagram|youtube|telegram|t|linkedin|twitter|x)\.(?:com|me|vn|net)\/[\w.@/?=&%-]{2,120}/dgiu,
  },
  {
    kind: 'birth-date',
    shape: new RegExp(
      String.raw`${word('sinh|sn|ngày sinh|ngày, tháng, năm sinh|ngày tháng năm sinh|năm sinh|date of birth|dob')}\s{0,3}(?<value>(?:[:(]\s{0,2})?(?:vào\s{1,2})?(?:ngày\s{0,3}[:.]?\s{0,3})?(?:${date}))(?!\d)`,
      'dgiu',
    ),
    to: year,
  },
  {
    kind: 'tax-code',
    shape: labelled('mã số thuế|mst|mã số doanh nghiệp|msdn|mã doanh nghiệp|tax code|mã số đơn vị', String.raw`\d(?:${gap}\d){8,12}(?!\d)`),
  },
  {
    kind: 'passport',
    shape: labelled(
      'hộ chiếu(?: phổ thông| ngoại giao| công vụ| nước ngoài| việt nam| hàn quốc| trung quốc)?|passport',
      String.raw`[\p{L}]{0,3}[ .\-]{0,2}[\dO](?:${gap}[\dO]){4,10}(?!\d)`,
    ),
  },
  {
    kind: 'account',
    shape: labelled(
      'số tài khoản|stk|tài khoản(?: ngân hàng| thanh toán| tiền gửi| tiết kiệm| cá nhân)?|số thẻ|thẻ|thẻ atm|thẻ tín dụng|sổ tiết kiệm|tk|account',
      String.raw`(?:[\p{Lu}]{1,3}[ ]?)?${digits(6, 20)}`,
    ),
    accepts: (value, after) => !isMoneyAfter(after) && !isGrouped(value),
  },
  {
    kind: 'personal-number',
    shape: labelled(
      String.raw`cccd|cmnd|cmtnd|cmt|cmnd\s?/\s?cccd|cccd\s?/\s?cmnd|căn cước(?: công dân)?|thẻ căn cước(?: công dân)?|chứng minh(?: nhân dân| thư)?|giấy chứng minh nhân dân|số định danh(?: cá nhân)?|mã định danh|định danh cá nhân|định danh|id`,
      digits(8, 14),
    ),
    accepts: value => count(value) >= 8,
  },
  {
    kind: 'phone',
    shape: labelled(
      'số điện thoại|điện thoại|đt|đtdđ|sđt|sdt|di động|hotline|phone|tel|fax|số máy|số zalo|zalo|thuê bao|sim(?: số)?',
      `[(+]{0,2}${digits(8, 13)}`,
    ),
    accepts: (value, after) => count(value) >= 8 && !isMoneyAfter(after),
  },
  {
    kind: 'certificate',
    shape: labelled(
      'bảo hiểm xã hội|bhxh|bảo hiểm y tế|bhyt|thẻ bảo hiểm y tế|giấy phép lái xe|gplx|bằng lái(?: xe)?|sổ hộ khẩu|hộ khẩu|giấy khai sinh|giấy chứng nhận kết hôn|giấy đăng ký kết hôn|trích lục khai tử|trích lục kết hôn|trích lục khai sinh|giấy chứng tử|số vào sổ(?: cấp)?(?: gcn| giấy chứng nhận)?|vào sổ|số phát hành|số seri|seri|số sê ri|sê ri|giấy chứng nhận quyền sử dụng đất(?:, quyền sở hữu nhà ở và tài sản khác gắn liền với đất)?|gcnqsdđ|gcn qsdđ|gcn|chứng nhận quyền sử dụng đất|giấy chứng nhận đăng ký (?:xe(?: mô tô| ô tô)?|doanh nghiệp|hộ kinh doanh|kinh doanh|kết hôn)|đăng ký xe|thẻ luật sư|thẻ đảng|số hồ sơ|giấy phép kinh doanh|imei',
      serial,
    ),
    accepts: (value, after, before) => !isMoneyAfter(after) && !/(?:ngày|tháng|năm)\s{0,2}$/iu.test(before) && count(value) >= 2,
  },
  {
    kind: 'plate',
    shape: labelled('số khung|số máy|khung số|máy số|sk|sm', String.raw`(?=[\p{L}\d\-]{0,30}\d)[\p{Lu}\d][\p{Lu}\d\-*]{5,24}`),
  },
  {
    kind: 'plate',
    shape: labelled(
      'biển kiểm soát|biển số(?: xe)?|biển đăng ký|bks|bsx|biển số đăng ký|đăng ký',
      String.raw`\d{2}[ \-.–]{0,3}\n?\p{L}{1,2}[ ]?\d?[ \-.–]{0,3}\n?[ \-.–]{0,2}\d{2,3}[ .\-]{0,2}\d{1,3}(?!\d)`,
    ),
  },
  {
    kind: 'plate',
    shape:
      /(?<![\p{L}\d/.,-])[1-9]\d[ \-–]{0,2}(?:[A-HK-NPSTUVXYZ]{1,2}\d?|Đ\d?|MĐ\d?)[ \-–.]{0,3}\n?[ \-–.]{0,2}\d{2,3}[ .]{0,2}\d{2}(?![\d/])/dgu,
  },
  {
    kind: 'parcel',
    shape:
      /(?<![\p{L}])thửa(?:\s{1,3}(?:đất|cũ|mới)){0,2}(?:\s{1,3}(?:số|có số|là))?(?:\s{0,3}(?:hiệu|thửa))?\s{0,3}[:.]?\s{0,3}(?<value>\d{1,5}\p{L}?(?:\s?(?:[,+&]|và)\s?\d{1,5}){0,5})(?!\d)/dgiu,
  },
  {
    kind: 'parcel',
    shape:
      /(?<![\p{L}])tờ(?:\s{1,3}bản)?(?:\s{1,3}đồ)?(?:\s{1,3}(?:địa chính|số|có số|hiệu|giải thửa|299)){0,3}\s{0,3}[:.]?\s{0,3}(?<value>\d{1,4}(?:[/-]\d{1,4})?\p{L}?)(?!\d)(?=[\s,.;:)\]]|$)/dgiu,
    accepts: (_, after, before) => !isMoneyAfter(after) && !/(?:^|\s)(?:gồm|vé|\d)\s{0,2}$/iu.test(before),
  },
  { kind: 'certificate', shape: /(?<![\p{L}\d])(?<value>[A-ZĐ]{1,2}[ -]?\d{6,8})(?![\d/])/dgu },
  {
    kind: 'phone',
    shape: new RegExp(String.raw`(?<![\p{L}\d.,])(?:\(?\+\s?84\)?|\(84\)?|0084|\(?0)(?:${gap}[()]?[ ]?\d){8,10}(?![\d])`, 'dgu'),
    accepts: (value, after) => isPhone(value) && !isMoneyAfter(after),
  },
  {
    kind: 'personal-number',
    shape: /(?<![\p{L}\d/])[\d](?:[ .\-‐‑–—]{0,2}\n?[ ]?[\d]){8,18}(?![\d/])/dgu,
    accepts: (value, after, before) => isLongNumber(value, after, before),
  },
]

function isPhone(value: string): boolean {
  const national = value.replace(/\D/g, '').replace(/^(?:0084|84|0)/, '')
  return /^(?:[35789]\d{8}|2\d{8,9})$/.test(national)
}

/** A number without a label: long enough to name someone, and neither money, nor dates, nor sums in a table. */
function isLongNumber(value: string, after: string, before: string): boolean {
  if (isMoneyAfter(after) || /(?:\d[.,]|[.,])$/.test(before)) return false
  if (isGrouped(value)) return false
  const parts = value.split(/[\s.\-‐‑–—]+/)
  if (parts.some(part => part.length >= 9)) return true
  if (parts.length > 2 && parts.slice(0, -1).every(part => part.length === 4) && count(value) >= 12) return true
  if (/\b\d{1,2}[.\-–]\d{1,2}[.\-–](?:19|20)\d{2}\b/.test(value)) return false
  return value.startsWith('0') && count(value) >= 10
}

/** `040085001234\n5. Nguyễn…`: the number of the next line's item is none of it. */
function withoutListNumber(value: string, text: string, last: number): string {
  const item = /\n\s*(\d{1,2})$/.exec(value)
  if (item === null || !/^[.)](?!\d)/.test(text.slice(last, last + 2))) return value
  const before = Number(item[1]) - 1
  const isList = before === 0 || new RegExp(`\\n\\s*${before}[.)]`).test(text.slice(Math.max(0, last - 600), last - 2))
  return isList ? value.slice(0, item.index).trimEnd() : value
}

const isFree = (taken: Uint8Array, start: number, end: number): boolean => {
  for (let index = start; index < end; index += 1) if (taken[index] === 1) return false
  return true
}

/** The findings in order of place; none overlaps another. */
export function findPatterns(text: string): PatternFinding[] {
  const taken = new Uint8Array(text.length)
  const found: PatternFinding[] = []
  for (const { kind, shape, to, accepts } of patterns) {
    for (const match of text.matchAll(shape)) {
      const named = match.groups?.value === undefined ? undefined : match.indices?.groups?.value
      const [start, last] = named ?? [match.index, match.index + match[0].length]
      const value = withoutListNumber(text.slice(start, last).trimEnd(), text, last)
      const end = start + value.length
      if (!isFree(taken, start, end)) continue
      if (accepts?.(value, text.slice(end, end + 16), text.slice(Math.max(0, start - 12), start)) === false) continue
      taken.fill(1, start, end)
      found.push({ kind, start, end, to: to?.(value) ?? removed })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
