// Holds addresses to two levels, and keeps old ones as they were written.
import { describe, expect, test } from 'vitest'
import { formatAddress, provinceName, provinces, readAddress } from '../../functions/kernel/address.ts'
import { defaultDirectory } from '../../functions/kernel/court-directory.ts'

const { communes } = defaultDirectory

describe('an address since 1 July 2025', () => {
  test('hamlet or house, commune, province: no district', () => {
    const address = readAddress({ line: ' Xóm 3 ', communeCode: '17827' }, communes)
    expect(address).toEqual({ line: 'Xóm 3', communeCode: '17827', communeName: 'xã Nghi Lộc', provinceCode: '40', oldText: '' })
    expect(formatAddress(address)).toBe('Xóm 3, xã Nghi Lộc, tỉnh Nghệ An')
  })

  test('the name follows the code, whatever was typed beside it', () => {
    expect(readAddress({ communeCode: '16681', communeName: 'Xã Nghi Lộc' }, communes).communeName).toBe('phường Thành Vinh')
  })

  test('another province: its commune by name', () => {
    const address = readAddress({ line: 'Số 5 phố Huế', communeName: 'phường Hai Bà Trưng', provinceCode: '01' }, communes)
    expect(formatAddress(address)).toBe('Số 5 phố Huế, phường Hai Bà Trưng, thành phố Hà Nội')
  })

  test('an old address may stand alone, and is kept beside a new one', () => {
    const old = 'Xóm 3, xã Nghi Diên, huyện Nghi Lộc, tỉnh Nghệ An'
    expect(formatAddress(readAddress({ oldText: old }, communes))).toBe(old)
    expect(readAddress({ oldText: old, communeCode: '17827' }, communes)).toMatchObject({ oldText: old, communeName: 'xã Nghi Lộc' })
  })

  test.each([
    ['address.commune-missing', { line: 'Xóm 3' }],
    ['address.commune-unknown', { communeCode: '99999' }],
    ['address.commune-unknown', { communeCode: '17827', provinceCode: '01' }],
    ['address.province-unknown', { communeName: 'xã Kim Liên', provinceCode: '41' }],
    ['address.too-long', { line: 'x'.repeat(301), communeCode: '17827' }],
  ])('%s: %j', (code, typed) => {
    expect(() => readAddress(typed, communes)).toThrow(expect.objectContaining({ kind: 'invalid', code }))
  })

  test('34 provinces and cities', () => {
    expect(provinces).toHaveLength(34)
    expect(new Set(provinces.map(province => province.code)).size).toBe(34)
    expect(provinceName('40')).toBe('tỉnh Nghệ An')
    expect(provinceName('00')).toBe('')
  })
})
