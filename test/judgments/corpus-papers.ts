// Numbers and addresses of one invented judgment, written in every way that people and typists do.
import * as words from './corpus-vocabulary.ts'
import type { Manuscript, Random } from './manuscript.ts'

const digits = (random: Random, count: number): string => Array.from({ length: count }, () => random.below(10)).join('')

/** Grouped with a separator, full-width, over a line break, or plain. */
function typed(random: Random, plain: string, groups: readonly number[]): { readonly text: string; readonly trap: string } {
  const parts: string[] = []
  let at = 0
  for (const length of groups) {
    parts.push(plain.slice(at, at + length))
    at += length
  }
  if (at < plain.length) parts.push(plain.slice(at))
  switch (random.below(8)) {
    case 0:
      return { text: parts.join(' '), trap: 'spaces' }
    case 1:
      return { text: parts.join('.'), trap: 'dots' }
    case 2:
      return { text: parts.join('-'), trap: 'dashes' }
    case 3:
      return { text: [...plain].map(digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(''), trap: 'full-width digits' }
    case 4:
      return { text: `${plain.slice(0, 6)}\n${plain.slice(6)}`, trap: 'line break' }
    default:
      return { text: plain, trap: 'plain' }
  }
}

const number = (sheet: Manuscript, trap: string, label: string, value: string): void =>
  sheet.mark('number', value.replace(/\D/g, ''), trap, value, label)

export function personalNumber(sheet: Manuscript, random: Random): void {
  const plain = `${random.pick(['040', '040', '042', '001', '038'])}${random.below(4)}${digits(random, 8)}`
  const { text, trap } = typed(random, plain, [3, 3, 3, 3])
  const label = random.pick([
    'CCCD số ',
    'CCCD số: ',
    'Căn cước công dân số ',
    'số CCCD: ',
    'Số định danh cá nhân: ',
    'thẻ căn cước số ',
    'CCCD: ',
    'căn cước ',
  ])
  number(sheet, `personal number, ${trap}`, label, text)
}

export function oldCard(sheet: Manuscript, random: Random): void {
  const { text, trap } = typed(random, `18${digits(random, 7)}`, [3, 3, 3])
  number(sheet, `old card, ${trap}`, random.pick(['CMND số ', 'CMND: ', 'Giấy chứng minh nhân dân số ', 'chứng minh nhân dân số: ']), text)
}

export function phone(sheet: Manuscript, random: Random): void {
  const tail = `${random.pick(['91', '97', '35', '86', '70', '58'])}${digits(random, 7)}`
  const { text, trap } = typed(
    random,
    `0${tail}`,
    random.pick([
      [4, 3, 3],
      [3, 3, 4],
      [4, 2, 2, 2],
    ]),
  )
  const isForeign = random.chance(0.15)
  const label = random.pick(['số điện thoại ', 'ĐT: ', 'điện thoại: ', 'SĐT ', 'số thuê bao ', 'số ', 'qua số máy ', 'Zalo số '])
  number(
    sheet,
    `phone, ${isForeign ? 'with country' : trap}`,
    label,
    isForeign ? `+84 ${tail.slice(0, 3)} ${tail.slice(3, 6)} ${tail.slice(6)}` : text,
  )
}

export function email(sheet: Manuscript, random: Random): void {
  const local = `${random.pick(['nguyen', 'hoabinh', 'levan', 'thu.ha', 'cty', 'an_bui'])}${random.pick(['', '.vinh', '1985', '-na'])}${digits(random, 2)}`
  sheet.mark(
    'number',
    local,
    'e-mail',
    `${local}@${random.pick(['gmail.com', 'yahoo.com.vn', 'outlook.com', 'congty.vn'])}`,
    random.pick(['email ', 'thư điện tử: ', 'e-mail: ', 'địa chỉ thư điện tử ']),
  )
}

export function account(sheet: Manuscript, random: Random): void {
  const { text, trap } = typed(random, `${random.pick(['3600', '1020', '0101', '1903'])}${digits(random, 5 + random.below(5))}`, [4, 3, 3])
  number(sheet, `account, ${trap}`, random.pick(['số tài khoản ', 'STK: ', 'tài khoản số ', 'tài khoản ', 'số tài khoản: ']), text)
}

export function plate(sheet: Manuscript, random: Random): void {
  const series = random.pick(['A', 'C', 'K', 'B1', 'H2', 'N1', 'LD', 'P1', 'AA'])
  const tail = digits(random, 5)
  const dotted = `${tail.slice(0, 3)}.${tail.slice(3)}`
  const value = random.pick([
    `37${series}-${dotted}`,
    `37${series}-${tail}`,
    `37${series} ${dotted}`,
    `37-${series} ${tail}`,
    `38${series} - ${dotted}`,
    `37${series}.${tail}`,
  ])
  number(sheet, 'plate', random.pick(['biển kiểm soát ', 'BKS ', 'biển số ', 'BKS: ', 'mang biển số ', '']), value)
}

export function parcel(sheet: Manuscript, random: Random): void {
  number(sheet, 'parcel', random.pick(['thửa đất số ', 'thửa số ', 'thửa ', 'thửa đất ']), String(1 + random.below(1500)))
  number(sheet, 'map sheet', random.pick([', tờ bản đồ số ', ' tờ bản đồ số ', ', tờ số ', ', tờ bản đồ ']), String(1 + random.below(90)))
}

export function landCertificate(sheet: Manuscript, random: Random): void {
  number(
    sheet,
    'certificate',
    'Giấy chứng nhận quyền sử dụng đất số ',
    `${random.pick(['BK', 'CH', 'DD', 'AB', 'Đ'])} ${digits(random, 6)}`,
  )
  if (random.chance(0.5))
    number(
      sheet,
      'register number',
      random.pick([', số vào sổ cấp GCN: ', ', số vào sổ ']),
      `${random.pick(['CH', 'CS', 'H'])}${digits(random, 5)}`,
    )
}

export function passport(sheet: Manuscript, random: Random): void {
  number(
    sheet,
    'passport',
    random.pick(['hộ chiếu số ', 'Hộ chiếu: ', 'số hộ chiếu ']),
    `${random.pick(['B', 'C', 'M', 'E'])}${digits(random, 7)}`,
  )
}

export function taxCode(sheet: Manuscript, random: Random): void {
  number(
    sheet,
    'tax code',
    random.pick(['mã số thuế ', 'MST: ', 'mã số doanh nghiệp ', 'Mã số thuế: ']),
    `29${digits(random, 8)}${random.chance(0.3) ? '-001' : ''}`,
  )
}

export function insurance(sheet: Manuscript, random: Random): void {
  number(sheet, 'insurance', random.pick(['sổ bảo hiểm xã hội số ', 'số BHXH ', 'thẻ bảo hiểm y tế số ']), digits(random, 10))
}

/** The day and month must go. */
export function birthDate(sheet: Manuscript, random: Random, year: number): void {
  const [day, month] = [1 + random.below(28), 1 + random.below(12)]
  const two = (value: number): string => String(value).padStart(2, '0')
  const [trap, before, secret, after] = random.pick<readonly [string, string, string, string]>([
    ['birth date', 'sinh ngày ', `${two(day)}/${two(month)}/`, String(year)],
    ['birth date in words', 'sinh ', `ngày ${two(day)} tháng ${two(month)} `, `năm ${year}`],
    ['birth date with dashes', 'sinh ngày: ', `${two(day)}-${month}-`, String(year)],
    ['birth date with dots', 'sinh ngày ', `${day}.${month}.`, String(year)],
    ['', '', '', `sinh năm ${year}`],
    ['', '', '', `sinh năm ${year}`],
  ])
  if (trap !== '') sheet.mark('number', `${day}-${month}-${year}`, trap, secret, before)
  sheet.write(after)
}

/** House or hamlet, commune, sometimes a district of before July 2025, province. */
export function address(
  sheet: Manuscript,
  random: Random,
  place: { readonly hamlet: string; readonly commune: string; readonly district: string; readonly province: string },
): void {
  const part = (text: string): void => {
    const level = /^\p{Ll}[\p{L} ]*?(?= (?:\p{Lu}|\d))/u.exec(text)?.[0] ?? ''
    sheet.mark('address', text.toLowerCase(), 'address', text.slice(level.length + 1), `${level} `)
  }
  if (random.chance(0.2)) {
    sheet.mark(
      'address',
      'house',
      'house',
      `${1 + random.below(200)}${random.pick(['', 'A', '/4'])}`,
      random.pick(['số ', 'số nhà ', 'nhà số ']),
    )
    sheet.mark('address', 'street', 'street', random.pick(words.streetNames), random.pick([' đường ', ', đường ', ' phố ']))
    sheet.write(', ')
  }
  part(place.hamlet)
  sheet.write(', ')
  part(place.commune)
  if (place.district !== '') {
    sheet.write(', ')
    part(place.district)
  }
  sheet.write(', ')
  sheet.mark('kept', place.province, 'province', place.province)
}

export function inventPlace(random: Random): { hamlet: string; commune: string; district: string; province: string } {
  return {
    hamlet: `${random.pick(words.hamletWords)} ${random.pick(words.hamletNames)}`,
    commune: `${random.pick(words.communeWords)} ${random.pick(words.communeNames)}`,
    district: random.chance(0.4) ? random.pick(words.districtNames) : '',
    province: random.pick(words.provinces),
  }
}
