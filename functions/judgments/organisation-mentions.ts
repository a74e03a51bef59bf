// Answers for organisations that are named without their legal form: by a short name given in brackets, by the name alone, by a brand of a bank.
import { knownPlaces } from './known-places.ts'
import { openers, places, roles, surnames, titles } from './name-words.ts'
import { forms, type OrganisationFinding } from './organisation-finder.ts'
import { Phrases } from './phrases.ts'
import { isEncoded, type Word } from './word.ts'

/** Banks, lenders and carriers known by one word. */
const brands = new Phrases(
  'agribank, vietcombank, vietinbank, bidv, techcombank, mb bank, mbbank, sacombank, vpbank, acb, shb, hdbank, tpbank, vib, lienvietpostbank, lpbank, msb, seabank, eximbank, namabank, bacabank, abbank, ocb, pvcombank, scb, kienlongbank, vietabank, vietbank, saigonbank, co-opbank, coopbank, oceanbank, gpbank, vccb, shinhan bank, woori bank, fe credit, home credit, hd saison, mcredit, mirae asset, jaccs, f88, viettel, vinaphone, mobifone, vnpt, fpt, grab, shopee, lazada, tiki, vingroup, vinamilk, evn, petrolimex',
)

const shortly = new Phrases(
  'gọi tắt là, sau đây gọi tắt là, sau đây gọi là, viết tắt là, viết tắt, gọi tắt, tên viết tắt, tên gọi tắt, tên tiếng anh',
)

const keyOf = (words: readonly Word[], from: number, to: number): string =>
  words
    .slice(from, to)
    .map(word => word.key)
    .join(' ')

/** `(gọi tắt là Hoa Sen)`, `(Vietcombank)`: the short name right after the name. */
function shortNameAfter(words: readonly Word[], at: number, text: string): { from: number; to: number } | undefined {
  const [last, next] = [words[at - 1], words[at]]
  if (last === undefined || next === undefined || !/^\s?["”]?\s?[(,–-]\s?["“]?$/.test(text.slice(last.end, next.start))) return undefined
  const isBracket = /\(/.test(text.slice(last.end, next.start))
  const cue = shortly.at(words, at)
  if (cue === 0 && !isBracket) return undefined
  const from = at + cue
  let to = from
  while (to - from < 5 && words[to]?.isCapital && !words[to]?.isNumber && (to === from || words[to]?.join === 'space')) to += 1
  const first = words[from]
  if (to === from || first === undefined || openers.has(first.key) || titles.at(words, from) > 0) return undefined
  if (words.slice(from, to).every(isEncoded)) return undefined
  return cue > 0 || /^\s?["”]?\s?\)/.test(text.slice(words[to - 1]?.end ?? 0)) ? { from, to } : undefined
}

/** `… - Chi nhánh Nghệ An (gọi tắt là Hoa Sen)`: a few words later, when a phrase says so. */
function shortNameNear(words: readonly Word[], at: number, text: string): { from: number; to: number } | undefined {
  for (let index = at + 1; index < at + 8; index += 1) {
    if (shortly.at(words, index) > 0) return shortNameAfter(words, index, text)
    if (/[.;\n]/.test(text.slice(words[index - 1]?.end ?? 0, words[index]?.start ?? 0))) return undefined
  }
  return undefined
}

/** Is somebody called so, with a title or a role? Then the name alone is that person's. */
function namesSomebody(words: readonly Word[], name: string): boolean {
  const length = name.split(' ').length
  return words.some(
    (word, index) =>
      name.startsWith(word.key) &&
      keyOf(words, index, index + length) === name &&
      [1, 2, 3].some(
        back => titles.at(words, index - back) === back || (roles.at(words, index - back) === back && forms.at(words, index - back) === 0),
      ),
  )
}

/** Further mentions of the organisations found, with the key of the one that is meant; in places that nothing else has claimed. */
export function findBareOrganisations(
  words: readonly Word[],
  text: string,
  found: readonly OrganisationFinding[],
  blocked: Uint8Array,
): OrganisationFinding[] {
  const names = new Map<string, string>()
  let longest = 2
  const learn = (from: number, to: number, key: string): void => {
    const name = keyOf(words, from, to)
    if (names.has(name) || places.has(name) || knownPlaces.has(name)) return
    names.set(name, key)
    longest = Math.max(longest, to - from)
  }
  for (const { properFrom, to, key } of found) {
    const isOwnName =
      to - properFrom > 1 && !surnames.has(words[properFrom]?.key ?? '') && words.slice(properFrom, to).every(word => word.isCapital)
    if (isOwnName) learn(properFrom, to, key)
    const short = shortNameAfter(words, to, text) ?? shortNameNear(words, to, text)
    if (short === undefined) continue
    const form = keyOf(words, short.from, short.to)
    if (!form.startsWith('công ti') && !form.startsWith('công ty')) learn(short.from, short.to, key)
  }
  for (const name of [...names.keys()]) if (namesSomebody(words, name)) names.delete(name)
  const mentions: OrganisationFinding[] = []
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]
    if (word === undefined || blocked[index] === 1 || !word.isCapital) continue
    let to = index + Math.max(0, brands.at(words, index))
    let key = to > index ? keyOf(words, index, to) : ''
    for (let length = Math.min(longest, words.length - index); length > 0; length -= 1) {
      const known = names.get(keyOf(words, index, index + length))
      if (known === undefined || !words.slice(index + 1, index + length).every(each => each.isCapital && each.join !== 'apart')) continue
      to = index + length
      key = known
      break
    }
    const before = words[index - 1]
    const isNamed = before !== undefined && word.join !== 'apart' && titles.at(words, index - 1) > 0
    if (to === index || isNamed || blocked.subarray(index, to).includes(1)) continue
    mentions.push({ formFrom: index, from: index, properFrom: index, to, key })
    index = to - 1
  }
  return mentions
}
