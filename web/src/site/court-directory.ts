// The court directory as the reading pages show it: courts in force, their areas where known, communes in alphabetical order.
import communeData from '../../../functions/kernel/data/communes.json' with { type: 'json' }
import courtData from '../../../functions/kernel/data/courts.json' with { type: 'json' }

export const directoryAsOf = courtData.asOf

const alphabetical = new Intl.Collator('vi')

export const courtsInForce = courtData.courts.filter(court => court.validTo === null)

/** The number of a regional court, from its code (`NA-KV03` → 3); undefined for the provincial court. */
export function numberOf(code: string): number | undefined {
  const number = /KV(\d+)$/.exec(code)?.[1]
  return number === undefined ? undefined : Number(number)
}

export const communes = communeData.communes
  .map(commune => ({
    ...commune,
    court: courtsInForce.find(court => court.level === 'regional' && court.communeCodes?.includes(commune.code)),
  }))
  .toSorted((one, other) => alphabetical.compare(one.name, other.name))

/** The former districts of a court's area, in alphabetical order; empty when its area is unknown. */
export function formerDistrictsOf(code: string): string[] {
  const names = communes.filter(commune => commune.court?.code === code).map(commune => commune.formerDistrict)
  return [...new Set(names)].toSorted(alphabetical.compare)
}

/** The courts that ended and whose work a court took over. */
export function formerCourtsOf(code: string): string[] {
  return courtData.courts.filter(court => court.successor === code).map(court => court.nameVi)
}

/** Communes by first letter, Ă and Â and Đ apart, as the Vietnamese alphabet has them. */
export function communesByLetter(): { letter: string; communes: typeof communes }[] {
  const letters = [...new Set(communes.map(commune => firstLetter(commune.name)))].toSorted(alphabetical.compare)
  return letters.map(letter => ({ letter, communes: communes.filter(commune => firstLetter(commune.name) === letter) }))
}

/** The letter without its tone: Ứ → Ư. */
function firstLetter(name: string): string {
  const letter = name.charAt(0).toUpperCase()
  return letter
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC')
}
