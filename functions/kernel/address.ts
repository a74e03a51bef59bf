// Answers for addresses: two levels since 1 July 2025 (no district), a line for hamlet or house, and the old text as papers have it.
import type { Commune } from './courts.ts'
import table from './data/provinces.json' with { type: 'json' }
import { refuse } from './refusal.ts'
import { tidyText } from './search-key.ts'

export interface Province {
  /** Two digits of the statistics list: 40 is Nghệ An. */
  readonly code: string
  readonly kind: string
  readonly name: string
}

export const provinces: readonly Province[] = table.provinces

export const nghean = '40'

export interface Address {
  /** House, street; xóm, bản, khối, thôn. Empty when only the commune is known. */
  readonly line: string
  /** Empty for a commune outside the directory: its name alone is known. */
  readonly communeCode: string
  /** With its kind, as within a sentence: `xã Nghi Lộc`. */
  readonly communeName: string
  readonly provinceCode: string
  /** The address before July 2025, or as an old paper has it; never parsed. Empty if none. */
  readonly oldText: string
}

const longest = 300

/**
 * An address as it is kept; `communes` are those of the directory, for the province of Nghệ An. Refuses `address.province-unknown`,
 * `address.commune-unknown`, `address.commune-missing` (neither a commune nor an old text), `address.too-long`.
 */
export function readAddress(typed: Partial<Address>, communes: readonly Commune[]): Address {
  const line = tidyText(typed.line ?? '')
  const oldText = tidyText(typed.oldText ?? '')
  const provinceCode = typed.provinceCode || nghean
  const communeCode = typed.communeCode ?? ''
  if (!provinces.some(province => province.code === provinceCode)) refuse('invalid', 'address.province-unknown', { province: provinceCode })
  if (Math.max(line.length, oldText.length, typed.communeName?.length ?? 0) > longest) refuse('invalid', 'address.too-long', { longest })
  if (communeCode === '') {
    const communeName = tidyText(typed.communeName ?? '')
    if (communeName === '' && oldText === '') refuse('invalid', 'address.commune-missing')
    return { line, communeCode, communeName, provinceCode, oldText }
  }
  const commune = communes.find(({ code }) => code === communeCode)
  if (commune === undefined || provinceCode !== nghean) refuse('invalid', 'address.commune-unknown', { commune: communeCode })
  return { line, communeCode, communeName: `${commune.kind} ${commune.name}`, provinceCode, oldText }
}

/** `tỉnh Nghệ An`, `thành phố Hà Nội`. */
export function provinceName(code: string): string {
  const province = provinces.find(known => known.code === code)
  return province === undefined ? '' : `${province.kind} ${province.name}`
}

/** `Xóm 3, xã Nghi Lộc, tỉnh Nghệ An`; an old text alone as it is. Names are never translated. */
export function formatAddress(address: Address): string {
  const { line, communeName, provinceCode, oldText } = address
  if (communeName === '') return [line, oldText].filter(part => part !== '').join(', ')
  return [line, communeName, provinceName(provinceCode)].filter(part => part !== '').join(', ')
}
