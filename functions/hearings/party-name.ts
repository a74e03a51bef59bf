// Names of parties as a public list may show them: the given name as one letter (Official Letter 144/TANDTC-PC of 2017 on encoding names).
import { searchKey, tidyText } from '../kernel/search-key.ts'

export interface NamedParty {
  type: 'person' | 'organisation'
  fullName: string
}

/** The longest first. What follows is the name proper. */
const legalForms = [
  'công ty trách nhiệm hữu hạn một thành viên',
  'công ty trách nhiệm hữu hạn hai thành viên trở lên',
  'công ty trách nhiệm hữu hạn',
  'công ty tnhh một thành viên',
  'công ty tnhh mtv',
  'công ty tnhh',
  'công ty cổ phần',
  'công ty hợp danh',
  'công ty cp',
  'doanh nghiệp tư nhân',
  'ngân hàng thương mại cổ phần',
  'ngân hàng tmcp',
  'quỹ tín dụng nhân dân',
  'hợp tác xã',
  'ngân hàng',
  'công ty',
  'trường',
  'hộ kinh doanh',
]

/** State bodies are not encoded. */
const stateBody =
  /^(uy ban nhan dan|hoi dong nhan dan|chu tich uy ban|so |cuc |chi cuc |toa an|vien kiem sat|cong an |bo |tong cuc |kho bac|bao hiem xa hoi|van phong dang ky dat dai)/

/** The first letter without its tone, which is no part of it: Ánh → A, but Đức → Đ and Ửng → Ư. */
const initial = (word: string): string =>
  (word.match(/\p{L}/u)?.[0] ?? '')
    .toUpperCase()
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC')

/** `Nguyễn Văn An` → `Nguyễn Văn` and `A`; `Công ty TNHH Hòa Bình` → `Công ty TNHH` and `HB`. */
const parts = ({ type, fullName }: NamedParty): { kept: string; letters: string } => {
  const words = tidyText(fullName).split(' ')
  if (type === 'person') return { kept: words.slice(0, -1).join(' '), letters: initial(words.at(-1) ?? '') }
  const name = tidyText(fullName)
  const form = legalForms.find(each => name.toLowerCase().startsWith(`${each} `)) ?? ''
  const proper = name.slice(form.length).trim().split(' ')
  return { kept: name.slice(0, form.length), letters: proper.map(initial).join('') }
}

/** The names, encoded, in their order; two that would look alike are numbered in order of appearance. */
export const encodedNames = (parties: readonly NamedParty[]): string[] => {
  const split = parties.map(party =>
    party.type === 'organisation' && stateBody.test(searchKey(party.fullName)) ? undefined : parts(party),
  )
  const seen = new Map<string, number>()
  const total = (key: string): number => split.filter(each => each && `${each.kept} ${each.letters}` === key).length
  return parties.map((party, index) => {
    const each = split[index]
    if (each === undefined) return tidyText(party.fullName)
    const key = `${each.kept} ${each.letters}`
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return `${key}${total(key) > 1 ? count : ''}`.trim()
  })
}
