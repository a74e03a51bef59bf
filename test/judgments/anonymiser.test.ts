import { describe, expect, test } from 'vitest'
import {
  anonymise,
  applyReplacements,
  detectLeftovers,
  detectPersonal,
  proposeReplacements,
  removeAcceptanceNumbers,
} from '../../functions/judgments/anonymiser.ts'

describe('encoding, as Official letter 144/TANDTC-PC and the practice of courts have it', () => {
  test.each([
    ['E1 the given name becomes its first letter', 'Nguyễn Văn An', 'Nguyễn Văn A'],
    ['E2 of the given name, not of the family name', 'Phạm Đức Hùng', 'Phạm Đức H'],
    ['E3 different family names need no digit', 'Nguyễn Văn Tâm; Trần Văn Tâm', 'Nguyễn Văn T; Trần Văn T'],
    ['E4 alike after encoding: digits in order of appearance', 'Phan Hoài Hà; Phan Hoài Hương', 'Phan Hoài H1; Phan Hoài H2'],
    ['E5 an organisation keeps its legal form', 'Công ty TNHH Hòa Bình', 'Công ty TNHH HB'],
    ['E7 of an address the province stays', 'xóm 5, xã Kim Liên, tỉnh Nghệ An', 'xóm A, xã B, tỉnh Nghệ An'],
    ['E8 of a birth date the year stays, numbers go', 'sinh ngày 02/9/1985, CCCD 040085001234', 'sinh năm 1985, CCCD ...'],
    ['E9 a judge is named', 'Thẩm phán Lê Văn Bình', 'Thẩm phán Lê Văn Bình'],
    ['E10 names of other peoples', 'Y Bhiu', 'Y B'],
    ['E10 names of other countries', 'John Smith', 'John S'],
    ['E12 the given name after a title', 'ông An', 'ông A'],
    ['E12 in capitals', 'bà THU HÀ', 'bà THU H'],
    ['E12 Đ is a letter', 'Nguyễn Thị Thu Đào', 'Nguyễn Thị Thu Đ'],
    ['E12 so is Á', 'Lê Thị Ánh', 'Lê Thị Á'],
  ])('%s', (_, given, encoded) => {
    expect(anonymise(given, []).text).toBe(encoded)
    expect(detectPersonal(encoded)).toEqual([])
  })
})

describe('the clerk’s review', () => {
  const text = 'Nguyên đơn: Bà Nguyễn Thị Thu Hà, CCCD 040185001234.'

  test('every proposal has its place, and can be refused or changed', () => {
    const proposed = proposeReplacements(text, [])
    for (const each of proposed.replacements) expect(proposed.text.slice(each.start, each.end)).toBe(each.from)
    expect(applyReplacements(proposed.text, [])).toBe(text)
    const [name] = proposed.replacements
    expect(applyReplacements(proposed.text, name === undefined ? [] : [{ ...name, to: 'bà K' }])).toContain(
      'Nguyên đơn: Bà bà K, CCCD 040185001234',
    )
  })
})

describe('what a judgment may say', () => {
  test.each([
    [
      'names that are words',
      'Anh Hòa Bình vay của ông Thành Công. Hòa Bình không trả. Bình thường thì hạnh phúc.',
      'Anh Hòa B vay của ông Thành C. Hòa B không trả. Bình thường thì hạnh phúc.',
    ],
    ['a possessive', 'Xe của An; An’s house', 'Xe của A; A’s house'],
    [
      'a judge with the given name of a party',
      'Kiểm sát viên: Ông Bùi Văn Sáng. Bị đơn ông Đặng Văn Sáng vắng mặt. Ông Sáng hoãn.',
      'Kiểm sát viên: Ông Bùi Văn Sáng. Bị đơn ông Đặng Văn S vắng mặt. Ông S hoãn.',
    ],
    [
      'an organisation called shortly',
      'Công ty Cổ phần Tập đoàn Hoa Sen (gọi tắt là Hoa Sen). Hoa Sen giao hàng.',
      'Công ty Cổ phần Tập đoàn HS (gọi tắt là HS). HS giao hàng.',
    ],
    ['an organisation named after somebody', 'Doanh nghiệp tư nhân Nguyễn Văn An', 'Doanh nghiệp tư nhân NVA'],
    [
      'State bodies and their places',
      'UBND xã Kim Liên; Chi cục Thi hành án dân sự thành phố Vinh',
      'UBND xã Kim Liên; Chi cục Thi hành án dân sự thành phố Vinh',
    ],
    [
      'a nickname, of the same person',
      'Bị cáo Vi Văn Hợi (tên gọi khác: Ba Đen). Ba Đen bỏ chạy.',
      'Bị cáo Vi Văn H (tên gọi khác: H). H bỏ chạy.',
    ],
    [
      'two who would be called alike',
      'ông Lê Văn Tâm và ông Trần Bá Tuấn; ông Tâm, ông Tuấn',
      'ông Lê Văn T1 và ông Trần Bá T2; ông T1, ông T2',
    ],
    [
      'money and laws',
      'trả 150.000.000 đồng theo Điều 463 Bộ luật Dân sự năm 2015',
      'trả 150.000.000 đồng theo Điều 463 Bộ luật Dân sự năm 2015',
    ],
    ['points of the compass', 'phía Đông giáp đất ông Đông', 'phía Đông giáp đất ông Đ'],
  ])('%s', (_, given, encoded) => {
    const people = ['Nguyễn Hòa Bình', 'Trần Thành Công', 'Nguyễn Văn An'].map(fullName => ({ fullName }))
    expect(anonymise(given, people).text).toBe(encoded)
  })
})

test('acceptance numbers leave the text, numbers of judgments stay (they would join it to the docket)', () => {
  const text = 'vụ án thụ lý số 12/2026/TLST-DS ngày 05 tháng 01 năm 2026, Bản án số 34/2026/DS-ST, Quyết định số 45/2026/QĐXXST-DS'
  expect(removeAcceptanceNumbers(text)).toBe('vụ án thụ lý số ..., Bản án số 34/2026/DS-ST, Quyết định số 45/2026/QĐXXST-DS')
  expect(removeAcceptanceNumbers('Thông báo thụ lý số 45/TB-TLVA ngày 3/2/2026; 22/2026/tlst – kdtm')).toBe('Thông báo thụ lý số ...; ...')
})

test('the gate’s last look finds the people of the case in any spelling, and nothing in what is encoded', () => {
  const people = [{ fullName: 'Lữ Hoà' }]
  expect(detectLeftovers('theo lời kể, LỮ\nHÒA đã ký', people).map(({ kind, value }) => ({ kind, value }))).toEqual([
    { kind: 'person', value: 'LỮ\nHÒA' },
  ])
  expect(detectLeftovers('theo lời kể, LỮ H đã ký', people)).toEqual([])
})
